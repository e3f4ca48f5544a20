import type { PartNumberConnectionResolvers } from '../__generated__/types.ts';

export const PartNumberConnection: PartNumberConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
