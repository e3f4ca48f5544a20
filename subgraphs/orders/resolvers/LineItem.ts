import { lineItemId } from '#entitlements';
import type { LineItemResolvers } from './../__generated__/types.ts';

export const LineItem: LineItemResolvers = {
  id: ({ id }) => lineItemId.show(id),
  orderLine: ({ id }, _arg, { reads }) => reads.lineOfLineItem.load(id),
};
