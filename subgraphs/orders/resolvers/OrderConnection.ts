import type { OrderConnectionResolvers } from './../__generated__/types.ts';

export const OrderConnection: OrderConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
