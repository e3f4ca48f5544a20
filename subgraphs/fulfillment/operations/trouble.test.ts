import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { jobId } from '#kernel/jobs/job';
import { onHost, openLicensing, type Licensing, type Outcome } from '../../../test/kit/fulfillment/licensing.ts';
import type { Mood } from '../../../test/kit/technologies/reference.ts';

let place: Licensing;
let admin: Client;
beforeAll(async () => {
  place = await openLicensing();
  admin = new Client({ connectionString: place.hub.adminUrl });
  await admin.connect();
});
afterEach(async () => {
  for (const server of Object.values(place.servers)) server.mood = 'well';
  // Five failures in a row keep everybody away from a technology for a while.
  await admin.query('truncate fulfillment.breaker');
});
afterAll(async () => {
  await admin.end();
  await place.close();
});

type Server = keyof Licensing['servers'];
const products = { idempotent: 'IDEMPOTENT', finds: 'FINDS', neither: 'NEITHER' } as const;

const activateAt = async (server: Server, mood: Mood): Promise<{ line: string; outcome: Outcome }> => {
  place.servers[server].mood = mood;
  const { id } = await place.bought(products[server]);
  return { line: id, outcome: await place.does('activate', { lineItemId: id, copies: 2, ...onHost() }) };
};
/** Whatever waits for its next attempt is due; until the job is over, or waits for a person. */
const ended = async (id: string, rounds = 16): Promise<{ readonly state: string }> => {
  const { job } = await place.gets<{ job: { state: string } }>('query ($id: ID!) { job: fulfillmentJob(id: $id) { state attempts problem { code } fulfillment { id license { id } } lineItem { id } } }', { id });
  if (!['QUEUED', 'RUNNING', 'RETRYING'].includes(job.state) || rounds === 0) return job;
  await admin.query('truncate fulfillment.breaker');
  await admin.query(`update fulfillment.job set due_at = '2020-01-01' where id = $1 and state in ('QUEUED', 'RETRYING')`, [jobId.parse(id)]);
  await place.hub.hub.modules.background.settled(0).catch(() => undefined);
  return ended(id, rounds - 1);
};
/** How many licenses the server has out there for a line. */
const licensesOf = async (server: Server, line: string): Promise<number> => {
  const { rows } = await admin.query<{ id: string }>(`select id from fulfillment.job where subject_id = (select id from entitlements.line_item where activation_id = $1)`, [line]);
  return rows.reduce((total, { id }) => total + [0, 1].reduce((sum, act) => sum + place.servers[server].issuedFor(`${id}/${act}`), 0), 0);
};
const activationIdOf = async (line: string): Promise<string> => (await place.gets<{ lineItem: { activationId: string } }>('query ($id: ID!) { lineItem(id: $id) { activationId } }', { id: line })).lineItem.activationId;

