import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { perpetual } from '#kernel/values/period';
import { decideReissue, type SignedLicense } from './reissue.ts';

const now = Temporal.Instant.from('2026-03-01T12:00:00Z');
type Fulfillments = NonNullable<SignedLicense['fulfillments']>;
const running = (expiresAt: string, state: Fulfillments[number]['state'] = 'ACTIVE'): Fulfillments[number] => ({ state, expiresAt });

test.each<[string, SignedLicense['fulfillments']]>([
  ['REISSUE', [running(perpetual)]],
  ['REISSUE', [running('2026-03-01 12:00:01+00')]],
  ['REISSUE', [running(perpetual, 'ON_HOLD')]],
  ['EXPIRED', [running('2026-03-01 12:00:00+00')]],
  ['OVER', [running(perpetual, 'OBSOLETE')]],
  ['OVER', []],
  ['REISSUE', [running(perpetual, 'OBSOLETE'), running('2026-01-01 00:00:00+00'), running('2027-01-01 00:00:00+00')]],
  ['NEVER_KEPT', null],
])('of a key that is revoked: %s when %j', (verdict, fulfillments) => {
  expect(decideReissue({ keyIsRevoked: true, fulfillments }, now)).toBe(verdict);
});

test('of a key that is trusted nothing need be done', () => {
  expect(decideReissue({ keyIsRevoked: false, fulfillments: [running(perpetual)] }, now)).toBe('VALID');
  expect(decideReissue({ keyIsRevoked: false, fulfillments: null }, now)).toBe('VALID');
});
