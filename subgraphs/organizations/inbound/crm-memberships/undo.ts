import { kept, undone, type AppliedLine, type Obstacle, type UndoOutcome, type UndoWork } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import { compareInstants } from '#kernel/values/instant';
import type { MembershipId } from '../../contract/index.ts';
import { lockMemberships } from '../../operations/hold-membership.ts';
import { Membership } from '../../persistence/membership.entity.ts';

/** A role can always be taken back: nothing is built on one. */
export const membershipObstacles = (): Promise<readonly Obstacle[]> => Promise.resolve([]);

type End = { readonly expiresAt: string; readonly expiredAt?: string };

/** What was granted is revoked, and so kept; what was given another end has its old one again. People stay known. */
export const undoMembership = async ({ tenantId, effects }: AppliedLine, undo: UndoWork): Promise<UndoOutcome> =>
  undo.commit(tenantId === null ? [] : [tenantId], async (work) => {
    await lockMemberships(work);
    const effect = effects.find(({ type }) => type === 'mem');
    return effect ? takeBack(work, effect.id as MembershipId, effect.before as End, undo.clock.now().toString()) : undone;
  });

const takeBack = async ({ em }: Work, id: MembershipId, { expiresAt, expiredAt }: End, now: string): Promise<UndoOutcome> => {
  const membership = await em.findOneOrFail(Membership, id);
  if (membership.revokedAt !== null) return undone;
  if (compareInstants(membership.expiresAt, expiresAt) !== 0) return kept('CHANGED_SINCE', 'The role was given another end since.');
  if (expiredAt === undefined) membership.revokedAt = now;
  else membership.expiresAt = expiredAt;
  await em.flush();
  return undone;
};
