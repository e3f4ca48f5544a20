import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';

/** The first wall around rows that have a state: what is released is open to every member, the rest to staff of the business unit. */
export const released = (sight: Sight, table: string): RawBuilder<SqlBool> => {
  const isReleased = sql<SqlBool>`${sql.ref(`${table}.state`)} not in ('DRAFT', 'TEST')`;
  if (sight.kind !== 'staff') return sql<SqlBool>`(${isReleased} and ${open(sight)})`;
  return sql<SqlBool>`(${isReleased} or ${sql.ref(`${table}.business_unit_id`)} = any(${sight.businessUnits}::uuid[]))`;
};

/** The first wall around rows that are released as soon as they are there. A stranger, who is a customer without tenants, sees none. */
export const open = (sight: Sight): RawBuilder<SqlBool> =>
  sight.kind === 'customer' && sight.tenants.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`true`;
