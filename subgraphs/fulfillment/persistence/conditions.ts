import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PartnerSight, Sight } from '#kernel/identity/sight';
import type { Reader } from '#kernel/persistence/persistence';

type Condition = RawBuilder<unknown> | false;

/** All of the conditions that are given; true when none is. */
export const every = (...conditions: readonly Condition[]): RawBuilder<SqlBool> => {
  const given = conditions.filter((condition) => condition !== false);
  return given.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(given, sql` and `)})`;
};

/** Where an ordered list is read from: the table itself, or the one beside it that gives a partner's rows an order. */
export type Source = 'itself' | 'beside';

/** Which rows one branch of an ordered list takes. */
export type Branch = { readonly source: Source; readonly condition: RawBuilder<SqlBool> };

/**
 * An ordered list over a few tenants, or a few partners, is read one at a time and merged, for only so the index gives the order;
 * a sight without either walks the index over all tenants, filtered by the wall. Two partners may stand in one deal, and give its rows twice.
 */
export const inBranches = (sight: Sight, tenant: RawBuilder<unknown>, rows: (branch: Branch) => RawBuilder<unknown>): RawBuilder<unknown> => {
  const each = (ids: readonly string[], branch: Branch) => sql`unnest(${ids}::uuid[]) one(id) cross join lateral (${rows(branch)})`;
  switch (sight.kind) {
    case 'customer':
    case 'intake':
      return each(sight.tenants, { source: 'itself', condition: sql<SqlBool>`${tenant} = one.id` });
    case 'partner':
      return each(sight.partners, { source: 'beside', condition: sql<SqlBool>`q.partner_tenant_id = one.id` });
    case 'wide':
    case 'staff':
      return inOne(rows);
  }
};

export const inOne = (rows: (branch: Branch) => RawBuilder<unknown>): RawBuilder<unknown> => sql`(${rows({ source: 'itself', condition: sql<SqlBool>`true` })})`;

/** How many rows of the side table a partner's deals have. */
export const countBeside = async (db: Reader, { partners }: PartnerSight, side: { readonly table: string; readonly reference: string }, condition: RawBuilder<SqlBool>): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(distinct ${sql.ref(`q.${side.reference}`)})::int as n from ${sql.table(side.table)} q
    where q.partner_tenant_id = any(${partners}::uuid[]) and ${condition}`.execute(db);
  return rows[0]?.n ?? 0;
};
