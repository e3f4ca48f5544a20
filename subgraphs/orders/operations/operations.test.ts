import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { entitlementId, lineItemId } from '#entitlements';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCancellation, aChange, aLine, anOrder, fresh, lineIdOf, openPlace, type Place, type ShownLine } from '../../../test/kit/orders/place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace({ isAnswered: false });
});
afterAll(() => place.close());

const booked = async (fields: Parameters<typeof anOrder>[0] = {}): Promise<string> => {
  const document = anOrder(fields);
  await place.mustSend(document);
  return document.order;
};
const standing = async (number: string): Promise<string> => {
  const order = await place.order(number);
  return `${order?.state}: ${order?.lines.nodes.map(({ entitled }) => entitled).join()}`;
};
const idOf = async (number: string): Promise<string> => (await place.order(number))?.id ?? '';
const firstLine = async (number: string): Promise<ShownLine> => {
  const [line] = (await place.order(number))?.lines.nodes ?? [];
  if (!line) throw new Error(`The order ${number} has no line.`);
  return line;
};

describe('a hold', () => {
  const hold = async (number: string, reason = 'CREDIT') => place.decides('placeHold', { id: await idOf(number), reason, message: 'The customer owes us.' }, '... on HoldPlaced { order { state explanation holds { reason message owner since } } } ... on ActionRefused { refusals { code } }');
  const lift = async (number: string, reason = 'CREDIT') => place.decides('liftHold', { id: await idOf(number), reason }, '... on HoldLifted { order { state } } ... on ActionRefused { refusals { code message } }');

  test('leaves what an order entitled to and lets nothing come to it, but lets it be taken back', async () => {
    const order = await booked();
    expect(await hold(order)).toMatchObject({ order: { state: 'ON_HOLD', explanation: 'It is stopped: The customer owes us.', holds: [{ reason: 'CREDIT', owner: 'OPERATIONS' }] } });
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 15)] }));
    expect(await standing(order)).toBe('ON_HOLD: 10');
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 7)] }));
    expect(await standing(order)).toBe('ON_HOLD: 7');
  });

  test('lets what waited behind it come when it is lifted', async () => {
    const order = await booked();
    await hold(order);
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 15), aLine('2', 1)] }));
    expect(await standing(order)).toBe('ON_HOLD: 10,0');
    expect(await lift(order)).toMatchObject({ order: { state: 'ENTITLED' } });
    expect(await standing(order)).toBe('ENTITLED: 15,1');
  });

  test('is one of a set: an order goes on when the last is lifted', async () => {
    const order = await booked();
    await hold(order, 'CREDIT');
    await hold(order, 'EXPORT');
    expect(await lift(order, 'CREDIT')).toMatchObject({ order: { state: 'ON_HOLD' } });
    expect(await lift(order, 'EXPORT')).toMatchObject({ order: { state: 'ENTITLED' } });
  });

  test('for credit goes with the payment; one for another reason stays', async () => {
    const order = await booked();
    await hold(order, 'CREDIT');
    await place.mustSend(aChange(order, 1, { paidOn: '2026-02-03', lines: undefined }));
    expect(await place.order(order)).toMatchObject({ state: 'ENTITLED', paidOn: '2026-02-03' });
    await hold(order, 'EXPORT');
    await place.sends(aChange(order, 2, { paidOn: '2026-02-04', lines: undefined }));
    expect(await place.order(order)).toMatchObject({ state: 'ON_HOLD', paidOn: '2026-02-03' });
  });

  test('placed twice is one, and lifted twice is refused', async () => {
    const order = await booked();
    await hold(order);
    expect((await hold(order))['order']).toMatchObject({ holds: [{ reason: 'CREDIT' }] });
    await lift(order);
    expect(await lift(order)).toMatchObject({ __typename: 'ActionRefused', refusals: [{ code: 'NO_SUCH_HOLD' }] });
  });

  test('placed by several at once is one', async () => {
    const order = await booked();
    const id = await idOf(order);
    const input = () => ({ input: { id, reason: 'TERMS', message: 'Terms.', idempotencyKey: randomUUID() } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => place.hub.as('operator').asks('mutation ($input: PlaceHoldInput!) { placeHold(input: $input) { __typename } }', input())));
    expect(answers.map(({ data }) => (data as { placeHold: { __typename: string } }).placeHold.__typename)).toEqual(Array(10).fill('HoldPlaced'));
    const { rows } = await sql`select from orders.order_hold h join orders."order" o on o.id = h.order_id where o.number = ${order}`.execute(place.owner);
    expect(rows).toHaveLength(1);
  });

  test('of what was taken back is refused', async () => {
    const order = await booked();
    await place.mustSend(aCancellation(order));
    expect(await hold(order)).toMatchObject({ __typename: 'ActionRefused', refusals: [{ code: 'ORDER_CANCELLED' }] });
  });

  test.each([
    ['support', 'FORBIDDEN'],
    ['customer-admin', 'FORBIDDEN'],
    ['erp-client', 'FORBIDDEN'],
  ] as const)('is no matter of %s', async (persona, code) => {
    const id = await idOf(await booked());
    const { errors } = await place.hub.as(persona).asks('mutation ($input: PlaceHoldInput!) { placeHold(input: $input) { __typename } }', { input: { id, reason: 'CREDIT', message: 'x', idempotencyKey: randomUUID() } });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});

