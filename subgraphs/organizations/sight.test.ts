import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '#kernel/identity/principal';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { asStaff } from '../../test/kit/organizations/place.ts';
import { openOrganizations, type OrganizationsHub } from '../../test/kit/organizations/hub.ts';
import { organizationId, type OrganizationId } from './contract/index.ts';
import { organizationPage, organizationsByIds } from './persistence/organization.repository.ts';

/** Alder has bought Birch, whose top stands below a part of Alder; Cedar is somebody else's. All buy through a reseller of one distributor. */
const organizations = [
  { id: 'D', name: 'Distributor', type: 'PARTNER' },
  { id: 'R', name: 'Reseller', type: 'PARTNER', channelParentId: 'D' },
  { id: 'Q', name: 'Other Reseller', type: 'PARTNER', channelParentId: 'D' },
  { id: 'A', name: 'Alder', channelParentId: 'R' },
  { id: 'A1', name: 'Alder One', parentId: 'A' },
  { id: 'A2', name: 'Alder Two', parentId: 'A', territory: 'North' },
  { id: 'B', name: 'Birch', channelParentId: 'Q' },
  { id: 'B1', name: 'Birch One', parentId: 'B' },
  { id: 'C', name: 'Cedar', channelParentId: 'Q', territory: 'South' },
  { id: 'S', name: 'Spruce' },
];
const memberships = [
  { role: 'CUSTOMER_ADMIN', subject: 'admin of A', organizationId: 'A' },
  { role: 'CUSTOMER_ADMIN', subject: 'admin of A1', organizationId: 'A1' },
  { role: 'CUSTOMER_ADMIN', subject: 'admin of B', organizationId: 'B' },
  { role: 'CUSTOMER_USER', subject: 'user of B1', organizationId: 'B1' },
  { role: 'PARTNER', subject: 'reseller', organizationId: 'R' },
  { role: 'PARTNER', subject: 'distributor', organizationId: 'D' },
  { role: 'SALES', subject: 'sales of North', territory: 'North' },
  { role: 'PARTNER', subject: 'reseller with licenses', organizationId: 'Q' },
  { role: 'CUSTOMER_ADMIN', subject: 'reseller with licenses', organizationId: 'Q' },
];

const everything = organizations.map(({ id }) => id);
type Expected = { readonly sees: readonly string[]; readonly wall: readonly string[]; readonly aboveB1: readonly string[]; readonly people: readonly string[] };
/** What each caller sees, what the database alone would let through, the way up from B1, and where it sees who holds roles. */
const oracle: Readonly<Record<string, Expected>> = {
  'admin of A': { sees: ['A', 'A1', 'A2', 'B', 'B1'], wall: ['A', 'A1', 'A2', 'B', 'B1'], aboveB1: ['B', 'A1', 'A'], people: ['A', 'A1', 'B', 'B1'] },
  'admin of A1': { sees: ['A1', 'B', 'B1'], wall: ['A', 'A1', 'A2', 'B', 'B1'], aboveB1: ['B', 'A1'], people: ['A1', 'B', 'B1'] },
  'admin of B': { sees: ['B', 'B1'], wall: ['B', 'B1'], aboveB1: ['B'], people: ['B', 'B1'] },
  'user of B1': { sees: ['B1'], wall: ['B', 'B1'], aboveB1: [], people: [] },
  reseller: { sees: ['A', 'R'], wall: ['A', 'R'], aboveB1: [], people: [] },
  distributor: { sees: ['A', 'B', 'C', 'D', 'Q', 'R'], wall: ['A', 'B', 'C', 'D', 'Q', 'R'], aboveB1: [], people: [] },
  'sales of North': { sees: ['A', 'A1', 'A2'], wall: ['A', 'A1', 'A2'], aboveB1: [], people: [] },
  'reseller with licenses': { sees: ['B', 'C', 'Q'], wall: ['B', 'C', 'Q'], aboveB1: [], people: ['Q'] },
  sven: { sees: everything, wall: everything, aboveB1: ['B', 'A1', 'A'], people: ['A', 'A1', 'B', 'B1', 'D', 'Q', 'R'] },
  'crm-client': { sees: [], wall: [], aboveB1: [], people: [] },
  stranger: { sees: [], wall: [], aboveB1: [], people: [] },
};

