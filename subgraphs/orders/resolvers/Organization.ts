import { organizationId } from '#kernel/values/ids';
import { orderFilterFrom } from '../filters.ts';
import type { OrganizationResolvers } from './../__generated__/types.ts';

export const Organization: OrganizationResolvers = {
  id: ({ id }) => organizationId.show(id),
  orders: ({ id }, { filter, ...page }, { reads }) => reads.ordersOf(id, orderFilterFrom(filter), page),
};
