import type { LedgerEntryConnectionResolvers } from './../__generated__/types.ts';

export const LedgerEntryConnection: LedgerEntryConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
