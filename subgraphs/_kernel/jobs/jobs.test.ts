import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countJob } from '../../../test/kit/jobs/count.ts';
import { cancel, grindJob, notDone, requestOf, type Answer } from '../../../test/kit/jobs/grinding.ts';
import { openMillHub, type MillHub } from '../../../test/kit/jobs/mill-hub.ts';
import { note } from '../../../test/kit/jobs/mill.ts';
import { definePort, functionAdapter } from '../ports.ts';
import { HubError } from '../values/errors.ts';
import { noTenant, tenantId } from '../values/ids.ts';
import type { HeldJob, JobId } from './job.ts';
import type { Advance, AdvanceTools, JobKind } from './kind.ts';

let hub: MillHub;
beforeAll(async () => { hub = await openMillHub(); });
beforeEach(() => hub.empty());
afterAll(() => hub.close());

const staff = { kind: 'staff', businessUnits: [], reason: 'test' } as const;
const asCustomer = () => ({ kind: 'customer', tenants: [hub.tenant], subtrees: [], organizations: [] }) as const;
const all = ['reserved', 'ground 6', 'delivered'];
const gate = () => Promise.withResolvers<undefined>();
const flour: Answer = { kind: 'DONE', flour: 6 };
const wet: Answer = { kind: 'REFUSED', problem: { path: '/sacks', code: 'WET', message: 'The grain is wet.' } };
const busy = async (): Promise<Answer> => ({ kind: 'BUSY' });

/** A job of one step that does this, and is done unless it says otherwise. */
const only = (step: (job: HeldJob, tools: AdvanceTools) => Promise<Partial<Advance<unknown>>>, more: Partial<JobKind> = {}): JobKind => ({
  name: 'only', version: 1, body: z.object({}), steps: ['only'], stepOf: () => 'only', technologyOf: () => null,
  advance: async (job, tools) => ({ body: {}, standing: { state: 'SUCCEEDED' }, ...(await step(job, tools)) }),
  ...more,
});
const orderedOnly = (kind: JobKind, more: { readonly tenant?: ReturnType<typeof tenantId.make> } = {}): Promise<JobId> => hub.ordered({ kind, body: {}, ...more });

