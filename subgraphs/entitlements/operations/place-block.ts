import { randomUUID } from 'node:crypto';
import { decideOnce, type DecidedWork, type Desk } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import { HubError } from '#kernel/values/errors';
import { entitlementPermissions } from '../contract/index.ts';
import { operations, placedByHand } from '../domain/block.ts';
import { StandingBlock } from '../persistence/block.entity.ts';
import type { BlockRow } from '../persistence/rows.ts';
import { blockedFrom, lockBlockTarget, type BlockTarget } from './block-target.ts';

export type PlaceBlock = { readonly id: string; readonly reason: string; readonly message: string; readonly idempotencyKey: string; readonly dryRun: boolean };
type Placed = { readonly kind: 'BlockPlaced'; readonly block: Pick<BlockRow, 'reason' | 'message' | 'actions' | 'owner' | 'since'>; readonly runningCopies: number };

/** What runs goes on running; what the reason forbids is refused from now on. @throws BAD_ID, BAD_USER_INPUT, FORBIDDEN, NOT_FOUND */
export const placeBlock = (desk: Desk, { idempotencyKey, dryRun, ...input }: PlaceBlock): Promise<Placed> => {
  demand(desk.principal, entitlementPermissions, 'block:place');
  const named = blockedFrom(input.id);
  const { reason, message } = checked(input);
  return decideOnce(desk, { operation: 'placeBlock', idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const target = await lockBlockTarget(work, desk.principal, named);
    const block = { reason, message, actions: [...placedByHand[reason]], owner: operations, since: work.now };
    await liftStanding(work, target, reason);
    const { tenantId, partnerTenants, entitlementId, lineItemId, runningCopies } = target;
    work.em.create(StandingBlock, { id: randomUUID(), tenantId, partnerTenants: [...partnerTenants], entitlementId, lineItemId, ...block });
    await work.em.flush();
    return { kind: 'BlockPlaced', block, runningCopies };
  });
};

type Reason = keyof typeof placedByHand;
const isReason = (text: string): text is Reason => Object.hasOwn(placedByHand, text);

const checked = ({ reason, message }: Pick<PlaceBlock, 'reason' | 'message'>): { readonly reason: Reason; readonly message: string } => {
  if (!isReason(reason)) throw new HubError('BAD_USER_INPUT', `A reason is one of ${Object.keys(placedByHand).join(', ')}.`, { path: 'reason' });
  if (!/\S/.test(message) || message.length > 500) throw new HubError('BAD_USER_INPUT', 'A message has 1 to 500 characters.', { path: 'message' });
  return { reason, message };
};

/** As it was said last, it stands once. */
export const liftStanding = async ({ em, now }: DecidedWork, { entitlementId, lineItemId }: BlockTarget, reason: string): Promise<void> => {
  await em.nativeUpdate(StandingBlock, { entitlementId, lineItemId, reason, owner: operations, liftedAt: null }, { liftedAt: now });
};
