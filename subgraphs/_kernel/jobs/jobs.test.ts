import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openMillHub, type MillHub } from '../../../test/kit/jobs/mill-hub.ts';
import { grindJob, note } from '../../../test/kit/jobs/mill.ts';
import { definePort, functionAdapter } from '../ports.ts';
import { HubError } from '../values/errors.ts';
import { noTenant, tenantId } from '../values/ids.ts';
import { jobId, type JobId } from './job.ts';
import { again, defineJob, done, NotDone, type JobKind } from './kind.ts';
import { cancelJob, redriveJob, settleOutcome } from './operate.ts';

let hub: MillHub;
beforeAll(async () => { hub = await openMillHub(); });
beforeEach(() => hub.empty());
afterAll(() => hub.close());

const staff = { kind: 'staff', businessUnits: [], reason: 'test' } as const;
const asCustomer = () => ({ kind: 'customer', tenants: [hub.tenant], subtrees: [], organizations: [] }) as const;
const all = ['reserved', 'ground 6', 'delivered'];
const anyJob = z.object({});
const gate = () => Promise.withResolvers<undefined>();

describe('a job', () => {
  test('runs its steps in their order, each with its data, its result and its events in one commit', async () => {
    const id = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(all);
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED', attempts: 1, problem: null });
    expect(await hub.query('select results from organizations.job')).toEqual([{ results: { reserve: { sacks: 3 }, grind: { flour: 6 }, deliver: null } }]);
    expect(await hub.query('select name, key from organizations.event')).toEqual([{ name: 'FlourMade', key: id }]);
  });

  test('leaves nothing of a step whose commit failed: no data, no event, no result', async () => {
    const id = await hub.ordered();
    await hub.query(`alter table organizations.event add constraint planted check (name <> 'FlourMade')`);
    await hub.jobs().round();
    await hub.query('alter table organizations.event drop constraint planted');
    expect(await hub.entries(id)).toEqual(['reserved']);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'grind' });
    expect(await hub.query('select * from organizations.event')).toEqual([]);
  });

  test('is not there when the operation that wrote it was withdrawn, and once where its key is used twice', async () => {
    const withdrawn = hub.mill.writeWithin(asCustomer(), async (work) => {
      await hub.jobs().enqueue(work, hub.grind, { tenantId: hub.tenant, caller: { subject: 'ada', client: 'portal' }, input: { sacks: 1 }, now: hub.clock.now() });
      throw new Error('withdrawn');
    });
    await expect(withdrawn).rejects.toThrow('withdrawn');
    const first = await hub.ordered({ key: 'k' });
    expect(await hub.ordered({ key: 'k' })).toBe(first);
    expect(await hub.query('select id from organizations.job')).toEqual([{ id: first }]);
  });

  test('is refused where its input has not the form of its kind, and left to a person where it lost it', async () => {
    await expect(hub.ordered({ input: { sacks: 0 } })).rejects.toThrow(z.ZodError);
    const id = await hub.ordered();
    await hub.query(`update organizations.job set input = '{"sacks": "three"}'`);
    await hub.jobs().settled();
    expect(await hub.job(id)).toMatchObject({ state: 'AWAITING_MANUAL', problem: { path: '/sacks', code: 'WRONG_FORM' } });
  });

  test('writes with the tenant it was written for and no other, and calls as whoever it was written for', async () => {
    const seen: unknown[] = [];
    hub.machine.behaves(async (_job, { onBehalfOf }) => (seen.push(onBehalfOf().principal), 6));
    const trespass = grindJob(hub.machine, { deliver: async (work, job) => note(work, { ...job, tenantId: tenantId.make() }, 'elsewhere') });
    const id = await hub.ordered({ kind: trespass });
    await hub.jobs(trespass).round();
    expect(seen).toMatchObject([{ subject: 'ada', client: 'portal', sights: [{ kind: 'intake', tenants: [hub.tenant] }] }]);
    expect(hub.faults).toMatchObject([{ message: expect.stringContaining('row-level security') as string }]);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'deliver' });
  });

  test('about no tenant is nobody else\'s to see', async () => {
    const id = await hub.mill.writeWithin(staff, (work) => hub.jobs().enqueue(work, hub.grind, { caller: { subject: 's', client: 'c' }, input: { sacks: 3 }, now: hub.clock.now() }));
    await hub.jobs().settled();
    expect(await hub.query('select tenant_id, state from organizations.job where id = $1', [id])).toEqual([{ tenant_id: noTenant, state: 'SUCCEEDED' }]);
    const { rows } = await hub.mill.readWithin(asCustomer(), (db) => sql`select id from organizations.job`.execute(db));
    expect(rows).toEqual([]);
  });

  test('of a version that this process does not know is parked, not failed, until one comes that does', async () => {
    const next = grindJob(hub.machine, { version: 2 });
    const id = await hub.ordered({ kind: next });
    const old = hub.jobs();
    await old.settled();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', attempts: 0 });
    expect(await old.figures()).toMatchObject([{ kind: 'grind', version: 2, isParked: true, count: 1 }]);
    await hub.jobs(hub.grind, next).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('of several kinds runs beside others, and enters the sight of staff on record once', async () => {
    const other: JobKind = defineJob({ name: 'clean', version: 1, input: anyJob, steps: ({ inner }) => [inner({ name: 'sweep', commit: async (work, job) => (await note(work, job, 'swept'), done()) })] });
    const [a, b] = [await hub.ordered(), await hub.ordered({ kind: other, input: {} })];
    await hub.jobs(hub.grind, other).settled();
    expect([await hub.entries(a), await hub.entries(b)]).toEqual([all, ['swept']]);
    expect(await hub.query('select client, reason from audit.staff_access')).toEqual([{ client: 'hub:jobs', reason: 'run the jobs of organizations' }]);
  });
});

