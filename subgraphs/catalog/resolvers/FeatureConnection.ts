import type { FeatureConnectionResolvers } from '../__generated__/types.ts';

export const FeatureConnection: FeatureConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
