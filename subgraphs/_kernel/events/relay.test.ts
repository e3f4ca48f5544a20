import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openBoxHub, type BoxHub } from '../../../test/kit/events/box-hub.ts';
import { boxMoved, moveBox, noteSighting } from '../../../test/kit/events/boxes.ts';
import { definePort, functionAdapter } from '../ports.ts';
import { HubError } from '../values/errors.ts';
import { tenantId } from '../values/ids.ts';
import { emit } from './emit.ts';
import { defineReaction } from './reaction.ts';

let hub: BoxHub;
beforeAll(async () => { hub = await openBoxHub(); });
beforeEach(() => hub.empty());
afterAll(() => hub.close());

const asCustomer = () => ({ kind: 'customer', tenants: [hub.tenant], subtrees: [], organizations: [] }) as const;
const states = async (): Promise<Readonly<Record<string, number>>> => {
  const rows = await hub.query<{ state: string; n: number }>('select state, count(*)::int as n from organizations.delivery group by state');
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};
const problems = (): Promise<readonly unknown[]> => hub.query('select reader, state, attempts, problem from organizations.delivery order by position, reader');

describe('an event', () => {
  test('comes to everybody who reads it, once, with the tenant of its event and no other', async () => {
    await hub.moves('A', 'B', 'A');
    const relay = hub.relay(noteSighting(), noteSighting(undefined, 'note-again-when-box-moved'));
    await relay.settled();
    await relay.settled();
    expect(await hub.query('select box, place, count(*)::int as readers from catalog.sighting group by box, place order by box, place')).toEqual([
      { box: 'A', place: 1, readers: 2 }, { box: 'A', place: 2, readers: 2 }, { box: 'B', place: 1, readers: 2 },
    ]);
    expect(await hub.query('select distinct seen_by from catalog.sighting')).toEqual([{ seen_by: 'catalog_intake' }]);
    expect(await states()).toEqual({ DONE: 6 });
  });

  test('is not there when the operation that emitted it was withdrawn', async () => {
    await expect(moveBox(hub.publisher, hub.clock, { box: 'A', tenantId: hub.tenant, isKept: false })).rejects.toThrow('withdrawn');
    await hub.relay().settled();
    expect(await hub.query('select * from organizations.event')).toEqual([]);
  });

  test('of another tenant cannot be written, and none can be read, by a customer', async () => {
    const payload = { box: 'A', place: 1 };
    const others = hub.publisher.writeWithin(asCustomer(), (work) => emit(work, boxMoved, { key: 'A', tenantId: tenantId.make(), occurredAt: hub.clock.now(), payload }));
    await expect(others).rejects.toThrow('row-level security');
    await expect(hub.publisher.readWithin(asCustomer(), (db) => sql`select * from organizations.event`.execute(db))).rejects.toThrow('permission denied');
    await expect(hub.publisher.readWithin(asCustomer(), (db) => sql`select * from organizations.delivery`.execute(db))).rejects.toThrow('permission denied');
  });

  test('without the form of its type is refused where it is emitted, as is one that is too large', async () => {
    const put = (payload: { box: string; place: number }): Promise<unknown> =>
      hub.publisher.writeWithin(asCustomer(), (work) => emit(work, boxMoved, { key: 'A', tenantId: hub.tenant, occurredAt: hub.clock.now(), payload }));
    await expect(put({ box: 'A', place: -1 })).rejects.toThrow(z.ZodError);
    await expect(put({ box: 'A'.repeat(70_000), place: 1 })).rejects.toThrow('more than 65536 bytes');
  });

  test('whose transaction commits after a later one is not passed by', async () => {
    const relay = hub.relay();
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const { promise: written, resolve: hasWritten } = Promise.withResolvers<undefined>();
    const slow = hub.publisher.writeWithin(asCustomer(), async (work) => {
      await emit(work, boxMoved, { key: 'early', tenantId: hub.tenant, occurredAt: hub.clock.now(), payload: { box: 'early', place: 1 } });
      hasWritten(undefined);
      await gate;
    });
    await written;
    await hub.moves('late');
    await relay.settled();
    expect(await hub.sightings()).toEqual({ late: [1] });
    open(undefined);
    await slow;
    await relay.settled();
    expect(await hub.sightings()).toEqual({ late: [1], early: [1] });
  });

  test('that nobody reads is done with', async () => {
    await hub.moves('A');
    const other = defineReaction({ name: 'other', to: { ...boxMoved, version: 2 }, react: async () => undefined });
    await hub.relay(other).settled();
    expect(await hub.query('select routed_at is null as waits from organizations.event')).toEqual([{ waits: false }]);
    expect(await states()).toEqual({});
  });

  test('enters the sight of staff on record, once for a relay', async () => {
    const relay = hub.relay();
    await hub.moves('A');
    await relay.settled();
    await relay.settled();
    expect(await hub.query('select client, reason from audit.staff_access')).toEqual([{ client: 'hub:relay', reason: 'relay the events of organizations' }]);
  });
});

