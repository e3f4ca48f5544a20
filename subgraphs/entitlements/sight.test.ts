import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { principalOf, type Principal } from '#kernel/identity/principal';
import type { Sight } from '#kernel/identity/sight';
import { organizationId, territoryId, tenantId as tenantIds, type TenantId } from '#kernel/values/ids';
import { productId } from '#catalog';
import { entitlementId, lineItemId, type EntitlementId, type LineItemId } from './contract/index.ts';
import { administratorOf, asStaff, openPlace, operator, partnerOf, stranger, userOf, type Place } from '../../test/kit/entitlements/place.ts';
import type { Known } from '../../test/kit/entitlements/siblings.ts';

/** A line as the oracle knows it, from what the test itself sent. */
type Line = {
  readonly id: LineItemId;
  readonly entitlementId: EntitlementId;
  readonly activationId: string;
  readonly owner: Known;
  readonly partners: readonly Known[];
  readonly expiresOn: string | null;
  readonly product: string;
  readonly state: string;
  readonly order: string;
};

let place: Place;
let lines: readonly Line[];
const known = (code: string): Known => place.world.organizations.get(code) ?? expect.fail(`no ${code}`);

/** ACME over ACME-EU over ACME-DE in one tenant; GLOBEX alone; both bought through DIST and one of two resellers, or directly. */
const under: Readonly<Record<string, readonly string[]>> = { ACME: ['ACME', 'ACME-EU', 'ACME-DE'], 'ACME-EU': ['ACME-EU', 'ACME-DE'], 'ACME-DE': ['ACME-DE'], GLOBEX: ['GLOBEX'] };
const owners = ['ACME', 'ACME-EU', 'ACME-DE', 'GLOBEX'];
const channels = [[], ['DIST', 'SHOP'], ['DIST', 'STORE'], ['SHOP']];

const northern = territoryId.make();

beforeAll(async () => {
  place = await openPlace();
  const acme = place.world.organization('ACME').tenantId;
  for (const code of ['ACME-EU', 'ACME-DE']) place.world.organization(code, { tenant: acme });
  for (const code of ['GLOBEX', 'DIST', 'SHOP', 'STORE']) place.world.organization(code);
  for (const [top, all] of Object.entries(under)) for (const code of all) await place.owns(known(top).organizationId, known(code).organizationId);
  await sql`insert into organizations.tenant_span values ('TERRITORY', ${northern}, ${known('GLOBEX').tenantId}, true),
    ('OWNERSHIP', ${known('ACME-EU').organizationId}, ${acme}, false), ('OWNERSHIP', ${known('ACME-EU').organizationId}, ${known('GLOBEX').tenantId}, true)`.execute(place.owner);
  for (const product of ['CAD-PRO', 'CAD-LITE']) place.world.product(product, { terms: { term: 'PERPETUAL' } });
  const records = Array.from({ length: 48 }, (_, index) => recordOf(index));
  expect(await place.sends(records)).toMatchObject({ applied: 48 });
  const { rows } = await sql<{ id: LineItemId; entitlementId: EntitlementId; activationId: string }>`select id, entitlement_id as "entitlementId", activation_id as "activationId" from entitlements.line_item`.execute(place.owner);
  lines = records.map((record) => ({
    ...(rows.find(({ activationId }) => activationId === record.activationId) ?? expect.fail('a line is missing')),
    owner: known(record.soldTo),
    partners: record.channelPartners.map(known),
    expiresOn: record.expirationDate ?? null,
    product: record.partNumber,
    state: record.state,
    order: record.orderId,
  }));
});
afterAll(() => place.close());

const recordOf = (index: number) => {
  const soldTo = owners[index % 4] ?? 'ACME';
  const channelPartners = channels[Math.floor(index / 4) % 4] ?? [];
  const end = index % 3 === 0 ? { permanent: true } : { expirationDate: `2027-0${1 + (index % 5)}-15` };
  return {
    businessUnit: 'MERIDIAN', entitlementId: `${soldTo}-${channelPartners.join('-')}-${index % 2}`, activationId: `${index % 2 ? 'odd' : 'EVEN'}-${String(index).padStart(3, '0')}`,
    soldTo, channelPartners, partNumber: index % 5 === 0 ? 'CAD-LITE' : 'CAD-PRO', numberOfCopies: 1 + index, startDate: '2026-01-01', timeZone: 'UTC',
    state: index % 7 === 0 ? 'OBSOLETE' : 'DEPLOYED', orderId: `PO-${index % 6}`, ...end,
  } as { businessUnit: string; entitlementId: string; activationId: string; soldTo: string; channelPartners: string[]; partNumber: string; numberOfCopies: number; startDate: string; timeZone: string; state: string; orderId: string; expirationDate?: string };
};

