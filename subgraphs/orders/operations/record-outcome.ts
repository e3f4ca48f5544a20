import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { EntitlementId, LineItemId } from '#entitlements';
import type { Work } from '#kernel/persistence/persistence';
import type { OrderLineId } from '../contract/ids.ts';
import { outcomeCounts, type LineOutcome, type Shortfall } from '../domain/outcome.ts';
import { OrderLine } from '../persistence/order-line.entity.ts';
import { lockOrder } from './lock-order.ts';

/** What became of an announcement of an order line. A line that gave less than it should, or nothing, says why. */
export type Outcome = {
  readonly orderLineId: OrderLineId;
  /** The `sequence` of the announcement that this answers. */
  readonly sequence: number;
  readonly lineItems: readonly { readonly lineItemId: LineItemId; readonly entitlementId: EntitlementId }[];
} & ({ readonly outcome: Extract<LineOutcome, 'GRANTED'> } | { readonly outcome: Exclude<LineOutcome, 'GRANTED'>; readonly shortfall: Shortfall });

/** Runs in the transaction, and in the tenant, of whoever was told the outcome. False where a later one is known, or there is no such line in sight. */
export const recordOutcome = async (work: Work, told: Outcome, now: Temporal.Instant): Promise<boolean> => {
  const line = await lockLine(work, told.orderLineId);
  if (!line || !outcomeCounts(told.sequence, { sequence: line.sequence, outcomeSequence: line.outcomeSequence ?? null })) return false;
  Object.assign(line, { outcome: told.outcome, outcomeSequence: told.sequence, shortfall: told.outcome === 'GRANTED' ? null : told.shortfall });
  await work.em.flush();
  await keepLineItems(work, line, told, now);
  return true;
};

/** Behind the lock on its order, as everything else about it. */
const lockLine = async (work: Work, id: OrderLineId): Promise<OrderLine | null> => {
  const found = await work.em.findOne(OrderLine, { id });
  if (!found) return null;
  await lockOrder(work, { id: found.orderId });
  return work.em.findOne(OrderLine, { id }, { refresh: true });
};

const keepLineItems = async ({ db }: Work, { id, orderId, tenantId, organizationId, partnerTenants }: OrderLine, { lineItems }: Outcome, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into orders.order_line_item (order_line_id, line_item_id, order_id, entitlement_id, tenant_id, organization_id, partner_tenants, recorded_at)
    select ${id}::uuid, item."lineItemId", ${orderId}::uuid, item."entitlementId", ${tenantId}::uuid, ${organizationId}::uuid, ${partnerTenants}::uuid[], ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(lineItems)}::jsonb) as item ("lineItemId" uuid, "entitlementId" uuid)
    on conflict do nothing`.execute(db);
};
