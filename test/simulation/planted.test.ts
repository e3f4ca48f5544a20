import { expect, test } from 'vitest';
import { firstToFind } from './simulation.scenario.ts';
import type { Planted } from './store.ts';

/** What keeps the hub right, taken away one at a time: a seed must miss it. */
const taken: readonly (readonly [string, Planted, RegExp])[] = [
  ['the inbox', 'NO_INBOX', /has its effect once/],
  ['the fence of a commit', 'NO_FENCE', /cannot go on by itself|never comes to rest|done twice/],
  ['the outbox: what is emitted before the commit', 'EMITS_BEFORE_COMMIT', /was committed|what was ordered last|is answered/],
  ['the sequence of announcements', 'NO_SEQUENCE', /is answered|what was ordered last/],
  ['the key of an operation', 'NO_KEYS', /asked for once|answered as the first time|is there/],
];

test.each(taken)('within 500 seeds one fails without %s', { timeout: 120_000 }, async (_what, planted, fault) => {
  expect(await firstToFind(planted, 500)).toMatch(fault);
});
