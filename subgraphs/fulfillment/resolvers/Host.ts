import { given } from '#kernel/graphql/given';
import { hostId } from '#fulfillment';
import type { HostResolvers } from '../__generated__/types.ts';

export const Host: HostResolvers = {
  id: ({ id }) => hostId.show(id),
  holder: ({ organizationId }, _args, { references }) => references.toHolder(organizationId),
  fulfillments: ({ id }, { filter, ...page }, { reads }) => reads.fulfillmentsOf('host_id', id, given(filter), page),
};
