import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { businessUnitId } from '#kernel/values/ids';
import type { AnnouncedLine } from '#orders';
import { movableClock } from '../../../test/kit/clock.ts';
import { answersTo, anOrderLine, deliver, eventOf } from '../../../test/kit/entitlements/order-lines.ts';
import { integrator, openPlace, operator, userOf, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';
import { meridian } from '../../../test/kit/entitlements/siblings.ts';

const clock = movableClock('2026-11-24T09:00:00Z');
let place: Place;
beforeAll(async () => {
  place = await openPlace({ clock, maxConnections: 10 });
  const { world } = place;
  for (const code of ['ACME', 'GLOBEX', 'RESELL']) world.organization(code);
  world.product('CAD-PRO', { terms: { term: 'PERPETUAL', overage: { rule: 'OVERDRAFT', copies: 3, percent: null } } });
  world.product('SIM', { terms: { term: 'FIXED_END' } });
  world.product('RENT', { terms: { term: 'DURATION', termLength: 'P1Y', versionRule: 'MAINTENANCE_END' } });
  world.product('CARE', { type: 'MAINTENANCE' });
});
afterAll(() => place.close());

const entitled = async (line: AnnouncedLine): Promise<AnnouncedLine> => (await deliver(place, eventOf('OrderLineEntitled', line)), line);
const changed = async (line: AnnouncedLine, sequence: number, fields: Partial<AnnouncedLine>): Promise<AnnouncedLine> => {
  const next = { ...line, sequence, ...fields };
  await deliver(place, eventOf(next.quantity === 0 ? 'OrderLineCancelled' : 'OrderLineChanged', next));
  return next;
};

type Shown = {
  readonly activationId: string; readonly kind: string; readonly startsOn: string | null; readonly expiresOn: string | null; readonly perpetual: boolean; readonly term: string | null; readonly versionDate: string | null;
  readonly overdraftLimit: number | null; readonly orderNumber: string; readonly orderLineNumber: string; readonly parent: { readonly activationId: string } | null;
  readonly quantities: { readonly granted: number; readonly cancelled: number; readonly fulfilled: number; readonly overdraft: number; readonly remaining: number };
  readonly entitlement: { readonly number: string; readonly revenueClass: string; readonly dealTiers: readonly { readonly tier: number }[] };
  readonly maintenanceLines: readonly { readonly startsOn: string; readonly expiresOn: string; readonly state: string }[];
};
const fields = `activationId kind startsOn expiresOn perpetual term versionDate overdraftLimit orderNumber orderLineNumber parent { activationId }
  quantities { granted cancelled fulfilled overdraft remaining } entitlement { number revenueClass dealTiers { tier } } maintenanceLines { startsOn expiresOn state }`;
const itemsOf = async ({ orderNumber }: AnnouncedLine): Promise<readonly Shown[]> =>
  (await place.gets<{ lineItems: { nodes: Shown[] } }>(operator, `query ($filter: LineItemFilter) { lineItems(filter: $filter) { nodes { ${fields} } } }`, { filter: { orderNumber } })).lineItems.nodes;
const itemOf = async (line: AnnouncedLine): Promise<Shown> => {
  const items = await itemsOf(line);
  expect(items).toHaveLength(1);
  return items[0] ?? expect.fail();
};
const itemCalled = async (activationId: string): Promise<Shown> =>
  (await place.gets<{ item: Shown }>(operator, `query ($id: String!) { item: lineItemByActivationId(activationId: $id) { ${fields} } }`, { id: activationId })).item;
const bought = async (more: Parameters<typeof aLine>[0] = {}): Promise<string> => {
  const line = aLine(more);
  expect(await place.sends([line])).toMatchObject({ applied: 1 });
  return line.activationId ?? '';
};
const runs = async (activationId: string, ...counts: number[]): Promise<void> => {
  for (const count of counts) {
    const items = [{ source: 'test', key: randomUUID(), heldBy: 'a test', activationId, count, overdraftCount: 0, effectiveAt: '2026-11-24T09:00:00Z' }];
    expect((await place.copies.take({ principal: integrator, requestId: 'take' }, { items })).outcomes).toMatchObject([{ kind: 'CopiesTaken' }]);
  }
};
const lastAnswer = async (line: AnnouncedLine) => (await answersTo(place, line)).at(-1);

describe('an order line that entitles', () => {
  test('makes an entitlement of its order, and in it a line item with an activation id of its own', async () => {
    const reseller = place.world.organizations.get('RESELL') ?? expect.fail();
    const line = await entitled(anOrderLine(place, { partnerTenants: [reseller.tenantId], sellers: [{ tier: 1, organizationId: reseller.organizationId }] }));
    const item = await itemOf(line);
    expect(item).toMatchObject({
      ...{ kind: 'NEW', startsOn: '2026-11-20', expiresOn: null, perpetual: true, overdraftLimit: 3, orderNumber: line.orderNumber, orderLineNumber: '1' },
      quantities: { granted: 5, remaining: 5 },
      entitlement: { number: line.orderNumber, revenueClass: 'REVENUE', dealTiers: [{ tier: 1 }] },
    });
    expect(item.activationId).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await answersTo(place, line)).toMatchObject([{ outcome: 'GRANTED', sequence: 1, lineItems: [{}], rules: { module: 'entitlements', version: 1 } }]);
  });

  test('shares the entitlement with the others of its order, and gives copies by the piece', async () => {
    const line = anOrderLine(place);
    await entitled(line);
    const pack = { ...line.sold, copiesPerUnit: 10 };
    await entitled({ ...anOrderLine(place), orderId: line.orderId, orderNumber: line.orderNumber, lineNumber: '2', sold: pack });
    const items = await itemsOf(line);
    expect(items.map(({ orderLineNumber, quantities }) => [orderLineNumber, quantities.granted]).sort()).toEqual([['1', 5], ['2', 50]]);
    expect(new Set(items.map(({ entitlement }) => entitlement.number))).toEqual(new Set([line.orderNumber]));
  });

  test('has an entitlement of another name where the number is taken', async () => {
    const line = anOrderLine(place);
    await bought({ entitlementId: line.orderNumber, soldTo: 'GLOBEX' });
    expect((await itemOf(await entitled(line))).entitlement.number).toBe(`erp/${line.orderNumber}`);
  });

  test('has the term that was sold, in its zone, or that of its license model, and builds up to the end of its maintenance', async () => {
    const term = async (more: Parameters<typeof anOrderLine>[1]) => {
      const { startsOn, expiresOn, term: length, versionDate } = await itemOf(await entitled(anOrderLine(place, more)));
      return [startsOn, expiresOn, length, versionDate];
    };
    expect(await term({ product: 'SIM', startsOn: '2026-12-01', expiresOn: '2027-05-31' })).toEqual(['2026-12-01', '2027-05-31', null, null]);
    expect(await term({ product: 'RENT', care: { product: 'CARE', expiresOn: '2027-06-30' } })).toEqual(['2026-11-20', '2027-11-19', null, '2027-06-30']);
  });

  test('covers its line item with the maintenance that was sold with it, until it is taken back', async () => {
    const line = await entitled(anOrderLine(place, { care: { product: 'CARE', startsOn: '2026-12-01', expiresOn: '2027-11-30' } }));
    const covered = async () => (await itemOf(line)).maintenanceLines;
    expect(await covered()).toEqual([{ startsOn: '2026-12-01', expiresOn: '2027-11-30', state: 'DEPLOYED' }]);
    await changed(line, 2, { quantity: 0, delta: -5 });
    expect(await covered()).toEqual([]);
    await changed(line, 3, { quantity: 2, delta: 2 });
    expect(await covered()).toHaveLength(1);
    expect((await itemOf(line)).quantities).toMatchObject({ granted: 7, cancelled: 5, remaining: 2 });
  });

  test.each([
    ['without an end', { product: 'SIM' }, 'EXPIRATION_MISSING'],
    ['with an end before its beginning', { product: 'SIM', expiresOn: '2026-11-01' }, 'EXPIRATION_BEFORE_START'],
    ['of more copies than a line item counts', { quantity: 1_000_000, copiesPerUnit: 1_000 }, 'TOO_MANY_COPIES'],
    ['that upgrades', { action: 'UPGRADE' as const, activationId: 'ANY' }, 'NO_UPGRADE_PATH'],
    ['that adds to what nobody knows', { action: 'ADD_ON' as const, activationId: 'UNKNOWN' }, 'UNKNOWN_ACTIVATION_ID'],
    ['that renews nothing', { action: 'RENEW' as const }, 'PARENT_MISSING'],
    ['that maintains nothing', { action: 'MAINTAIN' as const, product: 'CARE' }, 'MAINTENANCE_ALONE'],
  ])('%s is refused, and gives nothing', async (_what, { copiesPerUnit = 1, ...more }: Parameters<typeof anOrderLine>[1] & { copiesPerUnit?: number }, code) => {
    const line = anOrderLine(place, more);
    await entitled({ ...line, sold: { ...line.sold, copiesPerUnit } });
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'REFUSED', lineItems: [], shortfall: { code } });
    expect(await itemsOf(line)).toEqual([]);
  });
});

