import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PartNumberId } from '#catalog';
import { day, instant } from '#kernel/persistence/time.types';
import type { LineAction, SoldMaintenance, SoldThing } from '../contract/events.ts';
import type { OrderId, OrderLineId } from '../contract/ids.ts';
import type { EntitleOn } from '../domain/entitle.ts';
import type { LineOutcome, Shortfall } from '../domain/outcome.ts';
import { owned } from './columns.ts';

const OrderLineSchema = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    id: p.uuid().$type<OrderLineId>().primary(),
    version: p.integer().version().default(1),
    ...owned(),
    orderId: p.uuid().$type<OrderId>(),
    number: p.text(),
    /** By what lines are put in order. */
    place: p.text(),
    action: p.text().$type<LineAction>(),
    activationId: p.text().nullable(),
    partNumberId: p.uuid().$type<PartNumberId>(),
    sold: p.json<SoldThing>(),
    maintenance: p.json<SoldMaintenance>().nullable(),
    timeZone: p.text(),
    startsOn: day().nullable(),
    expiresOn: day().nullable(),
    permanent: p.boolean(),
    ordered: p.integer(),
    cancelled: p.integer().default(0),
    entitled: p.integer().default(0),
    /** That of the document that decided it last. */
    decidedRank: p.integer(),
    rulesVersion: p.integer(),
    entitleOn: p.text().$type<EntitleOn>(),
    /** Of what was announced of it last; 0 when nothing was. */
    sequence: p.integer().default(0),
    entitledAt: instant().nullable(),
    outcome: p.text().$type<LineOutcome>().nullable(),
    /** The announcement that it is the outcome of. */
    outcomeSequence: p.integer().nullable(),
    shortfall: p.json<Shortfall>().nullable(),
    createdAt: instant(),
  },
});
export class OrderLine extends OrderLineSchema.class {}
OrderLineSchema.setClass(OrderLine);
