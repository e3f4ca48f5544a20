import { businessUnitId } from '#kernel/values/ids';
import { entitlementId } from '../contract/ids.ts';
import { lineItemFilterFrom } from '../filters.ts';
import type { EntitlementResolvers } from './../__generated__/types.ts';

export const Entitlement: EntitlementResolvers = {
  id: ({ id }) => entitlementId.show(id),
  businessUnit: (entitlement) => ({ id: businessUnitId.show(entitlement.businessUnitId) }),
  blocks: ({ id }, _arg, { reads }) => reads.blocksOf({ entitlementId: id, lineItemId: null }),
  owner: ({ organizationId }, _arg, { references }) => references.toHolder(organizationId),
  dealTiers: ({ dealTiers }, _arg, { references }) =>
    Promise.all(dealTiers.map(async ({ tier, organizationId, currentOwner }) => ({ tier, organization: await references.to(organizationId), currentOwner }))),
  lineItems: ({ id }, { filter, ...page }, { reads }) => reads.lineItemsOfEntitlement(id, lineItemFilterFrom(filter), page),
  maintenanceLines: ({ id }, page, { reads }) => reads.maintenanceLinesOfEntitlement(id, page),
};
