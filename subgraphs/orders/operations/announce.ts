import type { Temporal } from 'temporal-polyfill';
import { emit } from '#kernel/events/emit';
import type { Work } from '#kernel/persistence/persistence';
import { orderLineCancelled, orderLineChanged, orderLineEntitled, type AnnouncedLine } from '../contract/events.ts';
import type { Told } from '../domain/entitle.ts';
import type { Order } from '../persistence/order.entity.ts';
import type { OrderLine } from '../persistence/order-line.entity.ts';

const events = { OrderLineEntitled: orderLineEntitled, OrderLineChanged: orderLineChanged, OrderLineCancelled: orderLineCancelled };

/** Announces a line as it stands, with all that its readers need, in the transaction that has locked its order. */
export const announce = async (work: Work, order: Order, line: OrderLine, told: Told, now: Temporal.Instant): Promise<void> => {
  await emit(work, events[told.type], { key: order.id, tenantId: order.tenantId, occurredAt: now, payload: announcedLine(order, line, told, now) });
};

const announcedLine = (order: Order, line: OrderLine, { quantity, delta }: Told, now: Temporal.Instant): AnnouncedLine => {
  const { tenantId, organizationId, partnerTenants, orderedOn, system, businessUnitId, sellers } = order;
  const { action, sold, timeZone, permanent, sequence } = line;
  return {
    orderLineId: line.id,
    orderId: order.id,
    businessUnitId,
    system,
    orderNumber: order.number,
    lineNumber: line.number,
    tenantId,
    organizationId,
    partnerTenants,
    sellers: sellers.map(({ tier, organizationId: seller }) => ({ tier, organizationId: seller })),
    orderedOn,
    sequence,
    action,
    activationId: line.activationId ?? null,
    sold,
    maintenance: line.maintenance ?? null,
    timeZone,
    startsOn: line.startsOn ?? null,
    expiresOn: line.expiresOn ?? null,
    permanent,
    quantity,
    delta,
    rules: { module: 'orders', version: line.rulesVersion },
    effectiveAt: now.toString(),
  };
};
