import { once } from '#kernel/persistence/once';
import type { TenantId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import type { ActionRefused, Refusal } from '../domain/refusal.ts';
import { sightOfLicenseJob } from '../jobs/came.ts';
import { jobById } from '../persistence/job.repository.ts';
import type { Asked, Opened } from './open-job.ts';

/** For so long a request waits for its job. */
export const patienceMs = 2_000;

/** How it stood when the request was answered first. */
export type Answered = { readonly kind: 'done' | 'pending' | 'failed'; readonly jobId: JobId } | ActionRefused;

/** Runs the job within the request. A repeat is answered as the first time, whatever became of the job meanwhile. */
export const answerWithin = async (context: ModuleContext, { operation, idempotencyKey }: Asked, opened: Opened | ActionRefused, tenantId: TenantId): Promise<Answered> => {
  if (opened.kind === 'ActionRefused') return opened;
  const { jobs, persistence, principal } = context;
  const { jobId } = opened;
  await jobs.runWithin(jobId, patienceMs);
  const command = { caller: principal, operation: `${operation} answered`, key: idempotencyKey, input: { jobId } };
  return persistence.writeWithin(sightOfLicenseJob(tenantId), (work) => once('fulfillment', work, command, async () => answerOf(await jobById(work.db, jobId))));
};

type Stands = { readonly id: JobId; readonly state: string; readonly refusals: readonly Refusal[] } | null;

const answerOf = (job: Stands): Answered => {
  if (!job) throw new Error('A job that was just written is not there.');
  const { id: jobId, state, refusals } = job;
  if (state === 'SUCCEEDED') return { kind: 'done', jobId };
  if (state !== 'FAILED' && state !== 'CANCELLED') return { kind: 'pending', jobId };
  return refusals.length > 0 ? { kind: 'ActionRefused', refusals: [...refusals] } : { kind: 'failed', jobId };
};
