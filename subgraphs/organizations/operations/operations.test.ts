import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '#kernel/identity/principal';
import { openOrganizations, type OrganizationsHub } from '../../../test/kit/organizations/hub.ts';
import { asStaff, type Known } from '../../../test/kit/organizations/place.ts';
import { businessUnitId, membershipId, organizationId } from '../contract/index.ts';

let hub: OrganizationsHub;
let group: Known, plant: Known, rival: Known, partner: Known;
let operator: Principal, support: Principal, admin: Principal;
const show = ({ id }: Known): string => organizationId.show(id);

beforeAll(async () => {
  hub = await openOrganizations({ maxConnections: 16 });
  [operator, support] = [await hub.signIn('olga'), await hub.signIn('sven')];
  [group, rival, partner] = [await hub.begin('Group'), await hub.begin('Rival'), await hub.begin('Partner', { type: 'PARTNER' })];
  plant = await hub.begin('Plant', { under: group });
  await granted({ email: 'ada@group.example', role: 'CUSTOMER_ADMIN', organizationId: show(group) });
  await bind('ada@group.example', 'ada');
  admin = await hub.signIn('ada');
});
afterAll(() => hub.close());

let keys = 0;
type Input = Readonly<Record<string, unknown>>;
const run = async (as: Principal, field: string, input: Input, selection: string): Promise<Record<string, unknown>> => {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input`;
  const { data, errors } = await hub.ask(as, `mutation ($input: ${type}!) { outcome: ${field}(input: $input) { __typename ${selection} } }`, { input: { idempotencyKey: `key ${++keys}`, ...input } });
  if (errors) throw Object.assign(new Error(errors[0]?.message), { code: errors[0]?.extensions?.['code'] });
  return data?.['outcome'] as Record<string, unknown>;
};

const moveSelection = `... on OrganizationMoved { movedCount dryRun organization { name version parent { name } } previousParent { name } }
  ... on HierarchyCycleRefused { organization { name } path { name } } ... on HierarchyTooDeep { depth }`;
const move = (input: Input, as = operator) => run(as, 'moveOrganization', input, moveSelection);
const grant = (input: Input, as = operator) =>
  run(as, 'grantMembership', input, `... on MembershipGranted { dryRun membership { id role client person { email } organization { name } expiresAt } } ... on MembershipAlreadyHeld { membership { id } } ... on MembershipLimitReached { limit }`);
const granted = async (input: Input, as = operator): Promise<string> => ((await grant(input, as))['membership'] as { id: string }).id;
const revoke = (input: Input, as = operator) =>
  run(as, 'revokeMembership', input, `... on MembershipRevoked { membership { id revokedAt } } ... on LastAdministratorKept { membership { id revokedAt } }`);
const write = (statement: ReturnType<typeof sql>): Promise<unknown> => hub.persistence.writeWithin(asStaff, ({ db }) => statement.execute(db));
const bind = (email: string, subject: string): Promise<unknown> => write(sql`update organizations.person set subject = ${subject} where email_key = ${email}`);
const count = (table: string): Promise<number> =>
  hub.persistence.readWithin(asStaff, async (db) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`organizations.${table}`)}`.execute(db)).rows[0]?.n ?? 0);

