import { idType, type Id } from '#kernel/values/ids';

export const hostId = idType('host');
export const fulfillmentId = idType('ful');
export const licenseId = idType('lic');
export const signingKeyId = idType('key');
export type HostId = Id<'host'>;
export type FulfillmentId = Id<'ful'>;
export type LicenseId = Id<'lic'>;
export type JobId = Id<'job'>;
export type SigningKeyId = Id<'key'>;
