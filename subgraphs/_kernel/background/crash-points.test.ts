import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../database/migrate.ts';
import { chainSchemas, machineTable, openChain, type ChainOptions } from '../../../test/kit/background/chain.ts';
import { movableClock } from '../../../test/kit/clock.ts';
import { bareDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { JobState } from '../jobs/job.ts';
import { systemClock } from '../values/clock.ts';
import { tenantId } from '../values/ids.ts';
import { crashPoints } from './crash-point.ts';

let place: TestDatabase;
let loginUrl: string;
let admin: Client;
beforeAll(async () => {
  place = await bareDatabase();
  ({ loginUrl } = await migrate(place.adminUrl, chainSchemas));
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  await admin.query(machineTable);
});
beforeEach(() =>
  admin.query('truncate public.machine, organizations.entry, organizations.event, organizations.delivery, organizations.job, organizations.job_intent, organizations.breaker, catalog.bread, catalog.inbox'),
);
afterAll(async () => {
  await admin.end();
  await place.drop();
});

type Resume = ChainOptions['resume'];
const tenant = tenantId.make();

const order = async (): Promise<void> => {
  const chain = await openChain({ loginUrl, adminUrl: place.adminUrl, clock: systemClock, resume: 'find' });
  await chain.mill.writeWithin({ kind: 'customer', tenants: [tenant], subtrees: [], organizations: [] }, (work) =>
    enqueue('organizations', work, chain.kind, { tenantId: tenant, caller: { subject: 'ada', client: 'portal' }, input: { sacks: 3 }, now: systemClock.now() }),
  );
  await chain.close();
};

/** How a process ends that does the work until it gets to the point. */
const work = async (crashAt: string, resume: Resume): Promise<unknown> => {
  const child = spawn(process.execPath, ['test/kit/background/worker.ts'], {
    env: { LOGIN_URL: loginUrl, ADMIN_URL: place.adminUrl, RESUME: resume, CRASH_AT: crashAt },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return child.signalCode ?? `${child.exitCode ?? ''} ${said}`;
};

/** Another process, once the leases of the dead one have run out. */
const recover = async (resume: Resume): Promise<void> => {
  const chain = await openChain({ loginUrl, adminUrl: place.adminUrl, clock: movableClock(Temporal.Now.instant().add({ hours: 1 }).toString()), resume });
  for (const each of chain.works) await each.settled();
  await chain.close();
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

test.each(crashPoints)('a process that dies at %s loses nothing and leaves nothing to be done twice', { timeout: 60_000 }, async (point) => {
  await order();
  expect(await work(point, 'find')).toBe('SIGKILL');
  await recover('find');
  expect(await outcome()).toEqual(allOnce);
});

describe('a process that dies between the answer of a call and its commit', () => {
  const dies = async (resume: Resume): Promise<void> => {
    await order();
    expect(await work('job.called:grind', resume)).toBe('SIGKILL');
    await recover(resume);
  };

  test('leaves a call that is made again, where the same id is done once', { timeout: 60_000 }, async () => {
    await dies('idempotent');
    expect(await outcome()).toEqual({ ...allOnce, calls: [2] });
  });

  test('leaves an outcome that an operator must say, where nobody can find out', { timeout: 60_000 }, async () => {
    await dies('unknown');
    expect(await outcome()).toEqual({ states: ['OUTCOME_UNKNOWN'], entries: ['reserved'], events: 0, deliveries: [], breads: 0, calls: [1] });
  });
});