describe('a job', () => {
  test('goes from step to step, each with its body, its data and its events in one commit', async () => {
    const id = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(all);
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED', step: 'deliver', revision: 4, claims: 0, problem: null });
    expect(await hub.query('select body from organizations.job')).toEqual([{ body: { at: 'deliver', sacks: 3 } }]);
    expect(await hub.query('select name, key from organizations.event')).toEqual([{ name: 'FlourMade', key: id }]);
  });

  test('leaves nothing of a step whose commit failed: no data, no event, no new body', async () => {
    const id = await hub.ordered();
    await hub.query(`alter table organizations.event add constraint planted check (name <> 'FlourMade')`);
    await hub.jobs().round();
    await hub.query('alter table organizations.event drop constraint planted');
    expect(await hub.entries(id)).toEqual(['reserved']);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'grind', revision: 2, problem: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(await hub.query('select * from organizations.event')).toEqual([]);
  });

  test('is not there when the operation that wrote it was withdrawn, and once where its key is used twice', async () => {
    const withdrawn = hub.mill.writeWithin(asCustomer(), async (work) => {
      await hub.jobs().enqueue(work, hub.grind, { tenantId: hub.tenant, caller: { subject: 'ada', client: 'portal' }, body: { at: 'reserve', sacks: 1 }, now: hub.clock.now() });
      throw new Error('withdrawn');
    });
    await expect(withdrawn).rejects.toThrow('withdrawn');
    const first = await hub.ordered({ key: 'k' });
    expect(await hub.ordered({ key: 'k' })).toBe(first);
    expect(await hub.query('select id from organizations.job')).toEqual([{ id: first }]);
  });

  test('is refused where its body has not the form of its kind or is too large, and tried again where it lost its form', async () => {
    await expect(hub.ordered({ body: { at: 'reserve', sacks: 0 } })).rejects.toThrow(z.ZodError);
    await expect(hub.ordered({ kind: only(async () => ({}), { body: z.string() }), body: 'x'.repeat(65_536) })).rejects.toThrow('more than 65536 bytes');
    const id = await hub.ordered();
    await hub.query(`update organizations.job set body = '{"at": "reserve", "sacks": "three"}'`);
    await hub.jobs().round();
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', problem: { path: '/sacks', code: 'WRONG_FORM' } });
  });

  test('does not commit a body that nobody could read again', async () => {
    const kind = only(async () => ({ body: { sacks: 'three' } }), { body: z.object({ sacks: z.int().optional() }) });
    const id = await orderedOnly(kind);
    await hub.jobs(kind).round();
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', revision: 0 });
  });

  test('writes with the tenant it was written for and no other, and calls as whoever it was written for', async () => {
    const seen: unknown[] = [];
    hub.machine.behaves(async (_request, { onBehalfOf }) => (seen.push(onBehalfOf().principal), flour));
    const trespass = grindJob(hub.machine, { deliver: async (work, job) => note(work, { ...job, tenantId: tenantId.make() }, 'elsewhere') });
    const id = await hub.ordered({ kind: trespass });
    await hub.jobs(trespass).round();
    expect(seen).toMatchObject([{ subject: 'ada', client: 'portal', sights: [{ kind: 'intake', tenants: [hub.tenant] }] }]);
    expect(hub.faults).toMatchObject([{ message: expect.stringContaining('row-level security') as string }]);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'deliver' });
  });

  test('about no tenant is nobody else\'s to see', async () => {
    const id = await hub.mill.writeWithin(staff, (work) => hub.jobs().enqueue(work, hub.grind, { caller: { subject: 's', client: 'c' }, body: { at: 'reserve', sacks: 3 }, now: hub.clock.now() }));
    await hub.jobs().settled();
    expect(await hub.query('select tenant_id, state from organizations.job where id = $1', [id])).toEqual([{ tenant_id: noTenant, state: 'SUCCEEDED' }]);
    const { rows } = await hub.mill.readWithin(asCustomer(), (db) => sql`select id from organizations.job`.execute(db));
    expect(rows).toEqual([]);
  });

  test('says what it is about', async () => {
    const about = tenantId.make();
    await hub.mill.writeWithin(asCustomer(), (work) =>
      hub.jobs().enqueue(work, hub.grind, { tenantId: hub.tenant, subjectId: about, caller: { subject: 'ada', client: 'portal' }, body: { at: 'reserve', sacks: 1 }, now: hub.clock.now() }));
    const seen: unknown[] = [];
    await hub.jobs(grindJob(hub.machine, { deliver: async (_work, { subjectId }) => void seen.push(subjectId) })).settled();
    expect(seen).toEqual([about]);
  });

  test('of a version that this process does not know is parked, not failed, until one comes that does', async () => {
    const next = grindJob(hub.machine, { version: 2 });
    const id = await hub.ordered({ kind: next });
    const old = hub.jobs();
    await old.settled();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', claims: 0 });
    expect(await old.figures()).toMatchObject([{ kind: 'grind', version: 2, isParked: true, count: 1 }]);
    await hub.jobs(hub.grind, next).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('of several kinds runs beside others, and enters the sight of staff on record once', async () => {
    const other = only(async (job) => ({ write: (work) => note(work, job, 'swept') }));
    const [a, b] = [await hub.ordered(), await orderedOnly(other)];
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
      if (++calls > 1) return flour;
      isCalled.resolve(undefined);
      await open.promise;
      return { kind: 'DONE', flour: 666 };
    });
    const id = await hub.ordered();
    const jobs = hub.jobs(grindJob(hub.machine, { declares: 'idempotent' }));
    const ended = jobs.round();
    await isCalled.promise;
    return { id, jobs, goOn: async () => { open.resolve(undefined); await ended; }, other: hub.jobs(grindJob(hub.machine, { declares: 'idempotent' })) };
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

  test('is fenced by the revision as well: a run that is behind cannot commit over a later step', async () => {
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return flour; });
    const id = await hub.ordered();
    const ended = hub.jobs().round();
    await isCalled.promise;
    await hub.query(`update organizations.job set revision = revision + 1`);
    open.resolve(undefined);
    await ended;
    expect(await hub.entries(id)).toEqual(['reserved']);
  });
});

