import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fulfillmentId } from '#fulfillment';
import { aFulfillment } from '../../../test/kit/fulfillment/estate.ts';
import { onHost, openLicensing, type Fields, type Licensing, type Runs } from '../../../test/kit/fulfillment/licensing.ts';

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

/** Copies that run, of a line of their own. */
const running = async (partNumber: string, copies: number, fields: Fields = {}): Promise<{ line: string; fulfillment: Runs }> => {
  const { id } = await place.bought(partNumber, fields);
  const { fulfillment } = await place.does('activate', { lineItemId: id, copies, ...onHost() });
  return { line: id, fulfillment };
};
type Record = { readonly state: string; readonly count: number };
const recordsOf = async (line: string): Promise<readonly Record[]> =>
  (await place.gets<{ lineItem: { fulfillments: { nodes: Record[] } } }>('query ($id: ID!) { lineItem(id: $id) { fulfillments { nodes { id state supportAction count overdraftCount parent { id } host { id } job { id } } } } }', { id: line })).lineItem.fulfillments.nodes;

describe('giving back', () => {
  test('all of it ends the record and frees the copies', async () => {
    const { line, fulfillment } = await running('SIGNED', 3);
    expect(await place.does('returnLicense', { fulfillmentId: fulfillment.id }, 'customer-admin')).toMatchObject({ __typename: 'CopiesReturned', credited: 3, remainder: null, fulfillment: { id: fulfillment.id, state: 'OBSOLETE', supportAction: 'RETURN', count: 3 } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, remaining: 10 });
    expect(await place.does('returnLicense', { fulfillmentId: fulfillment.id })).toMatchObject({ refusals: [{ code: 'NOT_ACTIVE' }] });
  });

  test('some of it leaves a new license for the others', async () => {
    const { line, fulfillment } = await running('SIGNED', 3);
    const input = { fulfillmentId: fulfillment.id, copies: 1, idempotencyKey: `some ${line}` };
    const returned = await place.does('returnLicense', input);
    expect(returned).toMatchObject({
      credited: 1, fulfillment: { state: 'OBSOLETE' },
      remainder: { count: 2, state: 'ACTIVE', supportAction: 'MASTER', parent: { id: fulfillment.id }, host: { id: fulfillment.host.id }, license: { supersedes: { id: fulfillment.license.id } } },
    });
    expect(await place.does('returnLicense', input), 'a repeat').toEqual(returned);
    expect(await place.copies(line)).toMatchObject({ fulfilled: 2, remaining: 8 });
  });

  test('burns what the license model burns', async () => {
    const { id } = await place.bought('BURNING');
    const { fulfillment } = await place.does('activate', { lineItemId: id, copies: 2 });
    expect(await place.does('returnLicense', { fulfillmentId: fulfillment.id })).toMatchObject({ credited: 0 });
    expect(await place.copies(id)).toMatchObject({ fulfilled: 0, burned: 2, remaining: 8 });
  });

  test('more than there is, or nothing, is refused, also as a trial; a trial changes nothing', async () => {
    const { line, fulfillment } = await running('SIGNED', 2);
    for (const dryRun of [true, false]) expect(await place.does('returnLicense', { fulfillmentId: fulfillment.id, copies: 3, dryRun })).toMatchObject({ refusals: [{ code: 'NO_SUCH_COPIES' }] });
    expect(await place.errs('returnLicense', { fulfillmentId: fulfillment.id, copies: 0 })).toBe('BAD_USER_INPUT');
    expect(await place.does('returnLicense', { fulfillmentId: fulfillment.id, dryRun: true })).toMatchObject({ __typename: 'CopiesReturned', dryRun: true, credited: null, fulfillment: { state: 'ACTIVE' } });
    expect(await recordsOf(line)).toHaveLength(1);
    expect(await place.errs('returnLicense', { fulfillmentId: fulfillment.id }, 'partner')).toBe('NOT_FOUND');
  });
});

