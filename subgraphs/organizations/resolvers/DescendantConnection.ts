import type { DescendantConnectionResolvers } from '../__generated__/types.ts';

export const DescendantConnection: DescendantConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