let hub: OrganizationsHub;
const ids = new Map<string, OrganizationId>();
const statements: string[] = [];
beforeAll(async () => {
  hub = await openOrganizations({ onStatement: (statement) => statements.push(statement) });
  const records = (all: readonly object[]) => ({ body: JSON.stringify(all), mediaType: 'application/json' as const });
  expect(await hub.send('crm-organizations', records(organizations))).toMatchObject({ quarantined: 0 });
  expect(await hub.send('crm-organizations', records([{ id: 'B', name: 'Birch', parentId: 'A1' }]))).toMatchObject({ applied: 1 });
  expect(await hub.send('crm-memberships', records(memberships))).toMatchObject({ quarantined: 0 });
  const { data } = await hub.ask(await hub.signIn('sven'), '{ organizations(first: 100) { nodes { id externalIds { value } } } }');
  for (const { id, externalIds } of nodesOf<{ id: string; externalIds: [{ value: string }] }>(data?.['organizations'])) ids.set(externalIds[0].value, organizationId.parse(id));
});
afterAll(() => hub.close());

const nodesOf = <Node>(connection: unknown): readonly Node[] => (connection as { nodes: Node[] }).nodes;
const idOf = (key: string): OrganizationId => ids.get(key) ?? organizationId.make();
const keysOf = (found: readonly (string | null | undefined)[]): string[] => [...ids].filter(([, id]) => found.includes(id) || found.includes(organizationId.show(id))).map(([key]) => key).sort();
const signIn = (subject: string): Promise<Principal> => hub.signIn(subject, subject === 'crm-client' ? subject : 'portal');

const routes = `
  query ($id: ID!, $key: String!) {
    organization(id: $id) { ...seen }
    organizationByExternalId(system: "crm", value: $key) { ...seen }
    _entities(representations: [{ __typename: "Organization", id: $id }]) { ... on Organization { ...seen } }
  }
  fragment seen on Organization {
    id parent { id } ancestors { id } channel: ancestors(kind: CHANNEL) { id }
    children { nodes { id } } descendants(includeSelf: true) { totalCount nodes { id } } resold: descendants(kind: CHANNEL) { nodes { id } }
    memberships { totalCount nodes { organization { id } person { subject } } }
  }`;

/** Every id of an organization anywhere in an answer. */
const idsIn = (value: unknown): string[] => (JSON.stringify(value ?? null).match(/org_[0-9a-z]{26}/g) ?? []);

