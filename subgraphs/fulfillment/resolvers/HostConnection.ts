import type { HostConnectionResolvers } from '../__generated__/types.ts';

export const HostConnection: HostConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