const callers: readonly { readonly name: string; readonly principal: () => Principal; readonly sees: (line: Line) => boolean }[] = [
  { name: 'an administrator of the top', principal: () => administratorOf(known('ACME')), sees: ({ owner }) => (under['ACME'] ?? []).includes(owner.code) },
  { name: 'an administrator of a part', principal: () => administratorOf(known('ACME-EU')), sees: ({ owner }) => (under['ACME-EU'] ?? []).includes(owner.code) },
  { name: 'a user', principal: () => userOf(known('ACME-EU')), sees: ({ owner }) => owner.code === 'ACME-EU' },
  { name: 'a distributor', principal: () => partnerOf(known('DIST')), sees: ({ partners }) => partners.includes(known('DIST')) },
  { name: 'a reseller', principal: () => partnerOf(known('STORE')), sees: ({ partners }) => partners.includes(known('STORE')) },
  { name: 'a customer that also sells', principal: customerAndReseller, sees: ({ owner, partners }) => owner.code === 'GLOBEX' || partners.includes(known('SHOP')) },
  { name: 'two resellers in one', principal: twoResellers, sees: ({ partners }) => partners.includes(known('SHOP')) || partners.includes(known('DIST')) },
  { name: 'a territory', principal: territory, sees: ({ owner }) => owner.code === 'GLOBEX' },
  { name: 'an owner of many tenants', principal: ownerOfMany, sees: ({ owner }) => owner.code !== 'ACME' },
  { name: 'staff', principal: () => operator, sees: () => true },
  { name: 'a stranger', principal: () => stranger, sees: () => false },
];

function customerAndReseller(): Principal {
  const [globex, shop] = [known('GLOBEX'), known('SHOP')];
  const memberships = [
    { kind: 'customer', role: 'CUSTOMER_ADMIN', organizationId: globex.organizationId, tenantId: globex.tenantId },
    { kind: 'partner', role: 'PARTNER', organizationId: shop.organizationId, tenantId: shop.tenantId },
  ] as const;
  return principalOf({ subject: 's', client: 'portal', scopes: [] }, { memberships, administeredTenants: [globex.tenantId] });
}
function twoResellers(): Principal {
  const memberships = ['SHOP', 'DIST'].map(known).map(({ organizationId: organization, tenantId }) => ({ kind: 'partner', role: 'PARTNER', organizationId: organization, tenantId }) as const);
  return principalOf({ subject: 's', client: 'portal', scopes: [] }, { memberships, administeredTenants: [] });
}

function territory(): Principal {
  const memberships = [{ kind: 'territory', role: 'SALES', territoryId: northern }] as const;
  return principalOf({ subject: 's', client: 'portal', scopes: [] }, { memberships, administeredTenants: [] });
}

/** More tenants than a setting holds: the whole of GLOBEX, and the part of its own tenant that lies below it. */
function ownerOfMany(): Principal {
  const { organizationId: organization, tenantId } = known('ACME-EU');
  const memberships = [{ kind: 'customer', role: 'CUSTOMER_ADMIN', organizationId: organization, tenantId }] as const;
  return principalOf({ subject: 's', client: 'portal', scopes: [] }, { memberships, administeredTenants: Array.from({ length: 17 }, () => tenantIds.make()) });
}

