import type { ProductConnectionResolvers } from '../__generated__/types.ts';

export const ProductConnection: ProductConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