describe('the lease', () => {
  /** A job whose call waits until the test lets it go on. */
  const stuck = async () => {
    const [isCalled, open] = [gate(), gate()];
    let calls = 0;
    hub.machine.behaves(async () => {
      if (++calls > 1) return 6;
      isCalled.resolve(undefined);
      await open.promise;
      return 666;
    });
    const id = await hub.ordered();
    const jobs = hub.jobs(grindJob(hub.machine, { resume: 'idempotent' }));
    const ended = jobs.round();
    await isCalled.promise;
    return { id, jobs, goOn: async () => { open.resolve(undefined); await ended; }, other: hub.jobs(grindJob(hub.machine, { resume: 'idempotent' })) };
  };

  test('keeps others away for 30 s, and for as long as it is renewed', async () => {
    const { jobs, goOn, other } = await stuck();
    hub.clock.advance({ seconds: 29 });
    expect(await other.round()).toBe(false);
    await jobs.renew();
    hub.clock.advance({ seconds: 29 });
    expect(await other.round()).toBe(false);
    await goOn();
    expect(hub.machine.asked).toHaveLength(1);
  });

  test('that ran out lets another take over, and whoever had it cannot commit any more', async () => {
    const { id, goOn, other } = await stuck();
    hub.clock.advance({ seconds: 31 });
    await other.settled();
    await goOn();
    expect(await hub.entries(id)).toEqual(all);
    expect(await hub.query('select count(*)::int as n from organizations.event')).toEqual([{ n: 1 }]);
    expect(hub.faults).toEqual([]);
  });

  test('that was lost aborts what the other is still waiting for', async () => {
    const { id, jobs, other } = await stuck();
    hub.clock.advance({ seconds: 31 });
    await other.settled();
    await jobs.renew();
    await jobs.stop();
    expect(await hub.entries(id)).toEqual(all);
  });

  test('is fenced by the step as well: a run that is behind cannot commit into a later step', async () => {
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return 6; });
    const id = await hub.ordered();
    const ended = hub.jobs().round();
    await isCalled.promise;
    await hub.query(`update organizations.job set step = 'deliver'`);
    open.resolve(undefined);
    await ended;
    expect(await hub.entries(id)).toEqual(['reserved']);
  });
});

