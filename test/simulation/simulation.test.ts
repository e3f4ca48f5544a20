import { expect, test } from 'vitest';
import { hashOf, simulate } from './simulate.ts';
import { playSeeds } from './simulation.scenario.ts';

/** Without these a seed proves little. */
const mustComeUp = [
  ...['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'REGENERATE'].flatMap((kind) => ['SUCCEEDED', 'FAILED', 'CANCELLED'].map((state) => `${kind} ${state}`)),
  ...['CONFIRMED', 'RETURNED', 'RELEASED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'CANCELLED'],
  ...['a hub dies', 'a hub stands still', 'a commit comes too late', 'an event comes twice', 'an announcement is overtaken', 'a key comes again', 'a question comes late'],
];

const isNamed = process.env['SEED'] !== undefined;
if (isNamed) {
  test('the seed that is named', async () => {
    await playSeeds(0);
  });
} else {
  test('2,000 seeds: two hubs that die, stand still and overtake each other come to rest with every copy in one place', { timeout: 300_000 }, async () => {
    const seen = await playSeeds(2_000);
    expect(mustComeUp.filter((one) => !seen.has(one))).toEqual([]);
  });
}

test('the same seed is the same story, step by step, and another seed is another one', async () => {
  const [first, again, other] = [hashOf(await simulate(7)), hashOf(await simulate(7)), hashOf(await simulate(8))];
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});