describe.each(Object.entries(oracle))('%s', (subject, expected) => {
  test('sees what the oracle says, by every route', async () => {
    const principal = await signIn(subject);
    const { data } = await hub.ask(principal, '{ organizations(first: 100) { totalCount nodes { id } } }');
    expect(keysOf(nodesOf<{ id: string }>(data?.['organizations']).map(({ id }) => id))).toEqual([...expected.sees].sort());
    const total = (data?.['organizations'] as { totalCount: number | null }).totalCount;
    expect(total === null || total === expected.sees.length).toBe(true);
    for (const key of everything) {
      const answer = await hub.ask(principal, routes, { id: organizationId.show(idOf(key)), key });
      expect(answer.errors, key).toBeUndefined();
      const { organization, organizationByExternalId, _entities } = answer.data as Record<string, unknown>;
      for (const route of [organization, organizationByExternalId, (_entities as unknown[])[0]]) expect((route as { id?: string } | null)?.id === organizationId.show(idOf(key)), key).toBe(expected.sees.includes(key));
      const seen = keysOf(idsIn(answer.data));
      expect(seen.filter((other) => !expected.sees.includes(other)), `seen from ${key}`).toEqual([]);
    }
  });

  test('sees the way up to the first that is out of sight, and roles where it administers', async () => {
    const principal = await signIn(subject);
    const { data } = await hub.ask(principal, `query ($id: ID!) { organization(id: $id) { ancestors { id } } organizations(first: 100) { nodes { id memberships { totalCount nodes { id } } } } }`, { id: organizationId.show(idOf('B1')) });
    const above = (data?.['organization'] as { ancestors: { id: string }[] } | null)?.ancestors.map(({ id }) => keysOf([id])[0]) ?? [];
    expect(above).toEqual(expected.aboveB1);
    const peopled = nodesOf<{ id: string; memberships: { totalCount: number | null; nodes: object[] } }>(data?.['organizations']).filter(({ memberships: held }) => held.nodes.length > 0);
    expect(keysOf(peopled.map(({ id }) => id))).toEqual([...expected.people].sort());
  });

  test('is held by each wall alone', async () => {
    for (const sight of (await signIn(subject)).sights) {
      const behind = await hub.persistence.readWithin(sight, async (db) => (await sql<{ id: string }>`select id from organizations.organization`.execute(db)).rows);
      const seen = keysOf(behind.map(({ id }) => id));
      expect(seen.filter((key) => !expected.wall.includes(key)), 'without the predicate').toEqual([]);
      for (const table of ['external_id', 'edge', 'membership', 'person', 'territory']) await expectNothingForeign(sight, table, expected.wall);
      expect(keysOf((await alone(sight)).map(({ id }) => id)).filter((key) => !expected.sees.includes(key)), 'without the policy').toEqual([]);
    }
  });
});

/** The repositories with the second wall pulled down: whoever asks, the database answers as to staff. */
const alone = async (sight: Sight) => {
  const open: ModulePersistence = { ...hub.persistence, readWithin: (_sight, work) => hub.persistence.readWithin(asStaff, work) };
  const page = { list: 'organizations', first: 100, after: null };
  return [...(await organizationsByIds(open, sight, [...ids.values()])), ...(await organizationPage(open, sight, {}, page))];
};

const expectNothingForeign = async (sight: Sight, table: string, wall: readonly string[]): Promise<void> => {
  const rows = await hub.persistence
    .readWithin(sight, async (db) => (await sql<Record<string, unknown>>`select * from ${sql.table(`organizations.${table}`)}`.execute(db)).rows)
    .catch((error: unknown) => {
      if (/permission denied/.test((error as Error).message)) return [];
      throw error;
    });
  const foreign = rows.filter(({ organization_id: at, child_id: child }) => (at ?? child) != null && !wall.includes(keysOf([String(at ?? child)])[0] ?? ''));
  expect(foreign, table).toEqual([]);
  if (table === 'person' && sight.kind !== 'staff' && sight.kind !== 'intake') {
    const visible = memberships.filter((held) => 'organizationId' in held && wall.includes(held.organizationId ?? '')).map((held) => held.subject);
    expect(rows.filter(({ subject }) => !visible.includes(String(subject))), 'people').toEqual([]);
  }
};

test('a foreign id and a missing one cost the same statements', async () => {
  const principal = await signIn('admin of B');
  const asked = async (id: string): Promise<string[]> => {
    statements.length = 0;
    expect(await hub.ask(principal, 'query ($id: ID!) { organization(id: $id) { id } }', { id })).toEqual({ data: { organization: null } });
    return [...statements];
  };
  expect(await asked(organizationId.show(idOf('C')))).toEqual(await asked(organizationId.show(organizationId.make())));
  expect(await hub.ask(principal, '{ organization(id: "bu_01jd3z5ynxe8gsgqvqk9xqx5yq") { id } }')).toMatchObject({ errors: [{ extensions: { code: 'BAD_ID' } }] });
});

