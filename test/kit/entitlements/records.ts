import type { LegacyEntitlement } from '../../../subgraphs/entitlements/inbound/legacy-entitlements/record.ts';

let made = 0;

/** A line that ACME bought, perpetual, with what the test cares about. */
export const aLine = (fields: Partial<LegacyEntitlement> = {}): LegacyEntitlement => ({
  businessUnit: 'MERIDIAN',
  entitlementId: `ENT-${String(++made).padStart(5, '0')}`,
  activationId: `ACT-${made}-XXXX`,
  soldTo: 'ACME',
  partNumber: 'CAD-PRO',
  numberOfCopies: 5,
  startDate: '2026-01-01',
  permanent: true,
  ...fields,
});
