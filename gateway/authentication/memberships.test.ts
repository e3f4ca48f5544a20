import { Temporal } from 'temporal-polyfill';
import { expect, test, vi } from 'vitest';
import type { Standing } from '#kernel/identity/principal';
import { cachedMemberships, type MembershipsLookup } from './memberships.ts';

const standing: Standing = { memberships: [], administeredTenants: [] };
const start = Temporal.Instant.from('2026-11-24T04:00:00Z');

const lookupAt = (cacheMs = 30_000) => {
  let now = start;
  const lookup = vi.fn<MembershipsLookup>(() => Promise.resolve(standing));
  const cached = cachedMemberships(lookup, { now: () => now }, cacheMs);
  return { lookup, cached, pass: (milliseconds: number) => (now = now.add({ milliseconds })) };
};

test('a revocation counts after 30 seconds at the latest', async () => {
  const { lookup, cached, pass } = lookupAt();
  await cached('support', 'portal');
  pass(29_999);
  await cached('support', 'portal');
  expect(lookup).toHaveBeenCalledTimes(1);

  pass(1);
  await cached('support', 'portal');
  expect(lookup).toHaveBeenCalledTimes(2);
});

test('being asked again does not make an answer older than 30 seconds', async () => {
  const { lookup, cached, pass } = lookupAt();
  for (let second = 0; second < 60; second += 1) {
    await cached('support', 'portal');
    pass(1_000);
  }

  expect(lookup).toHaveBeenCalledTimes(2);
});

test('callers who ask at once share one look-up', async () => {
  const { lookup, cached } = lookupAt();
  await Promise.all(Array.from({ length: 50 }, () => cached('support', 'portal')));

  expect(lookup).toHaveBeenCalledTimes(1);
});

test('a subject is known per client, whatever the names contain', async () => {
  const { lookup, cached } = lookupAt();
  await cached('a', 'b","c');
  await cached('a","b', 'c');
  await cached('a', 'portal');

  expect(lookup).toHaveBeenCalledTimes(3);
});

test('a failed look-up is not remembered', async () => {
  const { lookup, cached } = lookupAt();
  lookup.mockRejectedValueOnce(new Error('no connection'));

  await expect(cached('support', 'portal')).rejects.toThrow('no connection');
  await expect(cached('support', 'portal')).resolves.toBe(standing);
});

test('10,000 callers are remembered, and who asked last is kept', async () => {
  const { lookup, cached } = lookupAt();
  await cached('kept', 'portal');
  await cached('forgotten', 'portal');
  for (let index = 0; index < 9_999; index += 1) {
    await cached('kept', 'portal');
    await cached(`someone-${index}`, 'portal');
  }
  lookup.mockClear();

  await cached('kept', 'portal');
  expect(lookup).not.toHaveBeenCalled();
  await cached('forgotten', 'portal');
  expect(lookup).toHaveBeenCalledTimes(1);
});
