import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { shutUntil } from './breaker.ts';
import { intentTable, type HeldJob } from './job.ts';
import { lockHeld } from './step-writes.ts';

/** What is known of a call before it is made. */
export type Intent =
  /** Nobody has called, or it is certain that it did nothing. */
  | { readonly kind: 'first' }
  /** Somebody was about to call and never said what came of it. */
  | { readonly kind: 'open' }
  /** A person has said what came of it. */
  | { readonly kind: 'answered'; readonly answer: unknown }
  /** Nobody calls this technology at present. */
  | { readonly kind: 'shut'; readonly until: string };

/** Committed before the call, so that whoever comes after a crash knows that there may have been one. */
export const intend = async (module: ModuleName, work: Work, job: HeldJob, technology: string | null, now: Temporal.Instant): Promise<Intent> => {
  await lockHeld(module, work, job);
  const earlier = await earlierIntent(module, work, job);
  if (earlier?.state === 'ANSWERED') return { kind: 'answered', answer: earlier.answer };
  const until = technology === null ? null : await shutUntil(module, work, technology, now);
  if (until !== null) return { kind: 'shut', until };
  if (earlier?.state === 'OPEN') return { kind: 'open' };
  await sql`
    insert into ${intentTable(module)} (job_id, tenant_id, step, round, intended_at, state) values (${job.id}, ${job.tenantId}, ${job.step}, ${job.round}, ${now.toString()}, 'OPEN')
    on conflict (job_id, step, round) do update set intended_at = excluded.intended_at, state = 'OPEN'`.execute(work.db);
  return { kind: 'first' };
};

type Earlier = { readonly state: 'OPEN' | 'NOT_DONE' | 'ANSWERED'; readonly answer: unknown };

const earlierIntent = async (module: ModuleName, { db }: Work, { id, step, round }: HeldJob): Promise<Earlier | undefined> => {
  const { rows } = await sql<Earlier>`select state, answer from ${intentTable(module)} where job_id = ${id} and step = ${step} and round = ${round}`.execute(db);
  return rows[0];
};
