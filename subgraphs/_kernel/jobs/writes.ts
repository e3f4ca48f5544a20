import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '../background/problem.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { bodyText, stepNamed } from './body.ts';
import { noteFailure, noteSuccess } from './breaker.ts';
import { held, heldColumns, jobTable, LeaseLost, type HeldJob, type StoredJob } from './job.ts';
import type { Advance, JobKind, Standing } from './kind.ts';

type Ownerless = Omit<HeldJob, 'owner'> & { readonly owner: null };

/** The job after the write; null where it gave its place up. */
const write = async (module: ModuleName, { db }: Work, job: HeldJob, changes: RawBuilder<unknown>): Promise<HeldJob | null> => {
  const { rows } = await sql<HeldJob | Ownerless>`update ${jobTable(module)} set ${changes} where ${held(job)} returning ${heldColumns}`.execute(db);
  const [after] = rows;
  if (!after) throw new LeaseLost(job);
  return after.owner === null ? null : after;
};

type Step = { readonly kind: JobKind; readonly job: HeldJob; readonly technology: string | null; readonly advance: Advance<unknown>; readonly now: Temporal.Instant };

/** First the row, which fences: whoever has it is alone with the job until the transaction ends. */
export const commitStep = async (module: ModuleName, work: Work, { kind, job, technology, advance, now }: Step): Promise<HeldJob | null> => {
  const { standing } = advance;
  const goesOn = standing.state === 'RUNNING' ? sql`claims = 1, is_begun = false` : resting(standing);
  const after = await write(module, work, job, sql`${goesOn}, ${cameTo(kind, job, advance, now)}`);
  await advance.write?.(work);
  if (technology !== null && advance.technology === 'WORKED') await noteSuccess(module, work, technology);
  if (technology !== null && advance.technology === 'FAILED') await noteFailure(module, work, technology, now);
  return after;
};

type Resting = Exclude<Standing, { readonly state: 'RUNNING' }>;
type Amended = { readonly kind: JobKind; readonly job: StoredJob; readonly advance: Advance<unknown>; readonly now: Temporal.Instant };

/** Whoever works on it has lost it. */
export const writeAmended = async (module: ModuleName, work: Work, { kind, job, advance, now }: Amended): Promise<void> => {
  const { standing } = advance;
  const rests: Resting = standing.state === 'RUNNING' ? { state: 'QUEUED', dueAt: now.toString() } : standing;
  await sql`update ${jobTable(module)} set ${resting(rests)}, ${cameTo(kind, job, advance, now)} where id = ${job.id}`.execute(work.db);
  await advance.write?.(work);
};

/** Whether the step that it rests at was begun is the machine's to know, so whoever takes it up must suppose so. */
const resting = (standing: Resting): RawBuilder<unknown> =>
  sql`state = ${standing.state}, owner = null, claims = 0, is_begun = true ${'dueAt' in standing ? sql`, due_at = ${standing.dueAt}` : sql``}`;

const cameTo = (kind: JobKind, { step }: StoredJob, { body, standing, progress }: Advance<unknown>, now: Temporal.Instant): RawBuilder<unknown> => {
  const isOver = standing.state === 'SUCCEEDED' || standing.state === 'FAILED' || standing.state === 'CANCELLED';
  return sql`
    revision = revision + 1, body = ${bodyText(kind, body)}::jsonb, step = ${isOver ? step : stepNamed(kind, body)},
    problem = ${problemText('problem' in standing ? standing.problem : null)}::jsonb, finished_at = ${isOver ? now.toString() : null}::timestamptz,
    done = coalesce(${progress?.done ?? null}::int, done), total = coalesce(${progress?.total ?? null}::int, total)`;
};

const problemText = (problem: Problem | null): string | null => problem && JSON.stringify(problem);

/** Gives the job back as if it had not been taken. */
export const release = (module: ModuleName, work: Work, job: HeldJob, dueAt: string): Promise<HeldJob | null> =>
  write(module, work, job, sql`state = 'QUEUED', owner = null, due_at = ${dueAt}, claims = claims - 1`);

export const tryLater = (module: ModuleName, work: Work, job: HeldJob, problem: Problem, dueAt: string): Promise<HeldJob | null> =>
  write(module, work, job, sql`state = 'RETRYING', owner = null, due_at = ${dueAt}, problem = ${problemText(problem)}::jsonb`);

export const leaveToPerson = (module: ModuleName, work: Work, job: HeldJob, problem: Problem): Promise<HeldJob | null> =>
  write(module, work, job, sql`state = 'AWAITING_MANUAL', owner = null, problem = ${problemText(problem)}::jsonb`);
