import type { LicenseModelVersionConnectionResolvers } from '../__generated__/types.ts';

export const LicenseModelVersionConnection: LicenseModelVersionConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
