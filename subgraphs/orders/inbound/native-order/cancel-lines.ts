import { applied, quarantined, unchanged, type Effect, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import { orderId, orderLineId } from '../../contract/ids.ts';
import { amend, netOf } from '../../domain/pieces.ts';
import { ofCancellation } from '../../domain/rank.ts';
import { lockOrder } from '../../operations/lock-order.ts';
import type { Cause } from '../../operations/record-decision.ts';
import { settleLines } from '../../operations/settle-order.ts';
import type { Order } from '../../persistence/order.entity.ts';
import { OrderLine } from '../../persistence/order-line.entity.ts';
import { waitsForLine } from './amend-line.ts';
import { causeOf, type Applying } from './applying.ts';
import { register } from './order-held.ts';
import { problem } from './problems.ts';

/** Takes back a line, or the whole order; what was taken back stays so. */
export const applyCancellation = async (transaction: Work, { wanted: { head, order: known, lineNumber }, work }: Applying<'cancellation'>): Promise<LineOutcome> => {
  const order = await lockOrder(transaction, known);
  if (!order) throw new Error(`The order ${known.id} is gone.`);
  const registered = await register(transaction, head, order, work);
  if (registered.kind === 'conflict') return quarantined(registered.problem);
  const cause = causeOf(head, work);
  return lineNumber === null ? cancelOrder(transaction, order, cause) : cancelLine(transaction, order, lineNumber, cause);
};

const cancelOrder = async (work: Work, order: Order, cause: Cause): Promise<LineOutcome> => {
  if (order.cancelledAt != null) return unchanged(orderId.prefix, order.id);
  order.cancelledAt = cause.now.toString();
  const lines = await work.em.find(OrderLine, { orderId: order.id, decidedRank: { $lt: ofCancellation } }, { orderBy: { place: 'asc', id: 'asc' } });
  await takeBack(work, order, lines, cause);
  return applied(changed(orderId.prefix, order.id), ...lines.map(({ id }) => changed(orderLineId.prefix, id)));
};

const cancelLine = async (work: Work, order: Order, number: string, cause: Cause): Promise<LineOutcome> => {
  const line = await work.em.findOne(OrderLine, { orderId: order.id, number });
  if (!line) return quarantined(problem('/lines/0/number', waitsForLine, `The order has no line "${number}" yet; it is taken back when it has.`));
  if (line.decidedRank === ofCancellation) return unchanged(orderLineId.prefix, line.id);
  await takeBack(work, order, [line], cause);
  return applied(changed(orderLineId.prefix, line.id));
};

const takeBack = (work: Work, order: Order, lines: readonly OrderLine[], cause: Cause): Promise<void> => {
  const taken = lines.map((line) => {
    const netBefore = netOf(line);
    Object.assign(line, amend(line, 0), { decidedRank: ofCancellation });
    return { line, netBefore, onOtherTerms: false };
  });
  return settleLines(work, order, taken, cause);
};

const changed = (type: string, id: string): Effect => ({ change: 'changed', type, id });
