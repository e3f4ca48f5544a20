import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { lineOrder } from './line-number.ts';
import { explain, orderStateOf } from './order-state.ts';
import { outcomeCounts } from './outcome.ts';
import { decideRules, firstRules } from './rules.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const now = at('2026-11-24T09:00:00Z');
const second = { version: 2, validFrom: '2026-12-01T00:00:00Z', entitleOn: 'PAID' } as const;

describe('rules', () => {
  test('hold at once, and keep what is left out', () => {
    expect(decideRules(firstRules, { expectedVersion: 1, validFrom: null, entitleOn: null }, now)).toEqual({ kind: 'set', rules: { version: 2, validFrom: '2026-11-24T09:00:00Z', entitleOn: 'BOOKED' } });
  });
  test('follow those that were expected', () => {
    expect(decideRules(second, { expectedVersion: 1, validFrom: null, entitleOn: 'BOOKED' }, now)).toEqual({ kind: 'stale', version: 2 });
  });
  test.each([
    ['in the past', { validFrom: at('2026-11-24T08:59:59Z') }, 'VALID_FROM_PAST'],
    ['when the version before does', { validFrom: at('2026-12-01T00:00:00Z') }, 'VALID_FROM_TAKEN'],
    ['at once, before a version that is to come', { validFrom: null }, 'VALID_FROM_TAKEN'],
  ])('do not begin %s', (_when, wanted, code) => {
    expect(decideRules(second, { expectedVersion: 2, entitleOn: 'BOOKED', ...wanted }, now)).toMatchObject({ kind: 'refused', code });
  });
  test('within one instant follow each other nevertheless', () => {
    const decision = decideRules({ ...second, validFrom: now.toString() }, { expectedVersion: 2, validFrom: null, entitleOn: null }, now);
    expect(decision).toMatchObject({ kind: 'set', rules: { version: 3, validFrom: '2026-11-24T09:00:00.000001Z' } });
  });
});

test('lines are in the order of their numbers, whatever stands around the digits', () => {
  const numbers = ['10', '9', 'A10', 'A9', '1.2', '1.10'];
  expect(numbers.toSorted((a, b) => (lineOrder(a) < lineOrder(b) ? -1 : 1))).toEqual(['1.2', '1.10', '9', '10', 'A9', 'A10']);
});

test.each([
  [{ standing: 0, whole: 0, some: 0 }, true, 'CANCELLED'],
  [{ standing: 2, whole: 2, some: 2 }, true, 'ON_HOLD'],
  [{ standing: 2, whole: 2, some: 2 }, false, 'ENTITLED'],
  [{ standing: 2, whole: 1, some: 1 }, false, 'PARTIALLY_ENTITLED'],
  [{ standing: 2, whole: 0, some: 1 }, false, 'PARTIALLY_ENTITLED'],
  [{ standing: 2, whole: 0, some: 0 }, false, 'BOOKED'],
] as const)('an order with lines %o, held: %s, is %s', (lines, isHeld, state) => {
  expect(orderStateOf(lines, isHeld)).toBe(state);
});

test('why an order stands as it does is said in a sentence', () => {
  expect(explain('ON_HOLD', ['Owes us.', 'No permit.'], false)).toBe('It is stopped: Owes us.; No permit.');
  expect(explain('BOOKED', [], true)).toBe('It is accepted, and entitles when it is paid.');
});

test.each([
  [1, { sequence: 1, outcomeSequence: null }, true],
  [2, { sequence: 2, outcomeSequence: 1 }, true],
  [1, { sequence: 2, outcomeSequence: 2 }, false],
  [2, { sequence: 2, outcomeSequence: 2 }, false],
  [3, { sequence: 2, outcomeSequence: null }, false],
  [0, { sequence: 0, outcomeSequence: null }, false],
])('an answer to announcement %i of a line %o counts: %s', (answered, line, isNews) => {
  expect(outcomeCounts(answered, line)).toBe(isNews);
});
