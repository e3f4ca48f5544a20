import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId, OrganizationId } from '#kernel/values/ids';
import type { OrderId } from '#orders';
import type { EntitlementId } from '../contract/ids.ts';
import { owned, state } from './columns.ts';

/** One step of a sale, as the entitlement keeps it. */
export type DealTier = { readonly tier: number; readonly organizationId: OrganizationId; readonly currentOwner: boolean };

const EntitlementSchema = defineEntity({
  name: 'Entitlement',
  tableName: 'entitlement',
  properties: {
    id: p.uuid().$type<EntitlementId>().primary(),
    version: p.integer().version().default(1),
    ...owned(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    number: p.text(),
    type: p.text().$type<'SIMPLE' | 'BULK'>(),
    revenueClass: p.text().$type<'REVENUE' | 'NON_REVENUE'>(),
    nonRevenueReason: p.text().nullable(),
    state: state(),
    dealTiers: p.json<readonly DealTier[]>().default('[]'),
    description: p.text().nullable(),
    /** The order that it came of; null where it was not bought by one. */
    orderId: p.uuid().$type<OrderId>().nullable(),
    createdAt: instant(),
    deployedAt: instant().nullable(),
    withdrawnAt: instant().nullable(),
  },
});
export class Entitlement extends EntitlementSchema.class {}
EntitlementSchema.setClass(Entitlement);
