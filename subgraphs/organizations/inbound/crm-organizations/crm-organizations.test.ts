import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOrganizations, type OrganizationsHub } from '../../../../test/kit/organizations/hub.ts';

let hub: OrganizationsHub;
beforeAll(async () => {
  hub = await openOrganizations();
});
afterAll(() => hub.close());

const sample = (): Promise<string> => readFile(new URL('sample.csv', import.meta.url), 'utf8');
const json = (...records: object[]): { body: string; mediaType: 'application/json' } => ({ body: JSON.stringify(records), mediaType: 'application/json' });
const operator = () => hub.signIn('olga');

const shape = `id name type status version externalIds { value } ancestors { name } channel: ancestors(kind: CHANNEL) { name } territory { name }`;
const organization = async (value: string, system = 'crm'): Promise<Record<string, never> | null> => {
  const { data } = await hub.ask(await operator(), `query ($system: String!, $value: String!) { found: organizationByExternalId(system: $system, value: $value) { ${shape} } }`, { system, value });
  return data?.['found'] as Record<string, never> | null;
};
const rollBack = async (id: string, dryRun = false): Promise<Record<string, unknown>> => {
  const { data, errors } = await hub.ask(
    await operator(),
    `mutation ($input: RollBackDocumentInput!) { done: rollBackOrganizationDocument(input: $input) { __typename ... on DocumentRolledBack { lineCount } ... on RollBackRefused { problems { lineNumber code } } } }`,
    { input: { id, reason: 'a test', idempotencyKey: `roll back ${id} ${dryRun}`, dryRun } },
  );
  expect(errors).toBeUndefined();
  return data?.['done'] as Record<string, unknown>;
};

test('the sample arrives in any order of its lines, all but the line that is wrong', async () => {
  const receipt = await hub.send('crm-organizations', { body: await sample() });
  expect(receipt).toMatchObject({ state: 'PARTLY_QUARANTINED', lines: 7, applied: 6, quarantined: 1 });
  expect(receipt.problems).toEqual([{ line: 6, path: '/lei', code: 'WRONG_CHECK_DIGITS', message: 'Column "LEI": The check digits of the legal entity identifier do not fit.' }]);
  expect(await organization('A-103')).toMatchObject({
    name: 'Alder Plant Graz',
    ancestors: [{ name: 'Alder Österreich' }, { name: 'Alder Group' }],
    channel: [{ name: 'Reseller Süd' }, { name: 'Northwind Distribution' }],
    territory: null,
  });
  expect(await organization('A-100')).toMatchObject({ type: 'CUSTOMER', status: 'ACTIVE', territory: { name: 'DACH' } });
});

test('a repeat says what was known already, whatever its order', async () => {
  const [header = '', ...lines] = (await sample()).trimEnd().split('\n');
  const receipt = await hub.send('crm-organizations', { body: [header, ...lines.reverse()].join('\n') });
  expect(receipt).toMatchObject({ applied: 0, unchanged: 6, quarantined: 1 });
});

test('a trial says the same and leaves nothing', async () => {
  const receipt = await hub.send('crm-organizations', { ...json({ id: 'T-1', name: 'Only tried' }, { id: 'A-100', name: 'Alder Group Renamed' }), dryRun: true });
  expect(receipt).toMatchObject({ applied: 2, dryRun: true });
  expect(await organization('T-1')).toBeNull();
  expect(await organization('A-100')).toMatchObject({ name: 'Alder Group' });
});

test('an organization under itself or in a circle waits in quarantine, with path and code', async () => {
  const receipt = await hub.send('crm-organizations', json({ id: 'C-1', name: 'Ouroboros', parentId: 'C-1' }, { id: 'A-100', name: 'Alder Group', parentId: 'A-103' }, { id: 'D-1', name: 'Egg', parentId: 'D-2' }, { id: 'D-2', name: 'Hen', parentId: 'D-1' }));
  expect(receipt).toMatchObject({ state: 'QUARANTINED', applied: 0, quarantined: 4 });
  expect(receipt.problems.map(({ line, path, code }) => [line, path, code])).toEqual([
    [1, '/parentId', 'HIERARCHY_CYCLE'],
    [2, '/parentId', 'HIERARCHY_CYCLE'],
    [3, '', 'DEPENDS_ON_ITSELF'],
    [4, '', 'DEPENDS_ON_ITSELF'],
  ]);
});

test('who waits for a parent is driven again when it has arrived', async () => {
  const first = await hub.send('crm-organizations', json({ id: 'E-2', name: 'Elm Child', parentId: 'E-1' }));
  expect(first.problems).toMatchObject([{ path: '/parentId', code: 'UNKNOWN_ORGANIZATION' }]);
  await hub.send('crm-organizations', json({ id: 'E-1', name: 'Elm' }));
  const { data } = await hub.ask(await operator(), `mutation ($id: ID!) { redriveOrganizationDocument(input: { id: $id, idempotencyKey: "again" }) { ... on DocumentRedriven { document { state appliedCount } } } }`, { id: first.id });
  expect(data).toEqual({ redriveOrganizationDocument: { document: { state: 'PROCESSED', appliedCount: 1 } } });
  expect(await organization('E-2')).toMatchObject({ ancestors: [{ name: 'Elm' }] });
});

