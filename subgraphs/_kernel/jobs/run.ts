import { maxAttempts, nextAttempt, type Chance } from '../background/back-off.ts';
import { crashPoint } from '../background/crash-point.ts';
import { problemOf, type Problem } from '../background/problem.ts';
import type { ErrorLog } from '../graphql/mask.ts';
import { isOutage } from '../persistence/database-fault.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { HubError } from '../values/errors.ts';
import { instantFrom } from '../values/instant.ts';
import { noteFailure } from './breaker.ts';
import { answerOf, OutcomeUnknown } from './call.ts';
import { intend } from './intent.ts';
import { jobId, LeaseLost, sightOfJob, type HeldJob } from './job.ts';
import { NotDone, type External, type JobKind, type Step } from './kind.ts';
import { leaveToPerson, lockHeld, release, settleIntent, stepAtHand, tryLater, turnBack, writeEnd } from './step-writes.ts';

/** One job in the hands of this process, from its claim until it ends or is given back. */
export type Run = {
  readonly persistence: ModulePersistence;
  readonly kind: JobKind;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly logError: ErrorLog;
  /** Aborted when the lease could not be renewed. */
  readonly lost: AbortSignal;
  isStopping(): boolean;
};

/** Then others have their turn. */
const sliceMs = 1_000;

/** Runs step after step. Between two of them it looks whether it is to be cancelled, to stop, or to let others have their turn. */
export const runJob = async (run: Run, claimed: HeldJob): Promise<void> => {
  const until = run.clock.now().add({ milliseconds: sliceMs }).epochMilliseconds;
  try {
    let job = await begin(run, claimed);
    while (job) {
      job = await advance(run, job);
      const hasHadItsTurn = run.isStopping() || run.clock.now().epochMilliseconds >= until;
      if (job && hasHadItsTurn) job = await giveBack(run, job, run.clock.now().toString());
    }
  } catch (error) {
    // Whoever has taken the job over goes on with it.
    if (!(error instanceof LeaseLost)) throw error;
  }
};

/** An input without the form of its kind is not for this process to guess at. */
const begin = async (run: Run, job: HeldJob): Promise<HeldJob | null> => {
  const input = run.kind.input.safeParse(job.input);
  return input.success ? { ...job, input: input.data } : leave(run, job, 'AWAITING_MANUAL', problemOf(input.error, placeOf(job), run.logError));
};

const advance = async (run: Run, job: HeldJob): Promise<HeldJob | null> => {
  if (job.isToBeCancelled && job.ending === null) return goBack(run, job, 'CANCELLED', null);
  const step = stepAtHand(run.kind, job);
  if (!step) return leave(run, job, 'AWAITING_MANUAL', { path: '', code: 'UNKNOWN_STEP', message: `This version of ${job.kind} has no step ${job.step}.` });
  try {
    const answered = step.external ? await callOut(run, job, step.external) : { answer: null };
    return answered && (await commit(run, job, step, answered.answer));
  } catch (error) {
    return fail(run, job, step, error);
  }
};

/** Null where the job was given back, because nobody calls this technology at present. */
const callOut = async (run: Run, job: HeldJob, external: External): Promise<{ readonly answer: unknown } | null> => {
  const { clock, chance, lost } = run;
  const intent = await write(run, job, (work, module) => intend(module, work, job, external.technology, clock.now()));
  crashPoint('job.intended', job.step);
  if (intent.kind === 'answered') return { answer: intent.answer };
  if (intent.kind === 'shut') return giveBack(run, job, soonAfter(intent.until, chance));
  return { answer: await answerOf({ job, external, clock, lost }, intent) };
};

/** Not all at the same moment. */
const soonAfter = (until: string, chance: Chance): string => instantFrom(until).add({ milliseconds: Math.floor(chance() * 1_000) }).toString();

/** The step's data, its events, its result and where the job stands: one commit, and only by whoever holds the job. */
const commit = async (run: Run, job: HeldJob, step: Step, answer: unknown): Promise<HeldJob | null> => {
  const after = await write(run, job, async (work, module) => {
    await lockHeld(module, work, job);
    const end = await step.commit(work, job, answer, { clock: run.clock });
    const written = await writeEnd(module, work, { kind: run.kind, job, step, end }, run.clock.now().toString());
    crashPoint('job.beforeCommit', step.name);
    return written;
  });
  crashPoint('job.committed', step.name);
  return after;
};

/** A refusal is final; any other failure is tried again, unless nobody knows whether the call was done and nobody can find out. */
const fail = async (run: Run, job: HeldJob, step: Step, error: unknown): Promise<HeldJob | null> => {
  if (error instanceof LeaseLost || isOutage(error)) throw error;
  const problem = error instanceof OutcomeUnknown ? unknownOutcome : problemOf(error, placeOf(job), run.logError);
  if (error instanceof HubError) return job.ending === null ? goBack(run, job, 'FAILED', problem) : leave(run, job, 'AWAITING_MANUAL', problem);
  return write(run, job, async (work, module) => {
    if (step.external?.technology) await noteFailure(module, work, step.external.technology, run.clock.now());
    if (error instanceof NotDone) await settleIntent(module, work, job, 'NOT_DONE');
    else if (step.external?.resume === 'unknown') return leaveToPerson(module, work, job, 'OUTCOME_UNKNOWN', problem);
    if (job.attempts >= maxAttempts) return leaveToPerson(module, work, job, 'AWAITING_MANUAL', problem);
    return tryLater(module, work, job, problem, nextAttempt(run.clock.now(), job.attempts, run.chance));
  });
};

const unknownOutcome: Problem = { path: '', code: 'OUTCOME_UNKNOWN', message: 'Nobody knows whether the call was done; an operator must say.' };

const goBack = (run: Run, job: HeldJob, ending: 'FAILED' | 'CANCELLED', problem: Problem | null): Promise<HeldJob | null> =>
  write(run, job, (work, module) => turnBack(module, work, { kind: run.kind, job, ending, problem }, run.clock.now().toString()));

const leave = (run: Run, job: HeldJob, state: 'AWAITING_MANUAL', problem: Problem): Promise<null> => write(run, job, (work, module) => leaveToPerson(module, work, job, state, problem));

const giveBack = (run: Run, job: HeldJob, nextAt: string): Promise<null> => write(run, job, (work, module) => release(module, work, job, nextAt));

const write = <T>({ persistence }: Run, job: HeldJob, work: (work: Work, module: ModulePersistence['module']) => Promise<T>): Promise<T> =>
  persistence.writeWithin(sightOfJob(persistence.module, job), (transaction) => work(transaction, persistence.module));

const placeOf = (job: HeldJob): string => `${job.kind} ${jobId.show(job.id)} at ${job.step}`;
