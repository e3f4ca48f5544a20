import { entitlementId } from '#entitlements';
import type { EntitlementResolvers } from './../__generated__/types.ts';

export const Entitlement: EntitlementResolvers = {
  id: ({ id }) => entitlementId.show(id),
  orders: ({ id }, _arg, { reads }) => reads.ordersOfEntitlement.load(id),
};
