import { expect, test } from 'vitest';
import { lineOrder } from './line-number.ts';
import { explain, orderStateOf } from './order-state.ts';
import { outcomeCounts } from './outcome.ts';

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
