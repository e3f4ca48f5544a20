import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOrganizations, type OrganizationsHub } from '../../../../test/kit/organizations/hub.ts';

let hub: OrganizationsHub;
beforeAll(async () => {
  hub = await openOrganizations();
  await hub.send('crm-organizations', { body: await readFile(new URL('../crm-organizations/sample.csv', import.meta.url), 'utf8') });
});
afterAll(() => hub.close());

const sample = (): Promise<string> => readFile(new URL('sample.csv', import.meta.url), 'utf8');
const json = (...records: object[]): { body: string; mediaType: 'application/json' } => ({ body: JSON.stringify(records), mediaType: 'application/json' });
const rolesOf = async (subject: string, client?: string): Promise<readonly string[]> => (await hub.signIn(subject, client)).memberships.map(({ role }) => role);

test('the sample makes people and roles, all but the line that is wrong', async () => {
  const receipt = await hub.send('crm-memberships', { body: await sample() });
  expect(receipt).toMatchObject({ state: 'PARTLY_QUARANTINED', lines: 6, applied: 5, quarantined: 1 });
  expect(receipt.problems).toMatchObject([{ line: 5, path: '/organizationId', code: 'UNKNOWN_ORGANIZATION' }]);
  expect(await rolesOf('ada')).toEqual(['CUSTOMER_ADMIN']);
  expect(await rolesOf('sally')).toEqual(['SALES']);
  expect(await rolesOf('sued-shop', 'sued-shop')).toEqual(['PARTNER_INTEGRATION']);
  expect(await rolesOf('felix')).toEqual([]);
});

test('a client\'s roles are for the client itself, not for people who come through it', async () => {
  expect(await rolesOf('mallory', 'sued-shop')).toEqual([]);
});

test('a repeat changes nothing, another end does, and both can be taken back', async () => {
  expect(await hub.send('crm-memberships', { body: await sample() })).toMatchObject({ applied: 0, unchanged: 5 });
  const ended = await hub.send('crm-memberships', json({ role: 'PARTNER', subject: 'rudi', organizationId: 'P-2', expiresAt: '2020-01-01T00:00:00Z' }));
  expect(ended).toMatchObject({ applied: 1 });
  expect(await rolesOf('rudi')).toEqual([]);
  expect(await hub.send('crm-memberships', json({ role: 'PARTNER', subject: 'rudi', organizationId: 'P-2', expiresAt: '2020-01-01T00:00:00Z' }))).toMatchObject({ applied: 0, unchanged: 1 });
  const never = await hub.send('crm-memberships', json({ role: 'CUSTOMER_USER', subject: 'rudi', organizationId: 'A-100', expiresAt: '2020-01-01T00:00:00Z' }));
  expect(never.problems).toMatchObject([{ path: '/expiresAt', code: 'ENDED_ALREADY' }]);
  const rollBack = `mutation ($id: ID!) { rollBackOrganizationDocument(input: { id: $id, reason: "mistaken", idempotencyKey: "back" }) { ... on DocumentRolledBack { lineCount } } }`;
  const { data } = await hub.ask(await hub.signIn('olga'), rollBack, { id: ended.id });
  expect(data).toEqual({ rollBackOrganizationDocument: { lineCount: 1 } });
  expect(await rolesOf('rudi')).toEqual(['PARTNER']);
});

test('a source system hands out no role of staff, and no role in a place or to a holder it is not for', async () => {
  const receipt = await hub.send('crm-memberships', json(
    { role: 'OPERATOR', subject: 'crm-client' },
    { role: 'CUSTOMER_USER', subject: 'x', territory: 'DACH' },
    { role: 'PARTNER', subject: 'x', organizationId: 'A-100' },
    { role: 'CUSTOMER_USER', client: 'x', organizationId: 'A-100' },
    { role: 'CUSTOMER_USER', organizationId: 'A-100' },
    { role: 'SALES', subject: 'x', territory: 'Atlantis' },
    { role: 'CUSTOMER_USER', subject: 'impostor', email: 'ada@alder.example', organizationId: 'A-100' },
  ));
  expect(receipt.applied).toBe(0);
  expect(receipt.problems.map(({ path, code }) => [path, code])).toEqual([
    ['/role', 'UNKNOWN_VALUE'],
    ['/organizationId', 'WRONG_PLACE'],
    ['/organizationId', 'NOT_A_PARTNER'],
    ['/client', 'WRONG_HOLDER'],
    ['/subject', 'WRONG_HOLDER'],
    ['/territory', 'UNKNOWN_TERRITORY'],
    ['/email', 'CONFLICT'],
  ]);
});

test('who was invited by e-mail has the roles once a subject is bound', async () => {
  await hub.send('crm-memberships', json({ role: 'CUSTOMER_USER', email: 'New@Alder.example', organizationId: 'A-101' }));
  expect(await rolesOf('newcomer')).toEqual([]);
  await hub.send('crm-memberships', json({ role: 'CUSTOMER_USER', subject: 'newcomer', email: 'new@alder.example', name: 'New Comer', organizationId: 'A-101' }));
  expect(await rolesOf('newcomer')).toEqual(['CUSTOMER_USER']);
  expect(hub.faults).toEqual([]);
});
