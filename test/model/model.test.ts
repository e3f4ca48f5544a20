import { expect, test } from 'vitest';
import { playMany } from './model.scenario.ts';

/** Without these a history proves little. */
const mustComeUp = [
  ...['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'REGENERATE'].flatMap((kind) => ['SUCCEEDED', 'FAILED', 'CANCELLED'].map((state) => `${kind} ${state}`)),
  ...['INSUFFICIENT_QTY', 'LINE_NOT_DEPLOYED', 'EXPIRED', 'CREDIT_HOLD', 'RETURN_LIMIT', 'REHOST_LIMIT', 'REPAIR_LIMIT', 'NOT_ISSUED', 'REFUSED'],
  ...['EXECUTED', 'LAPSED', 'UNDONE'],
  ...['GRANTED', 'CANCELLED', 'RESERVED', 'FULFILLED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'BURNED'],
  ...['CONFIRMED', 'RETURNED', 'RELEASED', 'GIVEN_BACK'],
];

test('10,000 histories of two modules, with crashes, repeats and lost answers at every step, keep every copy in one place', { timeout: 60_000 }, () => {
  const seen = playMany(10_000);
  expect(mustComeUp.filter((outcome) => !seen.has(outcome))).toEqual([]);
});
