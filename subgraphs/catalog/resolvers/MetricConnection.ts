import type { MetricConnectionResolvers } from '../__generated__/types.ts';

export const MetricConnection: MetricConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
