import { given } from '#kernel/graphql/given';
import { lineItemId } from '#entitlements';
import type { LineItemResolvers } from '../__generated__/types.ts';

export const LineItem: LineItemResolvers = {
  id: ({ id }) => lineItemId.show(id),
  fulfillments: ({ id }, { filter, ...page }, { reads }) => reads.fulfillmentsOf('line_item_id', id, given(filter), page),
};
