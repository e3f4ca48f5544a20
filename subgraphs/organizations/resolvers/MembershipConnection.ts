import type { MembershipConnectionResolvers } from '../__generated__/types.ts';

export const MembershipConnection: MembershipConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
