import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { all } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { FulfillmentId, LicenseId } from '#fulfillment';
import { countBeside, inBranches, inOne, type Branch, type Source } from './conditions.ts';
import { fulfillmentColumns, licenseColumns, type Count, type FulfillmentRow, type LicenseRow } from './rows.ts';

export type FulfillmentFilter = { readonly state?: string; readonly technology?: string; readonly migrationId?: string };
/** What a list of fulfillments is ordered by, newest first. */
export const fulfillmentKey = ({ activatedAt, id }: FulfillmentRow): readonly string[] => [activatedAt, id];
/** Of what many lists are asked at once. */
export type Parent = 'line_item_id' | 'host_id';

const columnsOf = (alias: string) => ({ tenant: `${alias}.tenant_id`, organization: `${alias}.organization_id`, partners: `${alias}.partner_tenants` });
const from = {
  itself: sql`fulfillment.fulfillment f`,
  beside: sql`fulfillment.fulfillment_partner q join fulfillment.fulfillment f on f.id = q.fulfillment_id`,
} as const;
const newestFirst = { itself: sql`order by f.activated_at desc, f.id desc`, beside: sql`order by q.activated_at desc, q.fulfillment_id desc` } as const;
const key = { itself: sql`f.activated_at, f.id`, beside: sql`q.activated_at, q.fulfillment_id` } as const;

const matching = ({ state, technology, migrationId }: FulfillmentFilter, { after }: Pick<PageRequest, 'after'>, source: Source = 'itself'): RawBuilder<SqlBool> => {
  const row = sql.raw(source === 'itself' ? 'f' : 'q');
  return all([
    state !== undefined && sql`${row}.state = ${state}`,
    technology !== undefined && sql`${row}.technology = ${technology}`,
    migrationId !== undefined && sql`f.migration_id = ${migrationId}`,
    after !== null && sql`(${key[source]}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
  ]);
};

export type LicenseContent = { readonly id: LicenseId; readonly content: Buffer | null };

export const fulfillmentRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly FulfillmentId[]): Promise<FulfillmentRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<FulfillmentRow>`
        select ${fulfillmentColumns} from fulfillment.fulfillment f where f.id = any(${ids}::uuid[]) and ${visible(sight, columnsOf('f'))}`.execute(db);
      return rows;
    }),

  page: (sight: Sight, filter: FulfillmentFilter, page: PageRequest): Promise<FulfillmentRow[]> =>
    readWithin(sight, async (db) => {
      const branch = ({ source, condition }: Branch) => sql`
        select ${fulfillmentColumns} from ${from[source]}
        where ${condition} and ${visible(sight, columnsOf('f'))} and ${matching(filter, page, source)} ${newestFirst[source]} limit ${page.first + 1}`;
      // A migration id is nearly unique and has an index of its own, which serves everybody.
      const rows = filter.migrationId === undefined ? inBranches(sight, sql`f.tenant_id`, branch) : inOne(branch);
      return (await sql<FulfillmentRow>`
        select distinct on (f."activatedAt", f.id) f.* from ${rows} f order by f."activatedAt" desc, f.id desc limit ${page.first + 1}`.execute(db)).rows;
    }),

  /** The newest of each of many line items, or of many hosts. */
  ofParents: (sight: Sight, parent: Parent, ids: readonly string[], filter: FulfillmentFilter, page: PageRequest): Promise<FulfillmentRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<FulfillmentRow>`
        select f.* from unnest(${ids}::uuid[]) p(id) cross join lateral (
          select ${fulfillmentColumns} from fulfillment.fulfillment f
          where f.${sql.raw(parent)} = p.id and ${visible(sight, columnsOf('f'))} and ${matching(filter, page)} ${newestFirst.itself} limit ${page.first + 1}) f
        order by f."activatedAt" desc, f.id desc`.execute(db);
      return rows;
    }),

  count: (sight: Sight, filter: FulfillmentFilter): Promise<number> =>
    readWithin(sight, async (db) => {
      if (sight.kind === 'partner' && filter.migrationId === undefined) {
        return countBeside(db, sight, { table: 'fulfillment.fulfillment_partner', reference: 'fulfillment_id' }, matching(filter, { after: null }, 'beside'));
      }
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from fulfillment.fulfillment f where ${visible(sight, columnsOf('f'))} and ${matching(filter, { after: null })}`.execute(db);
      return rows[0]?.n ?? 0;
    }),

  countsOfParents: (sight: Sight, parent: Parent, ids: readonly string[], filter: FulfillmentFilter): Promise<Count[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<Count>`
        select f.${sql.raw(parent)} as id, count(*)::int as n from fulfillment.fulfillment f
        where f.${sql.raw(parent)} = any(${ids}::uuid[]) and ${visible(sight, columnsOf('f'))} and ${matching(filter, { after: null })} group by f.${sql.raw(parent)}`.execute(db);
      return rows;
    }),

  licensesByIds: (sight: Sight, ids: readonly LicenseId[]): Promise<LicenseRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<LicenseRow>`
        select ${licenseColumns} from fulfillment.license l where l.id = any(${ids}::uuid[]) and ${visible(sight, columnsOf('l'))}`.execute(db);
      return rows;
    }),

  contentsOfLicenses: (sight: Sight, ids: readonly LicenseId[]): Promise<LicenseContent[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<LicenseContent>`
        select l.id, l.content from fulfillment.license l where l.id = any(${ids}::uuid[]) and ${visible(sight, columnsOf('l'))}`.execute(db);
      return rows;
    }),
});
