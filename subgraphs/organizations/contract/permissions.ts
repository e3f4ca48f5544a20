import type { Permissions } from '#kernel/identity/principal';

export type OrganizationAction =
  | 'organization:identify'
  | 'organization:move'
  | 'membership:grant-customer'
  | 'membership:grant-partner'
  | 'membership:grant-staff';

/** What a role allows at all; where it allows it is asked of the sight. */
export const permissions: Permissions<OrganizationAction> = {
  'organization:identify': ['INTEGRATOR', 'SUPPORT', 'OPERATOR'],
  'organization:move': ['OPERATOR'],
  'membership:grant-customer': ['CUSTOMER_ADMIN', 'OPERATOR'],
  'membership:grant-partner': ['OPERATOR'],
  'membership:grant-staff': ['OPERATOR'],
};
