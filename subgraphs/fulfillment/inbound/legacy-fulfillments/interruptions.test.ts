import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aFulfillment, fresh, openEstate, type Estate } from '../../../../test/kit/fulfillment/estate.ts';
import type { Receipt } from '../../../../test/kit/hub.ts';

let estate: Estate;
let admin: Client;
/** What the hub logs of its own faults. */
const faults = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  estate = await openEstate();
  admin = new Client({ connectionString: estate.hub.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  faults.mockRestore();
  await admin.end();
  await estate.close();
});

/** How often copies were taken for a record, and given back. */
const bookings = async (fulfillmentId: string): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ operation: string }>('select operation from entitlements.ledger where key = $1 order by recorded_at, id', [fulfillmentId]);
  return rows.map(({ operation }) => operation);
};

/** Something goes wrong whenever it is written. `meanwhile` is looked at once it has; then it is mended, and what goes on by itself may end. */
const whileWriting = async <T>(does: string, work: () => Promise<T>, meanwhile: () => Promise<void> = () => Promise.resolve(), what = 'insert on fulfillment.fulfillment'): Promise<T> => {
  // What is drawn from a sequence is not taken back with the transaction.
  await admin.query(`create sequence public.gone_wrong`);
  await admin.query(`create function public.go_wrong() returns trigger language plpgsql security definer as $$ begin perform nextval('public.gone_wrong'); ${does} return new; end $$`);
  await admin.query(`create trigger go_wrong before ${what} for each row execute function public.go_wrong()`);
  try {
    const working = work();
    await vi.waitFor(async () => expect((await admin.query('select is_called from public.gone_wrong')).rows).toEqual([{ is_called: true }]), { timeout: 10_000 });
    await meanwhile();
    await mend();
    return await working;
  } finally {
    await mend();
  }
};
const mend = async (): Promise<void> => {
  await admin.query('drop function if exists public.go_wrong cascade');
  await admin.query('drop sequence if exists public.gone_wrong');
};

const cutOff = 'perform pg_terminate_backend(pg_backend_pid());';