describe('the rules', () => {
  const modelQuery = 'query ($id: ID!) { operationalModel(businessUnitId: $id) { businessUnit { name } orders { version validFrom entitleOn } } }';
  const rules = async (): Promise<{ version: number; entitleOn: string }> =>
    (await place.gets<{ operationalModel: { orders: { version: number; entitleOn: string } } }>(modelQuery, { id: await place.businessUnit() })).operationalModel.orders;
  const set = async (fields: object) =>
    place.decides('setOrderRules', { businessUnitId: await place.businessUnit(), expectedVersion: (await rules()).version, ...fields }, '... on OrderRulesSet { rules { version validFrom entitleOn } dryRun } ... on ActionRefused { refusals { code } }');

  test('are the first ones where nobody has set any: orders entitle when they are booked', async () => {
    expect(await rules()).toMatchObject({ version: 1, entitleOn: 'BOOKED' });
  });

  test('changed by an operator are seen in the next order, and in no order that is there', async () => {
    const before = await booked();
    const { version } = await rules();
    expect(await set({ entitleOn: 'PAID' })).toMatchObject({ rules: { version: version + 1, entitleOn: 'PAID' }, dryRun: false });
    const after = await booked();
    expect(await place.order(after)).toMatchObject({ state: 'BOOKED', explanation: 'It is accepted, and entitles when it is paid.', lines: { nodes: [{ entitled: 0, rulesVersion: version + 1 }] } });
    await place.mustSend(aChange(before, 1, { lines: [aLine('1', 11)] }));
    expect(await place.order(before)).toMatchObject({ state: 'ENTITLED', lines: { nodes: [{ entitled: 11, rulesVersion: version }] } });

    await place.mustSend(aChange(after, 1, { paidOn: '2026-02-03', lines: undefined }));
    expect(await standing(after)).toBe('ENTITLED: 10');
    await set({ entitleOn: 'BOOKED' });
  });

  test('tried, they are answered and not kept', async () => {
    const { version } = await rules();
    expect(await set({ entitleOn: 'PAID', dryRun: true })).toMatchObject({ rules: { version: version + 1 }, dryRun: true });
    expect(await rules()).toMatchObject({ version });
  });

  test('hold from now on or later, one version after the other', async () => {
    expect(await set({ validFrom: '2020-01-01T00:00:00Z' })).toMatchObject({ refusals: [{ code: 'VALID_FROM_PAST' }] });
    const { version } = await rules();
    expect(await set({ validFrom: '2090-01-01T00:00:00Z', entitleOn: 'PAID' })).toMatchObject({ rules: { version: version + 1 } });
    expect(await rules(), 'today').toMatchObject({ version, entitleOn: 'BOOKED' });
    expect(await set({ expectedVersion: version + 1, validFrom: '2089-01-01T00:00:00Z' })).toMatchObject({ refusals: [{ code: 'VALID_FROM_TAKEN' }] });
    const order = await booked();
    expect(await place.order(order)).toMatchObject({ lines: { nodes: [{ rulesVersion: version }] } });
    await sql`delete from orders.order_rules where valid_from > now()`.execute(place.owner);
    await sql`update orders.order_rules set valid_until = 'infinity' where version = ${version}`.execute(place.owner);
  });

  test('of another business unit are no matter of its operators', async () => {
    const { errors } = await place.hub.as('operator').asks('mutation ($input: SetOrderRulesInput!) { setOrderRules(input: $input) { __typename } }', {
      input: { businessUnitId: await place.businessUnit('ZENITH'), expectedVersion: 1, entitleOn: 'PAID', idempotencyKey: randomUUID() },
    });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });

  test('never change once they are there, whoever asks', async () => {
    const change = sql`update orders.order_rules set entitle_on = 'PAID'`;
    await expect(place.owner.transaction().execute(async (db) => {
      await sql`set local role orders_staff`.execute(db);
      await change.execute(db);
    })).rejects.toThrow('permission denied');
  });

  test('of fifty who change one version at once, one does', async () => {
    const { version } = await rules();
    const businessUnitId = await place.businessUnit();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, racer) =>
        place.hub.as('operator').asks('mutation ($input: SetOrderRulesInput!) { setOrderRules(input: $input) { __typename } }', {
          input: { businessUnitId, expectedVersion: version, entitleOn: racer % 2 ? 'PAID' : 'BOOKED', idempotencyKey: randomUUID() },
        }),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions?.['code']) ?? ['SET']);
    expect(Map.groupBy(codes, (code) => code).get('SET')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['SET', 'STALE_VERSION']));
    const { rows } = await sql<{ open: number; gaps: number }>`
      select count(*) filter (where valid_until = 'infinity')::int as open,
        count(*) filter (where valid_until <> 'infinity' and not exists (select from orders.order_rules n where n.business_unit_id = r.business_unit_id and n.valid_from = r.valid_until))::int as gaps
      from orders.order_rules r`.execute(place.owner);
    expect(rows).toEqual([{ open: 1, gaps: 0 }]);
    await sql`update orders.order_rules set entitle_on = 'BOOKED' where valid_until = 'infinity'`.execute(place.owner);
  });
});