type Filter = Readonly<Record<string, unknown>>;
const filters: readonly { readonly name: string; readonly filter: () => Filter; readonly takes: (line: Line) => boolean }[] = [
  { name: 'everything', filter: () => ({}), takes: () => true },
  { name: 'a state', filter: () => ({ state: 'OBSOLETE' }), takes: ({ state }) => state === 'OBSOLETE' },
  { name: 'a product', filter: () => ({ productId: productId.show(place.world.products.get('CAD-LITE')?.productId ?? '') }), takes: ({ product }) => product === 'CAD-LITE' },
  { name: 'what ends from a day on', filter: () => ({ expiresFrom: '2027-03-16T00:00:00Z' }), takes: ({ expiresOn }) => expiresOn === null || expiresOn >= '2027-03-15' },
  { name: 'what ends before a day', filter: () => ({ expiresBefore: '2027-03-16T00:00:00Z' }), takes: ({ expiresOn }) => expiresOn !== null && expiresOn < '2027-03-15' },
  { name: 'a beginning of activation ids', filter: () => ({ activationIdPrefix: 'Odd-' }), takes: ({ activationId }) => activationId.startsWith('odd-') },
  { name: 'an order', filter: () => ({ orderNumber: 'PO-3' }), takes: ({ order }) => order === 'PO-3' },
  { name: 'an organization', filter: () => ({ organizationId: organizationId.show(known('ACME-EU').organizationId) }), takes: ({ owner }) => owner.code === 'ACME-EU' },
  { name: 'an organization and those below', filter: () => ({ organizationId: organizationId.show(known('ACME-EU').organizationId), includeDescendants: true }), takes: ({ owner }) => owner.code === 'ACME-EU' || owner.code === 'ACME-DE' },
];

