import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBoxHub, type BoxHub } from '../../../test/kit/events/box-hub.ts';
import { noteSighting } from '../../../test/kit/events/boxes.ts';
import { erp, operator, support } from '../../../test/kit/intake/parts-hub.ts';
import type { Principal } from '../identity/principal.ts';
import { HubError } from '../values/errors.ts';
import { deadLetters, redriveDeadLetters, skipDeadLetters, type DeadLetterMapper, type Outbox } from './dead-letters.ts';
import { deliveryId } from './deliveries.ts';

let hub: BoxHub;
let outbox: Outbox;
let isBroken = true;
beforeAll(async () => {
  hub = await openBoxHub();
  outbox = { persistence: hub.publisher, clock: hub.clock };
});
beforeEach(async () => {
  await hub.empty();
  isBroken = true;
});
afterAll(() => hub.close());

const relay = () => hub.relay(noteSighting(({ payload: { box } }) => { if (isBroken && box.startsWith('bad')) throw new HubError('NOT_FOUND', 'There is no such box.', { path: '/box' }); }));
const code = (name: string): unknown => expect.objectContaining({ code: name });
const listed = async (principal: Principal): Promise<readonly DeadLetterMapper[]> => (await deadLetters(outbox, principal, {})).nodes;

/** Each of the boxes once, given up wherever it is bad; the rest waits. */
const givenUp = async (...boxes: readonly string[]): Promise<readonly DeadLetterMapper[]> => {
  await hub.moves(...boxes);
  const carrying = relay();
  for (let attempt = 0; attempt < 12; attempt++) {
    await carrying.round();
    hub.clock.advance({ minutes: 15 });
  }
  await carrying.settled();
  return listed(operator);
};

test('staff see what was given up, why, and how much waits for it; nobody else sees anything', async () => {
  const [letter, ...others] = await givenUp('bad', 'bad', 'bad', 'good');
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    event: 'BoxMoved', key: 'bad', reader: 'catalog.note-sighting-when-box-moved', attempts: 12, waitingCount: 2,
    problem: { path: '/box', code: 'NOT_FOUND', message: 'There is no such box.' },
  });
  expect(letter?.id).toMatch(/^dlv_/);
  expect(await listed(support)).toEqual([letter]);
  expect(await listed(erp)).toEqual([]);
  expect(await (await deadLetters(outbox, erp, {})).totalCount()).toBe(0);
});

test('they come in pages, each cursor good for this list alone', async () => {
  await givenUp('bad1', 'bad2', 'bad3');
  const first = await deadLetters(outbox, operator, { first: 2 });
  const rest = await deadLetters(outbox, operator, { first: 2, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes].map(({ key }) => key).sort()).toEqual(['bad1', 'bad2', 'bad3']);
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, await first.totalCount()]).toEqual([true, false, 3]);
});

test('driven again, it arrives before those that waited for it', async () => {
  const letters = await givenUp('bad', 'bad', 'good');
  const ids = letters.map(({ id }) => id);
  isBroken = false;
  expect(await redriveDeadLetters(outbox, operator, { ids, idempotencyKey: 'r' })).toEqual({ __typename: 'DeadLettersRedriven', ids });
  await relay().settled();
  expect(await hub.sightings()).toEqual({ good: [1], bad: [1, 2] });
  expect(await redriveDeadLetters(outbox, operator, { ids, idempotencyKey: 'r' })).toMatchObject({ ids });
  expect(await redriveDeadLetters(outbox, operator, { ids, idempotencyKey: 'again' })).toMatchObject({ ids: [] });
});

test('driven again in vain, it is a dead letter again after as many attempts', async () => {
  const [letter] = await givenUp('bad');
  await redriveDeadLetters(outbox, operator, { ids: [letter?.id ?? ''], idempotencyKey: 'r' });
  expect(await givenUp()).toMatchObject([{ id: letter?.id, attempts: 12 }]);
});

test('skipped, it lets its key go on, and why stays on record', async () => {
  const [letter] = await givenUp('bad', 'bad');
  isBroken = false;
  await skipDeadLetters(outbox, operator, { ids: [letter?.id ?? ''], reason: 'The box is gone.', idempotencyKey: 's' });
  await relay().settled();
  expect(await hub.sightings()).toEqual({ bad: [2] });
  expect(await hub.query(`select state, reason, settled_by from organizations.delivery where state <> 'DONE'`)).toEqual([
    { state: 'SKIPPED', reason: 'The box is gone.', settled_by: operator.subject },
  ]);
});

test('only operators settle them, with a reason, and only those that are there', async () => {
  const [letter] = await givenUp('bad');
  const ids = [letter?.id ?? ''];
  await expect(redriveDeadLetters(outbox, support, { ids, idempotencyKey: 'r' })).rejects.toThrow(code('FORBIDDEN'));
  await expect(skipDeadLetters(outbox, support, { ids, idempotencyKey: 'r', reason: 'x' })).rejects.toThrow(code('FORBIDDEN'));
  await expect(redriveDeadLetters(outbox, erp, { ids, idempotencyKey: 'r' })).rejects.toThrow(code('NOT_FOUND'));
  await expect(redriveDeadLetters(outbox, operator, { ids: [deliveryId.show(deliveryId.make())], idempotencyKey: 'r' })).rejects.toThrow(code('NOT_FOUND'));
  await expect(redriveDeadLetters(outbox, operator, { ids: ['org_x'], idempotencyKey: 'r' })).rejects.toThrow(code('BAD_ID'));
  await expect(redriveDeadLetters(outbox, operator, { ids: [], idempotencyKey: 'r' })).rejects.toThrow(code('BAD_USER_INPUT'));
  await expect(skipDeadLetters(outbox, operator, { ids, idempotencyKey: 's', reason: ' ' })).rejects.toThrow(code('BAD_USER_INPUT'));
});
