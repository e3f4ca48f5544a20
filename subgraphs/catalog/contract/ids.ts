import { idType, type Id } from '#kernel/values/ids';

export const productId = idType('prd');
export const featureId = idType('feat');
export const partNumberId = idType('part');
export const licenseModelTemplateId = idType('lmt');
export const licenseModelVersionId = idType('lmv');
export const metricId = idType('metric');
export type ProductId = Id<'prd'>;
export type FeatureId = Id<'feat'>;
export type PartNumberId = Id<'part'>;
export type LicenseModelTemplateId = Id<'lmt'>;
export type LicenseModelVersionId = Id<'lmv'>;
export type MetricId = Id<'metric'>;
