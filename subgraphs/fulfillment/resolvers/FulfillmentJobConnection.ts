import type { FulfillmentJobConnectionResolvers } from '../__generated__/types.ts';

export const FulfillmentJobConnection: FulfillmentJobConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
};
