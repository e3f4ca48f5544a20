import type { Permissions } from '#kernel/identity/principal';

export type FulfillmentAction =
  | 'license:activate'
  | 'license:return'
  | 'license:rehost'
  | 'license:repair'
  | 'license:download'
  | 'license:reissue'
  | 'license:upload'
  | 'job:cancel'
  | 'job:settle'
  | 'signing-key:rotate'
  | 'signing-key:revoke';

/** Those whose copies they are, those who sold them, and the vendor's own people. */
const runners = ['CUSTOMER_ADMIN', 'CUSTOMER_USER', 'PARTNER', 'SUPPORT', 'OPERATOR'] as const;

/** What a role allows at all; where it allows it is asked of the sight. */
export const fulfillmentPermissions: Permissions<FulfillmentAction> = {
  'license:activate': runners,
  'license:return': runners,
  'license:rehost': runners,
  'license:repair': runners,
  'license:download': runners,
  'job:cancel': runners,
  'job:settle': ['OPERATOR'],
  'signing-key:rotate': ['OPERATOR'],
  'signing-key:revoke': ['OPERATOR'],
  'license:reissue': ['OPERATOR'],
  'license:upload': ['OPERATOR'],
};
