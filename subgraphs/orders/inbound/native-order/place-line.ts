import { applied, ignored, quarantined, unchanged, type LineOutcome } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { orderLineId } from '../../contract/ids.ts';
import { lineOrder } from '../../domain/line-number.ts';
import { ofCancellation } from '../../domain/rank.ts';
import type { Order } from '../../persistence/order.entity.ts';
import { OrderLine } from '../../persistence/order-line.entity.ts';
import { payOrder } from '../../operations/pay-order.ts';
import type { Cause } from '../../operations/record-decision.ts';
import { settleLines } from '../../operations/settle-order.ts';
import { causeOf, type Applying } from './applying.ts';
import { orderToBe, register } from './order-held.ts';
import { problem } from './problems.ts';
import { stale } from './stale.ts';
import type { Head, WantedLine, WantedOrder } from './translate.ts';

export const applyOrder = async (transaction: Work, { wanted: { head, order: wanted, line }, work }: Applying<'order'>): Promise<LineOutcome> => {
  const order = await orderToBe(transaction, head, wanted, work.clock.now().toString());
  const fault = order === null ? ofAnother : differenceOf(order, wanted);
  if (order === null || fault) return quarantined(fault ?? ofAnother);
  const registered = await register(transaction, head, order, work);
  if (registered.kind === 'conflict') return quarantined(registered.problem);
  const cause = causeOf(head, work);
  await payOrder(transaction, order, head.paidOn, cause);
  const known = await transaction.em.findOne(OrderLine, { orderId: order.id, number: line.number });
  if (known) return registered.kind === 'repeated' ? unchanged(orderLineId.prefix, known.id) : ignored(orderLineId.prefix, known.id, await stale(transaction, order, known, cause));
  const placed = await placeLine(transaction, { order, head, line }, cause);
  return applied({ change: 'created', type: orderLineId.prefix, id: placed.id });
};

const ofAnother: Problem = problem('/customer/id', 'ORDER_DIFFERS', 'An order of that number is held by another company.');

const differenceOf = ({ organizationId, sellers }: Order, wanted: WantedOrder): Problem | undefined => {
  if (organizationId !== wanted.customer.organizationId) return problem('/customer/id', 'ORDER_DIFFERS', 'The order is held by another organization.');
  const same = JSON.stringify(sellers.map(({ organizationId: seller }) => seller)) === JSON.stringify(wanted.sellers.map(({ organizationId: seller }) => seller));
  return same ? undefined : problem('/sellers', 'ORDER_DIFFERS', 'The order was sold through others.');
};

type Placing = { readonly order: Order; readonly head: Head; readonly line: WantedLine };

/** A new line, by the rules that hold today; in an order that was taken back meanwhile it is taken back at once. */
export const placeLine = async (work: Work, { order, head, line }: Placing, cause: Cause): Promise<OrderLine> => {
  const isTakenBack = order.cancelledAt != null;
  const { sold, maintenance, terms } = line;
  const placed = work.em.create(OrderLine, {
    id: orderLineId.make(),
    tenantId: order.tenantId,
    organizationId: order.organizationId,
    partnerTenants: order.partnerTenants,
    orderId: order.id,
    number: line.number,
    place: lineOrder(line.number),
    action: line.action,
    activationId: line.activationId,
    partNumberId: sold.partNumberId,
    sold,
    maintenance,
    timeZone: terms.timeZone ?? order.timeZone,
    startsOn: terms.startsOn,
    expiresOn: terms.expiresOn,
    permanent: terms.permanent,
    ordered: line.quantity,
    cancelled: isTakenBack ? line.quantity : 0,
    entitled: 0,
    sequence: 0,
    decidedRank: isTakenBack ? ofCancellation : head.rank,
    rulesVersion: head.rules.version,
    entitleOn: head.rules.entitleOn,
    createdAt: cause.now.toString(),
  });
  await settleLines(work, order, [{ line: placed, netBefore: 0, onOtherTerms: false }], cause);
  return placed;
};
