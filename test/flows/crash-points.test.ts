import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashWorld, type CrashWorld } from './crash/crash-world.ts';
import { deathsAt, operationsLeftOut } from './crash/declared-points.ts';
import { dieEverywhere } from './crash/die-everywhere.ts';

const patience = 180_000;
let world: CrashWorld;
beforeAll(async () => {
  world = await openCrashWorld();
}, patience);
afterAll(() => world.close(), patience);

/**
 * In the order in which the story comes to them: points of requests, and of licenses, beside those of the kernel's own crash-points.test.ts.
 * All of them, twice each, are in crash-points.long.test.ts: a hub that starts takes seconds of processor time.
 */
const sample = [
  'intake.stored:crm-organizations', 'intake.written:legacy-fulfillments', 'intake.closed:native-order', 'reaction.beforeCommit:grant-copies-when-order-line-entitled',
  'mutation.beforeCommit:activate', 'job.called:GENERATE', 'job.committed:RECORD', 'relay.delivered:ClaimsDivided',
];

test('what the modules declare has its points, and whatever is left out is known and is declared', () => {
  const { points } = world;
  expect(new Set(points).size).toBe(points.length);
  expect(points.length).toBeGreaterThanOrEqual(60);
  expect(points).toEqual(expect.arrayContaining(['relay.acknowledged:OrderLineCancelled', 'relay.routed:CopiesAskedBack', 'job.committed:RELEASE', 'reaction.beforeCommit:record-outcome-when-order-line-answered', 'intake.closed:price-list']));
  expect(sample.filter((point) => !points.includes(point))).toEqual([]);
  expect(Object.keys(operationsLeftOut).filter((operation) => !points.includes(`mutation.committed:${operation}`))).toEqual([]);
  expect(deathsAt('job.claimed:CONFIRM')).toEqual(['job.called:CONFIRM', 'job.claimed:CONFIRM']);
});

test('processes die one after the other, and nothing is lost or done twice', async () => {
  expect(await dieEverywhere(world, sample)).toMatchObject({ deaths: sample.length, missed: [] });
}, patience);
