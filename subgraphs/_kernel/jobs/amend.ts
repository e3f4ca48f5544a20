import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { maxAttempts } from '../background/back-off.ts';
import { ring } from '../background/hint.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { jobsOf, jobTable, storedColumns, type JobId, type StoredJob } from './job.ts';
import type { Advance, JobKind } from './kind.ts';
import { writeAmended } from './writes.ts';

export type Amendment<Body> = { readonly kind: JobKind<Body>; readonly id: JobId; change(job: StoredJob<Body>): Advance<Body> | null };

/** What runs is not killed: it finds the job changed and loses its commit. Answers whether there was anything to change. */
export const amend = async <Body>(module: ModuleName, work: Work, { kind, id, change }: Amendment<Body>, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql<StoredJob>`
    select ${storedColumns} from ${jobTable(module)} where id = ${id} and kind = ${kind.name} and version = ${kind.version} for update`.execute(work.db);
  const [job] = rows;
  const advance = job && change({ ...job, body: kind.body.parse(job.body) });
  if (!advance) return false;
  await writeAmended(module, work, { kind, job, advance, now });
  work.afterCommit(() => ring(jobsOf(module)));
  return true;
};

/** A dead letter goes on where it stands, with as many claims as a new job has; what waits for a person's own act does not. */
export const redrive = async (module: ModuleName, { db, afterCommit }: Work, id: JobId, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql`
    update ${jobTable(module)} set state = 'QUEUED', claims = 0, is_begun = true, due_at = ${now.toString()}
    where id = ${id} and state = 'AWAITING_MANUAL' and claims >= ${maxAttempts} returning id`.execute(db);
  afterCommit(() => ring(jobsOf(module)));
  return rows.length > 0;
};