describe('a call', () => {
  test('is made outside of any transaction, after its intent was committed', async () => {
    const port = definePort({ name: 'weather', verbs: { ask: { input: z.object({}), output: z.object({}) } } });
    const weather = functionAdapter(port, { ask: async () => ({}) });
    let intents: readonly unknown[] = [];
    hub.machine.behaves(async (_job, { onBehalfOf }) => {
      await weather.ask(onBehalfOf(), {});
      intents = await hub.query('select step, state from organizations.job_intent');
      return 6;
    });
    const inside = grindJob(hub.machine, { deliver: async () => { await weather.ask({ principal: null as never, requestId: '' }, {}); } });
    const id = await hub.ordered({ kind: inside });
    await hub.jobs(inside).round();
    expect(intents).toEqual([{ step: 'grind', state: 'OPEN' }]);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'deliver' });
    expect(hub.faults).toMatchObject([{ message: 'The port weather.ask was called inside an open database transaction.' }]);
  });

  test('has one request id, however often it is made', async () => {
    let calls = 0;
    hub.machine.behaves(async () => { if (++calls < 3) throw new Error('busy'); return 6; });
    const id = await hub.ordered();
    const jobs = hub.jobs();
    for (let attempt = 0; attempt < 3; attempt++) {
      await jobs.round();
      hub.clock.advance({ minutes: 1 });
    }
    expect(hub.machine.asked).toEqual(Array.from({ length: 3 }, () => `${jobId.show(id)}/grind/0`));
    expect(await hub.entries(id)).toEqual(all);
  });

  /** The machine does it and the answer is lost: what a process leaves that died in between. */
  const answerLost = async (resume: 'idempotent' | 'unknown' | 'find'): Promise<JobId> => {
    hub.machine.behaves(async ({ input }, { requestId }) => {
      if (!hub.machine.done.has(requestId)) {
        hub.machine.done.set(requestId, input.sacks * 2);
        throw new Error('connection lost');
      }
      return input.sacks * 2;
    });
    const kind = grindJob(hub.machine, { resume });
    const id = await hub.ordered({ kind });
    await hub.jobs(kind).round();
    hub.clock.advance({ minutes: 1 });
    await hub.jobs(kind).round();
    return id;
  };

  test('whose answer was lost is asked for, where the machine can find it', async () => {
    const id = await answerLost('find');
    expect(hub.machine.asked).toHaveLength(1);
    expect(await hub.entries(id)).toEqual(all);
  });

  test('whose answer was lost is made again, where the same id is done once', async () => {
    const id = await answerLost('idempotent');
    expect(hub.machine.asked).toHaveLength(2);
    expect(await hub.entries(id)).toEqual(all);
  });

  test('whose answer was lost is left to an operator otherwise, and never made again', async () => {
    const id = await answerLost('unknown');
    hub.clock.advance({ hours: 1 });
    await hub.jobs(grindJob(hub.machine, { resume: 'unknown' })).settled();
    expect(hub.machine.asked).toHaveLength(1);
    expect(await hub.job(id)).toMatchObject({ state: 'OUTCOME_UNKNOWN', step: 'grind' });
  });

  test('that was cut off by the death of its process is not made again either', async () => {
    const kind = grindJob(hub.machine, { resume: 'unknown' });
    const id = await hub.ordered({ kind });
    await hub.query(`update organizations.job set step = 'grind', state = 'RUNNING', owner = gen_random_uuid(), attempts = 1`);
    await hub.query(`insert into organizations.job_intent (job_id, tenant_id, step, round, intended_at, state) values ($1, $2, 'grind', 0, now(), 'OPEN')`, [id, hub.tenant]);
    await hub.jobs(kind).round();
    expect(await hub.job(id)).toMatchObject({ state: 'OUTCOME_UNKNOWN', problem: { code: 'OUTCOME_UNKNOWN' } });
    expect(hub.machine.asked).toEqual([]);
  });

  test.each([
    ['done, with its answer', { kind: 'done', answer: 6 } as const, 0],
    ['not done, so that it is made again', { kind: 'notDone' } as const, 1],
  ])('of unknown outcome goes on when an operator says that it was %s', async (_what, outcome, calls) => {
    const id = await answerLost('unknown');
    hub.machine.asked.length = 0;
    const settle = () => hub.mill.writeWithin(staff, (work) => settleOutcome('organizations', work, id, outcome, hub.clock.now()));
    expect(await settle()).toBe(true);
    expect(await settle()).toBe(false);
    await hub.jobs(grindJob(hub.machine, { resume: 'unknown' })).settled();
    expect(await hub.entries(id)).toEqual(all);
    expect(hub.machine.asked).toHaveLength(calls);
  });

  test('that certainly did nothing is made again, whatever the machine promises', async () => {
    let calls = 0;
    hub.machine.behaves(async () => { if (++calls === 1) throw new NotDone('connection refused'); return 6; });
    const kind = grindJob(hub.machine, { resume: 'unknown' });
    const id = await hub.ordered({ kind });
    await hub.jobs(kind).round();
    hub.clock.advance({ minutes: 1 });
    await hub.jobs(kind).settled();
    expect(await hub.entries(id)).toEqual(all);
  });

  test('that takes too long is given up at its deadline, and told so', async () => {
    let isAborted = false;
    hub.machine.behaves((_job, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => { isAborted = true; reject(new Error('aborted')); })));
    const kind = grindJob(hub.machine, { deadlineMs: 50 });
    const id = await hub.ordered({ kind });
    await hub.jobs(kind).round();
    expect(isAborted).toBe(true);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'grind' });
  });
});

