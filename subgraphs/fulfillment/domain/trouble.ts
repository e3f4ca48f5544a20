import type { Temporal } from 'temporal-polyfill';
import type { LicenseId } from '../contract/ids.ts';
import { actDone, type Acting, type At, type AwaitingManual, type Cancelled, type Job, type OutcomeUnknown, type Problem, type Queued, type Retrying } from './job.ts';
import type { Declaration } from './technology.ts';

/** When a step is tried again: `chance` is drawn from [0, 1), so that jobs that failed together do not come back together. */
export type Retry = { readonly now: Temporal.Instant; readonly chance: number };

export const mostFailures = 12;
const longestWaitSeconds = 900;

const wait = (failures: number, { now, chance }: Retry): string =>
  now.add({ milliseconds: Math.round(chance * 1_000 * Math.min(longestWaitSeconds, 2 ** (failures - 1))) }).toString();

const isWornOut = ({ failures }: Job): boolean => failures + 1 >= mostFailures;

const failed = <J extends Job>(job: J, problem: Problem) => ({ ...job, failures: job.failures + 1, problem });

/** How a job goes on that stands before an act or in the middle of one. */
export type Command =
  | 'SEND'
  /** Ask whether it was done, and send it only if not. */
  | 'FIND'
  | 'HAND_TO_A_PERSON'
  /** Nobody can know whether it was sent. */
  | 'GIVE_TO_AN_OPERATOR';

/** `isResumed` unless whoever asks has just written the intent: a request may be on its way, or be done. */
export const commandFor = (declaration: Declaration, isResumed: boolean): Command => {
  if (declaration === 'MANUAL') return 'HAND_TO_A_PERSON';
  if (!isResumed || declaration === 'IDEMPOTENT_BY_REQUEST_ID') return 'SEND';
  return declaration === 'FINDS_BY_REQUEST_ID' ? 'FIND' : 'GIVE_TO_AN_OPERATOR';
};

/** What a technology, or the way to it, answers. */
export type Answer =
  | { readonly kind: 'DONE'; readonly license: LicenseId | null }
  /** It judged the request and did not do it; where `mayHelp`, trying again may. */
  | { readonly kind: 'NOT_DONE'; readonly problem: Problem; readonly mayHelp: boolean }
  /** The request did not leave. */
  | { readonly kind: 'NOT_SENT'; readonly problem: Problem }
  | { readonly kind: 'LOST'; readonly problem: Problem };

/** `isOpen` while an earlier request for the same act may have been done: that this one was not sent says nothing then. */
export type Asked = { readonly declaration: Declaration; readonly isOpen: boolean };

export const answered = (job: At<'GENERATE'>, answer: Answer, { declaration, isOpen }: Asked, retry: Retry): At<'INTENT'> | At<'RECORD'> | At<'RELEASE'> | Retrying | OutcomeUnknown => {
  if (answer.kind === 'DONE') return actDone(job, answer.license);
  if (answer.kind === 'NOT_DONE') return actFailed(job, answer.problem, answer.mayHelp ? retry : null);
  const isUnknown = answer.kind === 'LOST' || isOpen;
  return isUnknown ? outcomeLost(job, declaration, answer.problem, retry) : actFailed(job, answer.problem, retry);
};

export const handedToAPerson = (job: At<'GENERATE'>): AwaitingManual => ({ ...job, state: 'AWAITING_MANUAL' });

/** The act was surely not done. Where trying again may help it is tried again, until it was tried too often. */
const actFailed = (job: At<'GENERATE'>, problem: Problem, retry: Retry | null): Retrying | At<'RELEASE'> | At<'RECORD'> => {
  if (!retry || isWornOut(job)) return givenUp(job, problem);
  const { failures, ...again } = failed(job, problem);
  return { ...again, failures, state: 'RETRYING', step: 'INTENT', nextAttemptAt: wait(failures, retry) };
};

