import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { visible } from '#kernel/persistence/predicate';

/** What this sight may see of a table, by its alias: the first wall, and nothing that was withdrawn but for those who work on it. */
export const shown = (sight: Sight, alias: string): RawBuilder<SqlBool> => {
  const mine = visible(sight, { tenant: `${alias}.tenant_id`, organization: `${alias}.organization_id`, partners: `${alias}.partner_tenants` });
  if (sight.kind === 'staff' || sight.kind === 'intake') return mine;
  return sql<SqlBool>`(${mine} and ${sql.ref(`${alias}.withdrawn_at`)} is null)`;
};

/** What a customer may see where the statement reads from its organizations already. */
export const shownInTenants = ({ tenants }: Extract<Sight, { kind: 'customer' }>, alias: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${alias}.tenant_id`)} = any(${tenants}::uuid[]) and ${sql.ref(`${alias}.withdrawn_at`)} is null)`;

/** Conditions that must all hold; none holds always. */
export const all = (conditions: readonly (RawBuilder<unknown> | undefined | false)[]): RawBuilder<SqlBool> => {
  const given = conditions.filter((condition) => condition !== undefined && condition !== false);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(given, sql` and `)})`;
};

/** A prefix as a range: no operator of patterns reaches an index under row-level security. The column is ordered by bytes. */
export const startsWith = (column: string, prefix: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}\u{10FFFF}`})`;