describe('a failure', () => {
  const failing = async (times: number): Promise<{ readonly id: JobId; readonly waits: number[] }> => {
    hub.machine.behaves(async () => { throw new NotDone('busy'); });
    const id = await hub.ordered();
    const [jobs, waits] = [hub.jobs(), [] as number[]];
    for (let attempt = 0; attempt < times; attempt++) {
      await hub.query('update organizations.breaker set failures = 0');
      await jobs.round();
      const [row] = await hub.query<{ next: string }>('select next_at as next from organizations.job');
      waits.push(Math.round((new Date(row?.next ?? 0).getTime() - hub.clock.now().epochMilliseconds) / 100) / 10);
      hub.clock.advance({ minutes: 15 });
    }
    return { id, waits };
  };

  test('is tried again after a while that doubles up to a quarter of an hour, twelve times at the most', async () => {
    const { id, waits } = await failing(12);
    expect(waits.slice(0, 11)).toEqual([0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 450]);
    expect(await hub.job(id)).toMatchObject({ state: 'AWAITING_MANUAL', attempts: 12, problem: { code: 'INTERNAL_SERVER_ERROR' } });
    await hub.jobs().settled();
    expect(hub.machine.asked).toHaveLength(12);
  });

  test('that became a dead letter is tried again where it stands when somebody asks for it', async () => {
    const { id } = await failing(12);
    hub.machine.behaves(async () => 6);
    expect(await hub.mill.writeWithin(staff, (work) => redriveJob('organizations', work, id, hub.clock.now()))).toBe(true);
    expect(await hub.mill.writeWithin(staff, (work) => redriveJob('organizations', work, id, hub.clock.now()))).toBe(false);
    await hub.query('update organizations.breaker set failures = 0');
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(all);
  });

  test('of one job holds up no other, not even when it takes its process down every time', async () => {
    const poison = await hub.ordered();
    await hub.query(`update organizations.job set attempts = 12, state = 'RUNNING', owner = gen_random_uuid()`);
    const other = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.job(poison)).toMatchObject({ state: 'AWAITING_MANUAL', problem: { code: 'LEASE_RAN_OUT' } });
    expect(await hub.job(other)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('shows no detail of ours', async () => {
    hub.machine.behaves(async () => { throw new Error('secret detail'); });
    await hub.ordered();
    await hub.jobs().round();
    expect(JSON.stringify(await hub.query('select * from organizations.job'))).not.toContain('secret');
    expect(hub.faults).toHaveLength(1);
  });
});

describe('the breaker', () => {
  const order = (count: number): Promise<readonly JobId[]> => Promise.all(Array.from({ length: count }, () => hub.ordered()));

  test('opens for all replicas after five failures in a row, and costs no attempt', async () => {
    hub.machine.behaves(async () => { throw new NotDone('down'); });
    await order(5);
    await hub.jobs().round();
    expect(hub.machine.asked).toHaveLength(5);
    const late = await hub.ordered();
    await hub.jobs().round();
    expect(hub.machine.asked).toHaveLength(5);
    expect(await hub.job(late)).toMatchObject({ state: 'QUEUED', step: 'grind', attempts: 0 });
  });

  test('lets one try after its pause, then all when that one succeeded', async () => {
    hub.machine.behaves(async () => { throw new NotDone('down'); });
    const ids = await order(8);
    const jobs = hub.jobs();
    await jobs.round();
    await expect.poll(async () => (await hub.query<{ failures: number }>('select failures from organizations.breaker'))[0]?.failures).toBeGreaterThanOrEqual(5);
    const asked = hub.machine.asked.length;
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return 6; });
    hub.clock.advance({ seconds: 31 });
    const trying = jobs.round();
    await isCalled.promise;
    await hub.jobs().round();
    expect(hub.machine.asked).toHaveLength(asked + 1);
    open.resolve(undefined);
    await trying;
    hub.clock.advance({ minutes: 1 });
    await jobs.settled();
    expect(new Set((await Promise.all(ids.map((id) => hub.job(id)))).map(({ state }) => state))).toEqual(new Set(['SUCCEEDED']));
  });
});

