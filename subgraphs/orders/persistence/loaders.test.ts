import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCancellation, aLine, anOrder, openPlace, type Place } from '../../../test/kit/orders/place.ts';
import type { PersonaName } from '../../../gateway/development-issuer/personas.ts';

let place: Place;
const numbers: string[] = [];
beforeAll(async () => {
  place = await openPlace({ isAnswered: false });
  const sold = [
    { customer: { id: 'ACME' } },
    { customer: { id: 'ACME-LAB' }, sellers: [{ id: 'RESELL' }] },
    { customer: { id: 'GLOBEX' }, sellers: [{ id: 'RESELL' }] },
    { customer: { id: 'GLOBEX' } },
    { customer: { id: 'ACME' }, issuedOn: '2026-03-01' },
  ];
  for (const fields of sold) {
    const document = anOrder({ ...fields, lines: Array.from({ length: 12 }, (_, line) => aLine(String(line + 1), 1)) });
    await place.mustSend(document);
    numbers.push(document.order);
  }
  await place.mustSend(aCancellation(numbers[4] ?? ''));
});
afterAll(() => place.close());

type Page = { readonly nodes: readonly { readonly number: string }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }; readonly totalCount: number | null };
const orders = async (persona: PersonaName, args = ''): Promise<Page> =>
  ((await place.hub.as(persona).gets(`{ orders${args} { totalCount nodes { number } pageInfo { endCursor hasNextPage } } }`)) as { orders: Page }).orders;
/** By their places among those that were sent. */
const shown = ({ nodes }: Page): number[] => nodes.map(({ number }) => numbers.indexOf(number));

test.each([
  ['operator', [4, 3, 2, 1, 0], 5],
  ['support', [4, 3, 2, 1, 0], 5],
  ['customer-admin', [4, 1, 0], 3],
  ['customer-user', [1], 1],
  ['partner', [2, 1], 2],
  ['erp-client', [], 0],
] as const)('%s sees the orders that are theirs, newest first', async (persona, expected, count) => {
  const page = await orders(persona);
  expect(shown(page)).toEqual(expected);
  expect(page.totalCount).toBe(count);
});

test('a page goes on where the one before it ended', async () => {
  const first = await orders('operator', '(first: 2)');
  const second = await orders('operator', `(first: 2, after: "${first.pageInfo.endCursor}")`);
  expect([shown(first), shown(second), second.pageInfo.hasNextPage]).toEqual([[4, 3], [2, 1], true]);
  const { errors } = await place.hub.as('operator').asks('{ orders(after: "bm9uc2Vuc2U") { nodes { id } } }');
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['(filter: { state: CANCELLED })', [4]],
  ['(filter: { state: ENTITLED, orderedFrom: "2026-02-01" })', []],
  ['(filter: { orderedFrom: "2026-02-01" })', [4]],
  ['(filter: { holdReason: "CREDIT" })', []],
])('orders%s', async (args, expected) => {
  expect(shown(await orders('operator', args))).toEqual(expected);
});

test('lines are paged in the order of their numbers', async () => {
  const ask = async (args: string) =>
    (await place.gets<{ orderByNumber: { lines: Page } }>(`query ($number: String!) { orderByNumber(system: "erp", number: $number) { lines(${args}) { totalCount nodes { number } pageInfo { endCursor hasNextPage } } } }`, { number: numbers[0] })).orderByNumber.lines;
  const first = await ask('first: 10');
  const rest = await ask(`first: 10, after: "${first.pageInfo.endCursor}"`);
  expect([...first.nodes, ...rest.nodes].map(({ number }) => Number(number))).toEqual(Array.from({ length: 12 }, (_, line) => line + 1));
  expect(first.totalCount).toBe(12);
});

test('documents of an order are shown to staff alone, oldest first', async () => {
  const query = 'query ($number: String!) { orderByNumber(system: "erp", number: $number) { documents { totalCount nodes { contract state } } } }';
  const of = async (persona: PersonaName) => ((await place.hub.as(persona).gets(query, { number: numbers[4] })) as { orderByNumber: { documents: object } | null }).orderByNumber?.documents;
  const processed = { contract: 'native-order', state: 'PROCESSED' };
  expect(await of('support')).toEqual({ totalCount: 2, nodes: [processed, processed] });
  expect(await of('customer-admin')).toEqual({ totalCount: 0, nodes: [] });
});

test('however many orders there are, what lies below them costs the same statements', async () => {
  const query = (first: number) => `{ orders(first: ${first}) { nodes { explanation holds { reason } customer { name } sellers { organization { name } } documents { nodes { id } } lines(first: 5) { totalCount nodes { partNumber { code } order { number } lineItems { id } } } } } }`;
  const cost = async (first: number): Promise<number> => (await place.hub.statementsOf(() => place.gets(query(first)))).filter((statement) => !statement.includes('standing')).length;
  await cost(1);
  expect(await cost(5)).toBe(await cost(2));
});

test('an order below an organization, and its line by id', async () => {
  const data = await place.gets<{ organizationByExternalId: { orders: { nodes: { number: string; lines: { nodes: { id: string }[] } }[] } } }>(
    '{ organizationByExternalId(system: "crm", value: "GLOBEX") { orders(first: 1) { nodes { number lines(first: 1) { nodes { id } } } } } }',
  );
  const [order] = data.organizationByExternalId.orders.nodes;
  expect(order?.number).toBe(numbers[3]);
  const line = await place.gets<{ orderLine: object }>('query ($id: ID!) { orderLine(id: $id) { number order { number } partNumberCode action } }', { id: order?.lines.nodes[0]?.id });
  expect(line.orderLine).toEqual({ number: '1', order: { number: numbers[3] }, partNumberCode: 'CAD', action: 'NEW' });
});
