import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartnerSight } from '#kernel/identity/sight';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { pageRequest } from '#kernel/persistence/paging';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { tenantId, type TenantId } from '#kernel/values/ids';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../../../test/kit/database.ts';
import { organizationsModule } from '../../organizations/subgraph.ts';
import { fulfillmentModule } from '../subgraph.ts';
import { fulfillmentKey, fulfillmentRepository, type FulfillmentFilter } from './fulfillment.repository.ts';
import { hostKey, hostRepository, type HostFilter } from './host.repository.ts';

const [distributor, shop, store, stranger] = [tenantId.make(), tenantId.make(), tenantId.make(), tenantId.make()];
const customers = [tenantId.make(), tenantId.make()] as const;
/** Every deal's tier path; one customer buys without any partner, too. */
const paths: readonly (readonly TenantId[])[] = [[distributor, shop], [distributor, store], [shop], []];
const sights: Readonly<Record<string, PartnerSight>> = {
  'a distributor': { kind: 'partner', partners: [distributor] },
  'a reseller': { kind: 'partner', partners: [store] },
  'two partners that stand in one deal': { kind: 'partner', partners: [distributor, shop] },
  'a stranger': { kind: 'partner', partners: [stranger] },
};

type Host = { readonly id: string; partners: readonly TenantId[]; readonly identifier: string; readonly identifierType: string; readonly kind: string; state: string };
type Fulfillment = { readonly id: string; partners: readonly TenantId[]; activatedAt: string; state: string; readonly technology: string; readonly migrationId: string };

const at = <T>(all: readonly T[], place: number): T => all[place % all.length] ?? expect.fail('nothing there');
/** Instants and identifiers come several times, so that the ids decide. */
const hosts: Host[] = Array.from({ length: 60 }, (_, n) => ({
  id: randomUUID(), partners: at(paths, n), identifier: `H-${n % 9}`, identifierType: `TYPE-${n % 3}-${Math.floor(n / 9)}`, kind: at(['SERVER', 'NODE'], n), state: at(['ACTIVE', 'RETIRED', 'ACTIVE'], n),
}));
const fulfillments: Fulfillment[] = Array.from({ length: 60 }, (_, n) => ({
  id: randomUUID(), partners: at(paths, n), activatedAt: `2026-0${1 + (n % 7)}-01T00:00:00Z`, state: at(['ACTIVE', 'OBSOLETE', 'ON_HOLD'], n), technology: at(['flexlm', 'none'], n), migrationId: `M-${n % 20}`,
}));

let place: Awaited<ReturnType<typeof bareDatabase>>;
let admin: Client;
let database: Database;
let persistence: ModulePersistence;
beforeAll(async () => {
  place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [organizationsModule, fulfillmentModule]);
  database = openDatabase({ url: loginUrl, maxConnections: 2 });
  persistence = await openPersistence(database, 'fulfillment', fulfillmentModule.entities);
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  for (const [n, { id, partners, identifier, identifierType, kind, state }] of hosts.entries()) {
    await admin.query(
      `insert into fulfillment.host (id, tenant_id, organization_id, partner_tenants, identifier, identifier_type, kind, state, created_at) values ($1, $2, $2, $3, $4, $5, $6, $7, now())`,
      [id, at(customers, n), partners, identifier, identifierType, kind, state],
    );
  }
  for (const [n, { id, partners, activatedAt, state, technology, migrationId }] of fulfillments.entries()) {
    await admin.query(
      `insert into fulfillment.fulfillment (id, tenant_id, organization_id, partner_tenants, line_item_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at,
         activation_type, technology, migration_source, migration_id, claim_source, claim_key) values ($1, $2, $2, $3, $1, 1, 0, $4, 'MASTER', $5, $5, 'infinity', 'DEFAULT', $6, $7, $8, 'a test', $8)`,
      [id, at(customers, n), partners, state, activatedAt, technology, `client-${n}`, migrationId],
    );
  }
});
afterAll(async () => {
  await admin.end();
  await database.close();
  await place.drop();
});

const hostFilters: readonly HostFilter[] = [{}, { state: 'ACTIVE' }, { kind: 'SERVER' }, { identifier: 'H-4' }, { identifierType: 'TYPE-1-2' }, { state: 'RETIRED', kind: 'NODE', identifier: 'H-7' }];
const fulfillmentFilters: readonly FulfillmentFilter[] = [{}, { state: 'ACTIVE' }, { technology: 'none' }, { migrationId: 'M-4' }, { state: 'OBSOLETE', technology: 'none', migrationId: 'M-1' }];

const isShown = ({ partners: mine }: PartnerSight, { partners }: { readonly partners: readonly TenantId[] }): boolean => partners.some((partner) => mine.includes(partner));
const has = (row: object, filter: object): boolean => Object.entries(filter).every(([name, value]) => (row as Record<string, unknown>)[name] === value);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every page of a list to its end, three rows at a time. */
const walked = async <Row extends { readonly id: string }>(keyLength: number, keyOf: (row: Row) => readonly string[], page: (request: ReturnType<typeof pageRequest>) => Promise<readonly Row[]>): Promise<string[]> => {
  const found: string[] = [];
  for (let after: readonly string[] | null = null; ; ) {
    const rows: readonly Row[] = (await page({ ...pageRequest({ first: 3 }, 'list', keyLength, 3), after })).slice(0, 3);
    found.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last || found.length > 200) return found;
    after = keyOf(last);
  }
};

