import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOf, spanOf } from './term.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const sold = (timeZone: string, startsOn: string | null, expiresOn: string | null) =>
  spanOf({ timeZone, startsOn: startsOn === null ? null : date(startsOn), expiresOn: expiresOn === null ? null : date(expiresOn), length: null });

test.each([
  ['UTC', '2026-12-31', '2027-01-01T00:00:00Z'],
  ['Pacific/Auckland', '2026-12-31', '2026-12-31T11:00:00Z'],
  ['America/Los_Angeles', '2026-12-31', '2027-01-01T08:00:00Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T22:00:00Z'], // the day on which summer time begins
  ['Pacific/Apia', '2011-12-29', '2011-12-30T10:00:00Z'], // the day before the one that Samoa left out
  ['America/Sao_Paulo', '2018-11-03', '2018-11-04T03:00:00Z'], // the next day begins at one o'clock
])('a last day ends where it was sold: %s %s', (zone, last, end) => {
  expect(String(sold(zone, null, last).expiresAt)).toBe(end);
});

test('a term contains its days and nothing else, in every zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((day) => date(day.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, fc.integer({ min: 0, max: 4_000 }), (timeZone, startsOn, length) => {
      const expiresOn = startsOn.add({ days: length });
      const { startsAt, expiresAt } = spanOf({ timeZone, startsOn, expiresOn, length: null });
      if (startsAt === null || expiresAt === 'infinity') return false;
      const dayAt = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(timeZone).toPlainDate();
      return dayAt(startsAt).since(startsOn).days >= 0 && Temporal.PlainDate.compare(dayAt(expiresAt.subtract({ nanoseconds: 1 })), expiresOn) <= 0 && Temporal.PlainDate.compare(dayAt(expiresAt), expiresOn) > 0;
    }),
    { numRuns: 200 },
  );
});

test('without a last day there is no end, and without a first day no beginning', () => {
  expect(sold('UTC', null, null)).toEqual({ startsAt: null, expiresAt: 'infinity' });
});

test.each([
  ['2026-01-01', 'P1Y', '2026-12-31'],
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-01-31', 'P14D', '2026-02-13'],
  ['2026-01-01', 'P1D', '2026-01-01'],
])('from %s for %s lasts until %s', (start, length, last) => {
  expect(lastDayOf(date(start), Temporal.Duration.from(length)).toString()).toBe(last);
});
