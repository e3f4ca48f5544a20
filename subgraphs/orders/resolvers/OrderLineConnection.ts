import type { OrderLineConnectionResolvers } from './../__generated__/types.ts';

export const OrderLineConnection: OrderLineConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
