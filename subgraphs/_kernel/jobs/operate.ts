import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { ring } from '../background/hint.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { intentTable, jobsOf, jobTable, type JobId, type JobState } from './job.ts';

/** What operators and owners do to a job, in the transaction and under the sight of their own operation; each answers whether there was anything to do. */
type Act = (module: ModuleName, work: Work, id: JobId, now: Temporal.Instant) => Promise<boolean>;

/** A wish that is looked at between two steps: what runs is not killed, and what was done is taken back. Too late once the last step is done. */
export const cancelJob: Act = async (module, work, id, now) => {
  const { rows } = await sql<{ state: JobState }>`
    update ${jobTable(module)} set cancel_requested_at = ${now.toString()}
    where id = ${id} and finished_at is null and cancel_requested_at is null and ending is null returning state`.execute(work.db);
  const [job] = rows;
  if (!job) return false;
  // Whether there is anything to take back where the outcome is unknown, somebody must say first.
  if (job.state === 'AWAITING_MANUAL' || job.state === 'RETRYING') await requeue(module, work, id, now);
  return true;
};

/** Tries a dead letter again where it stands, with as many attempts as a new job has. */
export const redriveJob: Act = async (module, work, id, now) => {
  if (!(await isIn(module, work, id, 'AWAITING_MANUAL'))) return false;
  await requeue(module, work, id, now);
  return true;
};

export type KnownOutcome = { readonly kind: 'done'; readonly answer: unknown } | { readonly kind: 'notDone' };

/** Says what became of a call that nobody knew about: the job goes on with the answer, or calls again. */
export const settleOutcome = async (module: ModuleName, work: Work, id: JobId, outcome: KnownOutcome, now: Temporal.Instant): Promise<boolean> => {
  if (!(await isIn(module, work, id, 'OUTCOME_UNKNOWN'))) return false;
  const answer = outcome.kind === 'done' ? JSON.stringify(outcome.answer ?? null) : null;
  await sql`
    update ${intentTable(module)} i set state = ${outcome.kind === 'done' ? 'ANSWERED' : 'NOT_DONE'}, answer = ${answer}::jsonb
    from ${jobTable(module)} j where j.id = ${id} and i.job_id = j.id and i.step = j.step and i.round = j.round`.execute(work.db);
  await requeue(module, work, id, now);
  return true;
};

const isIn = async (module: ModuleName, { db }: Work, id: JobId, state: JobState): Promise<boolean> => {
  const { rows } = await sql`select id from ${jobTable(module)} where id = ${id} and state = ${state} for update`.execute(db);
  return rows.length > 0;
};

const requeue = async (module: ModuleName, { db, afterCommit }: Work, id: JobId, now: Temporal.Instant): Promise<void> => {
  await sql`update ${jobTable(module)} set state = 'QUEUED', attempts = 0, next_at = ${now.toString()} where id = ${id}`.execute(db);
  afterCommit(() => ring(jobsOf(module)));
};