describe('an order line that names a line item', () => {
  test('adds to it where it is more of the same, and takes back what it added and nothing else', async () => {
    const activationId = await bought();
    const line = await entitled(anOrderLine(place, { action: 'ADD_ON', activationId: activationId.toLowerCase() }));
    expect([await itemsOf(line), (await itemCalled(activationId)).quantities.remaining]).toEqual([[], 10]);
    await changed(line, 2, { quantity: 0, delta: -5 });
    expect((await itemCalled(activationId)).quantities).toMatchObject({ granted: 10, cancelled: 5, remaining: 5 });
    expect((await answersTo(place, line)).map(({ lineItems }) => lineItems.length)).toEqual([1, 1]);
  });

  test('gets a line item of its own where it is for other days or of another product', async () => {
    const activationId = await bought();
    for (const more of [{ expiresOn: '2027-12-31' }, { product: 'SIM', permanent: true }]) {
      expect((await itemOf(await entitled(anOrderLine(place, { action: 'ADD_ON', activationId, ...more })))).quantities.granted).toBe(5);
    }
  });

  test('renews it from the day after its last one', async () => {
    const activationId = await bought({ permanent: false, expirationDate: '2026-12-31' });
    const item = await itemOf(await entitled(anOrderLine(place, { action: 'RENEW', activationId, expiresOn: '2027-12-31' })));
    expect(item).toMatchObject({ kind: 'RENEWAL', startsOn: '2027-01-01', expiresOn: '2027-12-31', parent: { activationId }, quantities: { granted: 5 } });
  });

  test.each([
    ['more copies than it has', { quantity: 6 }, {}, 'COPIES_EXCEED'],
    ['what never ends', {}, { permanent: true }, 'PERMANENT_NOT_RENEWABLE'],
    ['another product', { product: 'SIM' }, {}, 'PRODUCT_DIFFERS'],
    ['what is blocked', {}, { state: 'INACTIVE' as const }, 'INACTIVE'],
    ['what has ended', {}, { state: 'OBSOLETE' as const }, 'UNKNOWN_ACTIVATION_ID'],
    ['what another company holds', { soldTo: 'GLOBEX' }, {}, 'UNKNOWN_ACTIVATION_ID'],
    ['what another business unit sold', { businessUnitId: businessUnitId.make() }, {}, 'HELD_BY_ANOTHER'],
  ])('does not renew %s', async (_what, more, standing, code) => {
    const activationId = await bought({ permanent: false, ...('permanent' in standing ? standing : { expirationDate: '2026-12-31', ...standing }) });
    const line = await entitled(anOrderLine(place, { action: 'RENEW', activationId, expiresOn: '2027-12-31', ...more }));
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'REFUSED', shortfall: { code } });
  });

  test('a renewal does not grow beyond what it renews, and may always shrink', async () => {
    const activationId = await bought({ permanent: false, expirationDate: '2026-12-31' });
    const line = await entitled(anOrderLine(place, { action: 'RENEW', activationId, expiresOn: '2027-12-31', quantity: 4 }));
    await changed(line, 2, { quantity: 6 });
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'SHORTFALL', lineItems: [{}], shortfall: { code: 'COPIES_EXCEED' } });
    await changed(line, 3, { quantity: 3 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities.remaining]).toMatchObject([{ outcome: 'GRANTED' }, 3]);
  });

  test('maintains it beside other maintenance, until it is taken back', async () => {
    const activationId = await bought();
    const first = await entitled(anOrderLine(place, { action: 'MAINTAIN', product: 'CARE', activationId, startsOn: '2026-01-01', expiresOn: '2026-12-31' }));
    await entitled(anOrderLine(place, { action: 'MAINTAIN', product: 'CARE', activationId, startsOn: '2027-01-01', expiresOn: '2027-12-31' }));
    expect((await itemCalled(activationId)).maintenanceLines.map(({ expiresOn }) => expiresOn)).toEqual(['2026-12-31', '2027-12-31']);
    await changed(first, 2, { quantity: 0 });
    expect((await itemCalled(activationId)).maintenanceLines.map(({ expiresOn }) => expiresOn)).toEqual(['2027-12-31']);
  });
});

