import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decideRules } from './rules.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const now = at('2026-11-24T09:00:00Z');
const first = { version: 1, validFrom: '1970-01-01T00:00:00Z', entitleOn: 'BOOKED' };
const second = { version: 2, validFrom: '2026-12-01T00:00:00Z', entitleOn: 'PAID' };

describe('rules', () => {
  test('hold at once, and keep what is left out', () => {
    expect(decideRules(first, { expectedVersion: 1, validFrom: null }, {}, now)).toEqual({ kind: 'set', rules: { version: 2, validFrom: '2026-11-24T09:00:00Z', entitleOn: 'BOOKED' } });
  });
  test('follow those that were expected', () => {
    expect(decideRules(second, { expectedVersion: 1, validFrom: null }, { entitleOn: 'BOOKED' }, now)).toEqual({ kind: 'stale', version: 2 });
  });
  test.each([
    ['in the past', { validFrom: at('2026-11-24T08:59:59Z') }, 'VALID_FROM_PAST'],
    ['when the version before does', { validFrom: at('2026-12-01T00:00:00Z') }, 'VALID_FROM_TAKEN'],
    ['at once, before a version that is to come', { validFrom: null }, 'VALID_FROM_TAKEN'],
  ])('do not begin %s', (_when, wanted, code) => {
    expect(decideRules(second, { expectedVersion: 2, ...wanted }, { entitleOn: 'BOOKED' }, now)).toMatchObject({ kind: 'refused', code });
  });
  test('within one instant follow each other nevertheless', () => {
    const decision = decideRules({ ...second, validFrom: now.toString() }, { expectedVersion: 2, validFrom: null }, {}, now);
    expect(decision).toMatchObject({ kind: 'set', rules: { version: 3, validFrom: '2026-11-24T09:00:00.000001Z' } });
  });
});
