import { sql } from 'kysely';
import type { EntitlementId, LineItemId } from '#entitlements';
import type { IntakeSight } from '#kernel/identity/sight';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence } from '#kernel/persistence/persistence';
import { systemClock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';
import type { OrderLineId } from '#orders';
import { recordOutcome } from '../../../subgraphs/orders/operations/record-outcome.ts';
import { ordersModule } from '../../../subgraphs/orders/subgraph.ts';

/** An order line by its number, and the line item that came of it by its activation id. */
type Told = { readonly orderLine: string; readonly lineItem: string; readonly shortfall?: string };
type Known = { readonly orderLineId: OrderLineId; readonly sequence: number; readonly tenant: TenantId; readonly lineItemId: LineItemId; readonly entitlementId: EntitlementId };

/** What whoever grants rights would answer of these lines, in the tenant of each. */
export const tellOutcomes = async (adminUrl: string, outcomes: readonly Told[]): Promise<void> => {
  const database = openDatabase({ url: adminUrl, maxConnections: 2 });
  const persistence = await openPersistence(database, 'orders', ordersModule.entities);
  for (const { orderLine, lineItem, shortfall } of outcomes) {
    const { rows } = await sql<Known>`
      select l.id as "orderLineId", l.sequence, l.tenant_id as tenant, i.id as "lineItemId", i.entitlement_id as "entitlementId"
      from orders.order_line l, entitlements.line_item i where l.number = ${orderLine} and i.activation_id = ${lineItem}`.execute(database.kysely);
    const [known] = rows;
    if (!known) throw new Error(`There is no order line ${orderLine} or no line item ${lineItem}.`);
    const { orderLineId, sequence, tenant, lineItemId, entitlementId } = known;
    const sight: IntakeSight = { kind: 'intake', client: 'hub:test', tenants: [tenant] };
    const told = { orderLineId, sequence, lineItems: [{ lineItemId, entitlementId }] };
    const answer = shortfall === undefined ? ({ ...told, outcome: 'GRANTED' } as const) : ({ ...told, outcome: 'SHORTFALL', shortfall: { code: 'QTY_BELOW_FULFILLED', message: shortfall } } as const);
    await persistence.writeWithin(sight, (work) => recordOutcome(work, answer, systemClock.now()));
  }
  await database.close();
};
