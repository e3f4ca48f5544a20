import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { visible } from '#kernel/persistence/predicate';

/** What this sight may see of a table, by its alias: the first wall. */
export const inSight = (sight: Sight, alias: string): RawBuilder<SqlBool> =>
  visible(sight, { tenant: `${alias}.tenant_id`, organization: `${alias}.organization_id`, partners: `${alias}.partner_tenants` });

/**
 * An ordered list over a few tenants is read one tenant at a time and merged, for only so the index gives the order;
 * a sight without listed tenants walks the index over all of them, filtered by the wall.
 */
export const perTenant = (sight: Sight, tenant: RawBuilder<unknown>, rows: (branch: RawBuilder<SqlBool>) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sight.kind === 'customer' || sight.kind === 'intake'
    ? sql`unnest(${sight.tenants}::uuid[]) t(id) cross join lateral (${rows(sql<SqlBool>`${tenant} = t.id`)})`
    : sql`(${rows(sql<SqlBool>`true`)})`;
