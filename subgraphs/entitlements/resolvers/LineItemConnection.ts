import type { LineItemConnectionResolvers } from './../__generated__/types.ts';

export const LineItemConnection: LineItemConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
