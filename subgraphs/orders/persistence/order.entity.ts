import { defineEntity, p } from '@mikro-orm/postgresql';
import { day, instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId, OrganizationId } from '#kernel/values/ids';
import type { OrderId } from '../contract/ids.ts';
import type { HoldReason } from '../domain/hold.ts';
import type { OrderState } from '../domain/order-state.ts';
import { owned } from './columns.ts';

/** One step of a sale, as the order keeps it: 1 is next to the vendor. */
export type Seller = { readonly tier: number; readonly organizationId: OrganizationId };

const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'order',
  properties: {
    id: p.uuid().$type<OrderId>().primary(),
    version: p.integer().version().default(1),
    ...owned(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    system: p.text(),
    number: p.text(),
    purchaseOrder: p.text().nullable(),
    sellers: p.json<readonly Seller[]>().default('[]'),
    state: p.text().$type<OrderState>(),
    /** The customer's, when it ordered. */
    timeZone: p.text(),
    orderedOn: day(),
    paidOn: day().nullable(),
    cancelledAt: instant().nullable(),
    receivedAt: instant(),
  },
});
export class Order extends OrderSchema.class {}
OrderSchema.setClass(Order);

const OrderHoldSchema = defineEntity({
  name: 'OrderHold',
  tableName: 'order_hold',
  properties: {
    id: p.uuid().primary(),
    ...owned(),
    orderId: p.uuid().$type<OrderId>(),
    reason: p.text().$type<HoldReason>(),
    message: p.text(),
    owner: p.text(),
    since: instant(),
    placedBy: p.text(),
    liftedAt: instant().nullable(),
    liftedBy: p.text().nullable(),
  },
});
export class OrderHold extends OrderHoldSchema.class {}
OrderHoldSchema.setClass(OrderHold);
