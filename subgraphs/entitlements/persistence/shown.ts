import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CustomerSight, Sight, WideSight } from '#kernel/identity/sight';
import { underAny, visible } from '#kernel/persistence/predicate';

/** What this sight may see of a table, by its alias: the first wall, and nothing that was withdrawn but for those who work on it. */
export const shown = (sight: Sight, alias: string): RawBuilder<SqlBool> => {
  const mine = visible(sight, { tenant: `${alias}.tenant_id`, organization: `${alias}.organization_id`, partners: `${alias}.partner_tenants` });
  return sight.kind === 'staff' || sight.kind === 'intake' ? mine : all([mine, stands(alias)]);
};

/** What a customer may see where the statement reads from its organizations already. */
export const shownInTenants = ({ tenants }: CustomerSight, alias: string): RawBuilder<SqlBool> =>
  all([sql`${sql.ref(`${alias}.tenant_id`)} = any(${tenants}::uuid[])`, stands(alias)]);

/** The tenants of a territory, or of an owner of many, and whether all of each is meant. */
export const tenantsUnder = (sight: WideSight): RawBuilder<unknown> => sql`select span.id, bool_or(span.whole) as whole from (${spansUnder(sight)}) span group by span.id`;

/** The same by anchor: a tenant may stand under several. */
export const spansUnder = ({ anchors }: WideSight): RawBuilder<unknown> =>
  sql`select s.tenant_id as id, s.whole from organizations.tenant_span s where s.ancestor = any(${anchors}::uuid[])`;

/** What may be seen where the statement reads from those tenants already, by the name of `stream`. */
export const shownInStream = ({ anchors }: WideSight, alias: string): RawBuilder<SqlBool> =>
  all([sql`(stream.whole or ${underAny(anchors, `${alias}.organization_id`)})`, stands(alias)]);

const stands = (alias: string): RawBuilder<SqlBool> => sql<SqlBool>`${sql.ref(`${alias}.withdrawn_at`)} is null`;

/** A condition that was perhaps not given. */
export type Condition = RawBuilder<unknown> | undefined | null | false;

/** Conditions that must all hold; none holds always. */
export const all = (conditions: readonly Condition[]): RawBuilder<SqlBool> => {
  const given = conditions.filter((condition) => condition !== undefined && condition !== null && condition !== false);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(given, sql` and `)})`;
};

/** A prefix as a range: no operator of patterns reaches an index under row-level security. The column is ordered by bytes. */
export const startsWith = (column: string, prefix: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}\u{10FFFF}`})`;