/** Before anything is done nothing has changed. Once copies have left their host, they come home. */
const givenUp = (job: Acting, problem: Problem): At<'RELEASE'> | At<'RECORD'> => {
  const { acted, licenses, ...rest } = { ...job, state: 'RUNNING', failures: 0, problem } as const;
  return acted === 0 ? { ...rest, step: 'RELEASE', outcome: 'FAILED' } : { ...rest, step: 'RECORD', ending: 'CAME_HOME', acted, licenses };
};

/** Whether the act was done is not known. A technology that knows a repeat, or can tell, is asked again; an operator otherwise, and in the end. */
const outcomeLost = (job: At<'GENERATE'>, declaration: Declaration, problem: Problem, retry: Retry): Retrying | OutcomeUnknown => {
  const lost = failed(job, problem);
  if (commandFor(declaration, true) === 'GIVE_TO_AN_OPERATOR' || isWornOut(job)) return { ...lost, state: 'OUTCOME_UNKNOWN' };
  return { ...lost, state: 'RETRYING', nextAttemptAt: wait(lost.failures, retry) };
};

export type Settlement = { readonly succeeded: true; readonly license: LicenseId | null } | { readonly succeeded: false; readonly problem: Problem };

/** A person says what became of the act. */
export const settleJob = (job: AwaitingManual | OutcomeUnknown, said: Settlement): At<'INTENT'> | At<'RECORD'> | At<'RELEASE'> =>
  said.succeeded ? actDone(job, said.license) : givenUp(job, said.problem);

/** The line item did not answer. Whether it heard is not known, so it is asked again; a claim that never gets an answer is released, the end is told for ever. */
export const unanswered = (job: At<'CLAIM'> | At<'CONFIRM'> | At<'RELEASE'>, problem: Problem, retry: Retry): Retrying | At<'RELEASE'> => {
  const lost = failed(job, problem);
  if (job.step === 'CLAIM' && isWornOut(job)) return { ...lost, failures: 0, step: 'RELEASE', outcome: 'FAILED' };
  return { ...lost, state: 'RETRYING', nextAttemptAt: wait(lost.failures, retry) };
};

/** The store failed at a commit; nothing was done. */
export const unsaved = (job: At<'INTENT'> | At<'RECORD'>, problem: Problem, retry: Retry): Retrying => {
  const lost = failed(job, problem);
  return { ...lost, state: 'RETRYING', nextAttemptAt: wait(lost.failures, retry) };
};

export type Cancelling = { readonly kind: 'cancelled'; readonly job: Cancelled | At<'RELEASE'> } | { readonly kind: 'refused'; readonly code: 'TOO_LATE' };

/** Whoever works on it finds it changed and loses its commit. Once a technology was asked for anything, it is too late. */
export const cancel = (job: Job): Cancelling => {
  if (job.state === 'QUEUED') return { kind: 'cancelled', job: cancelledOf(job) };
  if (job.state !== 'RUNNING' && job.state !== 'RETRYING' && job.state !== 'AWAITING_MANUAL') return tooLate;
  if (job.step === 'CLAIM') return { kind: 'cancelled', job: releasing(job) };
  const isBefore = job.step === 'INTENT' || (job.step === 'GENERATE' && job.state === 'AWAITING_MANUAL');
  return isBefore && job.acted === 0 ? { kind: 'cancelled', job: releasing(job) } : tooLate;
};
const tooLate: Cancelling = { kind: 'refused', code: 'TOO_LATE' };

const cancelledOf = ({ id, operation, attempts, problem }: Queued): Cancelled => ({ id, operation, attempts, failures: 0, problem, state: 'CANCELLED' });

const releasing = ({ id, operation, attempts, problem }: Job): At<'RELEASE'> => ({ id, operation, attempts, failures: 0, problem, state: 'RUNNING', step: 'RELEASE', outcome: 'CANCELLED' });