describe('a repeat', () => {
  const acknowledgementLost = (): Promise<unknown> => hub.query(`update organizations.delivery set state = 'OPEN', settled_at = null`);

  test('of an event whose acknowledgement was lost changes nothing more', async () => {
    const relay = hub.relay();
    await hub.moves('A', 'A');
    await relay.settled();
    await acknowledgementLost();
    hub.clock.advance({ seconds: 31 });
    await relay.settled();
    expect(await hub.sightings()).toEqual({ A: [1, 2] });
    expect(await states()).toEqual({ DONE: 2 });
  });

  test('of an event that a reader needed to do nothing about is known as well', async () => {
    let reacted = 0;
    const idle = defineReaction({ name: 'idle', to: boxMoved, react: async () => { reacted++; } });
    await hub.moves('A');
    await hub.relay(idle).settled();
    expect(await hub.query('select reaction from catalog.inbox')).toEqual([{ reaction: 'idle' }]);
    expect(reacted).toBe(1);
  });

  test('while the first is still being taken in waits for it and then does nothing', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    let isFirst = true;
    const slow = noteSighting(async () => {
      if (!isFirst) return;
      isFirst = false;
      await gate;
    });
    await hub.moves('A');
    const [stopped, other] = [hub.relay(slow), hub.relay(slow)];
    const late = stopped.round();
    await expect.poll(() => isFirst).toBe(false);
    expect(await other.round()).toBe(false);
    hub.clock.advance({ seconds: 31 });
    await other.settled();
    open(undefined);
    await late;
    expect(await hub.sightings()).toEqual({ A: [1] });
    expect(await problems()).toMatchObject([{ state: 'DONE', attempts: 2 }]);
  });
});

describe('the events of a key', () => {
  test('arrive in their order, however many emit and relay at once', async () => {
    const boxes = ['A', 'B', 'C', 'D'];
    const emitting = Promise.all(Array.from({ length: 40 }, () => hub.moves(...boxes)));
    const relays = [hub.relay(), hub.relay(), hub.relay()];
    await Promise.all(relays.map((relay) => relay.settled(30_000)));
    await emitting;
    await Promise.all(relays.map((relay) => relay.settled(30_000)));
    const inOrder = Array.from({ length: 40 }, (_, n) => n + 1);
    expect(await hub.sightings()).toEqual(Object.fromEntries(boxes.map((box) => [box, inOrder])));
    expect(hub.faults).toEqual([]);
  });

  test('wait for one that another relay has not addressed yet', async () => {
    await hub.moves('A', 'A');
    const relay = hub.relay();
    const [first] = await hub.query<{ id: string }>('select id from organizations.event order by position limit 1');
    await relay.settled();
    await hub.query('truncate organizations.delivery, catalog.sighting, catalog.inbox');
    await hub.query('update organizations.event set routed_at = null');
    await hub.publisher.writeWithin({ kind: 'staff', businessUnits: [], reason: 'test' }, async ({ db }) => {
      await sql`select id from organizations.event where id = ${first?.id} for update`.execute(db);
      await relay.round();
    });
    expect(await hub.sightings()).toEqual({});
    await relay.settled();
    expect(await hub.sightings()).toEqual({ A: [1, 2] });
  });
});

