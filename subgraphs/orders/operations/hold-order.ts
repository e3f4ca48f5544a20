import { decideOnce } from '#kernel/decisions/decide-once';
import { demandOperatorOf } from '#kernel/identity/operated-units';
import { demand } from '#kernel/identity/principal';
import type { Work } from '#kernel/persistence/persistence';
import { refusal, type ActionRefused } from '#kernel/values/action-refused';
import { HubError, notFound } from '#kernel/values/errors';
import { idType } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import type { OrderId } from '../contract/ids.ts';
import { orderPermissions } from '../contract/permissions.ts';
import { holdReasons, operations, type HoldReason } from '../domain/hold.ts';
import { OrderHold, type Order } from '../persistence/order.entity.ts';
import { demandText } from './demand-text.ts';
import { lockOrder } from './lock-order.ts';
import { settleAll } from './pay-order.ts';

export type PlaceHold = { readonly id: OrderId; readonly reason: string; readonly message: string; readonly idempotencyKey: string };
export type LiftHold = Omit<PlaceHold, 'message'>;

const holdId = idType('hold');

/** Stops an order: what it entitled to stays, and nothing comes to it. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const placeHold = async (context: ModuleContext, { idempotencyKey, ...input }: PlaceHold): Promise<{ readonly kind: 'HoldPlaced'; readonly orderId: OrderId } | ActionRefused> => {
  demand(context.principal, orderPermissions, 'order:hold');
  demandText(input.message, 'message');
  const reason = reasonFrom(input.reason);
  return decideOnce(context, { operation: 'placeHold', idempotencyKey, dryRun: false, input, reason: null }, async (work) => {
    const order = await orderToStop(context, work, input.id);
    if (order.state === 'CANCELLED') return refusal('ORDER_CANCELLED', 'All of the order was taken back, so there is nothing to stop.');
    const { principal, clock } = context;
    const standing = await standingHold(work, order, reason);
    if (!standing) {
      const { tenantId, organizationId, partnerTenants } = order;
      const since = clock.now().toString();
      work.em.create(OrderHold, { id: holdId.make(), tenantId, organizationId, partnerTenants, orderId: order.id, reason, message: input.message, owner: operations, since, placedBy: principal.subject });
      await work.em.flush();
      await settleAll(work, order, { cause: 'HOLD_PLACED', document: null, actor: principal.subject, now: clock.now() });
    }
    return { kind: 'HoldPlaced', orderId: order.id };
  });
};

/** Lets an order go on, as far as this reason goes: what waited behind it entitles now. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const liftHold = async (context: ModuleContext, { idempotencyKey, ...input }: LiftHold): Promise<{ readonly kind: 'HoldLifted'; readonly orderId: OrderId } | ActionRefused> => {
  demand(context.principal, orderPermissions, 'order:hold');
  const reason = reasonFrom(input.reason);
  return decideOnce(context, { operation: 'liftHold', idempotencyKey, dryRun: false, input, reason: null }, async (work) => {
    const order = await orderToStop(context, work, input.id);
    const { principal, clock } = context;
    const hold = await standingHold(work, order, reason);
    if (!hold) return refusal('NO_SUCH_HOLD', `Nothing stops the order for ${reason} that operators have placed.`);
    Object.assign(hold, { liftedAt: clock.now().toString(), liftedBy: principal.subject });
    await work.em.flush();
    await settleAll(work, order, { cause: 'HOLD_LIFTED', document: null, actor: principal.subject, now: clock.now() });
    return { kind: 'HoldLifted', orderId: order.id };
  });
};

const orderToStop = async ({ principal }: ModuleContext, work: Work, id: OrderId): Promise<Order> => {
  const order = await lockOrder(work, { id });
  if (!order) throw notFound('order');
  demandOperatorOf(principal, order.businessUnitId);
  return order;
};

const standingHold = ({ em }: Work, { id }: Order, reason: HoldReason): Promise<OrderHold | null> => em.findOne(OrderHold, { orderId: id, reason, owner: operations, liftedAt: null });

const reasonFrom = (text: string): HoldReason => {
  const reason = holdReasons.find((known) => known === text);
  if (!reason) throw new HubError('BAD_USER_INPUT', `A reason is one of ${holdReasons.join(', ')}.`, { path: 'reason' });
  return reason;
};
