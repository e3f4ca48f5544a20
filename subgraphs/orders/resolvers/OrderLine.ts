import { partNumberId } from '#catalog';
import { orderLineId } from '../contract/ids.ts';
import type { OrderLineResolvers } from './../__generated__/types.ts';

export const OrderLine: OrderLineResolvers = {
  id: ({ id }) => orderLineId.show(id),
  order: async ({ id, orderId, order: known }, _arg, { reads }) => {
    const order = known ?? await reads.order.load(orderId);
    if (!order) throw new Error(`The order of the line ${id} in sight is out of sight.`);
    return order;
  },
  partNumber: (line) => ({ id: partNumberId.show(line.partNumberId) }),
  lineItems: ({ id }, _arg, { reads }) => reads.lineItemsOf.load(id),
};
