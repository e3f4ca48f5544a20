import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A condition that was perhaps not given. */
export type Condition = RawBuilder<unknown> | undefined | null | false;

/** Conditions that must all hold; none holds always. */
export const all = (conditions: readonly Condition[]): RawBuilder<SqlBool> => {
  const given = conditions.filter((condition) => condition !== undefined && condition !== null && condition !== false);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(given, sql` and `)})`;
};

/** Comes after every character that a text may hold. */
export const highest = '\u{10ffff}';

/** A prefix as a range: no operator of patterns reaches an index under row-level security. The column is ordered by bytes. */
export const startsWith = (column: string, prefix: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${prefix + highest})`;