describe('the outcome of a line', () => {
  const granted = { lineItemId: lineItemId.make(), entitlementId: entitlementId.make() };
  const shortfall = { code: 'QTY_BELOW_FULFILLED', message: 'Seven copies run.' };
  const outcomeOf = async (number: string) =>
    (await place.gets<{ order: { lines: { nodes: unknown[] } } }>('query ($number: String!) { order: orderByNumber(system: "erp", number: $number) { lines { nodes { outcome shortfall { code message } } } } }', { number })).order.lines.nodes[0];

  test('is told with the line, with what came of it', async () => {
    const order = await booked();
    const line = await firstLine(order);
    expect(line.outcome).toBeNull();
    expect(await place.told({ orderLineId: lineIdOf(line), sequence: 1, outcome: 'GRANTED', lineItems: [granted] })).toBe(true);
    expect(await outcomeOf(order)).toEqual({ outcome: 'GRANTED', shortfall: null });
    const { rows } = await sql`select from orders.order_line_item where line_item_id = ${granted.lineItemId}`.execute(place.owner);
    expect(rows).toHaveLength(1);
  });

  test('of a line that changed is not known until the change is answered, and earlier answers say nothing new', async () => {
    const order = await booked();
    const orderLineId = lineIdOf(await firstLine(order));
    await place.told({ orderLineId, sequence: 1, outcome: 'GRANTED', lineItems: [granted] });
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 3)] }));
    expect(await outcomeOf(order)).toEqual({ outcome: null, shortfall: null });
    expect(await place.told({ orderLineId, sequence: 2, outcome: 'SHORTFALL', shortfall, lineItems: [] })).toBe(true);
    expect(await place.told({ orderLineId, sequence: 1, outcome: 'GRANTED', lineItems: [] })).toBe(false);
    expect(await outcomeOf(order)).toEqual({ outcome: 'SHORTFALL', shortfall });
  });

  test('of what was never announced is none', async () => {
    const orderLineId = lineIdOf(await firstLine(await booked()));
    expect(await place.told({ orderLineId, sequence: 2, outcome: 'GRANTED', lineItems: [] })).toBe(false);
  });
});

