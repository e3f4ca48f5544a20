import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { EntitlementId } from '#entitlements';
import { all } from '#kernel/persistence/conditions';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import type { OrderId } from '../contract/ids.ts';
import type { OrderState } from '../domain/order-state.ts';
import { inSight, perTenant } from './conditions.ts';
import { orderColumns, type Count, type OrderRow } from './rows.ts';

/** How a source system knows an order. */
export type OrderNumber = { readonly businessUnitId: BusinessUnitId; readonly system: string; readonly number: string };
export type KnownOrder = OrderNumber & { readonly id: OrderId; readonly tenantId: TenantId; readonly organizationId: OrganizationId };

export const ordersByNumbers = async (db: Reader, sight: Sight, numbers: readonly OrderNumber[]): Promise<readonly KnownOrder[]> => {
  const { rows } = await sql<KnownOrder>`
    select o.id, o.tenant_id as "tenantId", o.organization_id as "organizationId", o.business_unit_id as "businessUnitId", o.system, o.number
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as named ("businessUnitId" uuid, system text, number text)
      join orders."order" o on o.business_unit_id = named."businessUnitId" and o.system = named.system and o.number = named.number
    where ${inSight(sight, 'o')}`.execute(db);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
};

export type OrderFilter = { readonly state?: OrderState; readonly holdReason?: string; readonly orderedFrom?: string };

const matching = ({ state, holdReason, orderedFrom }: OrderFilter, { after }: Pick<PageRequest, 'after'>): RawBuilder<SqlBool> =>
  all([
    state !== undefined && sql`o.state = ${state}`,
    holdReason !== undefined && sql`coalesce((select true from orders.order_hold h where h.order_id = o.id and h.reason = ${holdReason} and h.lifted_at is null limit 1), false)`,
    orderedFrom !== undefined && sql`o.ordered_on >= ${orderedFrom}::date`,
    after !== null && sql`o.id < ${after[0]}::uuid`,
  ]);

const maxOrdersOfEntitlement = 50;

/** Newest first; ids carry the time they were made at. */
export const orderRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly OrderId[]): Promise<OrderRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderRow>`select ${orderColumns} from orders."order" o where o.id = any(${ids}::uuid[]) and ${inSight(sight, 'o')}`.execute(db);
      return rows;
    }),

  /** Systems of several business units may have the same code and number. */
  byNumber: (sight: Sight, system: string, number: string): Promise<OrderRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderRow>`
        select ${orderColumns} from orders."order" o where o.number = ${number} and o.system = ${system} and ${inSight(sight, 'o')} order by o.id desc limit 1`.execute(db);
      return rows;
    }),

  page: (sight: Sight, filter: OrderFilter, page: PageRequest): Promise<OrderRow[]> =>
    readWithin(sight, async (db) => {
      const rows = perTenant(sight, sql`o.tenant_id`, (branch) => sql`
        select ${orderColumns} from orders."order" o where ${branch} and ${inSight(sight, 'o')} and ${matching(filter, page)} order by o.id desc limit ${page.first + 1}`);
      return (await sql<OrderRow>`select o.* from ${rows} o order by o.id desc limit ${page.first + 1}`.execute(db)).rows;
    }),

  ofOrganizations: (sight: Sight, organizations: readonly OrganizationId[], filter: OrderFilter, page: PageRequest): Promise<OrderRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderRow>`
        select o.* from unnest(${organizations}::uuid[]) organization(id) cross join lateral (
          select ${orderColumns} from orders."order" o
          where o.organization_id = organization.id and ${inSight(sight, 'o')} and ${matching(filter, page)} order by o.id desc limit ${page.first + 1}) o
        order by o.id desc`.execute(db);
      return rows;
    }),

  /** Oldest first, at most fifty of each. */
  ofEntitlements: (sight: Sight, ids: readonly EntitlementId[]): Promise<(OrderRow & { readonly entitlementId: EntitlementId })[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<OrderRow & { entitlementId: EntitlementId }>`
        select o.* from unnest(${ids}::uuid[]) entitlement(id) cross join lateral (
          select distinct on (o.id) entitlement.id as "entitlementId", ${orderColumns}
          from orders.order_line_item i join orders."order" o on o.id = i.order_id
          where i.entitlement_id = entitlement.id and ${inSight(sight, 'i')} and ${inSight(sight, 'o')} order by o.id limit ${maxOrdersOfEntitlement}) o
        order by o.id`.execute(db);
      return rows;
    }),

  count: (sight: Sight, filter: OrderFilter): Promise<number> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from orders."order" o where ${inSight(sight, 'o')} and ${matching(filter, { after: null })}`.execute(db);
      return rows[0]?.n ?? 0;
    }),

  countsOfOrganizations: (sight: Sight, organizations: readonly OrganizationId[], filter: OrderFilter): Promise<Count[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<Count>`
        select o.organization_id as id, count(*)::int as n from orders."order" o
        where o.organization_id = any(${organizations}::uuid[]) and ${inSight(sight, 'o')} and ${matching(filter, { after: null })} group by o.organization_id`.execute(db);
      return rows;
    }),
});
