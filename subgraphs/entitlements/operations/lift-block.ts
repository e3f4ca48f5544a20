import { decideOnce, type DecidedWork, type Desk } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import { HubError } from '#kernel/values/errors';
import { entitlementPermissions, type CopiesRefusal } from '../contract/index.ts';
import { liftBlock as decide, operations } from '../domain/block.ts';
import { StandingBlock } from '../persistence/block.entity.ts';
import { blockedKey, blocksAgainst } from '../persistence/block.repository.ts';
import type { BlockRow } from '../persistence/rows.ts';
import { blockedFrom, lockBlockTarget, type BlockTarget } from './block-target.ts';
import { liftStanding } from './place-block.ts';
import { toldRefusal } from './refused.ts';

export type LiftBlock = { readonly id: string; readonly reason: string; readonly idempotencyKey: string };
type Lifted = { readonly kind: 'BlockLifted'; readonly remaining: BlockRow[] } | { readonly kind: 'ActionRefused'; readonly refusals: CopiesRefusal[] };

/** Whoever set it lifts it. That it is lifted already is as well. @throws BAD_ID, BAD_USER_INPUT, FORBIDDEN, NOT_FOUND */
export const liftBlock = (desk: Desk, { idempotencyKey, ...input }: LiftBlock): Promise<Lifted> => {
  demand(desk.principal, entitlementPermissions, 'block:place');
  const named = blockedFrom(input.id);
  if (input.reason.length > 100) throw new HubError('BAD_USER_INPUT', 'A reason has at most 100 characters.', { path: 'reason' });
  return decideOnce<Lifted>(desk, { operation: 'liftBlock', idempotencyKey, dryRun: false, input, reason: null }, async (work) => {
    const target = await lockBlockTarget(work, desk.principal, named);
    const decision = decide(await ownBlocks(work, target), { reason: input.reason, owner: operations });
    if (decision.kind === 'refused') return { kind: 'ActionRefused', refusals: [toldRefusal(decision.refusal)] };
    await liftStanding(work, target, input.reason);
    return { kind: 'BlockLifted', remaining: [...(await blocksAgainst(work.db, work.sight, [blockedKey(target)]))] };
  });
};

/** Those of the entitlement are not the line's to lift. */
const ownBlocks = ({ em }: DecidedWork, { entitlementId, lineItemId }: BlockTarget): Promise<StandingBlock[]> => em.find(StandingBlock, { entitlementId, lineItemId, liftedAt: null });
