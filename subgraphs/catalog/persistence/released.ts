import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { open } from '#kernel/persistence/predicate';

/** The first wall around rows that have a state: what is released is open to every member, the rest to staff of the business unit. */
export const released = (sight: Sight, table: string): RawBuilder<SqlBool> => {
  const isReleased = sql<SqlBool>`${sql.ref(`${table}.state`)} not in ('DRAFT', 'TEST')`;
  if (sight.kind !== 'staff') return sql<SqlBool>`(${isReleased} and ${open(sight)})`;
  return sql<SqlBool>`(${isReleased} or ${sql.ref(`${table}.business_unit_id`)} = any(${sight.businessUnits}::uuid[]))`;
};
