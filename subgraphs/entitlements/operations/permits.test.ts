import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buy, jobsOf, toldOf, unsoundLines, wordFor, type Bought } from '../../../test/kit/entitlements/jobs.ts';
import { integrator, openPlace, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';

let place: Place;
let jobs: ReturnType<typeof jobsOf>;
let now = Temporal.Instant.from('2026-11-24T09:00:00Z');

beforeAll(async () => {
  place = await openPlace({ maxConnections: 10, clock: { now: () => now } });
  jobs = jobsOf(place);
  place.world.organization('ACME');
  const overage = { rule: 'OVERDRAFT', copies: 2, percent: null } as const;
  const monthly = { allowed: 1, per: 'P1M' };
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL', overage, returnLimit: monthly, rehostLimit: { allowed: 2, per: null }, repairLimit: { allowed: 0, per: null } } });
  place.world.product('FREELY', { terms: { term: 'PERPETUAL', overage } });
  place.world.product('BURNING', { terms: { term: 'PERPETUAL', overage, returnsCredit: false } });
});
afterAll(() => place.close());

const acting = { principal: integrator, requestId: 'a request' };
const countsOf = async ({ lineItemId }: Bought) => {
  const { rows } = await sql<object>`select fulfilled, overdraft, cancelled, burned, shortfall from entitlements.line_item where id = ${lineItemId}`.execute(place.owner);
  return rows[0];
};
/** A line with so many copies, of which some run by the claim `running`. */
const run = async (fields: Parameters<typeof buy>[1], copies: number): Promise<Bought> => {
  const line = await buy(place, { partNumber: 'FREELY', ...fields });
  await jobs.claim('running', line, copies);
  await jobs.confirm('running', line);
  return line;
};

test('copies that are returned are the line’s again, what was beyond first', async () => {
  const line = await run({ numberOfCopies: 3 }, 4);
  expect(await jobs.permit('return', line, { copies: 2 })).toMatchObject({ kind: 'Permitted', ...line, technology: 'flexlm' });
  expect(await countsOf(line)).toMatchObject({ fulfilled: 3, overdraft: 1 });
  expect(await jobs.confirmPermit('return', line)).toEqual({ kind: 'PermitConfirmed', credited: 2, count: 2, overdraftCount: 0, revision: 1 });
  expect(await countsOf(line)).toMatchObject({ fulfilled: 2, overdraft: 0, burned: 0 });
  expect(wordFor(await jobs.claim('another', line))).toBe('ClaimTaken');
});

test('they are burned where the license model says so, unless a move came home', async () => {
  const line = await run({ partNumber: 'BURNING' }, 3);
  await jobs.permit('return', line, { copies: 2 });
  expect(await jobs.confirmPermit('return', line)).toMatchObject({ credited: 0 });
  await jobs.permit('move', line, { action: 'REHOST' });
  expect(await jobs.confirmPermit('move', line, 'CAME_HOME')).toEqual({ kind: 'PermitConfirmed', credited: 1, count: 0, overdraftCount: 0, revision: 2 });
  expect(await countsOf(line)).toMatchObject({ fulfilled: 0, burned: 2 });
});

test('what an order took back is cancelled when it comes back, whatever stands against the line', async () => {
  const bought = aLine({ partNumber: 'BURNING', numberOfCopies: 3 });
  const line = await run(bought, 3);
  await sql`update entitlements.line_item set shortfall = 2 where id = ${line.lineItemId}`.execute(place.owner);
  expect(wordFor(await jobs.claim('beyond', line))).toBe('INSUFFICIENT_QTY');
  expect(await place.sends([{ ...bought, numberOfCopies: 4 }])).toMatchObject({ quarantined: 1 });
  expect(await place.sends([{ ...bought, numberOfCopies: 1, state: 'INACTIVE' }])).toMatchObject({ applied: 1 });
  expect(wordFor(await jobs.permit('asked for', line))).toBe('INACTIVE');
  await jobs.permit('reclaim', line, { copies: 3, isReclaim: true });
  expect(await jobs.confirmPermit('reclaim', line)).toMatchObject({ credited: 3 });
  expect(await countsOf(line)).toEqual({ fulfilled: 0, overdraft: 0, cancelled: 2, burned: 0, shortfall: 0 });
});

const orders = [
  ['permit confirmPermit releasePermit', 'Permitted PermitConfirmed PermitKept', 1],
  ['permit releasePermit confirmPermit', 'Permitted PermitReleased PermitReleased', 2],
  ['confirmPermit permit releasePermit', 'UNKNOWN_PERMIT Permitted PermitReleased', 2],
  ['releasePermit permit confirmPermit', 'PermitReleased CLAIM_RELEASED PermitReleased', 2],
  ['releasePermit confirmPermit permit', 'PermitReleased PermitReleased CLAIM_RELEASED', 2],
  ['confirmPermit releasePermit permit', 'UNKNOWN_PERMIT PermitReleased CLAIM_RELEASED', 2],
] as const;
test.each(orders)('messages in the order %s, each twice, come to one end', async (order, words, left) => {
  const line = await run({}, 2);
  for (const [index, verb] of order.split(' ').entries()) {
    for (const time of ['first', 'second']) expect(wordFor(await jobs[verb as 'permit' | 'confirmPermit' | 'releasePermit']('job', line)), time).toBe(words.split(' ')[index]);
  }
  expect(await countsOf(line)).toMatchObject({ fulfilled: left });
  expect(wordFor(await jobs.permit('later', line, { copies: left }))).toBe('Permitted');
});

test('copies that something is being done with are busy, for 30 callers at once as for one', async () => {
  const line = await run({ numberOfCopies: 30 }, 30);
  const words = (await Promise.all(Array.from({ length: 30 }, (_, n) => jobs.permit(`half ${n}`, line, { action: 'REGENERATE', copies: 8 })))).map(wordFor);
  expect([words.filter((word) => word === 'Permitted'), words.filter((word) => word === 'COPIES_BUSY')].map(({ length }) => length)).toEqual([3, 27]);
  expect(await jobs.allowed(line, { of: 'running', copies: 7 })).toMatchObject({ ACTIVATE: 'INSUFFICIENT_QTY', RETURN: 'COPIES_BUSY', REHOST: 'COPIES_BUSY' });
  expect(await jobs.allowed(line, { copies: 6 })).toMatchObject({ RETURN: null, REPAIR: null });
});

test('of 100 callers who do something with the last copy one may', async () => {
  const line = await run({ numberOfCopies: 2 }, 2);
  await jobs.permit('other', line);
  const actions = ['RETURN', 'REHOST', 'REPAIR', 'REGENERATE'] as const;
  const words = (await Promise.all(Array.from({ length: 100 }, (_, n) => jobs.permit(`racer ${n}`, line, { action: actions[n % 4] ?? 'RETURN' })))).map(wordFor);
  expect([words.filter((word) => word === 'Permitted'), words.filter((word) => word === 'COPIES_BUSY')].map(({ length }) => length)).toEqual([1, 99]);
});

test('of 100 callers with one re-host left one may', async () => {
  const line = await run({ partNumber: 'CAD-PRO', numberOfCopies: 110 }, 110);
  expect(wordFor(await jobs.permit('the first of two', line, { action: 'REHOST' }))).toBe('Permitted');
  const words = (await Promise.all(Array.from({ length: 100 }, (_, n) => jobs.permit(`mover ${n}`, line, { action: 'REHOST' })))).map(wordFor);
  expect([words.filter((word) => word === 'Permitted'), words.filter((word) => word === 'REHOST_LIMIT')].map(({ length }) => length)).toEqual([1, 99]);
});

test('of 100 callers with one return left in the month one may, and again when it is over', async () => {
  const line = await run({ partNumber: 'CAD-PRO' }, 5);
  const words = (await Promise.all(Array.from({ length: 100 }, (_, n) => jobs.permit(`racer ${n}`, line)))).map(wordFor);
  expect(words.filter((word) => word === 'Permitted')).toHaveLength(1);
  expect(words.filter((word) => word === 'RETURN_LIMIT')).toHaveLength(99);
  const reset = '2026-12-24T09:00:00Z';
  expect(await jobs.permit('too soon', line)).toMatchObject({ refusals: [{ code: 'RETURN_LIMIT', remaining: 0, resetsAt: reset, liftedBy: 'SUPPORT', decidedBy: null }] });
  expect(wordFor(await jobs.permit('overridden', line, { overridesLimit: true }))).toBe('Permitted');
  expect(await jobs.allowed(line)).toMatchObject({ RETURN: 'RETURN_LIMIT', REPAIR: 'REPAIR_LIMIT', REHOST: null });
  now = Temporal.Instant.from(reset);
  expect(wordFor(await jobs.permit('then', line))).toBe('Permitted');
  expect(wordFor(await jobs.permit('too soon', line))).toBe('RETURN_LIMIT');
});

test('a use is given back when it comes to nothing or home, and counts within one call', async () => {
  const line = await run({ partNumber: 'CAD-PRO', numberOfCopies: 9 }, 9);
  const move = { action: 'REHOST' } as const;
  await jobs.permit('nothing', line, move);
  await jobs.releasePermit('nothing', line);
  await jobs.permit('home', line, move);
  await jobs.confirmPermit('home', line, 'CAME_HOME');
  const items = [1, 2, 3].map((n) => ({ source: 'fulfillment', key: `${line.activationId} move ${n}`, ...line, of: { source: 'fulfillment', key: `${line.activationId} running` }, copies: 1, ...move }));
  expect((await place.claims.permit(acting, { dryRun: true, items })).outcomes.map(wordFor)).toEqual(['Permitted', 'Permitted', 'Permitted']);
  expect((await place.claims.permit(acting, { items })).outcomes.map(wordFor)).toEqual(['Permitted', 'Permitted', 'REHOST_LIMIT']);
});

test('what an order asks back is no use of the customer’s', async () => {
  const line = await run({ partNumber: 'CAD-PRO' }, 3);
  expect(wordFor(await jobs.permit('reclaim', line, { isReclaim: true }))).toBe('Permitted');
  expect(wordFor(await jobs.permit('own', line))).toBe('Permitted');
  expect(wordFor(await jobs.permit('reclaim again', line, { isReclaim: true }))).toBe('Permitted');
});

test('a key is for one leave', async () => {
  const line = await run({}, 3);
  await jobs.permit('key', line);
  const others = [{ copies: 2 }, { action: 'REPAIR' as const }, { of: 'another' }, { isReclaim: true }, { overridesLimit: true }];
  for (const other of others) expect(wordFor(await jobs.permit('key', line, other))).toBe('CLAIM_DIFFERS');
  const elsewhere = { ...(await run({}, 1)), activationId: line.activationId };
  for (const ask of [jobs.permit, jobs.confirmPermit, jobs.releasePermit]) expect(wordFor(await ask('key', elsewhere))).toBe('CLAIM_DIFFERS');
  expect(wordFor(await jobs.permit('of nothing', elsewhere, { of: 'running' }))).toBe('NOT_ACTIVE');
});

test('what runs since before the hub is returned like everything else, and given back only while nothing is done with it', async () => {
  const line = await buy(place, { partNumber: 'FREELY' });
  const claim = { source: 'test', key: `${line.activationId} old` };
  const taken = { ...claim, heldBy: 'an import', activationId: line.activationId, count: 2, overdraftCount: 1, effectiveAt: '2026-02-01T00:00:00Z' };
  await place.copies.take(acting, { items: [taken] });
  await jobs.permit('return', line, { takenOver: claim, copies: 2 });
  const giveBack = async () => (await place.copies.giveBack(acting, { items: [{ ...claim, heldBy: 'an import' }] })).outcomes;
  expect(await giveBack()).toMatchObject([{ code: 'COPIES_BUSY' }]);
  expect(await jobs.confirmPermit('return', line)).toMatchObject({ credited: 2, count: 1, overdraftCount: 0 });
  expect((await place.copies.take(acting, { items: [taken] })).outcomes).toMatchObject([{ kind: 'CopiesTaken', count: 2, overdraftCount: 1 }]);
  expect(await giveBack()).toMatchObject([{ kind: 'CopiesGivenBack' }]);
  expect(await countsOf(line)).toMatchObject({ fulfilled: 0, overdraft: 0 });
  expect(await toldOf(place, line)).toEqual([{ ...claim, count: 1, overdraftCount: 0, revision: 1 }]);
  expect((await place.copies.take(acting, { items: [taken] })).outcomes).toMatchObject([{ kind: 'CopiesTaken', overdraftCount: 1, revision: 2 }]);
});

test('what is given back repays what jobs have drawn, and not what the other system drew', async () => {
  const line = await buy(place, { partNumber: 'FREELY', numberOfCopies: 2 });
  const old = (key: string, count: number, overdraftCount: number) => ({ source: 'test', key: `${line.activationId} ${key}`, heldBy: 'an import', activationId: line.activationId, count, overdraftCount, effectiveAt: '2026-02-01T00:00:00Z' });
  await place.copies.take(acting, { items: [old('first', 2, 0), old('second', 0, 1)] });
  await jobs.claim('beyond', line);
  await place.copies.giveBack(acting, { items: [old('first', 2, 0)] });
  expect(await jobs.confirm('beyond', line)).toMatchObject({ count: 1, overdraftCount: 0, revision: 1 });
  expect(await countsOf(line)).toMatchObject({ fulfilled: 1, overdraft: 1 });
});

test('every line agrees with its ledger, its claims and its permits', async () => {
  expect(await unsoundLines(place)).toEqual([]);
});
