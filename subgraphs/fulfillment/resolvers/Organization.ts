import { given } from '#kernel/graphql/given';
import { organizationId } from '#organizations';
import type { OrganizationResolvers } from '../__generated__/types.ts';

export const Organization: OrganizationResolvers = {
  id: ({ id }) => organizationId.show(id),
  hosts: ({ id }, { filter, ...page }, { reads }) => reads.hostsOf(id, given(filter), page),
};
