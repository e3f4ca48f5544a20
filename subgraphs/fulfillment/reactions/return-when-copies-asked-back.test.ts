import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fulfillmentId } from '#fulfillment';
import { aChange, aLine, anOrder, fresh, openPlace, type Place } from '../../../test/kit/orders/place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
  await place.mustApply('license-models', [{ businessUnit: 'MERIDIAN', code: 'unmovable', name: 'Unmovable', terms: { binding: 'FLOATING', term: 'PERPETUAL', returnsCredit: false, returnLimit: { allowed: 0, per: 'P1Y' } } }]);
  await place.mustApply('price-list', [{ businessUnit: 'MERIDIAN', partNumber: 'SIGNED', productName: 'Signed', productVersion: '5.0', technology: 'signed-file', features: ['CORE'], licenseModel: 'unmovable', validFrom: '2020-01-01' }]);
  await place.decides('setEntitlementRules', { businessUnitId: await place.businessUnit(), expectedVersion: 1, shortfall: 'RECLAIM' }, '... on EntitlementRulesSet { dryRun }');
});
afterAll(() => place.close());

type Item = {
  readonly id: string;
  readonly quantities: object;
  readonly fulfillments: { readonly nodes: readonly { readonly id: string; readonly license: { readonly contentHash: string } }[] };
};
const query = `query ($number: String!) { orderByNumber(system: "erp", number: $number) { lines { nodes { outcome lineItems { id
  quantities { granted cancelled fulfilled burned remaining } fulfillments { nodes { id count state supportAction parent { id } license { contentHash supersedes { id } } job { id } } } } } } } }`;
const itemOf = async (number: string): Promise<Item> =>
  (await place.gets<{ orderByNumber: { lines: { nodes: { lineItems: Item[] }[] } } }>(query, { number })).orderByNumber.lines.nodes[0]?.lineItems[0] ?? expect.fail('Nothing was granted.');
const onHost = () => ({ host: { identifier: fresh('02:42'), identifierType: 'ETHERNET' } });

/** An order of five pieces, of which four run; its newest fulfillment. */
const running = async (): Promise<{ order: string; newest: string }> => {
  const { order, ...document } = anOrder({ lines: [aLine('1', 5, { partNumber: 'SIGNED' })] });
  await place.mustSend({ ...document, order });
  await place.hub.settled();
  const { fulfillment } = await place.decides('activate', { lineItemId: (await itemOf(order)).id, copies: 4, ...onHost() }, '... on Activated { fulfillment { id } }');
  return { order, newest: (fulfillment as { id: string }).id };
};

const licensedCopies = async (contentHash: string): Promise<unknown> => {
  const { rows } = await sql<{ content: Buffer }>`select content from fulfillment.license where content_hash = ${contentHash}`.execute(place.owner);
  const [, payload = ''] = rows[0]?.content.toString().split('.') ?? [];
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { copies: unknown }).copies;
};

test('an order that takes back what runs has it returned, against the terms of returns, and leaves a license for the rest', async () => {
  const { order, newest } = await running();
  await place.mustSend(aChange(order, 2, { lines: [aLine('1', 2, { partNumber: 'SIGNED' })] }));
  await place.hub.settled();
  const { quantities, fulfillments } = await itemOf(order);
  expect(quantities).toEqual({ granted: 5, cancelled: 3, fulfilled: 2, burned: 0, remaining: 0 });
  expect(fulfillments.nodes).toMatchObject([
    { count: 2, state: 'ACTIVE', supportAction: 'MASTER', parent: { id: newest }, job: null },
    { id: newest, count: 4, state: 'OBSOLETE', supportAction: 'RETURN', parent: null },
  ]);
  expect(await licensedCopies(fulfillments.nodes[0]?.license.contentHash ?? '')).toBe(2);
  const { rows } = await sql<{ shortfall: number }>`select shortfall from entitlements.line_item where order_number = ${order}`.execute(place.owner);
  expect(rows).toEqual([{ shortfall: 0 }]);
});

/** As entitlements ask for copies of the claim by which a fulfillment runs. */
const askBack = async (id: string, copies: number, at: Date): Promise<void> => {
  await sql`
    insert into entitlements.event (id, name, version, key, tenant_id, payload, occurred_at)
    select gen_random_uuid(), 'CopiesAskedBack', 1, line_item_id::text, tenant_id,
      jsonb_build_object('lineItemId', line_item_id, 'of', jsonb_build_object('source', claim_source, 'key', claim_key), 'copies', ${copies}::int), ${at}
    from fulfillment.fulfillment where id = ${fulfillmentId.parse(id)}`.execute(place.owner);
  await place.hub.settled();
};

test('copies that were asked for again before leave was given come back once; what is asked for later comes back too', async () => {
  const { order, newest } = await running();
  await place.decides('rehost', { fulfillmentId: newest, copies: 2, ...onHost() }, '... on Rehosted { dryRun }');
  const before = new Date();
  await askBack(newest, 1, before);
  expect((await itemOf(order)).quantities).toMatchObject({ fulfilled: 3, burned: 0 });
  await askBack(newest, 1, before);
  expect((await itemOf(order)).quantities).toMatchObject({ fulfilled: 3 });
  await askBack(newest, 3, before);
  expect((await itemOf(order)).quantities).toMatchObject({ fulfilled: 1 });
  await askBack(newest, 1, new Date());
  expect((await itemOf(order)).quantities).toMatchObject({ fulfilled: 0, burned: 0 });
});
