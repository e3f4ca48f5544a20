import { expect, test } from 'vitest';
import { organizationStatuses } from '../contract/index.ts';
import { mayBecome } from './status.ts';

const waysFrom = (from: (typeof organizationStatuses)[number]) => organizationStatuses.filter((to) => to !== from && mayBecome(from, to));

test('an organization is confirmed once, barred and let in again, and gone for good', () => {
  expect(waysFrom('PENDING')).toEqual(['ACTIVE', 'CLOSED']);
  expect(waysFrom('ACTIVE')).toEqual(['SUSPENDED', 'CLOSED']);
  expect(waysFrom('SUSPENDED')).toEqual(['ACTIVE', 'CLOSED']);
  for (const end of ['MERGED', 'CLOSED'] as const) expect(waysFrom(end)).toEqual([]);
  for (const status of organizationStatuses) expect(mayBecome(status, status)).toBe(true);
});
