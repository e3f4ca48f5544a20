import type { Temporal } from 'temporal-polyfill';
import type { AnnouncedLine, OrderEvent } from '../contract/events.ts';
import type { Told } from '../domain/entitle.ts';
import type { Order } from '../persistence/order.entity.ts';
import type { OrderLine } from '../persistence/order-line.entity.ts';

/** The announcement of a line as it stands, with all that its readers need. */
export const eventOf = (order: Order, line: OrderLine, { type, quantity, delta }: Told, now: Temporal.Instant): OrderEvent => {
  const { tenantId, organizationId, partnerTenants, orderedOn, system, businessUnitId, sellers } = order;
  const { action, sold, timeZone, permanent, sequence } = line;
  const announced: AnnouncedLine = {
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
  return { type, line: announced };
};
