import type { Connection } from '#kernel/persistence/paging';
import type { FeatureRow } from './persistence/feature.repository.ts';
import type { LicenseModelTemplateRow, LicenseModelVersionRow } from './persistence/license-model.repository.ts';
import type { MetricRow } from './persistence/metric.repository.ts';
import type { PartNumberRow } from './persistence/part-number.repository.ts';
import type { ProductRow } from './persistence/product.repository.ts';

export type ProductMapper = ProductRow;
export type FeatureMapper = FeatureRow;
export type PartNumberMapper = PartNumberRow;
export type LicenseModelTemplateMapper = LicenseModelTemplateRow;
/** Comes with its template where the template is at hand already. */
export type LicenseModelVersionMapper = LicenseModelVersionRow & { readonly template?: LicenseModelTemplateRow };
export type MetricMapper = MetricRow;

export type ProductConnectionMapper = Connection<ProductRow>;
export type FeatureConnectionMapper = Connection<FeatureRow>;
export type PartNumberConnectionMapper = Connection<PartNumberRow>;
export type LicenseModelTemplateConnectionMapper = Connection<LicenseModelTemplateRow>;
export type LicenseModelVersionConnectionMapper = Connection<LicenseModelVersionRow>;
export type MetricConnectionMapper = Connection<MetricRow>;

export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';