describe('a change of an order line', () => {
  test('books the net change', async () => {
    const line = await entitled(anOrderLine(place));
    await changed(line, 2, { quantity: 8 });
    await changed(line, 3, { quantity: 2 });
    expect((await itemOf(line)).quantities).toMatchObject({ granted: 8, cancelled: 6, remaining: 2 });
    expect((await answersTo(place, line)).map(({ outcome, sequence }) => [outcome, sequence])).toEqual([['GRANTED', 1], ['GRANTED', 2], ['GRANTED', 3]]);
  });

  test('that comes before what it changes gives all at once, and what comes after it says nothing new', async () => {
    const line = anOrderLine(place);
    await changed(line, 2, { quantity: 8 });
    await entitled(line);
    expect((await itemOf(line)).quantities.remaining).toBe(8);
    expect(await answersTo(place, line)).toMatchObject([{ sequence: 2 }]);
  });

  test('of one that was taken back before it was heard of gives nothing', async () => {
    const line = anOrderLine(place);
    await changed(line, 2, { quantity: 0 });
    await entitled(line);
    expect([await itemsOf(line), await answersTo(place, line)]).toMatchObject([[], [{ outcome: 'GRANTED', lineItems: [] }]]);
  });

  test('to other days moves its line item, and leaves the days of a line item that it added to', async () => {
    const line = await entitled(anOrderLine(place, { product: 'RENT' }));
    await changed(line, 2, { expiresOn: '2028-11-30' });
    expect(await itemOf(line)).toMatchObject({ startsOn: '2026-11-20', expiresOn: '2028-11-30', quantities: { granted: 5 } });
    const added = await entitled(anOrderLine(place, { action: 'ADD_ON', activationId: await bought() }));
    await changed(added, 2, { expiresOn: '2028-11-30' });
    expect(await lastAnswer(added)).toMatchObject({ outcome: 'SHORTFALL', shortfall: { code: 'TERMS_DIFFER' } });
  });

  test('of one that was refused grants what can be granted by then', async () => {
    const line = await entitled(anOrderLine(place, { product: 'SIM' }));
    await changed(line, 2, { permanent: true });
    expect([await lastAnswer(line), (await itemOf(line)).perpetual]).toMatchObject([{ outcome: 'GRANTED' }, true]);
  });

  test('does not add to a line item that has ended', async () => {
    const line = await entitled(anOrderLine(place));
    await sql`update entitlements.line_item set state = 'OBSOLETE' where order_number = ${line.orderNumber}`.execute(place.owner);
    await changed(line, 2, { quantity: 8 });
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'SHORTFALL', shortfall: { code: 'LINE_NOT_DEPLOYED' } });
  });
});

