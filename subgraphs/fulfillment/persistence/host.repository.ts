import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { OrganizationId } from '#kernel/values/ids';
import type { HostId } from '#fulfillment';
import { countBeside, every, inBranches, type Source } from './conditions.ts';
import { hostColumns, type Count, type HostRow } from './rows.ts';

export type HostFilter = { readonly identifier?: string; readonly identifierType?: string; readonly kind?: string; readonly state?: string };
/** What a list of hosts is ordered by. */
export const hostKey = ({ identifier, id }: HostRow): readonly string[] => [identifier, id];

const inSight = (sight: Sight): RawBuilder<SqlBool> => visible(sight, { tenant: 'h.tenant_id', organization: 'h.organization_id', partners: 'h.partner_tenants' });

const from = { itself: sql`fulfillment.host h`, beside: sql`fulfillment.host_partner q join fulfillment.host h on h.id = q.host_id` } as const;
const order = { itself: sql`h.identifier, h.id`, beside: sql`q.identifier, q.host_id` } as const;

const matching = ({ identifier, identifierType, kind, state }: HostFilter, { after }: Pick<PageRequest, 'after'>, source: Source = 'itself'): RawBuilder<SqlBool> => {
  const row = sql.raw(source === 'itself' ? 'h' : 'q');
  return every(
    identifier !== undefined && sql`${row}.identifier = ${identifier}`,
    identifierType !== undefined && sql`${row}.identifier_type = ${identifierType}`,
    kind !== undefined && sql`${row}.kind = ${kind}`,
    state !== undefined && sql`${row}.state = ${state}`,
    after !== null && sql`(${order[source]}) > (${after[0]}, ${after[1]}::uuid)`,
  );
};

export const hostRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly HostId[]): Promise<HostRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<HostRow>`select ${hostColumns} from fulfillment.host h where h.id = any(${ids}::uuid[]) and ${inSight(sight)}`.execute(db);
      return rows;
    }),

  /** One row more than the page holds tells that another page follows. */
  page: (sight: Sight, filter: HostFilter, page: PageRequest): Promise<HostRow[]> =>
    readWithin(sight, async (db) => {
      const rows = inBranches(sight, sql`h.tenant_id`, ({ source, condition }) => sql`
        select ${hostColumns} from ${from[source]}
        where ${condition} and ${inSight(sight)} and ${matching(filter, page, source)} order by ${order[source]} limit ${page.first + 1}`);
      return (await sql<HostRow>`select distinct on (h.identifier, h.id) h.* from ${rows} h order by h.identifier, h.id limit ${page.first + 1}`.execute(db)).rows;
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
      if (sight.kind === 'partner') return countBeside(db, sight, { table: 'fulfillment.host_partner', reference: 'host_id' }, matching(filter, { after: null }, 'beside'));
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
