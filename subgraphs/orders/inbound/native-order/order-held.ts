import { sql } from 'kysely';
import type { IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { documentId, type DocumentId } from '#kernel/values/ids';
import { orderId } from '../../contract/ids.ts';
import { lockOrder } from '../../operations/lock-order.ts';
import type { Order } from '../../persistence/order.entity.ts';
import { problem } from './problems.ts';
import type { Head, WantedOrder } from './translate.ts';

/** Of several documents at once that would make an order, one makes it; the others find it. Null where another company has the number. */
export const orderToBe = async (work: Work, head: Head, wanted: WantedOrder, now: string): Promise<Order | null> => {
  const { businessUnitId, system, number } = head;
  const { customer, sellers, purchaseOrder, orderedOn } = wanted;
  // Without a conflict target, for a target would have to be in sight.
  await work.db
    .insertInto('orders.order')
    .values({
      id: orderId.make(),
      tenant_id: customer.tenantId,
      organization_id: customer.organizationId,
      partner_tenants: [...new Set(sellers.map(({ tenantId }) => tenantId))],
      business_unit_id: businessUnitId,
      system,
      number,
      purchase_order: purchaseOrder,
      sellers: JSON.stringify(sellers.map(({ tier, organizationId }) => ({ tier, organizationId }))),
      state: 'BOOKED',
      time_zone: customer.timeZone,
      ordered_on: orderedOn,
      received_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return lockOrder(work, { businessUnitId, system, number });
};

export type Registered = { readonly kind: 'first' } | { readonly kind: 'repeated' } | { readonly kind: 'conflict'; readonly problem: Problem };

/** A document takes its id with the first of its lines that is applied, and keeps it. */
export const register = async (work: Work, head: Head, order: Order, { document, clock }: IntakeWork): Promise<Registered> => {
  const { businessUnitId, system, type, sourceId, rank } = head;
  await work.db
    .insertInto('orders.order_document')
    .values({
      document_id: document.id,
      tenant_id: order.tenantId,
      organization_id: order.organizationId,
      partner_tenants: order.partnerTenants,
      order_id: order.id,
      business_unit_id: businessUnitId,
      system,
      type,
      source_id: sourceId,
      content_hash: document.contentHash,
      rank,
      received_at: clock.now().toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<{ documentId: DocumentId; contentHash: string }>`
    select document_id as "documentId", content_hash as "contentHash" from orders.order_document
    where business_unit_id = ${businessUnitId} and system = ${system} and type = ${type} and source_id = ${sourceId}`.execute(work.db);
  const [known] = rows;
  if (known?.contentHash !== document.contentHash) return { kind: 'conflict', problem: conflict(head, known?.documentId) };
  return { kind: known.documentId === document.id ? 'first' : 'repeated' };
};

/** Of a document about somebody else's order nothing is told but that it is there. */
const conflict = ({ type, system, sourceId }: Head, known: DocumentId | undefined): Problem =>
  problem('/id', 'DUPLICATE_CONFLICT', `The ${type} "${sourceId}" of ${system} was received before with other content${known ? `, as ${documentId.show(known)}` : ''}.`);
