import { maxAttempts, nextAttempt, type Chance } from '../background/back-off.ts';
import { crashPoint } from '../background/crash-point.ts';
import { DeadlinePassed, withDeadline } from '../background/deadline.ts';
import { actingFor } from '../background/hub-principal.ts';
import { problemOf } from '../background/problem.ts';
import type { ErrorLog } from '../graphql/mask.ts';
import { assertNoOpenTransaction } from '../persistence/open-transaction.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { instantFrom } from '../values/instant.ts';
import { noteFailure, shutUntil } from './breaker.ts';
import { jobId, LeaseLost, sightOfJob, type HeldJob } from './job.ts';
import type { Advance, AdvanceTools, JobKind } from './kind.ts';
import { commitStep, leaveToPerson, release, tryLater } from './writes.ts';

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
const usualDeadlineMs = 60_000;

/** Runs step after step. Between two of them it looks whether it is to stop, or to let others have their turn. */
export const runJob = async (run: Run, claimed: HeldJob): Promise<void> => {
  const until = run.clock.now().add({ milliseconds: sliceMs }).epochMilliseconds;
  try {
    let job: HeldJob | null = claimed;
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

const advance = async (run: Run, stored: HeldJob): Promise<HeldJob | null> => {
  try {
    const job = { ...stored, body: run.kind.body.parse(stored.body) };
    const technology = run.kind.technologyOf(job.body);
    const shut = technology === null ? null : await write(run, job, (work, module) => shutUntil(module, work, technology, run.clock.now()));
    if (shut !== null) return await giveBack(run, job, soonAfter(shut, run.chance));
    return await commit(run, job, technology, await call(run, job, technology));
  } catch (error) {
    return fail(run, stored, error);
  }
};

/** Not all at the same moment. */
const soonAfter = (until: string, chance: Chance): string => instantFrom(until).add({ milliseconds: Math.floor(chance() * 1_000) }).toString();

const call = async (run: Run, job: HeldJob, technology: string | null): Promise<Advance<unknown>> => {
  const { kind, lost } = run;
  assertNoOpenTransaction(placeOf(job));
  try {
    const came = await withDeadline(placeOf(job), kind.deadlineMs ?? usualDeadlineMs, (deadline) =>
      Promise.race([kind.advance(job, toolsFor(run, job, AbortSignal.any([deadline, lost]))), lostLease(job, lost)]),
    );
    crashPoint('job.called', [job.step]);
    return came;
  } catch (error) {
    if (error instanceof DeadlinePassed && technology !== null) await write(run, job, (work, module) => noteFailure(module, work, technology, run.clock.now()));
    throw error;
  }
};

const toolsFor = ({ clock, chance }: Run, job: HeldJob, signal: AbortSignal): AdvanceTools => ({
  isResumed: job.isResumed,
  signal,
  clock,
  chance,
  onBehalfOf: (businessUnits = []) => ({ principal: actingFor(job, job.tenantId, businessUnits), requestId: `${jobId.show(job.id)}/${job.revision}` }),
});

const lostLease = (job: HeldJob, lost: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (): void => reject(new LeaseLost(job));
    if (lost.aborted) fail();
    else lost.addEventListener('abort', fail, { once: true });
  });

/** The body, how the job stands, the step's data and its events: one commit, and only by whoever holds the job. */
const commit = async (run: Run, job: HeldJob, technology: string | null, came: Advance<unknown>): Promise<HeldJob | null> => {
  const after = await write(run, job, async (work, module) => {
    const written = await commitStep(module, work, { kind: run.kind, job, technology, advance: came, now: run.clock.now() });
    crashPoint('job.beforeCommit', [job.step]);
    return written;
  });
  crashPoint('job.committed', [job.step]);
  return after;
};

/** What a step throws is a fault of ours: nothing of it is written, and it is tried again where it stands. */
const fail = async (run: Run, job: HeldJob, error: unknown): Promise<HeldJob | null> => {
  if (error instanceof LeaseLost) throw error;
  const problem = problemOf(error, placeOf(job), run.logError);
  return write(run, job, (work, module) =>
    job.claims >= maxAttempts ? leaveToPerson(module, work, job, problem) : tryLater(module, work, job, problem, nextAttempt(run.clock.now(), job.claims, run.chance)),
  );
};

const giveBack = (run: Run, job: HeldJob, dueAt: string): Promise<HeldJob | null> => write(run, job, (work, module) => release(module, work, job, dueAt));

const write = <T>({ persistence }: Run, job: HeldJob, work: (work: Work, module: ModulePersistence['module']) => Promise<T>): Promise<T> =>
  persistence.writeWithin(sightOfJob(persistence.module, job), (transaction) => work(transaction, persistence.module));

const placeOf = (job: HeldJob): string => `The step ${job.step} of ${job.kind} ${jobId.show(job.id)}`;
