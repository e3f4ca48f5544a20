import type { Permissions } from '#kernel/identity/principal';

export type EntitlementAction = 'rules:set' | 'block:place' | 'copies:activate' | 'copies:take' | 'copies:give-back' | 'copies:find';

/**
 * Reading needs no role: everybody reads what is in sight. Who may have copies run is asked when the job is written, and shown beside the line.
 * Copies are taken for licenses that an integrator takes over.
 */
export const entitlementPermissions: Permissions<EntitlementAction> = {
  'rules:set': ['OPERATOR'],
  'block:place': ['OPERATOR'],
  'copies:activate': ['CUSTOMER_ADMIN', 'CUSTOMER_USER', 'PARTNER', 'SUPPORT', 'OPERATOR'],
  'copies:take': ['INTEGRATOR', 'OPERATOR'],
  'copies:give-back': ['INTEGRATOR', 'OPERATOR'],
  'copies:find': ['INTEGRATOR', 'OPERATOR'],
};
