import type { Permissions } from '#kernel/identity/principal';

export type FulfillmentAction = 'signing-key:rotate' | 'signing-key:revoke' | 'license:upload';

/** What a role allows at all; where it allows it is asked of the sight. */
export const fulfillmentPermissions: Permissions<FulfillmentAction> = {
  'signing-key:rotate': ['OPERATOR'],
  'signing-key:revoke': ['OPERATOR'],
  'license:upload': ['OPERATOR'],
};
