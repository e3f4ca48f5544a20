import { z } from 'zod';
import { allowedTo } from '#kernel/identity/allowed-to';
import { decideOnce } from '#kernel/decisions/decide-once';
import { validInput } from '#kernel/decisions/valid-input';
import { HubError } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import { requestOf } from '../domain/job.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { settleJob as settle, type Settlement } from '../domain/trouble.ts';
import { machineOf } from '../jobs/body.ts';
import { askedOf, keeping } from '../jobs/ask-technology.ts';
import { advanceTo } from '../jobs/came.ts';
import type { Artifact } from '../technologies/answer.ts';
import { patienceMs } from './answer.ts';
import { jobInSight } from './job-in-sight.ts';
import { madeByHand, type MadeByHand } from './made-by-hand.ts';

export type SettleJob = {
  readonly id: JobId;
  /** Whether the act was done. */
  readonly succeeded: boolean;
  /** The license that came of it. */
  readonly license: MadeByHand | null;
  readonly reason: string;
  readonly idempotencyKey: string;
};
export type SettleJobOutcome = { readonly kind: 'JobSettled'; readonly jobId: JobId } | ActionRefused;

const rules = z.object({ license: madeByHand.nullable(), reason: z.string().min(1, 'A reason is given.').max(500, 'A reason has at most 500 characters.') });
const notDone = { code: 'NOT_ISSUED', message: 'Somebody has looked: it was not done.' };

/** Says what became of what nobody knows, or hands over what a person made; the job goes on from there. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const settleJob = async (context: ModuleContext, { idempotencyKey, ...input }: SettleJob): Promise<SettleJobOutcome> => {
  const principal = allowedTo(context.principal, fulfillmentPermissions, 'job:settle');
  const { license, reason } = validInput(rules, input);
  await jobInSight(context, principal, input.id);
  const { jobs, licenseJob } = context;
  // The content itself is kept with the license; a decision names it.
  const decided = { ...input, license: input.license && { ...input.license, content: license?.contentHash } };
  const outcome = await decideOnce<SettleJobOutcome>(context, { operation: 'settleJob', idempotencyKey, dryRun: false, input: decided, reason }, async (work) => {
    const isSettled = await jobs.amend(work, licenseJob, input.id, (stored) => {
      const job = machineOf(stored);
      if (job.state !== 'AWAITING_MANUAL' && job.state !== 'OUTCOME_UNKNOWN') return null;
      const { act } = requestOf(job);
      const artifact = artifactToKeep(act.kind === 'ISSUE' && input.succeeded, license);
      const said: Settlement = input.succeeded ? { succeeded: true, license: artifact && askedOf(stored.body).licenseId } : { succeeded: false, problem: notDone };
      return advanceTo(stored, { job: settle(job, said), ...(artifact && { write: keeping(stored, artifact, work.now) }) });
    });
    return isSettled ? { kind: 'JobSettled', jobId: input.id } : refusal('NOTHING_TO_SETTLE', 'Nobody waits for an answer about this job.');
  });
  if (outcome.kind === 'JobSettled') await jobs.runWithin(input.id, patienceMs);
  return outcome;
};

/** @throws BAD_USER_INPUT when a license was made and is not handed over, or none was and one is */
const artifactToKeep = (isIssued: boolean, license: Artifact | null): Artifact | null => {
  if (isIssued && !license) throw new HubError('BAD_USER_INPUT', 'The license that was made is handed over with it.', { path: 'license' });
  if (!isIssued && license) throw new HubError('BAD_USER_INPUT', 'No license came of this.', { path: 'license' });
  return license;
};