describe('moving', () => {
  test('all copies go to the other host, the old record ends and the new one follows it', async () => {
    const { line, fulfillment } = await running('SIGNED', 2);
    const moved = await place.does('rehost', { fulfillmentId: fulfillment.id, ...onHost('elsewhere') });
    expect(moved).toMatchObject({ __typename: 'Rehosted', remainder: null, fulfillment: { count: 2, parent: { id: fulfillment.id }, host: { identifier: 'elsewhere' } } });
    expect(await recordsOf(line)).toMatchObject([{ id: moved.fulfillment.id, state: 'ACTIVE', job: null }, { id: fulfillment.id, state: 'OBSOLETE', supportAction: 'REHOST' }]);
    expect(await place.copies(line)).toMatchObject({ fulfilled: 2, remaining: 8 });
    expect(await place.does('rehost', { fulfillmentId: moved.fulfillment.id, ...onHost('elsewhere') })).toMatchObject({ refusals: [{ code: 'SAME_HOST' }] });
  });

  test('some copies go, and the others get a license of their own', async () => {
    const { line, fulfillment } = await running('SIGNED', 3);
    expect(await place.does('rehost', { fulfillmentId: fulfillment.id, copies: 1, ...onHost() })).toMatchObject({ fulfillment: { count: 1 }, remainder: { count: 2, host: { id: fulfillment.host.id } } });
    expect((await recordsOf(line)).map(({ state, count }) => `${state} ${count}`).sort()).toEqual(['ACTIVE 1', 'ACTIVE 2', 'OBSOLETE 3']);
  });

  test('from a host that is gone all of them, and it is gone for good', async () => {
    const { fulfillment } = await running('SIGNED', 2);
    const gone = { fulfillmentId: fulfillment.id, hostIsGone: true };
    expect(await place.does('rehost', { ...gone, copies: 1, ...onHost() })).toMatchObject({ refusals: [{ code: 'HOST_IS_GONE' }] });
    expect(await place.does('rehost', { ...gone, ...onHost() })).toMatchObject({ __typename: 'Rehosted', fulfillment: { count: 2 } });
    const { id } = await place.bought('SIGNED');
    expect(await place.does('activate', { lineItemId: id, host: { id: fulfillment.host.id } })).toMatchObject({ refusals: [{ code: 'HOST_RETIRED' }] });
  });

  test('no more often than its terms allow', async () => {
    let { fulfillment } = await running('SIGNED', 1);
    for (let move = 0; move < 3; move += 1) ({ fulfillment } = await place.does('rehost', { fulfillmentId: fulfillment.id, ...onHost() }));
    for (const dryRun of [true, false]) expect(await place.does('rehost', { fulfillmentId: fulfillment.id, dryRun, ...onHost() })).toMatchObject({ refusals: [{ code: 'REHOST_LIMIT', resetsAt: expect.stringMatching(/Z$/) as string }] });
  });
});

test('what an order took back is returned, the newest first, whatever the terms allow', async () => {
  const { line, fulfillment } = await running('SIGNED', 3);
  const { rows } = await admin.query<{ source: string; key: string; tenant: string; line: string }>(
    'select claim_source as source, claim_key as key, tenant_id as tenant, line_item_id as line from fulfillment.fulfillment where id = $1',
    [fulfillmentId.parse(fulfillment.id)],
  );
  const [{ source, key, tenant, line: lineId } = expect.fail('It is not there.')] = rows;
  await admin.query(
    `insert into entitlements.event (id, name, version, key, tenant_id, payload, occurred_at) values (gen_random_uuid(), 'CopiesAskedBack', 1, $1, $2, $3, now())`,
    [lineId, tenant, JSON.stringify({ lineItemId: lineId, of: { source, key }, copies: 2 })],
  );
  await place.hub.settled();
  expect(await recordsOf(line)).toMatchObject([{ state: 'ACTIVE', supportAction: 'MASTER', count: 1, parent: { id: fulfillment.id } }, { state: 'OBSOLETE', supportAction: 'RETURN', count: 3 }]);
  expect(await place.copies(line)).toMatchObject({ fulfilled: 1, remaining: 9 });
});

test('a repair makes a new license on the same host', async () => {
  const { line, fulfillment } = await running('SIGNED', 2);
  const repaired = await place.does('repair', { fulfillmentId: fulfillment.id }, 'customer-admin');
  expect(repaired).toMatchObject({ __typename: 'Repaired', fulfillment: { count: 2, parent: { id: fulfillment.id }, host: { id: fulfillment.host.id }, license: { supersedes: { id: fulfillment.license.id } } } });
  expect(repaired.fulfillment.license.contentHash).not.toBe(fulfillment.license.contentHash);
  expect(await recordsOf(line)).toMatchObject([{ state: 'ACTIVE' }, { state: 'OBSOLETE', supportAction: 'REPAIR' }]);
});

