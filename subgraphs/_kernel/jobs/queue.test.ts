import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openMillHub, type MillHub } from '../../../test/kit/jobs/mill-hub.ts';
import type { JobId } from './job.ts';

let hub: MillHub;
let elsewhere: Client;
beforeAll(async () => {
  hub = await openMillHub();
  elsewhere = new Client({ connectionString: hub.adminUrl });
  await elsewhere.connect();
});
beforeEach(() => hub.empty());
afterEach(async () => {
  await elsewhere.query('rollback');
  vi.useRealTimers();
});
afterAll(async () => {
  await elsewhere.end();
  await hub.close();
});

const gate = () => Promise.withResolvers<undefined>();

/** Somebody has the row, and keeps it until the test is over. */
const lock = async (id: JobId): Promise<void> => {
  await elsewhere.query('begin');
  await elsewhere.query('select from organizations.job where id = $1 for update', [id]);
};

const leaseOf = async (id: JobId): Promise<number> => {
  const [row] = await hub.query<{ next: string }>('select due_at as next from organizations.job where id = $1', [id]);
  return (new Date(row?.next ?? 0).getTime() - hub.clock.now().epochMilliseconds) / 1_000;
};

test('a job whose row somebody has is passed over, not waited for', async () => {
  const [first, second] = [await hub.ordered(), await hub.ordered()];
  await lock(first);
  expect(await hub.jobs().round()).toBe(true);
  expect([(await hub.job(first)).state, (await hub.job(second)).state]).toEqual(['QUEUED', 'SUCCEEDED']);
});

test('a dead letter whose row somebody has holds up no other', async () => {
  const poison = await hub.ordered();
  await hub.query(`update organizations.job set claims = 12, state = 'RUNNING', owner = gen_random_uuid()`);
  const other = await hub.ordered();
  await lock(poison);
  await hub.jobs().round();
  expect(await hub.job(other)).toMatchObject({ state: 'SUCCEEDED' });
});

/** Moves no clock, as the library's own waiting does where timers are the test's. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(5);
};

/** Two jobs whose calls wait until the test lets them go on. */
const twoRunning = async () => {
  const open = gate();
  hub.machine.behaves(async () => { await open.promise; return { kind: 'DONE', flour: 6 }; });
  const ids = [await hub.ordered(), await hub.ordered()] as const;
  return { ids, open, areCalled: () => until(async () => hub.machine.asked.length === 2) };
};

test('a lease is renewed while another job of the process is in the middle of a long commit, which loses nothing by it', async () => {
  const { ids: [committing, other], open, areCalled } = await twoRunning();
  const jobs = hub.jobs();
  const first = jobs.round();
  await areCalled();
  await lock(committing);
  hub.clock.advance({ seconds: 20 });
  await jobs.renew();
  expect([await leaseOf(committing), await leaseOf(other)]).toEqual([10, 30]);
  await elsewhere.query('rollback');
  open.resolve(undefined);
  await first;
  await hub.jobs().settled();
  expect(await Promise.all([committing, other].map(async (id) => (await hub.entries(id)).length))).toEqual([3, 3]);
  expect(hub.machine.asked).toHaveLength(2);
});

test('a lease is of 30 s, and renewed every 10 s by a runner that was started', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { ids: [id], open, areCalled } = await twoRunning();
  const jobs = hub.jobs();
  jobs.start();
  await areCalled();
  expect(await leaseOf(id)).toBe(30);
  hub.clock.advance({ seconds: 10 });
  vi.advanceTimersByTime(9_999);
  await sleep(100);
  expect(await leaseOf(id)).toBe(20);
  vi.advanceTimersByTime(1);
  await until(async () => (await leaseOf(id)) === 30);
  open.resolve(undefined);
  await jobs.stop();
});
