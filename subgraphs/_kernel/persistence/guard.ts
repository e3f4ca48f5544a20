import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Work } from './persistence.ts';

/**
 * Locks the one row that stands for a rule over more than one row (a hierarchy without cycles, a sum, a limit per term),
 * until the transaction ends. No isolation level replaces it: two transactions that each see the rule kept can break it together.
 */
export const lockGuard = async (module: ModuleName, { db }: Work, guard: string): Promise<void> => {
  const table = sql.table(`${module}.guard`);
  await sql`insert into ${table} (name) values (${guard}) on conflict do nothing`.execute(db);
  await sql`select name from ${table} where name = ${guard} for update`.execute(db);
};
