import type { LicenseModelTemplateConnectionResolvers } from '../__generated__/types.ts';

export const LicenseModelTemplateConnection: LicenseModelTemplateConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
