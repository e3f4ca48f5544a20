import { partNumberId, productId } from '#catalog';
import { endFromSql } from '#kernel/values/period';
import { maintenanceLineId } from '../contract/ids.ts';
import { entitlementOf } from '../owned.ts';
import type { MaintenanceLineResolvers } from './../__generated__/types.ts';

export const MaintenanceLine: MaintenanceLineResolvers = {
  id: ({ id }) => maintenanceLineId.show(id),
  entitlement: (line, _arg, { reads }) => entitlementOf(line, reads),
  product: (line) => ({ id: productId.show(line.productId) }),
  partNumber: (line) => line.partNumberId && { id: partNumberId.show(line.partNumberId) },
  expiresAt: ({ expiresAt }) => endFromSql(expiresAt),
  lineItems: ({ id }, page, { reads }) => reads.lineItemsOfMaintenanceLine(id, page),
};