describe('a step', () => {
  test('calls outside of any transaction, after its intent was committed', async () => {
    const port = definePort({ name: 'weather', verbs: { ask: { input: z.object({}), output: z.object({}) } } });
    const weather = functionAdapter(port, { ask: async () => ({}) });
    let committed: readonly unknown[] = [];
    hub.machine.behaves(async (_request, { onBehalfOf }) => {
      await weather.ask(onBehalfOf(), {});
      committed = await hub.query('select step, body from organizations.job');
      return flour;
    });
    const inside = grindJob(hub.machine, { deliver: async () => { await weather.ask({ principal: null as never, requestId: '' }, {}); } });
    const id = await hub.ordered({ kind: inside });
    await hub.jobs(inside).round();
    expect(committed).toEqual([{ step: 'grind', body: { at: 'grind', sacks: 3 } }]);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'deliver' });
    expect(hub.faults).toMatchObject([{ message: 'The port weather.ask was called inside an open database transaction.' }]);
  });

  test('that takes too long is given up at its deadline and told so, and its technology has failed', async () => {
    let isAborted = false;
    hub.machine.behaves((_request, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => { isAborted = true; reject(new Error('aborted')); })));
    const kind = grindJob(hub.machine, { deadlineMs: 50 });
    const id = await hub.ordered({ kind });
    await hub.jobs(kind).round();
    expect(isAborted).toBe(true);
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'grind' });
    expect(await hub.query('select failures from organizations.breaker')).toEqual([{ failures: 1 }]);
  });
});

describe('whether another may have begun the step', () => {
  /** Runs a job and answers what each of its steps was told. */
  const told = async (how: (job: HeldJob, tools: AdvanceTools, step: number) => Promise<Partial<Advance<unknown>>>, more: Partial<JobKind> = {}) => {
    const heard: boolean[] = [];
    const kind = only((job, tools) => (heard.push(tools.isResumed), how(job, tools, heard.length)), more);
    return { id: await orderedOnly(kind), jobs: hub.jobs(kind), heard };
  };
  const goesOn: Partial<Advance<unknown>> = { standing: { state: 'RUNNING' } };
  const rests = (): Partial<Advance<unknown>> => ({ standing: { state: 'QUEUED', dueAt: hub.clock.now().toString() } });

  test('is no for a new job and after a step of the same run, yes after what it rested at', async () => {
    const { jobs, heard } = await told(async (_job, _tools, step) => [goesOn, rests(), goesOn, {}][step - 1] ?? {});
    await jobs.settled();
    expect(heard).toEqual([false, false, true, false]);
  });

  test('is yes after a step that failed, and after one whose run never came back', async () => {
    const { jobs, heard } = await told(async (_job, _tools, step) => {
      if (step === 1) throw new Error('planted');
      if (step === 2) {
        await hub.query('update organizations.job set owner = gen_random_uuid()');
        hub.clock.advance({ minutes: 1 });
      }
      return {};
    });
    await jobs.round();
    hub.clock.advance({ minutes: 1 });
    await jobs.settled();
    expect(heard).toEqual([false, true, true]);
  });

  test('is no where the job gave its place up between two steps', async () => {
    const { jobs, heard } = await told(async (_job, _tools, step) => {
      hub.clock.advance({ seconds: 2 });
      return step === 1 ? goesOn : {};
    });
    await jobs.settled();
    expect(heard).toEqual([false, false]);
  });

  test('is no where nothing was begun because the technology is not called at present', async () => {
    await hub.query(`insert into organizations.breaker values ('machine', 5, $1)`, [hub.clock.now().add({ seconds: 30 }).toString()]);
    const kind = grindJob(hub.machine, { declares: 'neither' });
    const id = await hub.ordered({ kind });
    const jobs = hub.jobs(kind);
    await jobs.round();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', step: 'grind' });
    hub.clock.advance({ seconds: 31 });
    await jobs.settled();
    expect(await hub.entries(id)).toEqual(all);
  });
});

