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

/** Something goes wrong whenever a fulfillment is written, until it is mended. */
const whileWriting = async (does: string, work: () => Promise<void>): Promise<void> => {
  await admin.query(`create function public.go_wrong() returns trigger language plpgsql security definer as $$ begin ${does} return new; end $$`);
  await admin.query('create trigger go_wrong before insert on fulfillment.fulfillment for each row execute function public.go_wrong()');
  try {
    await work();
  } finally {
    await admin.query('drop function public.go_wrong cascade');
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

test('a hub that is cut off between taking copies and writing finds them taken when the document comes again', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  const key = randomUUID();
  await whileWriting('perform pg_terminate_backend(pg_backend_pid());', async () => {
    await expect(estate.fulfills([record], { key })).rejects.toThrow(/^50\d/);
  });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
  expect(await estate.fulfills([record], { key })).toMatchObject({ applied: 1 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 8 });
  expect(await bookings(record.fulfillmentId)).toEqual(['take-copies']);
});

test('a line that fails by a fault of ours holds no copies while it waits, and takes them once when it is driven again', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  let receipt: Receipt | undefined;
  faults.mockClear();
  await whileWriting("raise exception 'out of order';", async () => {
    receipt = await estate.fulfills([record]);
  });
  expect(faults).toHaveBeenCalledOnce();
  expect(receipt).toMatchObject({ quarantined: 1, problems: [{ code: 'INTERNAL_SERVER_ERROR' }] });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
  expect(receipt && (await redrives(receipt))).toMatchObject({ state: 'PROCESSED', appliedCount: 1, quarantinedCount: 0 });
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
