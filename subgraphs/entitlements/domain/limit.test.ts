import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusedByLimit, usesLeft } from './limit.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const limit = (allowed: number, per: string | null) => ({ allowed, per: per === null ? null : Temporal.Duration.from(per) });
const resetsAt = (per: string, use: string, timeZone: string) => refusedByLimit('REHOST', { limit: limit(1, per), uses: [at(use)], timeZone }, at(use))?.resetsAt?.toString();

test.each([
  ['P1M', '2026-01-31T12:00:00Z', 'UTC', '2026-02-28T12:00:00Z'],
  ['P1Y', '2024-02-29T12:00:00Z', 'UTC', '2025-02-28T12:00:00Z'],
  ['P1D', '2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T11:00:00Z'], // the day has 23 hours
  ['P7D', '2026-10-31T12:00:00Z', 'America/New_York', '2026-11-07T13:00:00Z'],
])('a use counts for %s from %s in %s until %s', (per, use, timeZone, until) => {
  expect(resetsAt(per, use, timeZone)).toBe(until);
});

test('it counts up to, and not including, the same moment one term later', () => {
  const limited = { limit: limit(1, 'P1M'), uses: [at('2026-05-01T00:00:00Z')], timeZone: 'UTC' };
  expect(refusedByLimit('RETURN', limited, at('2026-05-31T23:59:59.999999999Z'))).toMatchObject({ code: 'RETURN_LIMIT', remaining: 0, liftedBy: 'SUPPORT' });
  expect(refusedByLimit('RETURN', limited, at('2026-06-01T00:00:00Z'))).toBeUndefined();
});

test('without a term it counts for ever, and nothing is allowed where nothing is', () => {
  const now = at('2126-01-01T00:00:00Z');
  expect(refusedByLimit('REPAIR', { limit: limit(1, null), uses: [at('2026-01-01T00:00:00Z')], timeZone: 'UTC' }, now)).toMatchObject({ code: 'REPAIR_LIMIT', resetsAt: null });
  expect(refusedByLimit('REPAIR', { limit: limit(0, 'P1M'), uses: [], timeZone: 'UTC' }, now)).toMatchObject({ resetsAt: null });
  expect(refusedByLimit('REPAIR', { limit: null, uses: [now, now], timeZone: 'UTC' }, now)).toBeUndefined();
});

test('the last uses decide as all of them would, in every zone', () => {
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe');
  const hours = fc.array(fc.integer({ min: 0, max: 24 * 400 }), { maxLength: 8 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 24 * 400, max: 24 * 800 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('P1D', 'P1M', 'P90D', 'P1Y'), zones, (when, until, allowed, per, timeZone) => {
      const start = at('2025-01-31T00:00:00Z');
      const uses = when.sort((a, b) => a - b).map((hour) => start.add({ hours: hour }));
      const limited = { limit: limit(allowed, per), uses, timeZone };
      const now = start.add({ hours: until });
      expect(refusedByLimit('REHOST', limited, now) === undefined).toBe((usesLeft(limited, now) ?? 0) > 0);
      expect(refusedByLimit('REHOST', { ...limited, uses: allowed === 0 ? uses : uses.slice(-allowed) }, now)).toEqual(refusedByLimit('REHOST', limited, now));
    }),
    { numRuns: 200 },
  );
});

test('without a limit nothing is counted', () => {
  expect(usesLeft({ limit: null, uses: [], timeZone: 'UTC' }, at('2026-01-01T00:00:00Z'))).toBeNull();
});