const expectOracle = async (sight: PartnerSight): Promise<void> => {
  const [ofHosts, ofFulfillments] = [hostRepository(persistence), fulfillmentRepository(persistence)];
  for (const filter of hostFilters) {
    const wanted = hosts.filter((host) => isShown(sight, host) && has(host, filter)).sort((a, b) => byText(a.identifier, b.identifier) || byText(a.id, b.id));
    expect(await walked(2, hostKey, (page) => ofHosts.page(sight, filter, page)), JSON.stringify(filter)).toEqual(wanted.map(({ id }) => id));
    expect(await ofHosts.count(sight, filter)).toBe(wanted.length);
  }
  for (const filter of fulfillmentFilters) {
    const wanted = fulfillments.filter((one) => isShown(sight, one) && has(one, filter)).sort((a, b) => byText(b.activatedAt, a.activatedAt) || byText(b.id, a.id));
    expect(await walked(2, fulfillmentKey, (page) => ofFulfillments.page(sight, filter, page)), JSON.stringify(filter)).toEqual(wanted.map(({ id }) => id));
    expect(await ofFulfillments.count(sight, filter)).toBe(wanted.length);
  }
};

/** As an integration would write it: the writer itself may not see a single row of the tables beside. */
const writes = (statement: string, values: readonly unknown[]) =>
  persistence.writeWithin({ kind: 'intake', client: 'erp', tenants: customers }, async ({ em }) => em.execute(statement.replaceAll(/\$\d/g, '?'), [...values]));

const changes: readonly { readonly what: string; readonly change: () => Promise<void> }[] = [
  { what: 'as it was written', change: () => Promise.resolve() },
  {
    what: 'after the deals passed to another partner',
    change: async () => {
      for (const table of ['host', 'fulfillment']) await writes(`update fulfillment.${table} set partner_tenants = array[$1, $2]::uuid[] where partner_tenants = array[$3]::uuid[]`, [store, distributor, shop]);
      for (const row of [...hosts, ...fulfillments]) if (row.partners.length === 1) row.partners = [store, distributor];
    },
  },
  {
    what: 'after partners left their deals',
    change: async () => {
      for (const table of ['host', 'fulfillment']) await writes(`update fulfillment.${table} set partner_tenants = array_remove(partner_tenants, $1::uuid) where state = 'ACTIVE'`, [distributor]);
      for (const row of [...hosts, ...fulfillments]) if (row.state === 'ACTIVE') row.partners = row.partners.filter((partner) => partner !== distributor);
    },
  },
  {
    what: 'after what a list is ordered and narrowed by changed',
    change: async () => {
      await writes(`update fulfillment.fulfillment set activated_at = '2026-05-05T00:00:00Z', starts_at = '2026-05-05T00:00:00Z', state = 'OBSOLETE' where state = 'ON_HOLD'`, []);
      await writes(`update fulfillment.host set state = 'RETIRED' where kind = 'SERVER'`, []);
      for (const one of fulfillments) if (one.state === 'ON_HOLD') Object.assign(one, { state: 'OBSOLETE', activatedAt: '2026-05-05T00:00:00Z' });
      for (const host of hosts) if (host.kind === 'SERVER') host.state = 'RETIRED';
    },
  },
  {
    what: 'after some were removed',
    change: async () => {
      const [host, fulfillment] = [hosts.splice(0, 10), fulfillments.splice(0, 10)];
      await writes(`delete from fulfillment.fulfillment where id = any($1::uuid[])`, [`{${fulfillment.map(({ id }) => id).join()}}`]);
      await writes(`delete from fulfillment.host where id = any($1::uuid[])`, [`{${host.map(({ id }) => id).join()}}`]);
    },
  },
];

describe("a partner's pages are what its deals say", () => {
  for (const { what, change } of changes) {
    test(what, async () => {
      await change();
      for (const sight of Object.values(sights)) await expectOracle(sight);
    });
  }
});

test.each<[string, () => readonly { readonly partners: readonly string[] }[]]>([
  ['host_partner', () => hosts],
  ['fulfillment_partner', () => fulfillments],
])('%s: a partner sees its own rows beside alone, and nobody else sees any', async (table, all) => {
  const count = async (sight: Parameters<ModulePersistence['readWithin']>[0]): Promise<number> => {
    const rows = await persistence.readWithin(sight, (db) => db.selectFrom(`fulfillment.${table}`).select('partner_tenant_id').execute());
    return rows.length;
  };
  expect(await count({ kind: 'partner', partners: [store] })).toBe(all().filter(({ partners }) => partners.includes(store)).length);
  expect(await count({ kind: 'partner', partners: [stranger] })).toBe(0);
  await expect(count({ kind: 'customer', tenants: customers, subtrees: [], organizations: [] })).rejects.toThrow('permission denied');
});
