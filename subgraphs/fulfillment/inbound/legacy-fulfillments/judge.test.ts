import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ProductId } from '#catalog';
import type { ClaimableLine, EntitlementId, LineItemId } from '#entitlements';
import { fulfillmentId } from '#fulfillment';
import { businessUnitId, idType, organizationId, tenantId, type Id } from '#kernel/values/ids';
import { judge } from './judge.ts';
import { hostKey, type Found, type TakenOver } from './look-up.ts';
import type { LegacyFulfillment } from './record.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
const made = <T extends Id<string>>(): T => idType('any').make() as string as T;

const line: ClaimableLine = {
  lineItemId: made<LineItemId>(), entitlementId: made<EntitlementId>(), tenantId: tenantId.make(), organizationId: organizationId.make(), businessUnitId: businessUnitId.make(),
  partnerTenants: [], activationId: 'ACT', productId: made<ProductId>(), licenseModelVersionId: null, technology: 'flexlm', state: 'DEPLOYED', timeZone: 'UTC',
  startsOn: '2026-01-01', startsAt: '2026-01-01T00:00:00Z', expiresOn: '2026-12-31', expiresAt: '2027-01-01T00:00:00Z', versionDate: null, remaining: 10,
};
const record: LegacyFulfillment = { fulfillmentId: 'FID', activationId: 'ACT', fulfilledCount: 2, state: 'ACTIVE', fulfillDate: '2026-02-01', hostId: 'HOST', licenseText: 'a license', licenseFormat: 'text' };
const taken: TakenOver = {
  id: fulfillmentId.make(), migrationId: 'FID', lineItemId: line.lineItemId, parentId: null, count: 2, overdraftCount: 0, state: 'ACTIVE', supportAction: 'MASTER',
  activatedAt: '2026-02-01 00:00:00+00', startsAt: '2026-02-01 00:00:00+00', expiresAt: '2027-01-01 00:00:00+00', versionDate: '2026-01-31', activationType: 'MANUAL', technology: 'flexlm',
  hostIdentifier: 'HOST', hostIdentifierType: 'ANY', hostHolder: line.organizationId, licenseFormat: 'text',
  licenseHash: 'a2077150ec52616ca8dccc37bbf652cf87cecc7f809ee7d491764cdefe5dc448',
};
const another = { organizationId: organizationId.make(), tenantId: line.tenantId };
const found: Found = {
  lines: new Map([['ACT', line], ['ANOTHER', { ...line, activationId: 'ANOTHER', lineItemId: made<LineItemId>() }]]),
  holders: new Map([[JSON.stringify({ system: 'crm', value: 'LAB' }), another]]),
  taken: new Map([['FID', taken], ['PARENT', { ...taken, id: fulfillmentId.make() }]]),
  hosts: new Map(),
};

test('a record that says what is here is known, and what it leaves out says nothing', () => {
  const known = { kind: 'known', id: taken.id };
  expect(judge(record, found, now)).toEqual(known);
  expect(judge({ ...record, supportAction: 'MASTER', activationType: 'MANUAL', hostIdType: 'ANY', overDraftCount: 0, versionDate: '2026-01-31', expirationDate: '2026-12-31' }, found, now)).toEqual(known);
  const { licenseFormat: _, ...shorter } = record;
  expect(judge(shorter, found, now)).toEqual(known);
  const prolonged = { ...found, lines: new Map([['ACT', { ...line, expiresAt: '2028-01-01T00:00:00Z' }]]) };
  expect(judge(record, prolonged, now)).toEqual(known);
});

test.each<[Partial<LegacyFulfillment>]>([
  [{ activationId: 'ANOTHER' }],
  [{ fulfilledCount: 3 }],
  [{ overDraftCount: 1 }],
  [{ state: 'OBSOLETE' }],
  [{ supportAction: 'REPAIR' }],
  [{ activationType: 'SHORT_CODE' }],
  [{ hostId: 'ANOTHER' }],
  [{ hostIdType: 'ETHERNET' }],
  [{ hostOwner: 'LAB' }],
  [{ parentFulfillmentId: 'PARENT' }],
  [{ fulfillDate: '2026-02-02' }],
  [{ startDate: '2026-02-02' }],
  [{ expirationDate: '2026-12-30' }],
  [{ permanent: true }],
  [{ versionDate: '2026-02-28' }],
  [{ licenseText: 'another license' }],
  [{ licenseFormat: 'another' }],
  [{ licenseTechnology: 'another' }],
])('a record that was taken over and now says %j is refused', (change) => {
  expect(judge({ ...record, ...change }, found, now)).toMatchObject({ kind: 'refused', problem: { path: '/fulfillmentId', code: 'ALREADY_TAKEN_OVER' } });
});

test('a host that another organization of the company holds is refused before any copies are asked for', () => {
  const fresh = { ...record, fulfillmentId: 'NEW' };
  const held = { ...found, hosts: new Map([[hostKey(line.tenantId, fresh), another.organizationId]]) };
  expect(judge(fresh, held, now)).toMatchObject({ kind: 'refused', problem: { code: 'HOST_HELD_BY_ANOTHER' } });
  expect(judge({ ...fresh, hostOwner: 'LAB' }, held, now)).toMatchObject({ kind: 'new', holder: another });
});
