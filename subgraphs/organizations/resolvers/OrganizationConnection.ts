import type { OrganizationConnectionResolvers } from '../__generated__/types.ts';

export const OrganizationConnection: OrganizationConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
