import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onHost, openLicensing, type Licensing, type Outcome } from '../../../test/kit/fulfillment/licensing.ts';

let place: Licensing;
let admin: Client;
beforeAll(async () => {
  place = await openLicensing();
  admin = new Client({ connectionString: place.hub.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await place.close();
});

const contentOf = async (contentHash: string): Promise<string> => {
  const { rows } = await admin.query<{ content: Buffer }>('select content from fulfillment.license where content_hash = $1', [contentHash]);
  return rows[0]?.content.toString('utf8') ?? expect.fail('There is no such license.');
};
const count = async (table: string): Promise<number> => Number((await admin.query<{ n: string }>(`select count(*) as n from fulfillment.${table}`)).rows[0]?.n);

test('copies run on a host by a license that whoever has the published keys can verify', async () => {
  const { id, activationId } = await place.bought('SIGNED');
  const activated = await place.does('activate', { lineItemId: id, copies: 2, ...onHost('02:42:AC') }, 'customer-admin');
  expect(activated).toMatchObject({
    __typename: 'Activated', dryRun: false, lineItem: { quantities: { fulfilled: 2, reserved: 0, remaining: 8 } },
    fulfillment: { count: 2, overdraftCount: 0, state: 'ACTIVE', supportAction: 'MASTER', activationType: 'PROGRAMMATIC', technology: 'signed-file', expiresAt: null, parent: null, job: null, host: { identifier: '02:42:AC', state: 'ACTIVE' } },
  });
  const { license } = activated.fulfillment;
  const { payload } = await jwtVerify(await contentOf(license.contentHash), createRemoteJWKSet(new URL(`${place.hub.origin}/.well-known/jwks.json`)), { typ: 'license+jwt' });
  expect(payload).toMatchObject({
    jti: license.id, activationId, copies: 2, product: { name: 'SIGNED', version: '5.0' }, features: ['CORE', 'SIM'], host: { type: 'ETHERNET', id: '02:42:AC' }, binding: 'NODE_LOCKED', attributes: [{ name: 'PORT', value: '27000' }],
  });
});

test('a trial answers the same and leaves nothing behind', async () => {
  const { id } = await place.bought('SIGNED', { numberOfCopies: 1 });
  const before = [await count('job'), await count('host'), await count('idempotency')];
  expect(await place.does('activate', { lineItemId: id, dryRun: true, ...onHost() })).toMatchObject({ __typename: 'Activated', dryRun: true, fulfillment: null, lineItem: { id, quantities: { remaining: 1 } } });
  expect(await place.does('activate', { lineItemId: id, copies: 2, dryRun: true, ...onHost() })).toMatchObject({ __typename: 'ActionRefused', refusals: [{ code: 'INSUFFICIENT_QTY', remaining: 1 }] });
  expect([await count('job'), await count('host'), await count('idempotency')]).toEqual(before);
});

describe('once, whoever asks and how often', () => {
  test('a repeat is answered as the first time; the same key for something else is a conflict', async () => {
    const { id } = await place.bought('SIGNED');
    const input = { lineItemId: id, copies: 1, ...onHost(), idempotencyKey: `again ${id}` };
    const first = await place.does('activate', input);
    expect(await place.does('activate', input)).toEqual(first);
    expect(await place.errs('activate', { ...input, copies: 2 })).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await place.copies(id)).toMatchObject({ fulfilled: 1, remaining: 9 });
  });

  test('two who send one key at once get one license', async () => {
    const { id } = await place.bought('SIGNED');
    const input = { lineItemId: id, ...onHost(), idempotencyKey: `both ${id}` };
    const [one, other] = await Promise.all([place.does('activate', input), place.does('activate', input)]);
    expect(one).toMatchObject({ __typename: 'Activated' });
    expect(other).toEqual(one);
    expect(await place.copies(id)).toMatchObject({ fulfilled: 1, reserved: 0 });
  });

  test('of a hundred who want the last copy one gets it', async () => {
    const { id } = await place.bought('SIGNED', { numberOfCopies: 1 });
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => place.does('activate', { lineItemId: id, ...onHost() })));
    // Who waits longer than a request may wait is told later.
    await place.hub.settled();
    const { jobs } = await place.gets<{ jobs: { nodes: { state: string; lineItem: { id: string }; problem: { code: string } | null }[] } }>('query { jobs: fulfillmentJobs(first: 100) { nodes { state lineItem { id } problem { code } } } }');
    const states = jobs.nodes.filter((job) => job.lineItem.id === id).map((job) => job.problem?.code ?? job.state);
    expect(states.filter((state) => state === 'SUCCEEDED')).toHaveLength(1);
    expect(states.filter((state) => state === 'INSUFFICIENT_QTY')).toHaveLength(99);
    expect(outcomes.filter(({ __typename }) => __typename === 'Activated').length).toBeLessThanOrEqual(1);
    expect(await place.copies(id)).toMatchObject({ fulfilled: 1, reserved: 0, remaining: 0 });
  });
});

