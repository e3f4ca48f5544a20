import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace } from './settings.place.ts';
import { interleave, leftBehind } from './settings.scenario.ts';

let place: Awaited<ReturnType<typeof openPlace>>;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

test('settings of the wall never outlive their transaction, however it ends', async () => {
  const { leaks, transactions, probes } = await interleave(place, 5_000);
  expect(leaks).toEqual([]);
  expect(probes).toBe(5_000);
  expect(Math.min(...Object.values(transactions)), 'each ending comes up').toBeGreaterThan(0);
}, 60_000);

test('a setting or a role that was left on a connection is found', async () => {
  const { kysely } = place.database;
  await kysely.connection().execute((db) => sql`select set_config('hub.tenants', '{left}', false)`.execute(db));
  expect(await leftBehind(place.database)).toEqual(['the setting {left} was left']);
  await kysely.connection().execute((db) => sql`set role entitlements_staff`.execute(db));
  expect(await leftBehind(place.database)).toContain('the role entitlements_staff was left');
});
