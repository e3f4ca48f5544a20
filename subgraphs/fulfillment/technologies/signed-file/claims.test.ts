import { expect, test } from 'vitest';
import { aRequest } from '../../../../test/kit/technologies/request.ts';
import { licenseClaims } from './claims.ts';

const claimed = (expiresAt: string | null, timeZone: string, startsAt = '2026-03-01T09:30:00.999Z') => licenseClaims(aRequest({ term: { startsAt, expiresAt, timeZone } }));

test.each([
  ['2026-12-31T23:00:00Z', 'Europe/Berlin', '2026-12-31'],
  ['2026-07-31T22:00:00Z', 'Europe/Berlin', '2026-07-31'],
  ['2027-01-01T10:00:00Z', 'Pacific/Honolulu', '2026-12-31'],
  ['2026-12-31T23:00:00Z', 'UTC', null],
  [null, 'Europe/Berlin', null],
])('a term until %s in %s is told to people as the day %s', (expiresAt, timeZone, lastDay) => {
  expect(claimed(expiresAt, timeZone)).toMatchObject({ lastDay, timeZone });
});

test('a time within a second never lengthens the term, and one without an end has no exp', () => {
  const { nbf, exp } = claimed('2026-07-15T12:30:00.999Z', 'UTC');
  expect([nbf, exp]).toEqual([Date.UTC(2026, 2, 1, 9, 30) / 1_000, Date.UTC(2026, 6, 15, 12, 30) / 1_000]);
  expect(claimed(null, 'UTC')).not.toHaveProperty('exp');
});

test('the order of what is claimed does not depend on how the request was kept', () => {
  const request = aRequest({ model: { binding: null, metric: null, attributes: [{ name: 'a', value: '1' }] } });
  const kept = { ...request, model: { attributes: [{ value: '1', name: 'a' }], metric: null, binding: null }, product: { version: request.product.version, name: request.product.name, id: request.product.id } };
  expect(JSON.stringify(licenseClaims(kept))).toBe(JSON.stringify(licenseClaims(request)));
});
