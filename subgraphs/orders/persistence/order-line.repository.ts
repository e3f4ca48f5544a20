import { sql } from 'kysely';
import type { LineItemId } from '#entitlements';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { DocumentId } from '#kernel/values/ids';
import type { OrderId, OrderLineId } from '../contract/ids.ts';
import { inSight } from './conditions.ts';
import { holdColumns, orderColumns, orderLineColumns, type Count, type HoldRow, type OrderLineRow, type OrderRow } from './rows.ts';

const maxHolds = 20;
const maxLineItems = 50;
const maxDocuments = 1_000;

export type LineItemRef = { readonly id: LineItemId; readonly orderLineId: OrderLineId };
export type LineOfLineItem = OrderLineRow & { readonly lineItemId: LineItemId; readonly order: OrderRow };
export type DocumentRef = { readonly id: DocumentId; readonly orderId: OrderId };

/** What lies below orders: their lines, what stops them, their documents, and what came of their lines. */
export const orderLineRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly OrderLineId[]): Promise<OrderLineRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderLineRow>`select ${orderLineColumns} from orders.order_line l where l.id = any(${ids}::uuid[]) and ${inSight(sight, 'l')}`.execute(db);
      return rows;
    }),

  ofOrders: (sight: Sight, orders: readonly OrderId[], { first, after }: PageRequest): Promise<OrderLineRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderLineRow>`
        select l.* from unnest(${orders}::uuid[]) o(id) cross join lateral (
          select ${orderLineColumns} from orders.order_line l
          where l.order_id = o.id and ${inSight(sight, 'l')} ${after === null ? sql`` : sql`and (l.place, l.id) > (${after[0]}, ${after[1]}::uuid)`}
          order by l.place, l.id limit ${first + 1}) l
        order by l.place, l.id`.execute(db);
      return rows;
    }),

  countsOfOrders: (sight: Sight, orders: readonly OrderId[]): Promise<Count[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<Count>`
        select l.order_id as id, count(*)::int as n from orders.order_line l where l.order_id = any(${orders}::uuid[]) and ${inSight(sight, 'l')} group by l.order_id`.execute(db);
      return rows;
    }),

  /** What stops each of these orders, oldest first. */
  holdsOf: (sight: Sight, orders: readonly OrderId[]): Promise<HoldRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<HoldRow>`
        select h.* from unnest(${orders}::uuid[]) o(id) cross join lateral (
          select ${holdColumns} from orders.order_hold h where h.order_id = o.id and h.lifted_at is null and ${inSight(sight, 'h')} order by h.since, h.id limit ${maxHolds}) h
        order by h.since, h.id`.execute(db);
      return rows;
    }),

  lineItemsOf: (sight: Sight, lines: readonly OrderLineId[]): Promise<LineItemRef[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<LineItemRef>`
        select i.* from unnest(${lines}::uuid[]) l(id) cross join lateral (
          select i.line_item_id as id, i.order_line_id as "orderLineId" from orders.order_line_item i
          where i.order_line_id = l.id and ${inSight(sight, 'i')} order by i.line_item_id limit ${maxLineItems}) i
        order by i.id`.execute(db);
      return rows;
    }),

  /** The order line that each of these line items came of first, with its order: whoever comes from a line item asks for both. */
  ofLineItems: (sight: Sight, lineItems: readonly LineItemId[]): Promise<LineOfLineItem[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<LineOfLineItem>`
        select l.* from unnest(${lineItems}::uuid[]) item(id) cross join lateral (
          select item.id as "lineItemId", ${orderLineColumns},
            (select to_json(its) from (select ${orderColumns} from orders."order" o where o.id = l.order_id and ${inSight(sight, 'o')}) its) as "order"
          from orders.order_line_item i join orders.order_line l on l.id = i.order_line_id
          where i.line_item_id = item.id and ${inSight(sight, 'i')} and ${inSight(sight, 'l')} order by i.recorded_at, l.id limit 1) l`.execute(db);
      return rows;
    }),

  /** The documents that made each of these orders what it is, oldest first. */
  documentsOf: (sight: Sight, orders: readonly OrderId[]): Promise<DocumentRef[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<DocumentRef>`
        select d.* from unnest(${orders}::uuid[]) o(id) cross join lateral (
          select d.document_id as id, d.order_id as "orderId" from orders.order_document d where d.order_id = o.id and ${inSight(sight, 'd')} order by d.document_id limit ${maxDocuments}) d
        order by d.id`.execute(db);
      return rows;
    }),
});
