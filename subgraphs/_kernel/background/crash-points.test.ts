import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../database/migrate.ts';
import { chainSchemas, machineTable, openChain, type Behaviour } from '../../../test/kit/background/chain.ts';
import { movableClock } from '../../../test/kit/clock.ts';
import { bareDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { cancel, grindJob } from '../../../test/kit/jobs/grinding.ts';
import { countJob } from '../../../test/kit/jobs/count.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { JobId, JobState } from '../jobs/job.ts';
import type { JobKind } from '../jobs/kind.ts';
import { systemClock } from '../values/clock.ts';
import { tenantId } from '../values/ids.ts';
import { crashPoints } from './crash-point.ts';

let place: TestDatabase;
let loginUrl: string;
let admin: Client;
let chain: Awaited<ReturnType<typeof openChain>>;
beforeAll(async () => {
  place = await bareDatabase();
  ({ loginUrl } = await migrate(place.adminUrl, chainSchemas));
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  await admin.query(machineTable);
  chain = await openChain({ loginUrl, adminUrl: place.adminUrl, clock: systemClock });
});
beforeEach(() => admin.query('truncate public.machine, organizations.entry, organizations.event, organizations.delivery, organizations.job, organizations.breaker, catalog.bread, catalog.inbox'));
afterAll(async () => {
  await chain.close();
  await admin.end();
  await place.drop();
});

const tenant = tenantId.make();
const asCustomer = { kind: 'customer', tenants: [tenant], subtrees: [], organizations: [] } as const;
const grind = grindJob({ grind: async () => ({ kind: 'LOST' }), find: async () => undefined });

const order = <Body>(kind: JobKind<Body>, body: Body): Promise<JobId> =>
  chain.mill.writeWithin(asCustomer, (work) => enqueue('organizations', work, kind, { tenantId: tenant, caller: { subject: 'ada', client: 'portal' }, body, now: systemClock.now() }));
const orderFlour = (): Promise<JobId> => order(grind, { at: 'reserve', sacks: 3 });

/** A process that does the work until it gets to the point. */
const begin = (behaviour: Behaviour, crashAt = ''): ChildProcess =>
  spawn(process.execPath, ['test/kit/background/worker.ts'], {
    env: { NODE_COMPILE_CACHE: 'node_modules/.cache/compiled', LOGIN_URL: loginUrl, ADMIN_URL: place.adminUrl, BEHAVIOUR: JSON.stringify(behaviour), CRASH_AT: crashAt },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
const endOf = async (child: ChildProcess): Promise<string> => {
  const [said] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')]);
  return child.signalCode ?? `${child.exitCode ?? ''} ${said}`;
};
const dies = async (crashAt: string, behaviour: Behaviour = {}): Promise<void> => expect(await endOf(begin(behaviour, crashAt))).toBe('SIGKILL');

/** Another process, once the leases of the dead one have run out. */
const recover = async (behaviour: Behaviour = {}): Promise<void> => {
  const after = await openChain({ loginUrl, adminUrl: place.adminUrl, clock: movableClock(Temporal.Now.instant().add({ hours: 1 }).toString()), ...behaviour });
  for (const each of after.works) await each.settled();
  await after.close();
};

const column = async (statement: string): Promise<unknown[]> => (await admin.query<{ value: unknown }>(statement)).rows.map(({ value }) => value);
const outcome = async () => ({
  states: (await column('select state as value from organizations.job')) as JobState[],
  entries: await column('select what as value from organizations.entry order by id'),
  events: (await column('select id as value from organizations.event')).length,
  deliveries: await column('select state as value from organizations.delivery'),
  breads: (await column('select job as value from catalog.bread')).length,
  calls: await column('select calls as value from public.machine'),
});
const allOnce = { states: ['SUCCEEDED'], entries: ['reserved', 'ground 6', 'delivered'], events: 1, deliveries: ['DONE'], breads: 1, calls: [1] };
const nothingMade = { events: 0, deliveries: [], breads: 0, calls: [] };

/** What a step comes to is one commit whatever it does, so the one that calls stands for all; and what it finds there is what the one before it has written. */
const pointsOfSteps: readonly string[] = ['job.called', 'job.beforeCommit', 'job.committed'];
const background = [...crashPoints.relay, ...crashPoints.reaction, ...crashPoints.job];
const places = background.map((point) => (pointsOfSteps.includes(point) ? `${point}:grind` : point));

test.each([...places, 'job.committed:intent'])('a process that dies at %s loses nothing and leaves nothing to be done twice', { timeout: 60_000 }, async (point) => {
  await orderFlour();
  await dies(point);
  await recover();
  expect(await outcome()).toEqual(allOnce);
});

describe('a process that dies between the answer of a call and its commit', () => {
  test('leaves a call that is made again, where the same id is done once', { timeout: 60_000 }, async () => {
    await orderFlour();
    await dies('job.called:grind', { declares: 'idempotent' });
    await recover({ declares: 'idempotent' });
    expect(await outcome()).toEqual({ ...allOnce, calls: [2] });
  });

  test('leaves an outcome that an operator must say, where nobody can find out', { timeout: 60_000 }, async () => {
    await orderFlour();
    await dies('job.called:grind', { declares: 'neither' });
    await recover({ declares: 'neither' });
    expect(await outcome()).toEqual({ ...nothingMade, states: ['OUTCOME_UNKNOWN'], entries: ['reserved'], calls: [1] });
  });
});

describe('what was reserved is given back once', () => {
  test.each(['job.beforeCommit', 'job.committed'])('by whoever comes after a process that died at %s of it', { timeout: 60_000 }, async (point) => {
    await orderFlour();
    await dies(`${point}:release`, { refuses: true });
    await recover({ refuses: true });
    expect(await outcome()).toEqual({ ...nothingMade, states: ['FAILED'], entries: ['reserved', 'given back'] });
  });

  test('when the machine confirms late to a process whose job was taken over', { timeout: 60_000 }, async () => {
    await orderFlour();
    await admin.query('begin; lock table public.machine in share mode');
    const late = begin({});
    const ended = endOf(late);
    await expect.poll(() => column('select step as value from organizations.job'), { timeout: 10_000 }).toEqual(['grind']);
    await recover({ refuses: true });
    await admin.query('commit');
    expect(await ended).toBe('0 ');
    expect(await outcome()).toEqual({ ...nothingMade, states: ['FAILED'], entries: ['reserved', 'given back'], calls: [1] });
  });

  test('when it is cancelled under a process that dies on its way', { timeout: 60_000 }, async () => {
    const id = await orderFlour();
    await dies('job.committed:reserve');
    expect(await chain.mill.writeWithin(asCustomer, (work) => chain.jobs.amend(work, grind, id, cancel))).toBe(true);
    await recover();
    expect(await outcome()).toEqual({ ...nothingMade, states: ['CANCELLED'], entries: ['reserved', 'given back'] });
  });
});

test('long work of a process that is killed in the middle of it goes on where it stood', { timeout: 60_000 }, async () => {
  const parts = 150;
  await order(countJob(), { done: 0, parts });
  const worker = begin({});
  const ended = endOf(worker);
  const done = async (): Promise<unknown> => (await column('select done as value from organizations.job'))[0];
  await expect.poll(done, { timeout: 10_000, interval: 5 }).toBeGreaterThan(3);
  worker.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  expect(await done()).toBeLessThan(parts);
  await recover();
  expect(await outcome()).toMatchObject({ states: ['SUCCEEDED'], entries: Array.from({ length: parts }, (_, part) => `part ${part}`) });
});