describe('a reader that fails', () => {
  const failing = (times: number, error: () => Error) => {
    let failures = 0;
    return noteSighting(({ payload: { box } }) => {
      if (box === 'A' && failures++ < times) throw error();
    });
  };

  test('is tried again after a while that grows, and its fault is logged under the id that is kept', async () => {
    const relay = hub.relay(failing(2, () => new Error('secret detail')));
    await hub.moves('A');
    for (const milliseconds of [500, 1_000]) {
      await relay.round();
      hub.clock.advance({ milliseconds: milliseconds - 1 });
      expect(await relay.round()).toBe(false);
      hub.clock.advance({ milliseconds: 1 });
    }
    expect(await problems()).toMatchObject([{ state: 'OPEN', attempts: 2, problem: { code: 'INTERNAL_SERVER_ERROR' } }]);
    await relay.settled();
    expect(await hub.sightings()).toEqual({ A: [1] });
    expect(hub.faults).toHaveLength(2);
    expect(JSON.stringify(await problems())).not.toContain('secret');
  });

  test('twelve times leaves a dead letter with its reason and path, which holds up its own key and its own reader alone', async () => {
    const relay = hub.relay(failing(12, () => new HubError('NOT_FOUND', 'There is no such box.', { path: '/box' })), noteSighting(undefined, 'note-again-when-box-moved'));
    await hub.moves('A', 'A', 'B');
    for (let attempt = 0; attempt < 12; attempt++) {
      await relay.round();
      hub.clock.advance({ minutes: 15 });
    }
    await relay.settled();
    expect(await hub.sightings()).toEqual({ A: [1, 2], B: [1, 1] });
    expect(await states()).toEqual({ DONE: 4, DEAD: 1, OPEN: 1 });
    expect(await problems()).toContainEqual(
      { reader: 'catalog.note-sighting-when-box-moved', state: 'DEAD', attempts: 12, problem: { path: '/box', code: 'NOT_FOUND', message: 'There is no such box.' } },
    );
    expect(hub.faults).toEqual([]);
  });

  test('on the form of an event gives it up at once, with the path', async () => {
    await hub.moves('A');
    await hub.query(`update organizations.event set payload = '{"box": "A", "place": "x"}'`);
    await hub.relay().settled();
    expect(await problems()).toMatchObject([{ state: 'DEAD', attempts: 1, problem: { path: '/place', code: 'WRONG_FORM' } }]);
  });

  test('by taking its process down every time is given up as well', async () => {
    const relay = hub.relay();
    await hub.moves('A', 'B');
    await relay.settled();
    await hub.query(`update organizations.delivery set state = 'OPEN', attempts = 12, owner = gen_random_uuid() where key = 'A'`);
    hub.clock.advance({ seconds: 31 });
    await relay.settled();
    expect(await problems()).toMatchObject([{ state: 'DEAD', problem: { code: 'LEASE_RAN_OUT' } }, { state: 'DONE' }]);
  });

  test('does not hold up the others while it takes its time', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const relay = hub.relay(noteSighting(({ payload: { box } }) => (box === 'A' ? gate : undefined)));
    await hub.moves('A');
    relay.start();
    await expect.poll(() => hub.query<{ attempts: number }>('select attempts from organizations.delivery')).toMatchObject([{ attempts: 1 }]);
    await hub.moves('B', 'C');
    await expect.poll(() => hub.sightings()).toEqual({ B: [1], C: [1] });
    open(undefined);
    await relay.stop();
    expect(await hub.sightings()).toEqual({ A: [1], B: [1], C: [1] });
  });
});

describe('a reaction', () => {
  const port = definePort({ name: 'weather', verbs: { ask: { input: z.object({}), output: z.object({ degrees: z.number() }) } } });
  const weather = functionAdapter(port, { ask: async () => ({ degrees: 20 }) });

  test('may ask a port, as the hub in the tenant of the event, but not inside its transaction', async () => {
    const asked: unknown[] = [];
    const outside = noteSighting(async (_event, { onBehalfOf }) => { asked.push(await weather.ask(onBehalfOf(), {}), onBehalfOf().principal.sights); });
    const inside = defineReaction({ name: 'inside', to: boxMoved, react: (_event, { commit, onBehalfOf }) => commit(async () => { await weather.ask(onBehalfOf(), {}); }) });
    await hub.moves('A');
    await hub.relay(outside, inside).round();
    expect(asked).toEqual([{ degrees: 20 }, [{ kind: 'intake', client: 'hub:note-sighting-when-box-moved', tenants: [hub.tenant] }]]);
    expect(await hub.sightings()).toEqual({ A: [1] });
    expect(hub.faults).toMatchObject([{ message: 'The port weather.ask was called inside an open database transaction.' }]);
  });

  test('cannot write for another tenant', async () => {
    const trespass = defineReaction({
      name: 'trespass', to: boxMoved,
      react: (_event, { commit }) => commit(async ({ db }) => { await sql`insert into catalog.sighting (tenant_id, box, place, seen_by) values (${tenantId.make()}, 'x', 1, '')`.execute(db); }),
    });
    await hub.moves('A');
    await hub.relay(trespass).round();
    expect(hub.faults).toMatchObject([{ message: expect.stringContaining('row-level security') as string }]);
    expect(await hub.query('select * from catalog.inbox')).toEqual([]);
  });
});

describe('a relay', () => {
  test('that stops finishes what it has begun and takes nothing more', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    let isAtWork = false;
    const relay = hub.relay(noteSighting(() => { isAtWork = true; return gate; }));
    await hub.moves('A', 'A');
    relay.start();
    await expect.poll(() => isAtWork).toBe(true);
    const stopped = relay.stop();
    open(undefined);
    await stopped;
    expect(await hub.sightings()).toEqual({ A: [1] });
    expect(await states()).toEqual({ DONE: 1, OPEN: 1 });
    await hub.relay().settled();
    expect(await hub.sightings()).toEqual({ A: [1, 2] });
  });

  test('says how much is on its way when it does not settle', async () => {
    await hub.moves('A');
    const failing = noteSighting(() => { throw new HubError('NOT_FOUND', 'no'); });
    await expect(hub.relay(failing).settled(50)).rejects.toThrow('1 events of organizations are still on their way.');
  });
});