describe('taking back', () => {
  const cancel = (id: JobId): Promise<boolean> => hub.mill.writeWithin(asCustomer(), (work) => cancelJob('organizations', work, id, hub.clock.now()));

  test('follows a refusal, once, and the job has failed with its reason', async () => {
    hub.machine.behaves(async () => { throw new HubError('CONFLICT', 'The grain is wet.', { path: '/sacks' }); });
    const id = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(hub.machine.released).toHaveLength(1);
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED', problem: { path: '/sacks', code: 'CONFLICT', message: 'The grain is wet.' } });
  });

  test('happens once, also when the confirmation of whoever was taken over arrives after it', async () => {
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return 6; });
    const id = await hub.ordered();
    const late = hub.jobs().round();
    await isCalled.promise;
    hub.machine.behaves(async () => { throw new HubError('CONFLICT', 'no'); });
    hub.clock.advance({ seconds: 31 });
    await hub.jobs().settled();
    open.resolve(undefined);
    await late;
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED' });
    expect(await hub.query('select * from organizations.event')).toEqual([]);
  });

  test('follows a wish to cancel that came while a step ran, which is not killed', async () => {
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return 6; });
    const id = await hub.ordered();
    const ended = hub.jobs().round();
    await isCalled.promise;
    expect([await cancel(id), await cancel(id)]).toEqual([true, false]);
    open.resolve(undefined);
    await ended;
    expect(await hub.entries(id)).toEqual(['reserved', 'ground 6', 'given back']);
    expect(await hub.job(id)).toMatchObject({ state: 'CANCELLED', problem: null });
  });

  test('follows a wish to cancel what waits for its next attempt or for a person, at once', async () => {
    hub.machine.behaves(async () => { throw new NotDone('busy'); });
    const id = await hub.ordered();
    await hub.jobs().round();
    await cancel(id);
    await hub.jobs().settled();
    expect(await hub.job(id)).toMatchObject({ state: 'CANCELLED' });
  });

  test('waits where nobody knows what was done, until somebody says so', async () => {
    hub.machine.behaves(async () => { throw new Error('connection lost'); });
    const kind = grindJob(hub.machine, { resume: 'unknown' });
    const id = await hub.ordered({ kind });
    await hub.jobs(kind).round();
    await cancel(id);
    await hub.jobs(kind).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
    await hub.mill.writeWithin(staff, (work) => settleOutcome('organizations', work, id, { kind: 'done', answer: 6 }, hub.clock.now()));
    await hub.jobs(kind).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'CANCELLED' });
    expect(hub.machine.asked).toHaveLength(1);
  });

  test('comes too late for what is done, and is not for strangers to ask for', async () => {
    const id = await hub.ordered();
    const stranger = { ...asCustomer(), tenants: [tenantId.make()] };
    expect(await hub.mill.writeWithin(stranger, (work) => cancelJob('organizations', work, id, hub.clock.now()))).toBe(false);
    await hub.jobs().settled();
    expect(await cancel(id)).toBe(false);
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('of a kind that has nothing to take back ends the job', async () => {
    const kind: JobKind = defineJob({ name: 'refuse', version: 1, input: anyJob, steps: ({ inner }) => [inner({ name: 'only', commit: async () => { throw new HubError('CONFLICT', 'no'); } })] });
    const id = await hub.ordered({ kind, input: {} });
    await hub.jobs(kind).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED', problem: { code: 'CONFLICT' } });
  });
});

