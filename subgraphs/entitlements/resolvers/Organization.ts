import { organizationId } from '#kernel/values/ids';
import { entitlementFilterFrom, lineItemFilterFrom } from '../filters.ts';
import type { OrganizationResolvers } from './../__generated__/types.ts';

export const Organization: OrganizationResolvers = {
  id: ({ id }) => organizationId.show(id),
  entitlements: ({ id }, { filter, ...page }, { reads }) => reads.entitlementsOfOrganization(id, entitlementFilterFrom(filter), page),
  lineItems: ({ id }, { filter, ...page }, { reads }) => reads.lineItemsOfOrganization(id, lineItemFilterFrom(filter), page),
};
