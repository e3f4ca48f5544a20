import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sight } from '#kernel/identity/sight';
import { Loaders } from '#kernel/loaders';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { fixedClock } from '#kernel/values/clock';
import { organizationId, tenantId, type OrganizationId, type TenantId } from '#kernel/values/ids';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../../../test/kit/database.ts';
import { organizationsModule } from '../../organizations/subgraph.ts';
import { fulfillmentModule } from '../subgraph.ts';
import { fulfillmentLoaders, type FulfillmentLoaders } from './loaders.ts';

type Company = { readonly tenant: TenantId; readonly organization: OrganizationId };
const company = (): Company => ({ tenant: tenantId.make(), organization: organizationId.make() });
const [aurora, borealis] = [company(), company()];

let place: Awaited<ReturnType<typeof bareDatabase>>;
let admin: Client;
let database: Database;
let persistence: ModulePersistence;
let statements = 0;
beforeAll(async () => {
  place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [organizationsModule, fulfillmentModule]);
  database = openDatabase({ url: loginUrl, maxConnections: 4, onStatement: (statement) => void (statements += /^\s*select/i.test(statement) ? 1 : 0) });
  persistence = await openPersistence(database, 'fulfillment', fulfillmentModule.entities);
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.close();
  await place.drop();
});

const sightOf = ({ tenant, organization }: Company): Sight => ({ kind: 'customer', tenants: [tenant], subtrees: [], organizations: [organization] });
const readsOf = (first: Company, ...others: readonly Company[]): FulfillmentLoaders => {
  const principal = { subject: 's', client: 'c', scopes: [], memberships: [], sights: [sightOf(first), ...others.map(sightOf)] as const };
  return fulfillmentLoaders(persistence, { requestId: 'r', principal, loaders: new Loaders(), clock: fixedClock('2026-11-24T12:00:00Z') });
};
const host = async ({ tenant, organization }: Company): Promise<string> => {
  const id = randomUUID();
  await admin.query(`insert into fulfillment.host (id, tenant_id, organization_id, identifier, identifier_type, kind, state, created_at) values ($1, $2, $3, $4, 'ANY', 'NODE', 'ACTIVE', now())`, [id, tenant, organization, id]);
  return id;
};
const runs = async ({ tenant, organization }: Company, on: string, day: string, line = randomUUID()): Promise<string> => {
  await admin.query(
    `insert into fulfillment.fulfillment (id, tenant_id, organization_id, line_item_id, host_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at, activation_type, technology, claim_source, claim_key)
     values (gen_random_uuid(), $1, $2, $3, $4, 1, 0, 'ACTIVE', 'MASTER', $5, $5, 'infinity', 'DEFAULT', 'none', 'a test', $3::uuid::text)`,
    [tenant, organization, line, on, day],
  );
  return line;
};

test('what two sights show of one host takes nothing away from another host', async () => {
  const [shared, quiet] = [await host(aurora), await host(aurora)];
  for (const day of ['2026-05-01', '2026-05-02']) for (const who of [aurora, borealis]) await runs(who, shared, day);
  const line = await runs(aurora, quiet, '2020-01-01');
  const reads = readsOf(aurora, borealis);
  const [, page] = await Promise.all([shared, quiet].map((id) => reads.fulfillmentsOf('host_id', id, {}, { first: 1 })));
  expect(page?.nodes.map(({ lineItemId }) => lineItemId)).toEqual([line]);
});

test('the counts below many parents cost one statement', async () => {
  const hosts = await Promise.all([host(borealis), host(borealis), host(borealis)]);
  for (const [runningOn, id] of hosts.entries()) for (let n = 0; n < runningOn; n++) await runs(borealis, id, '2026-06-01');
  const reads = readsOf(borealis);
  const pages = await Promise.all(hosts.map((id) => reads.fulfillmentsOf('host_id', id, {}, {})));
  statements = 0;
  expect(await Promise.all(pages.map(({ totalCount }) => totalCount()))).toEqual([0, 1, 2]);
  expect(statements).toBe(1);
  const owned = await reads.hostsOf(borealis.organization, {}, { first: 1 });
  expect(await owned.totalCount()).toBe(3);
});