describe('an answer that was lost', () => {
  /** The machine does it, and its first answer does not arrive. */
  const lost = async (declares: 'idempotent' | 'finds' | 'neither') => {
    hub.machine.behaves(async ({ requestId, sacks }) => {
      if (hub.machine.did.has(requestId)) return flour;
      hub.machine.did.set(requestId, sacks * 2);
      return { kind: 'LOST' };
    });
    const kind = grindJob(hub.machine, { declares });
    const id = await hub.ordered({ kind });
    const jobs = hub.jobs(kind);
    await jobs.round();
    hub.clock.advance({ minutes: 1 });
    await jobs.round();
    return { kind, id, jobs };
  };

  test('is asked for, where the machine can find it', async () => {
    const { id } = await lost('finds');
    expect(hub.machine.asked).toHaveLength(1);
    expect(await hub.entries(id)).toEqual(all);
  });

  test('is asked for by calling again under the same id, where that is done once', async () => {
    const { id } = await lost('idempotent');
    expect(hub.machine.asked).toEqual([requestOf({ id }), requestOf({ id })]);
    expect(await hub.entries(id)).toEqual(all);
  });

  test('is left to an operator otherwise, and never called for again', async () => {
    const { id, jobs, kind } = await lost('neither');
    hub.clock.advance({ hours: 1 });
    await jobs.settled();
    expect(await hub.job(id)).toMatchObject({ state: 'OUTCOME_UNKNOWN', step: 'grind', problem: { code: 'LOST' } });
    const settle = () => hub.mill.writeWithin(staff, (work) => jobs.amend(work, kind, id, notDone));
    expect([await settle(), await settle()]).toEqual([true, false]);
    await jobs.settled();
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED' });
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(hub.machine.asked).toHaveLength(1);
  });
});