describe('a technology that is not well', () => {
  test.each<[Server, Mood]>([['idempotent', 'loses answers'], ['finds', 'throws'], ['neither', 'is away']])(
    '%s, that %s: is asked again until it is well, and issues once',
    async (server, mood) => {
      const { line, outcome } = await activateAt(server, mood);
      expect(outcome).toMatchObject({ __typename: 'ActivationPending', job: { state: expect.stringMatching(/RETRYING|QUEUED|RUNNING/) as string } });
      expect(await place.copies(line)).toMatchObject({ fulfilled: 0, reserved: 2, remaining: 8 });
      place.servers[server].mood = 'well';
      expect(await ended(outcome.job.id)).toMatchObject({ state: 'SUCCEEDED' });
      expect(await place.copies(line)).toMatchObject({ fulfilled: 2, reserved: 0, remaining: 8 });
      expect(await licensesOf(server, await activationIdOf(line))).toBe(1);
    },
  );

  test('that declines: the copies are free again', async () => {
    const { line, outcome } = await activateAt('idempotent', 'declines');
    expect(outcome).toMatchObject({ __typename: 'JobFailed', job: { state: 'FAILED', problem: { code: 'DECLINED' }, fulfillment: null } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, reserved: 0, remaining: 10 });
  });

  test.each<Mood>(['answers 100 MB', 'answers nonsense', 'answers negative copies', 'answers for another', 'hangs', 'throws'])('that %s, and cannot be asked again: an operator must say', async (mood) => {
    const { line, outcome } = await activateAt('neither', mood);
    expect(outcome).toMatchObject({ __typename: 'ActivationPending', job: { state: 'OUTCOME_UNKNOWN' } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, reserved: 2 });
    expect(await place.does('settleJob', { id: outcome.job.id, succeeded: false, reason: 'It was taken back there.' })).toMatchObject({ job: { state: 'FAILED', problem: { code: 'NOT_ISSUED' } } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, reserved: 0, remaining: 10 });
  });

  test('that never answers again is given to an operator after twelve attempts, never released', async () => {
    const { line, outcome } = await activateAt('idempotent', 'answers nonsense');
    expect(await ended(outcome.job.id)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
    expect(await place.copies(line)).toMatchObject({ reserved: 2 });
  });
});

describe('what a person does', () => {
  const text = 'INCREMENT HAND vendor 5.0 permanent 2';
  const license = { content: Buffer.from(text).toString('base64'), format: 'hand-made' };
  const byHand = async (): Promise<{ line: string; job: string }> => {
    const { id } = await place.bought('HAND');
    const outcome = await place.does('activate', { lineItemId: id, copies: 2, ...onHost() }, 'customer-admin');
    expect(outcome).toMatchObject({ __typename: 'ActivationPending', job: { state: 'AWAITING_MANUAL' } });
    return { line: id, job: outcome.job.id };
  };

  test('is handed over and runs from then on; the copies are held meanwhile', async () => {
    const { line, job } = await byHand();
    const { lineItem } = await place.gets<{ lineItem: object }>('query ($id: ID!) { lineItem(id: $id) { jobs { id state action } quantities { reserved } } }', { id: line }, 'customer-admin');
    expect(lineItem).toEqual({ jobs: [{ id: job, state: 'AWAITING_MANUAL', action: 'ACTIVATE' }], quantities: { reserved: 2 } });
    expect(await place.errs('settleJob', { id: job, succeeded: true, reason: 'made' })).toBe('BAD_USER_INPUT');
    expect(await place.errs('settleJob', { id: job, succeeded: true, reason: '', license })).toBe('BAD_USER_INPUT');
    const input = { id: job, succeeded: true, reason: 'Made on the old machine.', license, idempotencyKey: job };
    const settled = await place.does('settleJob', input);
    expect(settled).toMatchObject({ __typename: 'JobSettled', job: { state: 'SUCCEEDED' } });
    expect(await place.does('settleJob', input)).toEqual(settled);
    expect(await place.does('settleJob', { ...input, idempotencyKey: 'another' })).toMatchObject({ refusals: [{ code: 'NOTHING_TO_SETTLE' }] });
    const { fulfillment } = await place.gets<{ fulfillment: object }>('query ($id: ID!) { fulfillment(id: $id) { state technology license { format sizeInBytes } } }', { id: settled.job.fulfillment.id });
    expect(fulfillment).toEqual({ state: 'ACTIVE', technology: 'manual', license: { format: 'hand-made', sizeInBytes: text.length } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 2, reserved: 0 });
  });

  test('is withdrawn by a person too', async () => {
    const { line, job } = await byHand();
    const { job: made } = await place.does('settleJob', { id: job, succeeded: true, reason: 'made', license });
    const pending = await place.does('returnLicense', { fulfillmentId: made.fulfillment.id });
    expect(pending).toMatchObject({ __typename: 'ReturnPending', job: { state: 'AWAITING_MANUAL' } });
    expect(await place.copies(line), 'until it is withdrawn it runs').toMatchObject({ fulfilled: 2 });
    expect(await place.does('settleJob', { id: pending.job.id, succeeded: false, reason: 'The customer still uses it.' })).toMatchObject({ job: { state: 'FAILED' } });
    const again = await place.does('returnLicense', { fulfillmentId: made.fulfillment.id });
    expect(await place.does('settleJob', { id: again.job.id, succeeded: true, reason: 'Deleted.' })).toMatchObject({ job: { state: 'SUCCEEDED' } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 0, remaining: 10 });
  });

  test('is called off before it is done, by whoever asked; then it is too late', async () => {
    const { line, job } = await byHand();
    expect(await place.errs('cancelJob', { id: job }, 'partner')).toBe('NOT_FOUND');
    expect(await place.does('cancelJob', { id: job }, 'customer-admin')).toMatchObject({ __typename: 'JobCancelled', job: { state: 'CANCELLED' } });
    expect(await place.copies(line)).toMatchObject({ reserved: 0, remaining: 10 });
    expect(await place.does('cancelJob', { id: job }, 'customer-admin')).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    expect(await place.does('settleJob', { id: job, succeeded: true, reason: 'made', license })).toMatchObject({ refusals: [{ code: 'NOTHING_TO_SETTLE' }] });
  });
});

describe('an unknown outcome', () => {
  test('that was issued is settled with the license, and runs', async () => {
    const { line, outcome } = await activateAt('neither', 'loses answers');
    expect(outcome).toMatchObject({ __typename: 'ActivationPending', job: { state: 'OUTCOME_UNKNOWN' } });
    expect(await place.does('cancelJob', { id: outcome.job.id })).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
    const license = { content: Buffer.from('found there').toString('base64'), format: 'reference' };
    expect(await place.does('settleJob', { id: outcome.job.id, succeeded: true, reason: 'Found there.', license })).toMatchObject({ job: { state: 'SUCCEEDED' } });
    expect(await place.copies(line)).toMatchObject({ fulfilled: 2, reserved: 0 });
  });
});

test('a move whose second half fails comes home: nothing runs, and the copies are free', async () => {
  const { line, outcome } = await activateAt('finds', 'well');
  const { fulfillment } = outcome;
  place.servers.finds.mood = 'declines';
  expect(await place.does('rehost', { fulfillmentId: fulfillment.id, ...onHost() })).toMatchObject({ __typename: 'JobFailed', job: { state: 'FAILED', problem: { code: 'DECLINED' } } });
  expect(await place.copies(line)).toMatchObject({ fulfilled: 0, remaining: 10 });
  expect(await licensesOf('finds', await activationIdOf(line))).toBe(0);
});

test('what takes longer than a request waits is answered as pending, goes on by itself, and a repeat is answered as the first time', async () => {
  const { id } = await place.bought('FINDS');
  place.servers.finds.mood = 'is away';
  const input = { lineItemId: id, copies: 1, ...onHost(), idempotencyKey: `pending ${id}` };
  const first = await place.does('activate', input, 'customer-admin');
  expect(first).toMatchObject({ __typename: 'ActivationPending' });
  place.servers.finds.mood = 'well';
  expect(await ended(first.job.id)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await place.does('activate', input, 'customer-admin')).toMatchObject({ __typename: 'ActivationPending', job: { id: first.job.id, state: 'SUCCEEDED' } });
  expect(await place.copies(id)).toMatchObject({ fulfilled: 1 });
});
