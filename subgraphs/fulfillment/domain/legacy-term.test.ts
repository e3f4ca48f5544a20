import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { legacyTerm } from './legacy-term.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const berlin = { timeZone: 'Europe/Berlin', expiresAt: '2027-01-01T00:00:00Z' };

test('a license sold until a day runs until that day ends in the zone of its line item', () => {
  expect(legacyTerm({ fulfillDate: '2026-01-15', expirationDate: '2026-03-31' }, berlin, now)).toEqual({
    activatedAt: '2026-01-14T23:00:00Z',
    startsAt: '2026-01-14T23:00:00Z',
    expiresAt: '2026-03-31T22:00:00Z', // summer time began two days before
  });
});

test('where the record says nothing of an end, the line item does', () => {
  expect(legacyTerm({ fulfillDate: '2026-01-15' }, berlin, now)).toMatchObject({ expiresAt: '2027-01-01T00:00:00Z' });
  expect(legacyTerm({ fulfillDate: '2026-01-15' }, { ...berlin, expiresAt: null }, now)).toMatchObject({ expiresAt: 'infinity' });
});

test('permanent outlasts the line item', () => {
  expect(legacyTerm({ fulfillDate: '2026-01-15', permanent: true }, berlin, now)).toMatchObject({ expiresAt: 'infinity' });
});

test.each([
  ['permanent with an end', { fulfillDate: '2026-01-15', permanent: true, expirationDate: '2026-03-31' }, '/expirationDate', 'TERM_CONFLICT'],
  ['made tomorrow', { fulfillDate: '2026-06-02' }, '/fulfillDate', 'IN_FUTURE'],
  ['ended before it started', { fulfillDate: '2026-01-15', startDate: '2026-04-01', expirationDate: '2026-03-31' }, '/expirationDate', 'TERM_EMPTY'],
  ['started after its line item ended', { fulfillDate: '2026-01-15', startDate: '2027-02-01' }, '/startDate', 'TERM_EMPTY'],
])('a record %s is refused with its path', (_case, record, path, code) => {
  expect(legacyTerm(record, berlin, now)).toMatchObject({ path, code });
});
