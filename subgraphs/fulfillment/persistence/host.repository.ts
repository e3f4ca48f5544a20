import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { OrganizationId } from '#kernel/values/ids';
import type { HostId } from '#fulfillment';
import { every, perTenant } from './conditions.ts';
import { hostColumns, type Count, type HostRow } from './rows.ts';

export type HostFilter = { readonly identifier?: string; readonly identifierType?: string; readonly kind?: string; readonly state?: string };
/** What a list of hosts is ordered by. */
export const hostKey = ({ identifier, id }: HostRow): readonly string[] => [identifier, id];

const inSight = (sight: Sight): RawBuilder<SqlBool> => visible(sight, { tenant: 'h.tenant_id', organization: 'h.organization_id', partners: 'h.partner_tenants' });

const matching = ({ identifier, identifierType, kind, state }: HostFilter, { after }: Pick<PageRequest, 'after'>): RawBuilder<SqlBool> =>
  every(
    identifier !== undefined && sql`h.identifier = ${identifier}`,
    identifierType !== undefined && sql`h.identifier_type = ${identifierType}`,
    kind !== undefined && sql`h.kind = ${kind}`,
    state !== undefined && sql`h.state = ${state}`,
    after !== null && sql`(h.identifier, h.id) > (${after[0]}, ${after[1]}::uuid)`,
  );

export const hostRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly HostId[]): Promise<HostRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<HostRow>`select ${hostColumns} from fulfillment.host h where h.id = any(${ids}::uuid[]) and ${inSight(sight)}`.execute(db);
      return rows;
    }),

  /** One row more than the page holds tells that another page follows. */
  page: (sight: Sight, filter: HostFilter, page: PageRequest): Promise<HostRow[]> =>
    readWithin(sight, async (db) => {
      const rows = perTenant(sight, sql`h.tenant_id`, (branch) => sql`
        select ${hostColumns} from fulfillment.host h
        where ${branch} and ${inSight(sight)} and ${matching(filter, page)} order by h.identifier, h.id limit ${page.first + 1}`);
      return (await sql<HostRow>`select h.* from ${rows} h order by h.identifier, h.id limit ${page.first + 1}`.execute(db)).rows;
    }),

  /** The first hosts of each of many organizations. */
  ofOrganizations: (sight: Sight, organizations: readonly OrganizationId[], filter: HostFilter, page: PageRequest): Promise<HostRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<HostRow>`
        select h.* from unnest(${organizations}::uuid[]) o(id) cross join lateral (
          select ${hostColumns} from fulfillment.host h
          where h.organization_id = o.id and ${inSight(sight)} and ${matching(filter, page)} order by h.identifier, h.id limit ${page.first + 1}) h
        order by h.identifier, h.id`.execute(db);
      return rows;
    }),

  count: (sight: Sight, filter: HostFilter): Promise<number> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from fulfillment.host h where ${inSight(sight)} and ${matching(filter, { after: null })}`.execute(db);
      return rows[0]?.n ?? 0;
    }),

  countsOfOrganizations: (sight: Sight, organizations: readonly OrganizationId[], filter: HostFilter): Promise<Count[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<Count>`
        select h.organization_id as id, count(*)::int as n from fulfillment.host h
        where h.organization_id = any(${organizations}::uuid[]) and ${inSight(sight)} and ${matching(filter, { after: null })} group by h.organization_id`.execute(db);
      return rows;
    }),
});