describe('long work', () => {
  const inParts = (parts: number, waitMs = 0): JobKind =>
    defineJob({
      name: 'count', version: 1, input: anyJob,
      steps: ({ external }) => [
        external({
          name: 'part', resume: 'idempotent', call: async (_job, { requestId }) => requestId,
          commit: async (work, job, requestId) => {
            await note(work, job, requestId.replace(/^job_\w+/, ''));
            const progress = { done: job.round + 1, total: parts };
            return progress.done < parts ? again({ waitMs, progress }) : done(null, progress);
          },
        }),
      ],
    });

  test('is done in rounds of one step, each with a request id of its own, and shows how far it has come', async () => {
    const kind = inParts(3, 5_000);
    const id = await hub.ordered({ kind, input: {} });
    const jobs = hub.jobs(kind);
    await jobs.round();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', done: 1, total: 3, attempts: 0 });
    expect(await jobs.round()).toBe(false);
    for (let part = 0; part < 2; part++) {
      hub.clock.advance({ seconds: 5 });
      await jobs.round();
    }
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED', done: 3, total: 3 });
    expect(await hub.entries(id)).toEqual(['/part/0', '/part/1', '/part/2']);
  });

  test('gives its place up after a second, and when the process stops', async () => {
    const kind = inParts(1_000_000);
    const id = await hub.ordered({ kind, input: {} });
    const jobs = hub.jobs(kind);
    const turn = jobs.round();
    await expect.poll(async () => (await hub.job(id)).done).toBeGreaterThan(2);
    hub.clock.advance({ seconds: 1 });
    await turn;
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', attempts: 0 });
    const before = (await hub.job(id)).done;
    jobs.start();
    await expect.poll(async () => (await hub.job(id)).done).toBeGreaterThan(before);
    await jobs.stop();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', attempts: 0 });
  });
});