test('one statement a level, whatever the number of parents', async () => {
  const principal = await signIn('sven');
  const asked = async (filter: string): Promise<number> => {
    statements.length = 0;
    const { errors } = await hub.ask(principal, `{ organizations(first: 100, filter: { ${filter} }) { nodes {
      externalIds { value } territory { name } parent { id } ancestors { id } descendantCount
      children { totalCount nodes { id ancestors { id } memberships { nodes { role } } } }
      descendants { totalCount nodes { parent { name } } } } } }`);
    expect(errors).toBeUndefined();
    return statements.filter((statement) => !/^(begin|commit)/.test(statement)).length;
  };
  const few = await asked('namePrefix: "alder"');
  expect(await asked('status: ACTIVE')).toBeLessThanOrEqual(few);
  expect(few).toBeLessThanOrEqual(14);
});

test('lists go page by page in one order, by name and by depth', async () => {
  const principal = await signIn('sven');
  const walk = async (list: (after: string) => string, at: (data: Record<string, unknown>) => unknown): Promise<string[]> => {
    const names: string[] = [];
    for (let after = 'null'; ; ) {
      const { data, errors } = await hub.ask(principal, list(after));
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = at(data ?? {}) as { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      names.push(...nodes.map(({ name }) => name));
      if (!pageInfo.hasNextPage) return names;
      after = JSON.stringify(pageInfo.endCursor);
    }
  };
  const page = 'nodes { name } pageInfo { hasNextPage endCursor }';
  expect(await walk((after) => `{ organizations(first: 3, after: ${after}) { ${page} } }`, (data) => data['organizations'])).toEqual(organizations.map(({ name }) => name).sort());
  const root = organizationId.show(idOf('A'));
  const below = (field: string) => (after: string) => `{ organization(id: "${root}") { list: ${field}(first: 1, after: ${after}) { ${page} } } }`;
  const listed = (data: Record<string, unknown>) => (data['organization'] as { list: unknown }).list;
  expect(await walk(below('children'), listed)).toEqual(['Alder One', 'Alder Two']);
  const flat = await walk(below('descendants'), listed);
  expect([...flat.slice(0, 2)].sort().concat(flat.slice(2))).toEqual(['Alder One', 'Alder Two', 'Birch', 'Birch One']);
  expect(await hub.ask(principal, '{ organizations(after: "bm8") { nodes { id } } }')).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  const { data } = await hub.ask(principal, `{ organization(id: "${root}") { descendants(includeSelf: true, maxDepth: 1) { edges { depth parentId node { name } } } } }`);
  const edges = (data?.['organization'] as { descendants: { edges: unknown[] } }).descendants.edges;
  expect(edges).toContainEqual({ depth: 0, parentId: null, node: { name: 'Alder' } });
  expect(edges).toContainEqual({ depth: 1, parentId: root, node: { name: 'Alder Two' } });
  expect(edges).toHaveLength(3);
});

test('an administrator above many tenants sees them through the published span', async () => {
  const many = Array.from({ length: 18 }, (_, n) => ({ id: `M${n}`, name: `Maple ${String(n).padStart(2, '0')}` }));
  const records = (all: readonly object[]) => ({ body: JSON.stringify(all), mediaType: 'application/json' as const });
  await hub.send('crm-organizations', records([...many, { id: 'M', name: 'Maple' }]));
  await hub.send('crm-memberships', records([{ role: 'CUSTOMER_ADMIN', subject: 'admin of M', organizationId: 'M' }]));
  await hub.send('crm-organizations', records(many.map((organization) => ({ ...organization, parentId: 'M' }))));
  const principal = await signIn('admin of M');
  expect(principal.sights.map(({ kind }) => kind)).toEqual(['wide']);
  const { data } = await hub.ask(principal, '{ viewer { organization { name descendants(first: 100) { nodes { name } } memberships { nodes { person { subject } } } } } organizations(first: 100) { nodes { name } } }');
  expect(nodesOf<{ name: string }>(data?.['organizations']).map(({ name }) => name)).toEqual(['Maple', ...many.map(({ name }) => name)]);
  const { organization } = data?.['viewer'] as { organization: { descendants: unknown; memberships: unknown } };
  expect(nodesOf(organization.descendants)).toHaveLength(18);
  expect(nodesOf(organization.memberships)).toEqual([{ person: { subject: 'admin of M' } }]);
});