describe('personal data', () => {
  const contact = { name: 'Fred Churchill', email: 'fred@acme.example', phone: '0127 2653214' };
  const erase = (id: string, more: object = {}) => place.decides('eraseOrderDocument', { id, reason: 'The person asked for it.', ...more }, '... on OrderDocumentErased { erasedAt dryRun document { id contentHash state } }');
  const kept = async (): Promise<string> => {
    const { rows } = await sql<{ text: string }>`
      select string_agg(t, ' ') as text from (
        select convert_from(body, 'UTF8') t from orders.inbound_document union all select record::text from orders.inbound_line union all select corrected::text from orders.inbound_line) everything`.execute(place.owner);
    return rows[0]?.text ?? '';
  };

  test('is kept in what was received and nowhere else, and erased from it on demand', async () => {
    const lines = [aLine('1', 1, { recipient: { email: 'line-recipient@acme.example' } }), aLine('2', 0)];
    const { id } = await place.sends({ ...anOrder({ lines }), contact, salesNote: 'call Winston' });
    await place.decides('redriveOrderDocument', { id, lines: [{ number: 2, record: { ...anOrder({ lines: [aLine('2', 1)] }), contact: { name: 'Corrected Contact' } } }] }, '');
    const everywhere = await sql<{ text: string }>`select (select string_agg(to_jsonb(o)::text, '') from orders."order" o) || (select string_agg(to_jsonb(l)::text, '') from orders.order_line l) as text`.execute(place.owner);
    expect(everywhere.rows[0]?.text).not.toContain('Churchill');

    const before = await place.gets<{ orderDocument: { contentHash: string } }>('query ($id: ID!) { orderDocument(id: $id) { contentHash } }', { id });
    expect(await erase(id)).toMatchObject({ dryRun: false, document: { id, contentHash: before.orderDocument.contentHash } });
    const text = await kept();
    for (const secret of ['Churchill', 'fred@', '2653214', 'line-recipient', 'Winston', 'Corrected Contact']) expect(text, secret).not.toContain(secret);
    const { orderDocument } = await place.gets<{ orderDocument: { lines: { nodes: { record: object }[] } } }>('query ($id: ID!) { orderDocument(id: $id) { lines { nodes { record } } } }', { id });
    expect(orderDocument.lines.nodes[0]?.record).toMatchObject({ type: 'ORDER', contact: null, salesNote: null, lines: [{ number: '1', partNumber: 'CAD', recipient: null }] });
    const { rows } = await sql<{ action: string; reason: string }>`select action, reason from orders.inbound_action where action = 'ERASE'`.execute(place.owner);
    expect(rows).toEqual([{ action: 'ERASE', reason: 'The person asked for it.' }]);
  });

  test('of a line that waits is erased too, and the line can still be driven', async () => {
    const order = fresh('SO');
    const { id } = await place.sends({ ...anOrder({ order, lines: [aLine('1', 1, { partNumber: 'NOT-YET' })] }), contact });
    await erase(id);
    await place.mustApply('price-list', [{ businessUnit: 'MERIDIAN', partNumber: 'NOT-YET', productName: 'CAD', productVersion: '5.0', validFrom: '2020-01-01', licenseModel: 'floating', technology: 'flexlm', features: ['CORE'] }]);
    await place.decides('redriveOrderDocument', { id }, '');
    expect(await standing(order)).toBe('ENTITLED: 1');
  });

  test('tried, nothing is erased; erased twice, it was erased the first time', async () => {
    const { id } = await place.sends({ ...anOrder(), contact: { name: 'Bouquet' } });
    expect(await erase(id, { dryRun: true })).toMatchObject({ dryRun: true });
    expect(await kept()).toContain('Bouquet');
    const { erasedAt } = await erase(id);
    expect(await erase(id)).toMatchObject({ erasedAt });
  });

  test('is erased by a call once it was kept for two years', async () => {
    const [old, young] = await Promise.all(['Ancient', 'Recent'].map((name) => place.sends({ ...anOrder(), contact: { name } })));
    await sql`update orders.inbound_document set received_at = now() - interval '2 years 1 day' where id = (select id from orders.inbound_document where convert_from(body, 'UTF8') like '%Ancient%')`.execute(place.owner);
    const expire = () => place.decides('eraseExpiredOrderDocuments', {}, '... on OrderDocumentsErased { documentIds }');
    expect(await expire()).toMatchObject({ documentIds: [old?.id] });
    expect(await kept()).not.toContain('Ancient');
    expect(await kept()).toContain('Recent');
    expect(await expire()).toMatchObject({ documentIds: [] });
    expect(young?.state).toBe('PROCESSED');
  });

  test('is a matter of operators alone', async () => {
    const { id } = await place.sends(anOrder());
    for (const persona of ['erp-client', 'support', 'customer-admin'] as const) {
      const { errors } = await place.hub.as(persona).asks('mutation ($input: EraseOrderDocumentInput!) { eraseOrderDocument(input: $input) { __typename } }', { input: { id, reason: 'x', idempotencyKey: randomUUID() } });
      expect(errors?.map(({ extensions }) => extensions?.['code']), persona).toEqual(['FORBIDDEN']);
    }
  });
});