describe('fairness', () => {
  const quick: JobKind = defineJob({ name: 'quick', version: 1, input: anyJob, steps: ({ inner }) => [inner({ name: 'only', commit: async () => done() })] });
  const batch = (tenant: string, count: number): Promise<unknown> =>
    hub.query(
      `insert into organizations.job (id, kind, version, key, tenant_id, subject, client, input, step, next_at, created_at)
       select gen_random_uuid(), 'quick', 1, $1::uuid || ' ' || n, $1, 's', 'c', '{}', 'only', $3::timestamptz, $3::timestamptz from generate_series(1, $2) n`,
      [tenant, count, hub.clock.now().toString()],
    );

  test('a batch of 10,000 jobs of one tenant lets the others go before all but a few of it', async () => {
    await batch(hub.tenant, 10_000);
    await hub.query('analyze organizations.job');
    const jobs = hub.jobs(quick);
    jobs.start();
    const doneOf = async (tenant: string): Promise<number> => (await hub.query<{ n: number }>(`select count(*)::int as n from organizations.job where tenant_id = $1 and state = 'SUCCEEDED'`, [tenant]))[0]?.n ?? 0;
    await expect.poll(() => doneOf(hub.tenant)).toBeGreaterThan(20);
    const others = await Promise.all(Array.from({ length: 3 }, () => hub.ordered({ kind: quick, input: {}, tenant: tenantId.make() })));
    const before = await doneOf(hub.tenant);
    await Promise.all(others.map((id) => expect.poll(async () => (await hub.job(id)).state, { interval: 5, timeout: 10_000 }).toBe('SUCCEEDED')));
    const after = await doneOf(hub.tenant);
    await jobs.stop();
    expect(after - before).toBeLessThan(150);
    expect(hub.faults).toEqual([]);
  });

  test('tenants take turns, and one whose calls take long never has every place', async () => {
    const open = gate();
    const began: string[] = [];
    const slow: JobKind = defineJob({
      name: 'quick', version: 1, input: anyJob,
      steps: ({ external }) => [external({ name: 'only', resume: 'idempotent', call: async ({ tenantId: of }) => { began.push(of); await open.promise; } })],
    });
    const [a, b, c] = [tenantId.make(), tenantId.make(), tenantId.make()];
    await batch(a, 50);
    const jobs = hub.jobs(slow);
    const first = jobs.round();
    await expect.poll(() => began.length).toBe(9);
    await batch(b, 50);
    await batch(c, 50);
    const second = jobs.round();
    await expect.poll(() => began.length).toBe(12);
    expect(began.slice(9).sort()).toEqual([b, b, c].sort());
    open.resolve(undefined);
    await Promise.all([first, second]);
  });
});

describe('within a request', () => {
  test('a job that is quick is done when the request is answered', async () => {
    const id = await hub.ordered();
    expect(await hub.jobs().runWithin(id, 2_000)).toBe('SUCCEEDED');
  });

  test('a job that takes longer goes on by itself', async () => {
    const open = gate();
    hub.machine.behaves(async () => { await open.promise; return 6; });
    const jobs = hub.jobs();
    const id = await hub.ordered();
    expect(await jobs.runWithin(id, 50)).toBe('RUNNING');
    open.resolve(undefined);
    await jobs.stop();
    expect(await hub.entries(id)).toEqual(['reserved', 'ground 6']);
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(all);
  });

  test('a job that the runner took first is waited for, and one that waits for a person is not', async () => {
    const jobs = hub.jobs();
    jobs.start();
    const id = await hub.ordered();
    expect(await jobs.runWithin(id, 2_000)).toBe('SUCCEEDED');
    await jobs.stop();
    hub.machine.behaves(async () => { throw new Error('lost'); });
    const kind = grindJob(hub.machine, { resume: 'unknown' });
    expect(await hub.jobs(kind).runWithin(await hub.ordered({ kind }), 60_000)).toBe('OUTCOME_UNKNOWN');
  });

  test('no job is run inside a transaction', async () => {
    const id = await hub.ordered();
    await expect(hub.mill.writeWithin(asCustomer(), () => hub.jobs().runWithin(id, 50))).rejects.toThrow('inside an open database transaction');
  });
});

test('how much waits, for how long and after how many attempts can be read', async () => {
  hub.machine.behaves(async () => { throw new NotDone('busy'); });
  const jobs = hub.jobs();
  await hub.ordered();
  await jobs.round();
  hub.clock.advance({ seconds: 10 });
  await hub.ordered();
  hub.clock.advance({ seconds: 5 });
  expect(await jobs.figures()).toEqual([
    { kind: 'grind', version: 1, state: 'QUEUED', isParked: false, count: 1, oldestDueSeconds: 5, mostAttempts: 0 },
    { kind: 'grind', version: 1, state: 'RETRYING', isParked: false, count: 1, oldestDueSeconds: 14.5, mostAttempts: 1 },
  ]);
});

test('two steps of one name are refused when the kind is defined', () => {
  expect(() => defineJob({ name: 'x', version: 1, input: anyJob, steps: ({ inner }) => [inner({ name: 'a', commit: async () => done() }), inner({ name: 'a', commit: async () => done() })] })).toThrow('Two steps');
});
