import type { SigningKeyConnectionResolvers } from '../__generated__/types.ts';

export const SigningKeyConnection: SigningKeyConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
