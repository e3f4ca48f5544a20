import type { FulfillmentConnectionResolvers } from '../__generated__/types.ts';

export const FulfillmentConnection: FulfillmentConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
