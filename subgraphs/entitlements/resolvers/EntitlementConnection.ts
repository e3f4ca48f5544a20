import type { EntitlementConnectionResolvers } from './../__generated__/types.ts';

export const EntitlementConnection: EntitlementConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
