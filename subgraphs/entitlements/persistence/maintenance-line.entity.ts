import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PartNumberId, ProductId } from '#catalog';
import { day, instant } from '#kernel/persistence/time.types';
import type { EntitlementId, LineItemId, MaintenanceLineId } from '../contract/ids.ts';
import { owned, partners, state, tenant } from './columns.ts';

const MaintenanceLineSchema = defineEntity({
  name: 'MaintenanceLine',
  tableName: 'maintenance_line',
  properties: {
    id: p.uuid().$type<MaintenanceLineId>().primary(),
    version: p.integer().version().default(1),
    ...owned(),
    entitlementId: p.uuid().$type<EntitlementId>(),
    productId: p.uuid().$type<ProductId>(),
    partNumberId: p.uuid().$type<PartNumberId>().nullable(),
    state: state(),
    timeZone: p.text(),
    startsOn: day(),
    startsAt: instant(),
    expiresOn: day().nullable(),
    expiresAt: instant(),
    createdAt: instant(),
    withdrawnAt: instant().nullable(),
  },
});
export class MaintenanceLine extends MaintenanceLineSchema.class {}
MaintenanceLineSchema.setClass(MaintenanceLine);

/** That a maintenance line covers a line item. */
const MaintenanceCoverSchema = defineEntity({
  name: 'MaintenanceCover',
  tableName: 'maintenance_cover',
  properties: {
    maintenanceLineId: p.uuid().$type<MaintenanceLineId>().primary(),
    lineItemId: p.uuid().$type<LineItemId>().primary(),
    tenantId: tenant(),
    partnerTenants: partners(),
  },
});
export class MaintenanceCover extends MaintenanceCoverSchema.class {}
MaintenanceCoverSchema.setClass(MaintenanceCover);
