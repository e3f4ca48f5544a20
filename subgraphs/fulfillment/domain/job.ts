import type { Copies } from '#kernel/values/copies';
import type { JobId, LicenseId } from '../contract/ids.ts';
import { actsOf, type Act, type Part } from './act.ts';
import type { Activation, Operation } from './operation.ts';

export type Problem = { readonly code: string; readonly message: string };

type Head = {
  readonly id: JobId;
  readonly operation: Operation;
  /** How often it was begun. */
  readonly attempts: number;
  /** How often the step that it stands at has failed. */
  readonly failures: number;
  /** What went wrong last. */
  readonly problem: Problem | null;
};

/** How many of its acts are done, and the licenses that came of them. */
type Done = { readonly acted: number; readonly licenses: Readonly<Partial<Record<Part, LicenseId>>> };

/** A move whose copies left the old host and did not arrive ends at home, with the line item. */
type Ending = 'DONE' | 'CAME_HOME';

/** Where it stands: each step begins once the one before is committed. */
type Stage =
  /** Copies are claimed, or leave is asked to change what runs. */
  | { readonly step: 'CLAIM' }
  /** What is about to be asked of the technology is written down. */
  | ({ readonly step: 'INTENT' } & Done)
  /** The technology is asked. */
  | ({ readonly step: 'GENERATE' } & Done)
  /** What runs from now on is recorded, in the commit of the step itself. */
  | ({ readonly step: 'RECORD'; readonly ending: Ending } & Done)
  /** The line item is told that it is so. */
  | { readonly step: 'CONFIRM'; readonly ending: Ending }
  /** The line item is told that it came to nothing. */
  | { readonly step: 'RELEASE'; readonly outcome: 'FAILED' | 'CANCELLED' };
export type Step = Stage['step'];

export type Queued = Head & { readonly state: 'QUEUED'; readonly step: 'CLAIM' };
export type At<S extends Step> = Head & { readonly state: 'RUNNING' } & Extract<Stage, { readonly step: S }>;
export type Running = At<Step>;
export type Retrying = Head & { readonly state: 'RETRYING'; readonly nextAttemptAt: string } & Stage;
/** The act that it stands at is a person's to do. */
export type AwaitingManual = Head & { readonly state: 'AWAITING_MANUAL' } & Extract<Stage, { readonly step: 'GENERATE' }>;
/** Nobody knows whether the act was done; it is never asked for again. */
export type OutcomeUnknown = Head & { readonly state: 'OUTCOME_UNKNOWN' } & Extract<Stage, { readonly step: 'GENERATE' }>;
export type Succeeded = Head & { readonly state: 'SUCCEEDED' };
export type Failed = Head & { readonly state: 'FAILED'; readonly problem: Problem };
export type Cancelled = Head & { readonly state: 'CANCELLED' };
export type Job = Queued | Running | Retrying | AwaitingManual | OutcomeUnknown | Succeeded | Failed | Cancelled;

export type Acting = At<'GENERATE'> | AwaitingManual | OutcomeUnknown;

export const openJob = (id: JobId, operation: Operation): Queued => ({ id, operation, attempts: 0, failures: 0, problem: null, state: 'QUEUED', step: 'CLAIM' });

const headOf = ({ id, operation, attempts, problem }: Job): Head => ({ id, operation, attempts, failures: 0, problem });

/** Somebody takes it up. */
export const begin = (job: Queued | Retrying): Running => {
  const begun = { attempts: job.attempts + 1, state: 'RUNNING' } as const;
  if (job.state === 'QUEUED') return { ...job, ...begun };
  const { nextAttemptAt: _due, ...rest } = job;
  return { ...rest, ...begun };
};

const toIntent = (job: Job, done: Done): At<'INTENT'> => ({ ...headOf(job), state: 'RUNNING', step: 'INTENT', ...done });

/** Copies are held for it, divided like this. */
export const claimed = (job: At<'CLAIM'>, activation: Activation, copies: Copies): At<'INTENT'> =>
  toIntent({ ...job, operation: { ...activation, copies } }, { acted: 0, licenses: {} });

/** It may change what runs. */
export const permitted = (job: At<'CLAIM'>): At<'INTENT'> => toIntent(job, { acted: 0, licenses: {} });

/** Nothing is held for it, now and later: it fails at once. */
export const refused = (job: At<'CLAIM'>, problem: Problem): Failed => ({ ...headOf(job), state: 'FAILED', problem });

export const intended = (job: At<'INTENT'>): At<'GENERATE'> => ({ ...headOf(job), state: 'RUNNING', step: 'GENERATE', acted: job.acted, licenses: job.licenses });

/** What a technology is asked for, under a name by which it knows a repeat. */
export type ActRequest = { readonly requestId: string; readonly act: Act };
export const requestOf = ({ id, operation, acted }: At<'INTENT'> | Acting): ActRequest => {
  const act = actsOf(operation)[acted];
  if (!act) throw new Error(`The job ${id} has no act ${acted}.`);
  return { requestId: `${id}/${acted}`, act };
};

/** The act is done. A license came of it unless it withdrew one. */
export const actDone = (job: Acting, license: LicenseId | null): At<'INTENT'> | At<'RECORD'> => {
  const { act } = requestOf(job);
  const done: Done = { acted: job.acted + 1, licenses: act.kind === 'ISSUE' && license ? { ...job.licenses, [act.part]: license } : job.licenses };
  return done.acted < actsOf(job.operation).length ? toIntent(job, done) : { ...headOf(job), state: 'RUNNING', step: 'RECORD', ending: 'DONE', ...done };
};

export const recorded = (job: At<'RECORD'>): At<'CONFIRM'> => ({ ...headOf(job), state: 'RUNNING', step: 'CONFIRM', ending: job.ending });

export const confirmed = (job: At<'CONFIRM'>): Succeeded | Failed =>
  job.ending === 'DONE' ? { ...headOf(job), state: 'SUCCEEDED' } : { ...headOf(job), state: 'FAILED', problem: job.problem ?? neverArrived };
const neverArrived: Problem = { code: 'CAME_HOME', message: 'The copies left their host and could not be brought to the other: they are free again.' };

export const released = (job: At<'RELEASE'>): Failed | Cancelled =>
  job.outcome === 'CANCELLED' ? { ...headOf(job), state: 'CANCELLED' } : { ...headOf(job), state: 'FAILED', problem: job.problem ?? gaveUp };
const gaveUp: Problem = { code: 'GAVE_UP', message: 'It was tried too often.' };