/** While another transaction has written and does not end; it commits when the hub waits for it. */
const whileUndecided = async <T>(statement: string, values: readonly unknown[], work: () => Promise<T>, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<T> => {
  const other = new Client({ connectionString: estate.hub.adminUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query(statement, [...values]);
    const working = work();
    await vi.waitFor(async () => {
      const { rows } = await admin.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      expect(rows).not.toEqual([]);
    }, { timeout: 10_000 });
    await meanwhile();
    await other.query('commit');
    return await working;
  } finally {
    await other.end();
  }
};

type Document = { readonly state: string; readonly appliedCount: number; readonly quarantinedCount: number; readonly rolledBackCount: number };
const redrives = async ({ id }: Receipt): Promise<Document> => {
  const mutation = `mutation ($input: RedriveDocumentInput!) { redriveFulfillmentDocument(input: $input) { ... on DocumentRedriven { document { state appliedCount quarantinedCount rolledBackCount } } } }`;
  const answer = await estate.gets<{ redriveFulfillmentDocument: { document: Document } }>(mutation, { input: { id, idempotencyKey: randomUUID() } });
  return answer.redriveFulfillmentDocument.document;
};
const rollsBack = async ({ id }: Receipt): Promise<unknown> => {
  const mutation = `mutation ($input: RollBackDocumentInput!) { rollBackFulfillmentDocument(input: $input) {
    __typename ... on DocumentRolledBack { lineCount } ... on RollBackRefused { problems { lineNumber code } } } }`;
  const answer = await estate.gets<{ rollBackFulfillmentDocument: unknown }>(mutation, { input: { id, idempotencyKey: randomUUID(), reason: 'a mistake' } });
  return answer.rollBackFulfillmentDocument;
};
const hostsNamed = async (identifier: string): Promise<number> =>
  (await estate.gets<{ hosts: { totalCount: number } }>('query ($identifier: String) { hosts(filter: { identifier: $identifier }) { totalCount } }', { identifier })).hosts.totalCount;

test('a hub that is cut off between taking copies and writing finds them taken when it goes on', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const receipt = await whileWriting(cutOff, () => estate.fulfills([record]), async () => {
    expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
    expect(await bookings(record.fulfillmentId)).toEqual(['take-copies']);
  });
  expect(receipt).toMatchObject({ applied: 1 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
  expect(await bookings(record.fulfillmentId)).toEqual(['take-copies']);
});

test('a line that fails by a fault of ours holds no copies while it waits, and takes them once when it is driven again', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  faults.mockClear();
  let sending: Promise<Receipt> | undefined;
  const receipt = await whileWriting("raise exception 'out of order';", () => (sending = estate.fulfills([record])), async () => {
    await sending;
  });
  expect(faults).toHaveBeenCalledOnce();
  expect(receipt).toMatchObject({ quarantined: 1, problems: [{ code: 'INTERNAL_SERVER_ERROR' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
  expect(await redrives(receipt)).toMatchObject({ state: 'PROCESSED', appliedCount: 1, quarantinedCount: 0 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
});

test('two who send the same at once, as one document or as two, take its copies once', async () => {
  const activationId = await estate.bought();
  const records = Array.from({ length: 4 }, () => aFulfillment({ activationId }));
  const key = randomUUID();
  const [first, again, other] = await Promise.all([estate.fulfills(records, { key }), estate.fulfills(records, { key }), estate.fulfills(records)]);
  expect([first, again, other].map(({ quarantined }) => quarantined)).toEqual([0, 0, 0]);
  expect(again.id).toBe(first.id);
  expect(first.applied + other.applied).toBe(4);
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 8, remaining: 2 });
});

test('of two who want the last copies one is refused, whoever it is', async () => {
  const activationId = await estate.bought({ numberOfCopies: 2 });
  const receipts = await Promise.all([1, 2].map(() => estate.fulfills([aFulfillment({ activationId })])));
  expect(receipts.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['INSUFFICIENT_QTY']);
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 0 });
});

test('a document that is rolled back gives its copies back and takes its hosts away, and can be sent again', async () => {
  const activationId = await estate.bought();
  const parent = aFulfillment({ activationId, state: 'OBSOLETE' });
  const records = [aFulfillment({ activationId, parentFulfillmentId: parent.fulfillmentId, hostOwner: 'GLOBEX', licenseText: 'a license' }), parent];
  const receipt = await estate.fulfills(records);
  expect(await rollsBack(receipt)).toEqual({ __typename: 'DocumentRolledBack', lineCount: 2 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
  for (const { hostId = '' } of records) expect(await hostsNamed(hostId)).toBe(0);
  expect(await estate.fulfills(records)).toMatchObject({ applied: 2 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
});

test('a host that something else runs on stays, and only the partners of what runs on it still see it', async () => {
  const [sold, direct] = [await estate.bought({ channelPartners: ['RESELL'] }), await estate.bought()];
  const hostId = fresh('SHARED');
  const mistake = await estate.fulfills([aFulfillment({ activationId: sold, hostId })]);
  await estate.fulfills([aFulfillment({ activationId: direct, hostId })]);
  const partnersOf = async (): Promise<unknown> => (await admin.query('select cardinality(partner_tenants) as n from fulfillment.host where identifier = $1', [hostId])).rows;
  expect(await partnersOf()).toEqual([{ n: 1 }]);
  expect(await rollsBack(mistake)).toMatchObject({ __typename: 'DocumentRolledBack' });
  expect(await hostsNamed(hostId)).toBe(1);
  expect(await partnersOf()).toEqual([{ n: 0 }]);
});

test('a document is not rolled back while another follows it, in another company too', async () => {
  const [activationId, theirs] = [await estate.bought(), await estate.bought({ soldTo: 'GLOBEX' })];
  const record = aFulfillment({ activationId });
  const receipt = await estate.fulfills([record]);
  const successor = await estate.fulfills([aFulfillment({ activationId: theirs, parentFulfillmentId: record.fulfillmentId, supportAction: 'TRANSFER' })]);
  expect(await rollsBack(receipt)).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'HAS_SUCCESSOR' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
  await rollsBack(successor);
  expect(await rollsBack(receipt)).toEqual({ __typename: 'DocumentRolledBack', lineCount: 1 });
});

test('a document is not rolled back while another document of the same company follows it', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const receipt = await estate.fulfills([record]);
  const successor = await estate.fulfills([aFulfillment({ activationId, parentFulfillmentId: record.fulfillmentId, supportAction: 'REHOST' })]);
  expect(await rollsBack(receipt)).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'HAS_SUCCESSOR' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 4 });
  await rollsBack(successor);
  expect(await rollsBack(receipt)).toEqual({ __typename: 'DocumentRolledBack', lineCount: 1 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0 });
});

test('a follower that comes between the look and the removal keeps what it follows, with its copies and its host', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const receipt = await estate.fulfills([record]);
  const follower = `insert into fulfillment.fulfillment (id, tenant_id, organization_id, line_item_id, parent_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at, activation_type, technology)
    select gen_random_uuid(), tenant_id, organization_id, line_item_id, id, 1, 0, 'OBSOLETE', 'RENEW', activated_at, starts_at, expires_at, 'MANUAL', technology from fulfillment.fulfillment where migration_id = $1`;
  const refused = await whileUndecided(follower, [record.fulfillmentId], () => rollsBack(receipt));
  expect(refused).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'HAS_SUCCESSOR' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
  expect(await hostsNamed(record.hostId ?? '')).toBe(1);
});

test('what comes to run on the host between the look and the removal keeps the host, in another company too, and its partners see it', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const receipt = await estate.fulfills([record]);
  const partner = randomUUID();
  const newcomer = `with host as (update fulfillment.host set partner_tenants = array[$2]::uuid[] where identifier = $1 returning id)
    insert into fulfillment.fulfillment (id, tenant_id, organization_id, partner_tenants, line_item_id, host_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at, activation_type, technology, claim_source, claim_key)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), array[$2]::uuid[], gen_random_uuid(), id, 1, 0, 'ACTIVE', 'MASTER', now(), now(), 'infinity', 'MANUAL', 'none', 'a test', '1' from host`;
  expect(await whileUndecided(newcomer, [record.hostId, partner], () => rollsBack(receipt))).toEqual({ __typename: 'DocumentRolledBack', lineCount: 1 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0 });
  expect((await admin.query('select partner_tenants from fulfillment.host where identifier = $1', [record.hostId])).rows).toEqual([{ partner_tenants: [partner] }]);
});

test('a roll-back that is cut off before the copies went back gives them back when it goes on', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const receipt = await estate.fulfills([record]);
  const rolledBack = await whileWriting(cutOff, () => rollsBack(receipt), async () => {
    expect(await hostsNamed(record.hostId ?? '')).toBe(0);
    expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
  }, 'update on entitlements.claim');
  expect(rolledBack).toEqual({ __typename: 'DocumentRolledBack', lineCount: 1 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
  expect(await bookings(record.fulfillmentId)).toEqual(['take-copies', 'give-back-copies']);
});

test('of two documents with one record, of which one names a host that somebody else gets, the other keeps its copies', async () => {
  const activationId = await estate.bought();
  const [record, hostId] = [aFulfillment({ activationId }), fresh('CLASH')];
  const host = `insert into fulfillment.host (id, tenant_id, organization_id, identifier, identifier_type, kind, state, created_at)
    select gen_random_uuid(), tenant_id, gen_random_uuid(), $1, 'ANY', 'NODE', 'ACTIVE', now() from entitlements.line_item where activation_id = $2`;
  const clashing = await whileUndecided(host, [hostId, activationId], () => estate.fulfills([{ ...record, hostId }]), async () => {
    expect(await estate.fulfills([record])).toMatchObject({ applied: 1 });
  });
  expect(clashing).toMatchObject({ quarantined: 1, problems: [{ code: 'HOST_HELD_BY_ANOTHER' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
  expect(await bookings(record.fulfillmentId)).toEqual(['take-copies']);
});

test('what a refused line holds goes back even if the hub is cut off before it did', async () => {
  const activationId = await estate.bought();
  const hostId = fresh('HELD');
  const records = [aFulfillment({ activationId, hostId }), aFulfillment({ activationId, hostId, hostOwner: 'ACME-LAB' })];
  const receipt = await whileWriting(cutOff, () => estate.fulfills(records), async () => {
    expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 4 });
  }, 'update on entitlements.claim');
  expect(receipt).toMatchObject({ applied: 1, problems: [{ line: 2, code: 'HOST_HELD_BY_ANOTHER' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
});