describe('a failure', () => {
  const failing = async (times: number): Promise<{ readonly id: JobId; readonly waits: number[] }> => {
    hub.machine.behaves(async () => { throw new Error('secret detail'); });
    const id = await hub.ordered();
    const [jobs, waits] = [hub.jobs(), [] as number[]];
    for (let attempt = 0; attempt < times; attempt++) {
      await jobs.round();
      waits.push(Math.round((new Date((await hub.job(id)).due).getTime() - hub.clock.now().epochMilliseconds) / 100) / 10);
      hub.clock.advance({ minutes: 15 });
    }
    return { id, waits };
  };
  const redrive = (id: JobId): Promise<boolean> => hub.mill.writeWithin(staff, (work) => hub.jobs().redrive(work, id));

  test('is tried again after a while that doubles up to a quarter of an hour, twelve times at the most', async () => {
    const { id, waits } = await failing(12);
    expect(waits.slice(0, 11)).toEqual([0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 450]);
    expect(await hub.job(id)).toMatchObject({ state: 'AWAITING_MANUAL', claims: 12, problem: { code: 'INTERNAL_SERVER_ERROR' } });
    await hub.jobs().settled();
    expect(hub.machine.asked).toHaveLength(12);
  });

  test('that became a dead letter is tried again where it stands when somebody asks for it', async () => {
    const { id } = await failing(12);
    hub.machine.behaves(async () => flour);
    expect([await redrive(id), await redrive(id)]).toEqual([true, false]);
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(all);
  });

  test('is not what waits for the act of a person, which nobody drives on', async () => {
    const byHand = only(async () => ({ standing: { state: 'AWAITING_MANUAL', problem: null } }));
    const id = await orderedOnly(byHand);
    await hub.jobs(byHand).settled();
    expect(await hub.job(id)).toMatchObject({ state: 'AWAITING_MANUAL', problem: null });
    expect(await redrive(id)).toBe(false);
  });

  test('of one job holds up no other, not even when it takes its process down every time', async () => {
    const poison = await hub.ordered();
    await hub.query(`update organizations.job set claims = 12, state = 'RUNNING', owner = gen_random_uuid()`);
    const other = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.job(poison)).toMatchObject({ state: 'AWAITING_MANUAL', problem: { code: 'LEASE_RAN_OUT' } });
    expect(await hub.job(other)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('counts anew at each step: what was committed is not tried too often', async () => {
    let calls = 0;
    const kind = only(async () => {
      if (++calls % 2 === 1) throw new Error('planted');
      return { standing: { state: calls < 26 ? 'RUNNING' : 'SUCCEEDED' } };
    });
    const id = await orderedOnly(kind);
    const jobs = hub.jobs(kind);
    for (let round = 0; round < 14; round++) {
      await jobs.round();
      hub.clock.advance({ minutes: 15 });
    }
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED', revision: 13 });
  });

  test('shows no detail of ours, and a refusal that nobody caught is one as well', async () => {
    await failing(1);
    expect(JSON.stringify(await hub.query('select * from organizations.job'))).not.toContain('secret');
    expect(hub.faults).toHaveLength(1);
    const kind = only(async () => { throw new HubError('CONFLICT', 'no'); });
    const id = await orderedOnly(kind);
    await hub.jobs(kind).round();
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', problem: { code: 'CONFLICT' } });
  });
});

describe('the breaker', () => {
  const order = (count: number): Promise<readonly JobId[]> => Promise.all(Array.from({ length: count }, () => hub.ordered()));

  test('opens for all replicas after five failures in a row, and costs no attempt', async () => {
    hub.machine.behaves(busy);
    await order(5);
    await hub.jobs().round();
    expect(hub.machine.asked).toHaveLength(5);
    const late = await hub.ordered();
    await hub.jobs().round();
    expect(hub.machine.asked).toHaveLength(5);
    expect(await hub.job(late)).toMatchObject({ state: 'QUEUED', step: 'grind', claims: 0 });
  });

  test('stays shut for nobody where the technology answers, be it with a refusal', async () => {
    let calls = 0;
    hub.machine.behaves(async () => (++calls % 5 === 0 ? wet : { kind: 'BUSY' }));
    for (let each = 0; each < 10; each++) {
      await hub.ordered();
      await hub.jobs().round();
    }
    expect(hub.machine.asked).toHaveLength(10);
  });

  test('lets one try after its pause, then all when that one succeeded', async () => {
    hub.machine.behaves(busy);
    const ids = await order(8);
    const jobs = hub.jobs();
    await jobs.round();
    await expect.poll(async () => (await hub.query<{ failures: number }>('select failures from organizations.breaker'))[0]?.failures).toBeGreaterThanOrEqual(5);
    const asked = hub.machine.asked.length;
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return flour; });
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

describe('giving back', () => {
  test('follows a refusal, once, and the job has failed with its reason', async () => {
    hub.machine.behaves(async () => wet);
    const id = await hub.ordered();
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED', problem: { path: '/sacks', code: 'WET', message: 'The grain is wet.' } });
  });

  test('happens once, also when the confirmation of whoever was taken over arrives after it', async () => {
    const [isCalled, open] = [gate(), gate()];
    hub.machine.behaves(async () => { isCalled.resolve(undefined); await open.promise; return flour; });
    const id = await hub.ordered();
    const late = hub.jobs().round();
    await isCalled.promise;
    hub.machine.behaves(async () => wet);
    hub.clock.advance({ seconds: 31 });
    await hub.jobs().settled();
    open.resolve(undefined);
    await late;
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(await hub.job(id)).toMatchObject({ state: 'FAILED' });
    expect(await hub.query('select * from organizations.event')).toEqual([]);
  });
});

describe('an operation that changes a job', () => {
  const cancelled = (id: JobId, kind = hub.grind): Promise<boolean> => hub.mill.writeWithin(asCustomer(), (work) => hub.jobs().amend(work, kind, id, cancel));

  test('does not kill what runs, which finds the job changed and loses its commit', async () => {
    const [isReached, open] = [gate(), gate()];
    const kind = grindJob(hub.machine);
    const slow: typeof kind = { ...kind, advance: async (job, tools) => {
      if (job.body.at === 'intent') { isReached.resolve(undefined); await open.promise; }
      return kind.advance(job, tools);
    } };
    const id = await hub.ordered();
    const ended = hub.jobs(slow).round();
    await isReached.promise;
    expect([await cancelled(id), await cancelled(id)]).toEqual([true, false]);
    open.resolve(undefined);
    await ended;
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', step: 'release', revision: 2 });
    await hub.jobs().settled();
    expect(await hub.entries(id)).toEqual(['reserved', 'given back']);
    expect(await hub.job(id)).toMatchObject({ state: 'CANCELLED', problem: null });
    expect(hub.machine.asked).toEqual([]);
  });

  test('is heard at once by what waits for its next attempt', async () => {
    hub.machine.behaves(busy);
    const id = await hub.ordered();
    await hub.jobs().round();
    expect(await hub.job(id)).toMatchObject({ state: 'RETRYING', step: 'intent', problem: { code: 'BUSY' } });
    expect(await cancelled(id)).toBe(true);
    await hub.jobs().settled();
    expect(await hub.job(id)).toMatchObject({ state: 'CANCELLED', problem: null });
  });

  test('may end it, with what is to be written, and leaves all as it was when it is withdrawn', async () => {
    const [id, finished] = [await hub.ordered(), () => hub.query('select finished_at is not null as is from organizations.job')];
    const change = (isWithdrawn: boolean) => hub.mill.writeWithin(asCustomer(), async (work) => {
      await hub.jobs().amend(work, hub.grind, id, (job) => ({ body: job.body, standing: { state: 'CANCELLED' }, write: (same) => note(same, job, 'told') }));
      if (isWithdrawn) throw new Error('withdrawn');
    });
    await expect(change(true)).rejects.toThrow('withdrawn');
    expect([await hub.entries(id), await finished(), await hub.job(id)]).toMatchObject([[], [{ is: false }], { state: 'QUEUED', revision: 0 }]);
    await change(false);
    expect([await hub.entries(id), await finished(), await hub.job(id)]).toMatchObject([['told'], [{ is: true }], { state: 'CANCELLED', revision: 1 }]);
    expect(await hub.jobs().round()).toBe(false);
  });

  test('comes too late for what is done, and is not for strangers or under another version', async () => {
    const id = await hub.ordered();
    const stranger = { ...asCustomer(), tenants: [tenantId.make()] };
    expect(await hub.mill.writeWithin(stranger, (work) => hub.jobs().amend(work, hub.grind, id, cancel))).toBe(false);
    expect(await cancelled(id, grindJob(hub.machine, { version: 2 }))).toBe(false);
    await hub.jobs().settled();
    expect(await cancelled(id)).toBe(false);
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED' });
  });
});

describe('long work', () => {
  test('is done a part at a time, looks again when it said it would, and shows how far it has come', async () => {
    const kind = countJob(5);
    const id = await hub.ordered({ kind, body: { done: 0, parts: 3 } });
    const jobs = hub.jobs(kind);
    await jobs.round();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', done: 1, total: 3, claims: 0 });
    expect(await jobs.round()).toBe(false);
    for (let part = 0; part < 2; part++) {
      hub.clock.advance({ seconds: 5 });
      await jobs.round();
    }
    expect(await hub.job(id)).toMatchObject({ state: 'SUCCEEDED', done: 3, total: 3 });
    expect(await hub.entries(id)).toEqual(['part 0', 'part 1', 'part 2']);
  });

  test('gives its place up after a second, and when the process stops', async () => {
    const kind = countJob();
    const id = await hub.ordered({ kind, body: { done: 0, parts: 1_000_000 } });
    const jobs = hub.jobs(kind);
    const turn = jobs.round();
    await expect.poll(async () => (await hub.job(id)).done).toBeGreaterThan(2);
    hub.clock.advance({ seconds: 1 });
    await turn;
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', claims: 0 });
    const before = (await hub.job(id)).done;
    jobs.start();
    await expect.poll(async () => (await hub.job(id)).done).toBeGreaterThan(before);
    await jobs.stop();
    expect(await hub.job(id)).toMatchObject({ state: 'QUEUED', claims: 0 });
  });
});

describe('fairness', () => {
  const quick = only(async () => ({}));
  const batch = (tenant: string, count: number): Promise<unknown> =>
    hub.query(
      `insert into organizations.job (id, kind, version, key, tenant_id, subject, client, body, step, due_at, created_at)
       select gen_random_uuid(), 'only', 1, $1::uuid || ' ' || n, $1, 's', 'c', '{}', 'only', $3::timestamptz, $3::timestamptz from generate_series(1, $2) n`,
      [tenant, count, hub.clock.now().toString()],
    );

  test('a batch of 10,000 jobs of one tenant lets the others go before all but a few of it', async () => {
    await batch(hub.tenant, 10_000);
    await hub.query('analyze organizations.job');
    const jobs = hub.jobs(quick);
    jobs.start();
    const doneOf = async (tenant: string): Promise<number> => (await hub.query<{ n: number }>(`select count(*)::int as n from organizations.job where tenant_id = $1 and state = 'SUCCEEDED'`, [tenant]))[0]?.n ?? 0;
    await expect.poll(() => doneOf(hub.tenant)).toBeGreaterThan(20);
    const others = await Promise.all(Array.from({ length: 3 }, () => orderedOnly(quick, { tenant: tenantId.make() })));
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
    const slow = only(async ({ tenantId: of }) => { began.push(of); await open.promise; return {}; });
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
    hub.machine.behaves(async () => { await open.promise; return flour; });
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
    hub.machine.behaves(async () => ({ kind: 'LOST' }));
    const kind = grindJob(hub.machine, { declares: 'neither' });
    expect(await hub.jobs(kind).runWithin(await hub.ordered({ kind }), 60_000)).toBe('OUTCOME_UNKNOWN');
  });

  test('no job is run inside a transaction', async () => {
    const id = await hub.ordered();
    await expect(hub.mill.writeWithin(asCustomer(), () => hub.jobs().runWithin(id, 50))).rejects.toThrow('inside an open database transaction');
  });
});

test('how much waits, for how long and after how many claims can be read', async () => {
  hub.machine.behaves(async () => { throw new Error('planted'); });
  const jobs = hub.jobs();
  await hub.ordered();
  await jobs.round();
  hub.clock.advance({ seconds: 10 });
  await hub.ordered();
  hub.clock.advance({ seconds: 5 });
  expect(await jobs.figures()).toEqual([
    { kind: 'grind', version: 1, state: 'QUEUED', isParked: false, count: 1, oldestDueSeconds: 5, mostClaims: 0 },
    { kind: 'grind', version: 1, state: 'RETRYING', isParked: false, count: 1, oldestDueSeconds: 14.5, mostClaims: 1 },
  ]);
});
