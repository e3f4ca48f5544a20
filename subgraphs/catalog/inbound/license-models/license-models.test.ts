import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '#kernel/intake/receipt';
import { callers, openCatalog, type CatalogHub } from '../../../../test/kit/catalog/catalog-hub.ts';

let hub: CatalogHub;
beforeAll(async () => { hub = await openCatalog(); });
afterAll(() => hub.close());

const terms = { binding: 'FLOATING', term: 'DURATION', termLength: 'P1Y' };
const model = (code: string, changes: object = {}): object => ({ businessUnit: 'MERIDIAN', code, name: code, terms, ...changes });
const send = (...records: object[]): Promise<Receipt> => hub.send({ contract: 'license-models', body: JSON.stringify(records) });
const problems = ({ problems }: Receipt): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const rollBack = async ({ id }: Receipt): Promise<unknown> => {
  const { data } = await hub.ask(
    callers.operator,
    'mutation ($input: RollBackDocumentInput!) { rollBackCatalogDocument(input: $input) { __typename ... on RollBackRefused { problems { code } } } }',
    { input: { id, reason: 'a mistake', idempotencyKey: `back-${id}` } },
  );
  return data?.['rollBackCatalogDocument'];
};
const versionsOf = async (code: string): Promise<unknown> => {
  const { data } = await hub.ask(callers.customer, '{ licenseModelTemplates(first: 100) { nodes { code name state versions { nodes { number graceDays } } } } }');
  return (data?.['licenseModelTemplates'] as { nodes: { code: string }[] }).nodes.find((node) => node.code === code);
};

test('other terms make a new version, and the old one stays as it is', async () => {
  await send(model('a'));
  expect(await send(model('a'))).toMatchObject({ unchanged: 1 });
  expect(await send(model('a', { terms: { ...terms, graceDays: 7 } }))).toMatchObject({ applied: 1 });
  expect(await versionsOf('a')).toMatchObject({ versions: { nodes: [{ number: 2, graceDays: 7 }, { number: 1, graceDays: 0 }] } });
});

test('another name is a change and no version', async () => {
  await send(model('b'));
  await send(model('b', { name: 'Bee', state: 'INACTIVE' }));
  expect(await versionsOf('b')).toMatchObject({ name: 'Bee', state: 'INACTIVE', versions: { nodes: [{ number: 1 }] } });
});

test('a metric is introduced once, and not redefined', async () => {
  const metric = { code: 'cores', name: 'Cores', unit: 'cores', kind: 'PEAK' };
  expect(await send(model('c', { metric }), model('d', { metric }))).toMatchObject({ applied: 2 });
  expect(problems(await send(model('e', { metric: { ...metric, unit: 'sockets' } })))).toEqual(['/metric METRIC_DIFFERS']);
});

test('a line waits for terms that go together, a business unit of its sender, and a state that a way leads to', async () => {
  expect(problems(await send(model('f', { terms: { ...terms, overage: { rule: 'RATIO' } } })))).toEqual(['/terms/overage/percent CONTRADICTING_TERMS']);
  expect(problems(await send(model('f', { businessUnit: 'ORION' })))).toEqual(['/businessUnit UNKNOWN_BUSINESS_UNIT']);
  await send(model('f', { state: 'OBSOLETE' }));
  expect(problems(await send(model('f', { state: 'DEPLOYED' })))).toEqual(['/state STATE_NOT_ALLOWED']);
});

test('a document is taken back with what it made, and put back to what it changed', async () => {
  await send(model('g'));
  const receipt = await send(model('g', { name: 'Gee', terms: { ...terms, graceDays: 3 } }), model('h', { metric: { code: 'seats', name: 'Seats', unit: 'seats', kind: 'COUNT' } }));
  expect(await rollBack(receipt)).toEqual({ __typename: 'DocumentRolledBack' });
  expect(await versionsOf('g')).toMatchObject({ name: 'g', versions: { nodes: [{ number: 1 }] } });
  expect(await versionsOf('h')).toBeUndefined();
  expect((await hub.ask(callers.customer, '{ metrics { nodes { code } } }')).data).toEqual({ metrics: { nodes: [{ code: 'cores' }] } });
});

test('nothing is taken back once a price list sells under it, or a newer version follows', async () => {
  const first = await send(model('i'));
  await hub.send({ body: JSON.stringify([{ businessUnit: 'MERIDIAN', partNumber: 'X', productName: 'X', productVersion: '1', technology: 'flexlm', features: ['X'], licenseModel: 'i', validFrom: '2026-01-01' }]) });
  expect(await rollBack(first)).toEqual({ __typename: 'RollBackRefused', problems: [{ code: 'IN_USE' }] });
  const second = await send(model('j'));
  await send(model('j', { terms: { ...terms, graceDays: 9 } }));
  expect(await rollBack(second)).toEqual({ __typename: 'RollBackRefused', problems: [{ code: 'CHANGED_SINCE' }] });
});
