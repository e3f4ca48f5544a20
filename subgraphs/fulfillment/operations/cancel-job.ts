import { allowedTo } from '#kernel/identity/allowed-to';
import { decideOnce } from '#kernel/decisions/decide-once';
import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import { begin } from '../domain/job.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { cancel } from '../domain/trouble.ts';
import { machineOf } from '../jobs/body.ts';
import { advanceTo } from '../jobs/came.ts';
import { patienceMs } from './answer.ts';
import { jobInSight } from './job-in-sight.ts';

export type CancelJob = { readonly id: JobId; readonly reason: string | null; readonly idempotencyKey: string };
export type CancelJobOutcome = { readonly kind: 'JobCancelled'; readonly jobId: JobId } | ActionRefused;

/** Calls a job off before anything is asked of a technology; what it holds is free again. @throws NOT_FOUND, FORBIDDEN */
export const cancelJob = async (context: ModuleContext, { idempotencyKey, reason, ...input }: CancelJob): Promise<CancelJobOutcome> => {
  const principal = allowedTo(context.principal, fulfillmentPermissions, 'job:cancel');
  await jobInSight(context, principal, input.id);
  const { jobs, licenseJob } = context;
  const outcome = await decideOnce<CancelJobOutcome>(context, { operation: 'cancelJob', idempotencyKey, dryRun: false, input, reason }, async (work) => {
    const isCancelled = await jobs.amend(work, licenseJob, input.id, (stored) => {
      const job = machineOf(stored);
      // Whoever may have taken it up may have claimed for it, so the line item is told in any case.
      const cancelling = cancel(job.state === 'QUEUED' ? begin(job) : job);
      return cancelling.kind === 'cancelled' ? advanceTo(stored, { job: cancelling.job }) : null;
    });
    return isCancelled ? { kind: 'JobCancelled', jobId: input.id } : refusal('TOO_LATE', 'It is over, or a license technology was asked for something already.');
  });
  if (outcome.kind === 'JobCancelled') await jobs.runWithin(input.id, patienceMs);
  return outcome;
};