describe('an announcement that comes again', () => {
  test('as the same event, to many at once, grants once', async () => {
    const line = anOrderLine(place);
    const event = eventOf('OrderLineEntitled', line);
    await Promise.all(Array.from({ length: 10 }, () => deliver(place, event)));
    expect((await itemOf(line)).quantities.granted).toBe(5);
    expect(await answersTo(place, line)).toHaveLength(1);
  });

  test('as events of their own, to many at once, grants once', async () => {
    const line = anOrderLine(place);
    await Promise.all(Array.from({ length: 10 }, () => entitled(line)));
    expect((await itemOf(line)).quantities.granted).toBe(5);
    expect(await answersTo(place, line)).toHaveLength(1);
  });

  test('of all lines of an order at once makes one entitlement', async () => {
    const line = anOrderLine(place);
    const lines = Array.from({ length: 8 }, (_, n) => ({ ...anOrderLine(place), orderId: line.orderId, orderNumber: line.orderNumber, lineNumber: String(n) }));
    await Promise.all(lines.map(entitled));
    expect(new Set((await itemsOf(line)).map(({ entitlement }) => entitlement.number))).toEqual(new Set([line.orderNumber]));
  });
});

describe('what is taken back and runs', () => {
  const rules = async (): Promise<{ version: number; shortfall: string }> =>
    (await place.gets<{ model: { entitlements: { version: number; shortfall: string } }[] }>(operator, 'query ($of: [_Any!]!) { model: _entities(representations: $of) { ... on OperationalModel { entitlements { version shortfall } } } }', { of: [{ __typename: 'OperationalModel', businessUnitId: businessUnitId.show(meridian) }] })).model[0]?.entitlements ?? expect.fail();
  const setting = 'mutation ($input: SetEntitlementRulesInput!) { set: setEntitlementRules(input: $input) { __typename ... on EntitlementRulesSet { rules { version shortfall } dryRun } ... on ActionRefused { refusals { code } } } }';
  const input = async (more: object) => ({ input: { businessUnitId: businessUnitId.show(meridian), expectedVersion: (await rules()).version, idempotencyKey: randomUUID(), ...more } });
  const decides = async (shortfall: string): Promise<number> => {
    clock.advance({ seconds: 1 });
    const { set } = await place.gets<{ set: { rules: { version: number } } }>(operator, setting, await input({ shortfall }));
    return set.rules.version;
  };
  const asked = async (line: AnnouncedLine): Promise<readonly unknown[]> => {
    const { rows } = await sql<{ copies: number }>`
      select (e.payload ->> 'copies')::int as copies from entitlements.event e join entitlements.line_item l on l.id::text = e.key where e.name = 'CopiesAskedBack' and l.order_number = ${line.orderNumber} order by e.position`.execute(place.owner);
    return rows.map(({ copies }) => copies);
  };
  /** How many copies beyond what was bought fulfillment is told that its claims hold, in order. */
  const told = async ({ orderNumber }: AnnouncedLine): Promise<readonly unknown[]> => {
    const { rows } = await sql<{ overdraftCount: number }>`
      select (c ->> 'overdraftCount')::int as "overdraftCount" from entitlements.event e join entitlements.line_item l on l.id::text = e.key, jsonb_array_elements(e.payload -> 'claims') c
      where e.name = 'ClaimsDivided' and l.order_number = ${orderNumber} order by e.position`.execute(place.owner);
    return rows.map(({ overdraftCount }) => overdraftCount);
  };
  const running = async (...counts: number[]): Promise<AnnouncedLine> => {
    const line = await entitled(anOrderLine(place));
    await runs((await itemOf(line)).activationId, ...counts);
    return line;
  };
  beforeEach(async () => {
    if ((await rules()).shortfall !== 'REJECT') await decides('REJECT');
  });

  test('stays where the rule is to reject, and the answer says so; taking back less is taken back', async () => {
    const line = await running(3);
    const { version } = await rules();
    await changed(line, 2, { quantity: 0 });
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'SHORTFALL', shortfall: { code: 'QTY_BELOW_FULFILLED' }, rules: { version } });
    expect((await itemOf(line)).quantities).toMatchObject({ fulfilled: 3, remaining: 2 });
    await changed(line, 3, { quantity: 3 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities]).toMatchObject([{ outcome: 'GRANTED' }, { fulfilled: 3, remaining: 0 }]);
  });

  test('is asked back where the rule is to reclaim, the newest license first; more copies make up for it first', async () => {
    const version = await decides('RECLAIM');
    const line = await running(2, 2);
    await changed(line, 2, { quantity: 1 });
    expect(await lastAnswer(line)).toMatchObject({ outcome: 'SHORTFALL', lineItems: [{}], shortfall: { code: 'COPIES_ASKED_BACK' }, rules: { version } });
    expect((await itemOf(line)).quantities).toMatchObject({ granted: 5, cancelled: 1, fulfilled: 4, remaining: 0 });
    expect(await asked(line)).toEqual([2, 1]);
    await changed(line, 3, { quantity: 5 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities]).toMatchObject([{ outcome: 'GRANTED' }, { granted: 9, cancelled: 4, fulfilled: 4, remaining: 1 }]);
    expect(await asked(line)).toEqual([2, 1]);
  });

  test('is counted as beyond what was bought where the rule is to mark it, up to the limit', async () => {
    await decides('MARK_OVERAGE');
    const line = await running(2, 2);
    await changed(line, 2, { quantity: 2 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities]).toMatchObject([{ outcome: 'GRANTED' }, { cancelled: 3, fulfilled: 2, overdraft: 2, remaining: 0 }]);
    expect(await told(line)).toEqual([2]);
    await changed(line, 3, { quantity: 0 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities]).toMatchObject([{ outcome: 'SHORTFALL', shortfall: { code: 'OVERDRAFT_EXCEEDED' } }, { fulfilled: 2, overdraft: 2 }]);
    await changed(line, 4, { quantity: 4 });
    expect([await lastAnswer(line), (await itemOf(line)).quantities]).toMatchObject([{ outcome: 'GRANTED' }, { fulfilled: 4, overdraft: 0, remaining: 0 }]);
    expect(await told(line)).toEqual([2, 0]);
  });

  test('is decided by the rules that held, which stay on record', async () => {
    const line = await running(5);
    const rejecting = (await rules()).version;
    await changed(line, 2, { quantity: 4 });
    const reclaiming = await decides('RECLAIM');
    await changed(line, 3, { quantity: 4 });
    const { rows } = await sql`select sequence, outcome, copies_before, copies_after, rules_version from entitlements.order_line_answer where order_line_id = ${line.orderLineId} order by sequence`.execute(place.owner);
    expect(rows).toEqual([
      { sequence: 1, outcome: 'GRANTED', copies_before: 0, copies_after: 5, rules_version: rejecting },
      { sequence: 2, outcome: 'SHORTFALL', copies_before: 5, copies_after: 5, rules_version: rejecting },
      { sequence: 3, outcome: 'SHORTFALL', copies_before: 5, copies_after: 4, rules_version: reclaiming },
    ]);
  });

  test('rules are set by operators of the business unit, by the version they know, and tried without being kept', async () => {
    const { version } = await rules();
    const ask = async (more: object, principal = operator) => (await place.asks(principal, setting, await input(more)));
    expect(await ask({ shortfall: 'RECLAIM', dryRun: true })).toMatchObject({ data: { set: { rules: { version: version + 1, shortfall: 'RECLAIM' }, dryRun: true } } });
    expect(await ask({ validFrom: '2020-01-01T00:00:00Z' })).toMatchObject({ data: { set: { refusals: [{ code: 'VALID_FROM_PAST' }] } } });
    const codes = async (more: object, principal = operator) => (await ask(more, principal)).errors?.map(({ extensions }) => extensions?.['code']);
    expect(await codes({ expectedVersion: version + 7 })).toEqual(['STALE_VERSION']);
    expect(await codes({ businessUnitId: businessUnitId.show(businessUnitId.make()) })).toEqual(['FORBIDDEN']);
    expect(await codes({}, userOf(place.world.organizations.get('ACME') ?? expect.fail()))).toEqual(['FORBIDDEN']);
    expect(await rules()).toMatchObject({ version });
  });
});

test('the counts of every line are the sums of its ledger and of its claims, and each order line counts what its line item has by it', async () => {
  const { rows } = await sql`
    select l.id from entitlements.line_item l
    where (l.fulfilled, l.overdraft) <> (select coalesce(sum(c.count), 0)::int, coalesce(sum(c.overdraft_count), 0)::int from entitlements.claim c where c.line_item_id = l.id and c.state = 'CONFIRMED')
      or (exists (select from entitlements.order_line_grant g where g.line_item_id = l.id and g.kind = 'OWN')
        and l.granted - l.cancelled - l.shortfall <> (select sum(g.copies) from entitlements.order_line_grant g where g.line_item_id = l.id))`.execute(place.owner);
  expect(rows).toEqual([]);
  expect(place.faults).toEqual([]);
});
