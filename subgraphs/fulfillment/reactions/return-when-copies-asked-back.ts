import { copiesAskedBack } from '#entitlements';
import { defineReaction, type Reaction } from '#kernel/events/reaction';
import type { ModuleContext } from '../context.ts';
import { reclaimFrom, type Active } from '../domain/fulfillment.ts';
import { changeOf, type Change } from '../domain/operation.ts';
import { licensingOf } from '../operations/licensing.ts';
import { openChange } from '../operations/open-change.ts';
import { lockRunningOf } from '../persistence/fulfillment.writes.ts';
import { reclaimedAmong } from '../persistence/job.repository.ts';

type Desk = Pick<ModuleContext, 'claims' | 'catalog' | 'jobs' | 'licenseJob'>;

/**
 * An order took back what runs: the newest fulfillments of the claim are returned. What a job works on is left alone, and what
 * comes back already is not asked for twice; whoever reconciles asks again.
 */
export const returnWhenCopiesAskedBack = ({ claims, catalog, jobs, licenseJob }: Desk): Reaction =>
  defineReaction({
    name: 'return-when-copies-asked-back',
    to: copiesAskedBack,
    react: async ({ payload: { lineItemId, of, copies }, occurredAt: askedAt }, { clock, onBehalfOf, commit }) => {
      const { principal, requestId } = onBehalfOf();
      const { found } = await claims.find({ principal, requestId }, { items: [{ lineItemId }] });
      const [line] = found;
      if (!line) throw new Error(`The line item ${lineItemId} asks for copies and is not there.`);
      const licensing = await licensingOf({ catalog, requestId }, principal, line, line.technology ?? unknownTechnology);
      if ('refusals' in licensing) throw new Error(licensing.refusals[0]?.message);
      await commit(async (work) => {
        const running = await lockRunningOf(work, line.tenantId, of);
        const wanted = copies - (await reclaimedAmong(work.db, { tenantId: line.tenantId, lineItemId, of, askedAt }));
        for (const { fulfillment, copies: some } of reclaimFrom(running, Math.max(0, wanted))) {
          await openChange({ jobs, licenseJob, principal }, { ...work, now: clock.now().toString() }, { line, licensing, host: null, operation: returning(fulfillment, some) });
        }
      });
    },
  });

/** A person looks where it came from. */
const unknownTechnology = 'unknown';

const returning = (fulfillment: Active, copies: number): Change => {
  const decision = changeOf(fulfillment, { kind: 'RETURN', copies, isReclaim: true });
  if (decision.kind === 'refused') throw new Error(`The fulfillment ${fulfillment.id} cannot be returned: ${decision.code}.`);
  return decision.operation;
};
