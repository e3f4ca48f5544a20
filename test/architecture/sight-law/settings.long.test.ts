import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace } from './settings.place.ts';
import { interleave } from './settings.scenario.ts';

let place: Awaited<ReturnType<typeof openPlace>>;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

test('settings of the wall never outlive their transaction: 100,000 of them over four tenants', async () => {
  const { leaks, transactions, probes } = await interleave(place, 100_000);
  expect(leaks).toEqual([]);
  expect(probes).toBe(100_000);
  console.log(`100,000 interleaved transactions by their ending: ${JSON.stringify(transactions)}`);
}, 1_200_000);
