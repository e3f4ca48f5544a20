import type { Permissions } from '#kernel/identity/principal';

export type CatalogAction = 'product:create' | 'product:set-state' | 'license-model:create';

/** Reading needs no role: what is released is public to every caller, the rest is seen by staff of its business unit. */
export const catalogPermissions: Permissions<CatalogAction> = {
  'product:create': ['OPERATOR'],
  'product:set-state': ['OPERATOR'],
  'license-model:create': ['OPERATOR'],
};
