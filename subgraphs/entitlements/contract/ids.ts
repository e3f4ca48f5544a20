import { idType, type Id } from '#kernel/values/ids';

export const entitlementId = idType('ent');
export const lineItemId = idType('li');
export const maintenanceLineId = idType('mnt');
export const ledgerEntryId = idType('led');
export type EntitlementId = Id<'ent'>;
export type LineItemId = Id<'li'>;
export type MaintenanceLineId = Id<'mnt'>;
export type LedgerEntryId = Id<'led'>;
