import { sql, type RawBuilder } from 'kysely';
import type { Problem } from '../background/problem.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { noteSuccess } from './breaker.ts';
import { held, heldColumns, intentTable, jobTable, LeaseLost, type HeldJob } from './job.ts';
import type { JobKind, Progress, Step, StepEnd } from './kind.ts';

/** Whoever has the row is alone with the job until its transaction ends: it cannot be taken over in the middle of a commit. */
export const lockHeld = async (module: ModuleName, { db }: Work, job: HeldJob): Promise<void> => {
  const { rows } = await sql`select id from ${jobTable(module)} where ${held(job)} for update`.execute(db);
  if (rows.length === 0) throw new LeaseLost(job);
};

type Ownerless = Omit<HeldJob, 'owner'> & { readonly owner: null };

/** The job after the write; null where this run no longer holds it. */
const write = async (module: ModuleName, { db }: Work, job: HeldJob, changes: RawBuilder<unknown>): Promise<HeldJob | null> => {
  const { rows } = await sql<HeldJob | Ownerless>`update ${jobTable(module)} set ${changes} where ${held(job)} returning ${heldColumns}`.execute(db);
  const [after] = rows;
  if (!after) throw new LeaseLost(job);
  return after.owner === null ? null : { ...after, input: job.input };
};

const stepsOf = (kind: JobKind, { ending }: HeldJob): readonly Step[] => (ending === null ? kind.steps : kind.compensation);
export const stepAtHand = (kind: JobKind, job: HeldJob): Step | undefined => stepsOf(kind, job).find(({ name }) => name === job.step);

type Ended = { readonly kind: JobKind; readonly job: HeldJob; readonly step: Step; readonly end: StepEnd };

/** Goes on to the next step, to the next round of this one, or ends; in the transaction of what the step did. */
export const writeEnd = async (module: ModuleName, work: Work, { kind, job, step, end }: Ended, now: string): Promise<HeldJob | null> => {
  if (step.external) await settleIntent(module, work, job, 'ANSWERED');
  if (step.external?.technology) await noteSuccess(module, work, step.external.technology);
  const moves = end.kind === 'again' ? againAfter(end, now) : doneAfter(kind, job, end, now);
  return write(module, work, job, sql`${moves}, problem = ${job.ending === null ? null : problemText(job.problem)}::jsonb ${progressOf(end.progress)}`);
};

const againAfter = ({ waitMs }: Extract<StepEnd, { kind: 'again' }>, now: string): RawBuilder<unknown> =>
  waitMs === 0
    ? sql`round = round + 1, attempts = 1`
    : sql`round = round + 1, attempts = 0, state = 'QUEUED', owner = null, next_at = ${now}::timestamptz + ${waitMs} * interval '1 millisecond'`;

const doneAfter = (kind: JobKind, job: HeldJob, { result }: Extract<StepEnd, { kind: 'done' }>, now: string): RawBuilder<unknown> => {
  const steps = stepsOf(kind, job);
  const next = steps[steps.findIndex(({ name }) => name === job.step) + 1];
  const results = sql`results = results || jsonb_build_object(${job.step}::text, ${JSON.stringify(result ?? null)}::jsonb)`;
  return next ? sql`${results}, step = ${next.name}, round = 0, attempts = 1` : sql`${results}, ${finished(job.ending ?? 'SUCCEEDED', now)}`;
};

const finished = (state: 'SUCCEEDED' | 'FAILED' | 'CANCELLED', now: string): RawBuilder<unknown> => sql`state = ${state}, owner = null, finished_at = ${now}::timestamptz`;

const progressOf = (progress: Progress | undefined): RawBuilder<unknown> => (progress ? sql`, done = ${progress.done}, total = coalesce(${progress.total ?? null}::int, total)` : sql``);

const problemText = (problem: Problem | null): string | null => problem && JSON.stringify(problem);

type TurnedBack = { readonly kind: JobKind; readonly job: HeldJob; readonly ending: 'FAILED' | 'CANCELLED'; readonly problem: Problem | null };

/** From here on the job only takes back what it did. */
export const turnBack = (module: ModuleName, work: Work, { kind, job, ending, problem }: TurnedBack, now: string): Promise<HeldJob | null> => {
  const [first] = kind.compensation;
  const goesTo = first ? sql`step = ${first.name}, round = 0, attempts = 1` : finished(ending, now);
  return write(module, work, job, sql`ending = ${ending}, problem = ${problemText(problem)}::jsonb, ${goesTo}`);
};

/** Gives the job back as if it had not been taken. */
export const release = async (module: ModuleName, work: Work, job: HeldJob, nextAt: string): Promise<null> => {
  await write(module, work, job, sql`state = 'QUEUED', owner = null, next_at = ${nextAt}, attempts = greatest(attempts - 1, 0)`);
  return null;
};

export const tryLater = async (module: ModuleName, work: Work, job: HeldJob, problem: Problem, nextAt: string): Promise<null> => {
  await write(module, work, job, sql`state = 'RETRYING', owner = null, next_at = ${nextAt}, problem = ${problemText(problem)}::jsonb`);
  return null;
};

export const leaveToPerson = async (module: ModuleName, work: Work, job: HeldJob, state: 'AWAITING_MANUAL' | 'OUTCOME_UNKNOWN', problem: Problem): Promise<null> => {
  await write(module, work, job, sql`state = ${state}, owner = null, problem = ${problemText(problem)}::jsonb`);
  return null;
};

export const settleIntent = async (module: ModuleName, { db }: Work, { id, step, round }: HeldJob, state: 'NOT_DONE' | 'ANSWERED'): Promise<void> => {
  await sql`update ${intentTable(module)} set state = ${state} where job_id = ${id} and step = ${step} and round = ${round}`.execute(db);
};