describe('what is refused', () => {
  const activate = (id: string, input: object = {}) => place.does('activate', { lineItemId: id, ...onHost(), ...input });
  const code = async (outcome: Promise<Outcome>): Promise<unknown> => (await outcome).refusals?.[0]?.code;

  test.each([
    ['EXPIRED', { startDate: '2025-01-01', expirationDate: '2025-12-31', permanent: false }],
    ['NOT_STARTED', { startDate: '2099-01-01' }],
    ['LINE_NOT_DEPLOYED', { state: 'DRAFT' }],
    ['ADMINISTRATIVE_HOLD', { state: 'ON_HOLD' }],
  ])('a line forbids it: %s', async (refusal, fields) => {
    const { id } = await place.bought('SIGNED', fields);
    expect(await activate(id)).toMatchObject({ __typename: 'ActionRefused', refusals: [{ code: refusal, message: expect.stringMatching(/./) as string }] });
    expect(await place.copies(id)).toMatchObject({ fulfilled: 0, reserved: 0 });
  });

  test('a host that does not fit', async () => {
    const { id } = await place.bought('SIGNED');
    expect(await code(activate(id, { host: null }))).toBe('HOST_REQUIRED');
    expect(await code(activate(id, { host: { identifier: 'x', identifierType: 'PALM_PRINT' } }))).toBe('HOST_NOT_ACCEPTED');
    const { id: foreign } = await place.bought('SIGNED', { soldTo: 'GLOBEX' });
    const { fulfillment } = await activate(foreign);
    expect(await code(activate(id, { host: { id: fulfillment.host.id } }))).toBe('HOST_OF_ANOTHER_COMPANY');
    expect(await place.errs('activate', { lineItemId: id, host: { id: fulfillment.host.id } }, 'customer-admin')).toBe('NOT_FOUND');
    expect(await place.errs('activate', { lineItemId: id, host: { id: fulfillment.host.id, identifier: 'x' } })).toBe('BAD_USER_INPUT');
  });

  test.each([0, -1, 1e12, 100_000_001])('%i copies', async (copies) => {
    const { id } = await place.bought('SIGNED');
    expect(await place.errs('activate', { lineItemId: id, copies, ...onHost() })).toBe('BAD_USER_INPUT');
  });

  test('more than thirty within a minute of one activation id, but for the vendor’s own people', async () => {
    const { id } = await place.bought('SIGNED', { numberOfCopies: 40 });
    const ask = () => place.does('activate', { lineItemId: id, ...onHost('one host') }, 'customer-admin');
    const outcomes = await Promise.all(Array.from({ length: 31 }, ask));
    const refused = outcomes.filter(({ refusals }) => refusals?.[0]?.code === 'RATE_LIMITED');
    expect(refused).toMatchObject([{ refusals: [{ remaining: 0, resetsAt: expect.stringMatching(/Z$/) as string }] }]);
    expect(await activate(id)).not.toMatchObject({ __typename: 'ActionRefused' });
    expect(await code(ask())).toBe('RATE_LIMITED');
    place.pass(61);
    expect(await ask()).not.toMatchObject({ __typename: 'ActionRefused' });
  });
});

describe('who may', () => {
  test('whoever does not see a line is told that there is none; staff of another business unit leave it alone', async () => {
    const { id } = await place.bought('SIGNED', { soldTo: 'GLOBEX' });
    for (const persona of ['customer-admin', 'customer-user', 'partner'] as const) expect(await place.errs('activate', { lineItemId: id, ...onHost() }, persona)).toBe('NOT_FOUND');
    for (const persona of ['support', 'sales', 'erp-client'] as const) expect(await place.errs('activate', { lineItemId: id, ...onHost() }, persona)).toBe('FORBIDDEN');
  });

  test('a user of the organization, and whoever sold it', async () => {
    const own = await place.bought('SIGNED', { soldTo: 'ACME-LAB' });
    expect(await place.does('activate', { lineItemId: own.id, ...onHost() }, 'customer-user')).toMatchObject({ __typename: 'Activated', fulfillment: { state: 'ACTIVE' } });
    const deal = await place.bought('SIGNED', { soldTo: 'GLOBEX', channelPartners: ['RESELL'] });
    const activated = await place.does('activate', { lineItemId: deal.id, ...onHost('partner host') }, 'partner');
    expect(activated).toMatchObject({ __typename: 'Activated', fulfillment: { host: { identifier: 'partner host' } } });
    const { fulfillmentJobs } = await place.gets<{ fulfillmentJobs: object }>('{ fulfillmentJobs { totalCount nodes { state action technology lineItem { id } fulfillment { id } progress { done total } attempts finishedAt } } }', {}, 'partner');
    expect(fulfillmentJobs).toMatchObject({ totalCount: 1, nodes: [{ state: 'SUCCEEDED', action: 'ACTIVATE', technology: 'signed-file', lineItem: { id: deal.id }, fulfillment: { id: activated.fulfillment.id }, progress: { done: 1, total: 1 }, attempts: 1 }] });
  });
});

test('copies beyond what was bought are drawn last, and the newest run them', async () => {
  const { id } = await place.bought('UNBOUND', { numberOfCopies: 2 });
  expect(await place.does('activate', { lineItemId: id, copies: 3 })).toMatchObject({ fulfillment: { count: 2, overdraftCount: 1, host: null }, lineItem: { quantities: { fulfilled: 2, overdraft: 1, remaining: 0 } } });
});

test('what comes free repays them, and the fulfillment that ran them says so', async () => {
  const { id } = await place.bought('UNBOUND', { numberOfCopies: 2 });
  const { fulfillment: bought } = await place.does('activate', { lineItemId: id, copies: 2 });
  const { fulfillment: beyond } = await place.does('activate', { lineItemId: id, copies: 1 });
  expect(beyond).toMatchObject({ count: 0, overdraftCount: 1 });
  await place.does('returnLicense', { fulfillmentId: bought.id, copies: 1 });
  await place.hub.settled();
  expect(await place.gets('query ($id: ID!) { fulfillment(id: $id) { count overdraftCount } }', { id: beyond.id })).toEqual({ fulfillment: { count: 1, overdraftCount: 0 } });
  expect(await place.copies(id)).toMatchObject({ fulfilled: 2, overdraft: 0, remaining: 0 });
});

test('nothing went wrong behind the answers', () => {
  expect(place.faults).toEqual([]);
});
