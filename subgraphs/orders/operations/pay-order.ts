import type { Work } from '#kernel/persistence/persistence';
import { liftedByPayment } from '../domain/hold.ts';
import { netOf } from '../domain/pieces.ts';
import { OrderHold, type Order } from '../persistence/order.entity.ts';
import { OrderLine } from '../persistence/order-line.entity.ts';
import type { Cause } from './record-decision.ts';
import { settleLines } from './settle-order.ts';

/** Records that the whole order was paid, which lets go what waited for it. False where that is known, or was not said. */
export const payOrder = async (work: Work, order: Order, paidOn: string | null, cause: Cause): Promise<boolean> => {
  if (paidOn === null || order.paidOn != null) return false;
  order.paidOn = paidOn;
  const holds = await work.em.find(OrderHold, { orderId: order.id, liftedAt: null, reason: { $in: [...liftedByPayment] } });
  for (const hold of holds) Object.assign(hold, { liftedAt: cause.now.toString(), liftedBy: cause.actor });
  await work.em.flush();
  await settleAll(work, order, { ...cause, cause: 'PAID' });
  return true;
};

/** All lines of an order, where something about the order has changed. */
export const settleAll = async (work: Work, order: Order, cause: Cause): Promise<void> => {
  const lines = await work.em.find(OrderLine, { orderId: order.id }, { orderBy: { place: 'asc', id: 'asc' } });
  await settleLines(work, order, lines.map((line) => ({ line, netBefore: netOf(line), onOtherTerms: false })), cause);
};
