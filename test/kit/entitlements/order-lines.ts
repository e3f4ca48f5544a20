import { sql } from 'kysely';
import { partNumberId } from '#catalog';
import { orderLineAnswered, type OrderLineAnswer } from '#entitlements';
import { eventId, type TravellingEvent } from '#kernel/events/event-type';
import { subscriptionsOf } from '#kernel/events/subscription';
import { orderId, orderLineId, type AnnouncedLine } from '#orders';
import type { Place } from './place.ts';

let made = 0;
type Fields = Partial<Omit<AnnouncedLine, 'sold' | 'maintenance'>> & { readonly soldTo?: string; readonly product?: string; readonly care?: { readonly product: string; readonly startsOn?: string; readonly expiresOn?: string } };

/** Five pieces for ACME as orders announce them, with what a test cares about. */
export const anOrderLine = ({ world }: Place, { soldTo = 'ACME', product = 'CAD-PRO', care, ...fields }: Fields = {}): AnnouncedLine => {
  const known = world.organizations.get(soldTo);
  if (!known) throw new Error(`There is no ${soldTo}.`);
  const soldAs = (partNumber: string): AnnouncedLine['sold'] => {
    const found = world.products.get(partNumber);
    if (!found) throw new Error(`There is no ${partNumber}.`);
    const { kind: _found, businessUnitId: _unit, productState: _state, ...sold } = found;
    return { ...sold, partNumber, partNumberId: found.partNumberId ?? partNumberId.make() };
  };
  const number = `SO-${++made}`;
  const { businessUnitId } = world.products.get(product) ?? {};
  if (!businessUnitId) throw new Error(`There is no ${product}.`);
  return {
    orderLineId: orderLineId.make(), orderId: orderId.make(), businessUnitId, system: 'erp', orderNumber: number, lineNumber: '1',
    tenantId: known.tenantId, organizationId: known.organizationId, partnerTenants: [], sellers: [], orderedOn: '2026-11-20',
    sequence: 1, action: 'NEW', activationId: null, sold: soldAs(product),
    maintenance: care ? { sold: soldAs(care.product), startsOn: care.startsOn ?? null, expiresOn: care.expiresOn ?? null, permanent: false } : null,
    timeZone: known.timeZone, startsOn: null, expiresOn: null, permanent: false, quantity: 5, delta: 5,
    rules: { module: 'orders', version: 1 }, effectiveAt: '2026-11-24T09:00:00Z', ...fields,
  };
};

type Announced = 'OrderLineEntitled' | 'OrderLineChanged' | 'OrderLineCancelled';

export const eventOf = (name: Announced, payload: AnnouncedLine): TravellingEvent => ({
  id: eventId.make(), name, version: 1, key: payload.orderId, tenantId: payload.tenantId, occurredAt: payload.effectiveAt, payload,
});

/** Delivered as a relay does; resolves when it was taken in. */
export const deliver = async ({ persistence, module, clock }: Place, event: TravellingEvent): Promise<void> => {
  const readers = subscriptionsOf({ persistence, reactions: module.subgraph.reactions }, clock);
  await readers.find(({ to }) => to.name === event.name)?.deliver(event);
};

/** Answers to an order line, in their order. */
export const answersTo = async (place: Place, line: AnnouncedLine): Promise<readonly OrderLineAnswer[]> => {
  const { rows } = await sql<{ payload: unknown }>`select payload from entitlements.event where name = 'OrderLineAnswered' and key = ${line.orderLineId} order by position`.execute(place.owner);
  return rows.map(({ payload }) => orderLineAnswered.payload.parse(payload));
};
