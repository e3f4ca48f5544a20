import { given } from '#kernel/graphql/given';
import { lineItemId, type LineItemId } from '#entitlements';
import type { LineItemResolvers } from '../__generated__/types.ts';

export const LineItem: LineItemResolvers = {
  id: ({ id }) => lineItemId.show(id),
  jobs: ({ id }, _args, { reads }) => reads.openJobsOf(id as LineItemId),
  fulfillments: ({ id }, { filter, ...page }, { reads }) => reads.fulfillmentsOf('line_item_id', id, given(filter), page),
};
