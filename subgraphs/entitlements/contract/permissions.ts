import type { Permissions } from '#kernel/identity/principal';

export type EntitlementAction = 'copies:take' | 'copies:give-back' | 'copies:find';

/** Reading needs no role: everybody reads what is in sight. Copies are taken for licenses that an integrator takes over. */
export const entitlementPermissions: Permissions<EntitlementAction> = {
  'copies:take': ['INTEGRATOR', 'OPERATOR'],
  'copies:give-back': ['INTEGRATOR', 'OPERATOR'],
  'copies:find': ['INTEGRATOR', 'OPERATOR'],
};
