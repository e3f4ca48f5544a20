import type { Advance, AdvanceTools, Standing } from '#kernel/jobs/kind';
import { sightOfJob, type HeldJob, type StoredJob } from '#kernel/jobs/job';
import type { IntakeSight } from '#kernel/identity/sight';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import { actsOf } from '../domain/act.ts';
import type { Job, Problem } from '../domain/job.ts';
import { freeFulfillments } from '../persistence/fulfillment.writes.ts';
import { storedMachine, type LicenseJobBody } from './body.ts';

/** A job in the hands of a run. */
export type Held = HeldJob<LicenseJobBody>;

export const sightOfLicenseJob = (tenantId: TenantId): IntakeSight => sightOfJob('fulfillment', { tenantId });

/** A step that is being done. */
export type Doing<At> = { readonly held: Held; readonly job: At; readonly tools: AdvanceTools };

/** What a step came to, in the words of the domain, with what of the body it changes. */
export type Came = Pick<Advance<LicenseJobBody>, 'write' | 'technology'> & { readonly job: Job; readonly body?: Partial<LicenseJobBody> };

/** The body, how the job stands, and what is written with it. When it is over, what it worked on and what it made is free. */
export const advanceTo = ({ body }: Pick<StoredJob<LicenseJobBody>, 'body'>, { job, body: changes, write, technology }: Came): Advance<LicenseJobBody> => ({
  body: { ...body, ...changes, job: storedMachine(job) },
  standing: standingOf(job),
  progress: progressOf(job),
  write: async (work: Work) => {
    await write?.(work);
    if (isOver(job)) await freeFulfillments(work, job.id);
  },
  ...(technology && { technology }),
});

const isOver = ({ state }: Job): boolean => state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';

const standingOf = (job: Job): Standing => {
  switch (job.state) {
    case 'RETRYING':
      return { state: 'RETRYING', dueAt: job.nextAttemptAt, problem: told(job.problem ?? unnamed) };
    case 'AWAITING_MANUAL':
    case 'OUTCOME_UNKNOWN':
      return { state: job.state, problem: job.problem && told(job.problem) };
    case 'FAILED':
      return { state: 'FAILED', problem: told(job.problem) };
    case 'QUEUED':
      throw new Error(`The job ${job.id} did not advance.`);
    case 'RUNNING':
    case 'SUCCEEDED':
    case 'CANCELLED':
      return { state: job.state };
  }
};

const told = (problem: Problem) => ({ path: '', ...problem });
const unnamed: Problem = { code: 'FAILED', message: 'It failed.' };

const progressOf = (job: Job) => {
  const total = actsOf(job.operation).length;
  if ('acted' in job) return { done: job.acted, total };
  return { done: job.state === 'SUCCEEDED' || ('step' in job && job.step === 'CONFIRM') ? total : 0, total };
};
