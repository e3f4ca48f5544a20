import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hashOf } from './once.ts';

test('inputs are equal whatever the order of their fields, and whether an absent one is written down', () => {
  expect(hashOf({ a: 1, b: [{ c: null, d: undefined }] })).toBe(hashOf({ b: [{ c: null }], a: 1 }));
});

test('inputs differ by the order of a list, and by an instant or a duration within', () => {
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  expect(hashOf({ from: Temporal.Instant.from('2026-01-01T00:00Z') })).not.toBe(hashOf({ from: Temporal.Instant.from('2026-01-02T00:00Z') }));
  expect(hashOf({ term: Temporal.Duration.from('P1Y') })).not.toBe(hashOf({ term: Temporal.Duration.from('P2Y') }));
  expect(hashOf({ term: Temporal.Duration.from('P1Y') })).toBe(hashOf({ term: 'P1Y' }));
});