describe('what was taken over', () => {
  const takenOver = async (partNumber: string, fields: Partial<Parameters<typeof aFulfillment>[0]> = {}): Promise<{ line: string; id: string; migrationId: string }> => {
    const { id: line, activationId } = await place.bought(partNumber);
    const record = aFulfillment({ activationId, hostIdType: 'ETHERNET', ...fields });
    await place.mustApply('legacy-fulfillments', [record]);
    const { fulfillments } = await place.gets<{ fulfillments: { nodes: { id: string }[] } }>('query ($id: String!) { fulfillments(filter: { migrationId: $id }) { nodes { id } } }', { id: record.fulfillmentId });
    return { line, id: fulfillments.nodes[0]?.id ?? '', migrationId: record.fulfillmentId };
  };

  test('of a technology that calls nothing back is given back and moved like any other', async () => {
    const { line, id } = await takenOver('SIGNED', { fulfilledCount: 3 });
    const moved = await place.does('rehost', { fulfillmentId: id, copies: 1, ...onHost() });
    expect(moved).toMatchObject({ __typename: 'Rehosted', fulfillment: { count: 1, technology: 'signed-file' }, remainder: { count: 2 } });
    for (const { id: each } of [moved.fulfillment, moved.remainder]) expect(await place.does('returnLicense', { fulfillmentId: each })).toMatchObject({ __typename: 'CopiesReturned' });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, remaining: 10 });
  });

  test('of a technology that the hub does not know waits for a person', async () => {
    const { line, id } = await takenOver('OLD');
    const pending = await place.does('returnLicense', { fulfillmentId: id }, 'customer-admin');
    expect(pending).toMatchObject({ __typename: 'ReturnPending', job: { state: 'AWAITING_MANUAL' } });
    expect(await place.does('repair', { fulfillmentId: id })).toMatchObject({ refusals: [{ code: 'FULFILLMENT_BUSY' }] });
    const asking = (ofLine: string, ofFulfillment: string) => place.hub.statementsOf(() => place.gets(`query ($id: ID!) { lineItem(id: $id) { id ${ofLine} fulfillments { nodes { id ${ofFulfillment} } } } }`, { id: line }));
    const ofJobs = (statements: readonly string[]): readonly string[] => statements.filter((statement) => /\bfulfillment\W+job\b/.test(statement));
    expect(ofJobs(await asking('', ''))).toEqual([]);
    expect(ofJobs(await asking('jobs { state }', 'job { id state }')), 'what is at work takes one statement').toHaveLength(1);
    expect(await place.errs('settleJob', { id: pending.job.id, succeeded: true, reason: 'It was deleted.' }, 'customer-admin')).toBe('FORBIDDEN');
    expect(await place.does('settleJob', { id: pending.job.id, succeeded: true, reason: 'It was deleted.' })).toMatchObject({ __typename: 'JobSettled', job: { state: 'SUCCEEDED' } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0 });
  });

  test('is not rolled back once something was done with it', async () => {
    const { id, migrationId } = await takenOver('OLD');
    const { documents } = await place.gets<{ documents: { nodes: { id: string }[] } }>('{ documents: fulfillmentDocuments(first: 1) { nodes { id } } }');
    await place.does('returnLicense', { fulfillmentId: id });
    const query = 'mutation ($input: RollBackDocumentInput!) { outcome: rollBackFulfillmentDocument(input: $input) { __typename ... on RollBackRefused { problems { code } } } }';
    const { outcome } = await place.gets<{ outcome: object }>(query, { input: { id: documents.nodes[0]?.id, reason: 'a mistake', idempotencyKey: migrationId } });
    expect(outcome).toMatchObject({ __typename: 'RollBackRefused', problems: [{ code: 'CHANGED_SINCE' }] });
  });
});

test('nothing went wrong behind the answers', () => {
  expect(place.faults).toEqual([]);
});