/** By expiry, then id; what never ends comes last. */
const inOrder = (some: readonly Line[]): string[] =>
  [...some].sort((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999') || (a.id < b.id ? -1 : 1)).map(({ id }) => lineItemId.show(id));

type Ids = { readonly nodes: readonly { readonly id: string }[] };
type ListPage = { readonly page: Ids & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } };
const idsOf = ({ nodes }: Ids): string[] => nodes.map(({ id }) => id);

const walk = async (principal: Principal, field: string, filterType: string, filter: Filter, first: number): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($filter: ${filterType}, $first: Int, $after: String) { page: ${field}(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { page }: ListPage = await place.gets(principal, query, { filter, first, after });
    ids.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
};

describe.each(callers)('$name', ({ principal, sees }) => {
  test('walks exactly its line items, in order, under every filter', async () => {
    for (const { name, filter, takes } of filters) {
      const ids = await walk(principal(), 'lineItems', 'LineItemFilter', filter(), 7);
      expect(ids, name).toEqual(inOrder(lines.filter((line) => sees(line) && takes(line))));
    }
  });

  test('walks exactly its entitlements, newest first, and those of an organization', async () => {
    const mine = [...new Set(lines.filter(sees).map((line) => line.entitlementId))].sort().reverse();
    expect(await walk(principal(), 'entitlements', 'EntitlementFilter', {}, 3)).toEqual(mine.map((id) => entitlementId.show(id)));
    const acme = mine.filter((id) => lines.some((line) => line.entitlementId === id && line.owner.code === 'ACME'));
    expect(await walk(principal(), 'entitlements', 'EntitlementFilter', { numberPrefix: 'ACME--' }, 3)).toEqual(
      acme.filter((id) => lines.some((line) => line.entitlementId === id && line.partners.length === 0)).map((id) => entitlementId.show(id)),
    );
  });

  test('finds by id and activation id exactly its own, and nothing in the place of others', async () => {
    const aliases = lines.map(({ id, activationId }, index) => `a${index}: lineItem(id: "${lineItemId.show(id)}") { id } b${index}: lineItemByActivationId(activationId: "${activationId}") { id }`);
    const found = await place.gets<Record<string, unknown>>(principal(), `{ ${aliases.join(' ')} }`);
    lines.forEach((line, index) => {
      const shown = sees(line) ? { id: lineItemId.show(line.id) } : null;
      expect(found[`a${index}`]).toEqual(shown);
      expect(found[`b${index}`]).toEqual(line.state === 'OBSOLETE' ? null : shown);
    });
  });

  test('counts what it sees', async () => {
    const isTwo = principal().sights.length > 1;
    const { lineItems } = await place.gets<{ lineItems: { totalCount: number | null } }>(principal(), '{ lineItems(first: 1) { totalCount } }');
    expect(lineItems.totalCount).toBe(isTwo ? null : lines.filter(sees).length);
  });

  test('sees below organizations and entitlements exactly its own, all organizations in one statement', async () => {
    const all = [...place.world.organizations.values()];
    const representations = all.map((one) => ({ __typename: 'Organization', id: organizationId.show(one.organizationId) }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization {
      lineItems(first: 100) { nodes { id quantities { remaining } } totalCount } entitlements(first: 100) { nodes { lineItems(first: 100) { nodes { id } } } } } } }`;
    type Below = { readonly lineItems: Ids; readonly entitlements: { readonly nodes: readonly { readonly lineItems: Ids }[] } };
    const { _entities: entities } = await place.gets<{ _entities: readonly Below[] }>(principal(), query, { representations });
    expect(entities).toHaveLength(all.length);
    entities.forEach(({ lineItems, entitlements }, index) => {
      const mine = inOrder(lines.filter((line) => line.owner === all[index] && sees(line)));
      expect(idsOf(lineItems)).toEqual(mine);
      expect(entitlements.nodes.flatMap((entitlement) => idsOf(entitlement.lineItems)).sort()).toEqual([...mine].sort());
    });
  });
});

const many = Array.from({ length: 5_050 }, () => organizationId.make());
const closureOf = (some: readonly string[]) => sql`insert into organizations.closure select 'OWNERSHIP', ${known('ACME-EU').organizationId}::uuid, id, 1 from unnest(${some}::uuid[]) id`;
test.each([
  {
    name: 'a subtree of more than 700 organizations',
    principal: () => administratorOf(known('ACME-EU')),
    grow: () => closureOf(many.slice(0, 750)),
    shrink: sql`delete from organizations.closure where descendant = any(${many}::uuid[])`,
  },
  {
    name: 'a subtree of more than 5,000 organizations',
    principal: () => administratorOf(known('ACME-EU')),
    grow: () => closureOf(many),
    shrink: sql`delete from organizations.closure where descendant = any(${many}::uuid[])`,
  },
  {
    name: 'an owner of more than 700 tenants',
    principal: ownerOfMany,
    grow: () => sql`insert into organizations.tenant_span select 'OWNERSHIP', ${known('ACME-EU').organizationId}::uuid, id, true from unnest(${many.slice(0, 750)}::uuid[]) id`,
    shrink: sql`delete from organizations.tenant_span where tenant_id = any(${many}::uuid[])`,
  },
])('$name is walked by another way, and shows the same', async ({ principal, grow, shrink }) => {
  const shown = () => Promise.all(filters.map(({ filter }) => walk(principal(), 'lineItems', 'LineItemFilter', filter(), 7)));
  const shapeOf = async () => (await place.statementsOf(() => place.gets(principal(), '{ lineItems { nodes { id } } }'))).at(-1);
  const [before, shape] = [await shown(), await shapeOf()];
  await grow().execute(place.owner);
  expect(await shapeOf()).not.toBe(shape);
  expect(await shown()).toEqual(before);
  await shrink.execute(place.owner);
});

test('a level of a query is one statement, however many parents it has', async () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { id entitlements(first: 5) { nodes { id
    lineItems(first: 5) { nodes { id status blocks { reason } product { id } quantities { remaining } history: quantities(asOf: { effectiveAt: "2026-06-01T00:00:00Z" }) { granted }
      maintenanceLines { id } ledger(first: 3) { nodes { id } } entitlement { number } } } } } } } }`;
  const asked = (count: number) =>
    place.statementsOf(() => {
      const some = Array.from({ length: count }, (_, index) => known(owners[index % 4] ?? 'ACME').organizationId);
      const strangers = some.map((id, index) => (index < 4 ? id : organizationId.make()));
      return place.gets(operator, query, { representations: strangers.map((id) => ({ __typename: 'Organization', id: organizationId.show(id) })) });
    });
  const [few, many] = [await asked(4), await asked(2_000)];
  expect(few.length).toBe(6);
  expect(many.length).toBe(few.length);
});

test('ledger, maintenance and blocks of a line out of sight are not to be had through its entitlement either', async () => {
  const line = lines.find(({ owner }) => owner.code === 'GLOBEX') ?? expect.fail('no line');
  const data = await place.gets<object>(administratorOf(known('ACME')), `{ entitlement(id: "${entitlementId.show(line.entitlementId)}") { id lineItems { nodes { ledger { nodes { id } } } } } }`);
  expect(data).toEqual({ entitlement: null });
});

describe('the second wall alone, under a statement that forgot to ask', () => {
  const rows = (sight: Sight, table: string) =>
    place.persistence.readWithin(sight, async (db) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`entitlements.${table}`)}`.execute(db)).rows[0]?.n);
  const tenantOf = (code: string): TenantId => known(code).tenantId;
  const lineCount = (takes: (line: Line) => boolean): number => lines.filter(takes).length;

  test.each(['line_item', 'ledger'])('%s', async (table) => {
    const acme = lineCount(({ owner }) => owner.tenantId === tenantOf('ACME'));
    expect(await rows({ kind: 'customer', tenants: [tenantOf('ACME')], subtrees: [], organizations: [] }, table)).toBe(acme);
    expect(await rows({ kind: 'customer', tenants: [], subtrees: [], organizations: [] }, table)).toBe(0);
    expect(await rows({ kind: 'partner', partners: [tenantOf('STORE')] }, table)).toBe(lineCount(({ partners }) => partners.includes(known('STORE'))));
    expect(await rows({ kind: 'intake', client: 'c', tenants: [tenantOf('GLOBEX')] }, table)).toBe(lineCount(({ owner }) => owner.code === 'GLOBEX'));
    expect(await rows({ kind: 'wide', anchors: [organizationId.make()] }, table)).toBe(0);
    expect(await rows(asStaff, table)).toBe(lines.length);
  });

  test('a partner writes nothing', async () => {
    const write = place.persistence.writeWithin({ kind: 'partner', partners: [tenantOf('STORE')] }, ({ db }) => sql`update entitlements.line_item set order_number = 'X'`.execute(db));
    await expect(write).rejects.toThrow('permission denied');
  });
});

test('the partners tables are the tier paths of their rows, after any change of them', async () => {
  const differences = async (): Promise<unknown[]> => {
    const { rows } = await sql`
      (select partner, l.expires_at, l.id, l.state, l.product_id from entitlements.line_item l cross join lateral unnest(l.partner_tenants) partner
        except select partner_tenant_id, expires_at, line_item_id, state, product_id from entitlements.line_partner)
      union all (select partner_tenant_id, expires_at, line_item_id, state, product_id from entitlements.line_partner
        except select partner, l.expires_at, l.id, l.state, l.product_id from entitlements.line_item l cross join lateral unnest(l.partner_tenants) partner)`.execute(place.owner);
    const { rows: ofEntitlements } = await sql`
      (select partner, e.id from entitlements.entitlement e cross join lateral unnest(e.partner_tenants) partner except select partner_tenant_id, entitlement_id from entitlements.entitlement_partner)
      union all (select partner_tenant_id, entitlement_id from entitlements.entitlement_partner except select partner, e.id from entitlements.entitlement e cross join lateral unnest(e.partner_tenants) partner)`.execute(place.owner);
    return [...rows, ...ofEntitlements];
  };
  expect(await differences()).toEqual([]);
  const [dist, shop] = [known('DIST').tenantId, known('SHOP').tenantId];
  const changes = [
    sql`update entitlements.line_item set partner_tenants = array[${shop}]::uuid[] where ${dist}::uuid = any(partner_tenants)`,
    sql`update entitlements.line_item set expires_at = 'infinity', expires_on = null where expires_on < '2027-03-01'`,
    sql`update entitlements.line_item set partner_tenants = '{}', state = 'OBSOLETE' where product_id = ${place.world.products.get('CAD-LITE')?.productId ?? ''}::uuid`,
    sql`update entitlements.entitlement set partner_tenants = array[${dist}, ${shop}]::uuid[]`,
  ];
  for (const change of changes) {
    // As a customer would: the writer itself may not see a single row of the partners tables.
    const tenants = [known('ACME').tenantId, known('GLOBEX').tenantId];
    await place.persistence.writeWithin({ kind: 'customer', tenants, subtrees: [], organizations: [] }, ({ db }) => change.execute(db));
    expect(await differences()).toEqual([]);
  }
});
