import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';

/** So many failures in a row, of whatever job in whatever process, and nobody calls for a while; then one tries for all. */
const failuresToOpen = 5;
const openSeconds = 30;

const table = (module: ModuleName) => sql.table(`${module}.breaker`);

/** Null where the technology may be called; otherwise when to ask again. After the pause the first to ask is let through, and the others wait for what comes of it. */
export const shutUntil = async (module: ModuleName, { db }: Work, technology: string, now: Temporal.Instant): Promise<string | null> => {
  const { rows } = await sql<{ until: string; isOver: boolean }>`
    select open_until as until, open_until <= ${now.toString()}::timestamptz as "isOver" from ${table(module)} where technology = ${technology} and failures >= ${failuresToOpen}`.execute(db);
  const [open] = rows;
  if (!open) return null;
  if (!open.isOver) return open.until;
  const pause = pauseFrom(now);
  const { rows: first } = await sql`
    update ${table(module)} set open_until = ${pause} where technology = ${technology} and open_until = ${open.until}::timestamptz returning technology`.execute(db);
  return first.length > 0 ? null : pause;
};

export const noteFailure = async (module: ModuleName, { db }: Work, technology: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into ${table(module)} as b (technology, failures, open_until) values (${technology}, 1, ${pauseFrom(now)})
    on conflict (technology) do update set failures = b.failures + 1, open_until = ${pauseFrom(now)}`.execute(db);
};

export const noteSuccess = async (module: ModuleName, { db }: Work, technology: string): Promise<void> => {
  await sql`update ${table(module)} set failures = 0 where technology = ${technology} and failures > 0`.execute(db);
};

const pauseFrom = (now: Temporal.Instant): string => now.add({ seconds: openSeconds }).toString();
