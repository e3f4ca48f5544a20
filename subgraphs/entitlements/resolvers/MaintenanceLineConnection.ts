import type { MaintenanceLineConnectionResolvers } from './../__generated__/types.ts';

export const MaintenanceLineConnection: MaintenanceLineConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