test('a new parent moves the organization with all below it, what is not said stays, and it can be put back', async () => {
  await hub.send('crm-organizations', json({ id: 'F-1', name: 'Fir' }));
  const before = await organization('A-101');
  const moved = await hub.send('crm-organizations', json({ id: 'A-101', name: 'Alder Austria', parentId: 'F-1' }));
  expect(moved).toMatchObject({ applied: 1 });
  expect(await organization('A-103')).toMatchObject({ ancestors: [{ name: 'Alder Austria' }, { name: 'Fir' }] });
  expect(await organization('A-101')).toMatchObject({ channel: [{ name: 'Reseller Süd' }, { name: 'Northwind Distribution' }] });
  expect(await rollBack(moved.id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 1 });
  expect(await organization('A-101')).toMatchObject({ name: before?.['name'], ancestors: [{ name: 'Alder Group' }] });
});

test('what was changed since is not put back', async () => {
  const first = await hub.send('crm-organizations', json({ id: 'F-1', name: 'Fir One' }));
  await hub.send('crm-organizations', json({ id: 'F-1', name: 'Fir Two' }));
  expect(await rollBack(first.id)).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'CHANGED_SINCE' }] });
  expect(await organization('F-1')).toMatchObject({ name: 'Fir Two' });
});

test('a document taken back closes what it created and frees its ids, unless something was built on it', async () => {
  const records = [{ id: 'G-2', name: 'Gorse Child', parentId: 'G-1' }, { id: 'G-1', name: 'Gorse' }];
  const receipt = await hub.send('crm-organizations', json(...records));
  const built = await hub.send('crm-organizations', json({ id: 'H-1', name: 'Hazel', channelParentId: 'G-1' }));
  expect(await rollBack(receipt.id, true)).toMatchObject({ __typename: 'RollBackRefused', problems: [{ code: 'HAS_CHILDREN' }] });
  expect(await rollBack(built.id)).toMatchObject({ lineCount: 1 });
  const id = (await organization('G-1'))?.['id'];
  expect(await rollBack(receipt.id)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: 2 });
  expect(await organization('G-1')).toBeNull();
  const { data } = await hub.ask(await operator(), `query ($id: ID!) { organization(id: $id) { status externalIds { value } descendantCount } }`, { id });
  expect(data?.['organization']).toEqual({ status: 'CLOSED', externalIds: [], descendantCount: 0 });
  expect(await hub.send('crm-organizations', json(...records))).toMatchObject({ applied: 2 });
});

test('a deal goes through five partners and no more', async () => {
  const chain = Array.from({ length: 7 }, (_, n) => ({ id: `R-${n}`, name: `Tier ${n}`, type: 'PARTNER', ...(n > 0 && { channelParentId: `R-${n - 1}` }) }));
  const receipt = await hub.send('crm-organizations', json(...chain));
  expect(receipt.problems).toMatchObject([{ line: 6, path: '/channelParentId', code: 'TOO_MANY_PARTNERS' }, { line: 7, code: 'UNKNOWN_ORGANIZATION' }]);
});

test('who becomes a partner below five others waits as well, in a trial too', async () => {
  const last = { id: 'R-5', name: 'Reseller of the fifth' };
  await hub.send('crm-organizations', json({ ...last, channelParentId: 'R-4' }));
  for (const dryRun of [true, false]) {
    const receipt = await hub.send('crm-organizations', { ...json({ ...last, type: 'PARTNER' }), dryRun });
    expect(receipt.problems).toMatchObject([{ path: '/type', code: 'TOO_MANY_PARTNERS' }]);
  }
  expect(await organization('R-5')).toMatchObject({ type: 'CUSTOMER' });
  expect(hub.faults).toEqual([]);
});

test('what is closed stays closed, unless the document that closed it is taken back', async () => {
  await hub.send('crm-organizations', json({ id: 'S-1', name: 'Spruce' }));
  expect((await hub.send('crm-organizations', json({ id: 'S-1', name: 'Spruce', status: 'PENDING' }))).problems).toMatchObject([{ path: '/status', code: 'STATUS_NOT_ALLOWED' }]);
  const closed = await hub.send('crm-organizations', json({ id: 'S-1', name: 'Spruce', status: 'CLOSED' }));
  expect((await hub.send('crm-organizations', json({ id: 'S-1', name: 'Spruce', status: 'ACTIVE' }))).problems).toMatchObject([{ path: '/status', code: 'STATUS_NOT_ALLOWED' }]);
  expect(await rollBack(closed.id)).toMatchObject({ __typename: 'DocumentRolledBack' });
  expect(await organization('S-1')).toMatchObject({ status: 'ACTIVE' });
});

test('wrong values are told by path, all at once', async () => {
  const receipt = await hub.send('crm-organizations', json({ id: 'Z-1', name: 'Zinnia', timeZone: 'Europe/Atlantis', lei: '097900BEJX0000001853' }, { id: 'Z-2' }, { id: 'Z-3', name: 'Zea', country: 'Germany', type: 'FRIEND' }));
  expect(receipt.problems.map(({ line, path, code }) => [line, path, code])).toEqual([
    [1, '/lei', 'WRONG_CHECK_DIGITS'],
    [1, '/timeZone', 'UNKNOWN_TIME_ZONE'],
    [2, '/name', 'MISSING_VALUE'],
    [3, '/type', 'UNKNOWN_VALUE'],
    [3, '/country', 'WRONG_FORMAT'],
  ]);
  expect(hub.faults).toEqual([]);
});
