import type { SignatureConnectionResolvers } from '../__generated__/types.ts';

export const SignatureConnection: SignatureConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
