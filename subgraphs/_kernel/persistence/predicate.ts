import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight, WideSight } from '../identity/sight.ts';

/** Where a table keeps what sight is about, as written in the statement at hand (`l.tenant_id`). */
export type SightColumns = {
  readonly tenant: string;
  readonly organization: string;
  /** `partner_tenants`, where the table has it; without it a partner sees no row. */
  readonly partners?: string;
};

/**
 * The first wall: the predicate every statement carries, whatever the second wall would say.
 * The subtree is a scalar probe of the closure, for `exists` would be planned as a join, and the order of a page lost with it.
 */
export const visible = (sight: Sight, columns: SightColumns): RawBuilder<SqlBool> => {
  const tenant = sql.ref(columns.tenant);
  switch (sight.kind) {
    case 'customer':
      return sql<SqlBool>`(${tenant} = any(${sight.tenants}::uuid[]) and ${within(sight, columns.organization)})`;
    case 'intake':
      return sql<SqlBool>`(${tenant} = any(${sight.tenants}::uuid[]))`;
    case 'wide':
      return sql<SqlBool>`(${tenant} in (${spanOf(sight)}) and (${tenant} in (${spanOf(sight)} and s.whole) or ${underAny(sight.anchors, columns.organization)}))`;
    case 'partner':
      return columns.partners ? sql<SqlBool>`(${sql.ref(columns.partners)} && ${sight.partners}::uuid[])` : sql<SqlBool>`false`;
    case 'staff':
      return sql<SqlBool>`true`;
  }
};

/** The tenants under the anchors; where an anchor holds only a part of a tenant, the closure says which part. */
const spanOf = ({ anchors }: WideSight): RawBuilder<unknown> => sql`select s.tenant_id from organizations.tenant_span s where s.ancestor = any(${anchors}::uuid[])`;

type CustomerSight = Extract<Sight, { kind: 'customer' }>;

/** An administrator's subtrees, a user's single organizations. */
const within = ({ subtrees, organizations }: CustomerSight, organization: string): RawBuilder<SqlBool> => {
  const column = sql.ref(organization);
  if (subtrees.length === 0) return sql<SqlBool>`${column} = any(${organizations}::uuid[])`;
  return sql<SqlBool>`(${column} = any(${organizations}::uuid[]) or ${underAny(subtrees, organization)})`;
};

/** Whether an organization stands in the ownership subtree of one of these. */
export const underAny = (ancestors: readonly string[], organization: string): RawBuilder<SqlBool> => sql<SqlBool>`coalesce((
  select true from organizations.closure k
  where k.kind = 'OWNERSHIP' and k.ancestor = any(${ancestors}::uuid[]) and k.descendant = ${sql.ref(organization)} limit 1), false)`;

/** Documents are seen by staff and by the client that sent them; no other kind of caller has any. */
export const sent = (sight: Sight, client: string): RawBuilder<SqlBool> => {
  if (sight.kind === 'intake') return sql<SqlBool>`(${sql.ref(client)} = ${sight.client})`;
  return sight.kind === 'staff' ? sql<SqlBool>`true` : sql<SqlBool>`false`;
};

/** What belongs to no tenant is open to whoever belongs to somebody; a stranger, who is a customer without tenants, sees none of it. */
export const open = (sight: Sight): RawBuilder<SqlBool> =>
  sight.kind === 'customer' && sight.tenants.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`true`;
