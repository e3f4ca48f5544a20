import type { Permissions } from '#kernel/identity/principal';

export type OrderPermission = 'order:hold' | 'rules:set' | 'personal-data:erase';

/** Reading needs no role: everybody reads what is in sight. Orders come and change by documents, which integrators send. */
export const orderPermissions: Permissions<OrderPermission> = {
  'order:hold': ['OPERATOR'],
  'rules:set': ['OPERATOR'],
  'personal-data:erase': ['OPERATOR'],
};
