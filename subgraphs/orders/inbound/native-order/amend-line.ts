import { applied, ignored, quarantined, unchanged, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import { orderId, orderLineId } from '../../contract/ids.ts';
import { amend, netOf } from '../../domain/pieces.ts';
import { counts } from '../../domain/rank.ts';
import { payOrder } from '../../operations/pay-order.ts';
import { lockOrder } from '../../operations/lock-order.ts';
import type { Cause } from '../../operations/record-decision.ts';
import { settleLines } from '../../operations/settle-order.ts';
import type { Order } from '../../persistence/order.entity.ts';
import { OrderLine } from '../../persistence/order-line.entity.ts';
import { causeOf, type Applying } from './applying.ts';
import { termFault } from './bought.ts';
import { register } from './order-held.ts';
import { placeLine } from './place-line.ts';
import { problem } from './problems.ts';
import { stale } from './stale.ts';
import type { Head, WantedChange } from './translate.ts';

/** What waits for a line of the order that has not come, or is held back itself. */
export const waitsForLine = 'UNKNOWN_ORDER_LINE';

export const applyChange = async (transaction: Work, { wanted: { head, order: known, line: wanted }, work }: Applying<'change'>): Promise<LineOutcome> => {
  const order = await lockOrder(transaction, known);
  if (!order) throw new Error(`The order ${known.id} is gone.`);
  const registered = await register(transaction, head, order, work);
  if (registered.kind === 'conflict') return quarantined(registered.problem);
  const cause = causeOf(head, work);
  const paid = await payOrder(transaction, order, head.paidOn, cause);
  if (!wanted) return paid ? applied({ change: 'changed', type: orderId.prefix, id: order.id }) : unchanged(orderId.prefix, order.id);
  const line = await transaction.em.findOne(OrderLine, { orderId: order.id, number: wanted.number });
  if (!line) return addLine(transaction, { order, head, wanted }, cause);
  if (counts(head.rank, line.decidedRank)) return amendLine(transaction, { order, head, line, wanted }, cause);
  return registered.kind === 'repeated' ? unchanged(orderLineId.prefix, line.id) : ignored(orderLineId.prefix, line.id, await stale(transaction, order, line, cause));
};

type Adding = { readonly order: Order; readonly head: Head; readonly wanted: WantedChange };

const addLine = async (work: Work, { order, head, wanted }: Adding, cause: Cause): Promise<LineOutcome> => {
  if (!wanted.asNew) return quarantined(problem('/lines/0/number', waitsForLine, `The order has no line "${wanted.number}" yet; the change is driven when it has.`));
  if (order.cancelledAt != null) return ignored(orderId.prefix, order.id, problem('', 'ORDER_CANCELLED', 'The order was taken back, which counts whatever comes after it.'));
  const fault = termFault(wanted.asNew.sold, wanted.asNew.terms);
  if (fault) return quarantined(fault);
  const added = await placeLine(work, { order, head, line: wanted.asNew }, cause);
  return applied({ change: 'created', type: orderLineId.prefix, id: added.id });
};

type Amending = Adding & { readonly line: OrderLine };

const amendLine = async (work: Work, { order, head, line, wanted }: Amending, cause: Cause): Promise<LineOutcome> => {
  if (wanted.sold && wanted.sold.partNumber !== line.sold.partNumber) {
    return quarantined(problem('/lines/0/partNumber', 'PART_NUMBER_DIFFERS', `The line is of "${line.sold.partNumber}"; another thing is another line.`));
  }
  const netBefore = netOf(line);
  const { timeZone: zone = line.timeZone, ...days } = wanted.terms;
  const before = termsIn(line);
  Object.assign(line, amend(line, wanted.quantity), days, { timeZone: zone ?? line.timeZone, decidedRank: head.rank });
  if (wanted.maintenance) line.maintenance = wanted.maintenance;
  const fault = termFault(line.sold, { startsOn: line.startsOn ?? null, expiresOn: line.expiresOn ?? null, permanent: line.permanent });
  if (fault) return quarantined(fault);
  await settleLines(work, order, [{ line, netBefore, onOtherTerms: termsIn(line) !== before }], cause);
  return applied({ change: 'changed', type: orderLineId.prefix, id: line.id });
};

const termsIn = ({ timeZone, startsOn, expiresOn, permanent, maintenance }: OrderLine): string =>
  JSON.stringify([timeZone, startsOn ?? null, expiresOn ?? null, permanent, maintenance ?? null]);