test('an operator moves an organization with all below it, once for each key, and the reason is kept', async () => {
  const input = { id: show(plant), parentId: show(rival), expectedVersion: 1, reason: 'sold', idempotencyKey: 'sold' };
  const moved = { __typename: 'OrganizationMoved', movedCount: 1, dryRun: false, organization: { name: 'Plant', version: 2, parent: { name: 'Rival' } }, previousParent: { name: 'Group' } };
  expect(await move({ ...input, dryRun: true })).toMatchObject({ movedCount: 1, dryRun: true, organization: { version: 1, parent: { name: 'Group' } } });
  expect(await move(input)).toEqual(moved);
  expect(await move(input)).toEqual(moved);
  await expect(move({ ...input, parentId: null })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  const [decision] = await hub.persistence.readWithin(asStaff, async (db) => (await sql<{ reason: string; subject: string }>`select reason, subject from organizations.decision where operation = 'moveOrganization'`.execute(db)).rows);
  expect(decision).toEqual({ reason: 'sold', subject: 'olga' });
  expect(await move({ id: show(plant), parentId: show(rival) })).toMatchObject({ movedCount: 0, organization: { version: 2 } });
  expect(await move({ id: show(plant), parentId: show(group) })).toMatchObject({ movedCount: 1 });
});

test('a move that cannot be is answered with the reason, and changes nothing', async () => {
  expect(await move({ id: show(group), parentId: show(plant) })).toEqual({ __typename: 'HierarchyCycleRefused', organization: { name: 'Group' }, path: [{ name: 'Plant' }, { name: 'Group' }] });
  expect(await move({ id: show(group), parentId: show(group) })).toMatchObject({ path: [{ name: 'Group' }] });
  await expect(move({ id: show(plant), parentId: null, expectedVersion: 1 })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  await expect(move({ id: organizationId.show(organizationId.make()), parentId: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(move({ id: show(plant), parentId: organizationId.show(organizationId.make()) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const as of [admin, support]) await expect(move({ id: show(plant), parentId: null }, as)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(hub.faults).toEqual([]);
});

test('a linked company is seen by the administrator above at once, and nothing of it is rewritten', async () => {
  const bought = await hub.begin('Bought');
  const before = await hub.persistence.readWithin(asStaff, async (db) => (await sql`select xmin, tenant_id from organizations.organization where id = ${bought.id}`.execute(db)).rows);
  expect((await hub.offers.standing.of({ subject: 'ada', client: 'portal' })).administeredTenants).toEqual([group.tenantId]);
  await hub.move(bought, plant);
  const { administeredTenants } = await hub.offers.standing.of({ subject: 'ada', client: 'portal' });
  expect([...administeredTenants].sort()).toEqual([group.tenantId, bought.tenantId].sort());
  expect(await hub.persistence.readWithin(asStaff, async (db) => (await sql`select xmin, tenant_id from organizations.organization where id = ${bought.id}`.execute(db)).rows)).toEqual(before);
  const { data } = await hub.ask(await hub.signIn('ada'), '{ organizations { nodes { name } } }');
  expect(data).toEqual({ organizations: { nodes: [{ name: 'Bought' }, { name: 'Group' }, { name: 'Plant' }] } });
  await hub.move(bought, null);
  expect((await hub.offers.standing.of({ subject: 'ada', client: 'portal' })).administeredTenants).toEqual([group.tenantId]);
});

test('administrators grant roles in their own organizations and below, and nobody else\'s', async () => {
  const people = await count('person');
  expect(await grant({ email: 'bo@group.example', role: 'CUSTOMER_USER', organizationId: show(plant), expiresAt: '2030-01-01T00:00:00Z', dryRun: true }, admin)).toMatchObject({ __typename: 'MembershipGranted', dryRun: true });
  expect(await count('person')).toBe(people);
  const id = await granted({ email: 'Bo@group.example', role: 'CUSTOMER_USER', organizationId: show(plant), expiresAt: '2030-01-01T00:00:00Z' }, admin);
  expect(await grant({ email: 'bo@GROUP.example', role: 'CUSTOMER_USER', organizationId: show(plant) }, admin)).toEqual({ __typename: 'MembershipAlreadyHeld', membership: { id } });
  await expect(grant({ email: 'bo@group.example', role: 'CUSTOMER_USER', organizationId: show(rival) }, admin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(grant({ email: 'bo@group.example', role: 'SUPPORT', businessUnitId: businessUnitId.show(businessUnitId.make()) }, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(grant({ email: 'bo@group.example', role: 'CUSTOMER_USER', organizationId: show(plant) }, support)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a trial does not tell who goes by an address elsewhere', async () => {
  await granted({ email: 'rita@rival.example', role: 'CUSTOMER_USER', organizationId: show(rival) });
  await bind('rita@rival.example', 'rita');
  const tried = (email: string) =>
    run(admin, 'grantMembership', { email, role: 'CUSTOMER_USER', organizationId: show(plant), dryRun: true }, '... on MembershipGranted { membership { person { id subject name email } } }');
  const ids = new Set<unknown>();
  for (const email of ['rita@rival.example', 'rita@rival.example', 'nobody@rival.example']) {
    const { person } = (await tried(email))['membership'] as { person: Record<string, unknown> };
    expect(person).toMatchObject({ subject: null, name: null, email });
    ids.add(person['id']);
  }
  expect(ids.size).toBe(3);
});

test('a role needs its place and its holder, and says which is missing', async () => {
  const bad = (input: Input) => expect(grant(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await bad({ role: 'CUSTOMER_USER', organizationId: show(plant) });
  await bad({ email: 'x@y.example', client: 'x', role: 'CUSTOMER_USER', organizationId: show(plant) });
  await bad({ client: 'x', role: 'CUSTOMER_USER', organizationId: show(plant) });
  await bad({ email: 'x@y.example', role: 'INTEGRATOR', organizationId: show(plant) });
  await bad({ email: 'nobody', role: 'CUSTOMER_USER', organizationId: show(plant) });
  await bad({ email: 'x@y.example', role: 'OPERATOR', organizationId: show(plant) });
  await bad({ email: 'x@y.example', role: 'PARTNER', organizationId: show(plant) });
  await bad({ email: 'x@y.example', role: 'CUSTOMER_USER', organizationId: show(plant), expiresAt: '2020-01-01T00:00:00Z' });
  expect(await grant({ client: 'shop', role: 'PARTNER_INTEGRATION', organizationId: show(partner) })).toMatchObject({ membership: { client: 'shop', person: null, organization: { name: 'Partner' }, expiresAt: null } });
});

test('nobody holds more than fifty roles, whoever grants them at once', async () => {
  const places = await Promise.all(Array.from({ length: 52 }, (_, n) => hub.begin(`place ${n}`)));
  const outcomes = await Promise.all(places.map((place) => grant({ email: 'eager@group.example', role: 'CUSTOMER_USER', organizationId: show(place) })));
  expect(outcomes.filter(({ __typename }) => __typename === 'MembershipGranted')).toHaveLength(50);
  expect(outcomes.filter(({ __typename }) => __typename === 'MembershipLimitReached')).toEqual([{ __typename: 'MembershipLimitReached', limit: 50 }, { __typename: 'MembershipLimitReached', limit: 50 }]);
});

test('a customer cannot lock itself out, staff can; what was revoked is kept and repeated without harm', async () => {
  const [first = ''] = (await hub.ask(admin, '{ viewer { memberships { id } } }').then(({ data }) => (data?.['viewer'] as { memberships: { id: string }[] }).memberships)).map(({ id }) => id);
  expect(await revoke({ id: first }, admin)).toEqual({ __typename: 'LastAdministratorKept', membership: { id: first, revokedAt: null } });
  const second = await granted({ email: 'eve@group.example', role: 'CUSTOMER_ADMIN', organizationId: show(group) }, admin);
  await bind('eve@group.example', 'eve');
  const eve = await hub.signIn('eve');
  const both = await Promise.all([revoke({ id: first }, eve), revoke({ id: second }, admin)]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['LastAdministratorKept', 'MembershipRevoked']);
  const [id, reader] = both[0].__typename === 'MembershipRevoked' ? [second, eve] : [first, admin];
  expect(await revoke({ id })).toMatchObject({ __typename: 'MembershipRevoked' });
  expect(await revoke({ id })).toMatchObject({ __typename: 'MembershipRevoked' });
  expect((await hub.offers.standing.of(reader)).memberships).toEqual([]);
  await expect(revoke({ id: membershipId.show(membershipId.make()) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { data } = await hub.ask(support, 'query ($id: ID!) { organization(id: $id) { memberships { totalCount nodes { revokedAt } } } }', { id: show(group) });
  expect(data).toMatchObject({ organization: { memberships: { totalCount: 2 } } });
});

test('a stranger stands nowhere, and may ask who it is', async () => {
  const stranger = await hub.signIn('nobody', 'portal');
  const { data } = await hub.ask(stranger, '{ viewer { subject client roles memberships { id } person { id } organization { id } } businessUnits { code } organizations { nodes { id } } }');
  expect(data).toEqual({ viewer: { subject: 'nobody', client: 'portal', roles: [], memberships: [], person: null, organization: null }, businessUnits: [], organizations: { nodes: [] } });
  const { data: hers } = await hub.ask(operator, '{ viewer { roles person { name email } organization { id } memberships { businessUnit { code } person { subject } } } businessUnits { code name } }');
  expect(hers).toEqual({
    viewer: { roles: ['OPERATOR'], person: { name: 'Olga Operator', email: 'olga@meridian.example' }, organization: null, memberships: [{ businessUnit: { code: 'CAD' }, person: { subject: 'olga' } }] },
    businessUnits: [{ code: 'CAD', name: 'Computer Aided Design' }],
  });
});

test('siblings learn which organizations are meant across tenants, on record once a request, and others within their sight', async () => {
  for (const [value, { id, tenantId }] of [['g', group], ['r', rival]] as const) {
    await write(sql`insert into organizations.external_id values ('erp', ${value}, ${id}, ${tenantId}, now())`);
  }
  const references = ['r', 'missing', 'g', 'r'].map((value) => ({ system: 'erp', value }));
  const names = async (principal: Principal, requestId: string) => (await hub.offers.organizations.identify({ principal, requestId }, { references })).found.map((found) => found?.name ?? null);
  const integrator = await hub.signIn('crm-client', 'crm-client');
  expect(await names(integrator, 'one')).toEqual(['Rival', null, 'Group', 'Rival']);
  expect(await names(integrator, 'one')).toEqual(['Rival', null, 'Group', 'Rival']);
  const [user] = [await granted({ email: 'uwe@group.example', role: 'CUSTOMER_USER', organizationId: show(group) }), await bind('uwe@group.example', 'uwe')];
  expect(user).toMatch(/^mem_/);
  expect(await names(await hub.signIn('uwe'), 'two')).toEqual([null, null, 'Group', null]);
  expect(await hub.auditedRequests('organizations.identify')).toEqual(['one']);
  const { found } = await hub.offers.organizations.businessUnits({ principal: integrator, requestId: 'three' }, { codes: ['CAD', 'NONE'] });
  expect(found).toMatchObject([{ code: 'CAD', name: 'Computer Aided Design' }, null]);
});

test('setting a vendor up again changes nothing', async () => {
  const before = [await count('person'), await count('membership'), await count('business_unit')];
  await hub.offers.bootstrapVendor({ businessUnits: [{ code: 'CAD', name: 'Another name' }], memberships: [{ role: 'OPERATOR', businessUnit: 'CAD', subject: 'olga' }] });
  expect([await count('person'), await count('membership'), await count('business_unit')]).toEqual(before);
  expect(hub.faults).toEqual([]);
});

test('setting a vendor up again gives nobody back what was revoked', async () => {
  const again = () => hub.offers.bootstrapVendor({ businessUnits: [], memberships: [{ role: 'SUPPORT', businessUnit: 'CAD', subject: 'passing' }] });
  const roles = async () => (await hub.signIn('passing')).memberships.map(({ role }) => role);
  await again();
  expect(await roles()).toEqual(['SUPPORT']);
  await write(sql`update organizations.membership set revoked_at = now() where person_id = (select id from organizations.person where subject = 'passing')`);
  await again();
  expect(await roles()).toEqual([]);
});
