import { expect, test } from 'vitest';
import { beginTogether, inWords, overlap, validityOfDays } from './validity.ts';

test('the last day belongs to the period, whole', () => {
  expect(validityOfDays('2026-01-01', '2026-01-31')).toEqual({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' });
  expect(validityOfDays('2026-01-01', undefined).validUntil).toBe('infinity');
});

test('periods that follow each other do not overlap, and those that share a day do', () => {
  const january = validityOfDays('2026-01-01', '2026-01-31');
  expect(overlap(january, validityOfDays('2026-02-01', undefined))).toBe(false);
  expect(overlap(january, validityOfDays('2026-01-31', undefined))).toBe(true);
  expect(overlap(validityOfDays('2020-01-01', undefined), january)).toBe(true);
});

test('periods are compared as instants, whoever wrote them', () => {
  expect(beginTogether({ validFrom: '2026-01-01 00:00:00+00', validUntil: 'infinity' }, validityOfDays('2026-01-01', '2026-01-31'))).toBe(true);
});

test('a period reads as a sentence', () => {
  expect(inWords(validityOfDays('2026-01-01', '2026-01-31'))).toBe('from 2026-01-01 until before 2026-02-01');
  expect(inWords(validityOfDays('2026-01-01', undefined))).toBe('from 2026-01-01 on');
});
