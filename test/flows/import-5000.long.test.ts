import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFulfillment, aLine, openEstate, type Estate } from '../kit/fulfillment/estate.ts';
import type { Receipt } from '../kit/hub.ts';

const lines = 5_000;
/** Half of the estate is one company's; the rest belongs to as many others as the neighbouring lines of an export are sold to. */
const companies = Array.from({ length: 200 }, (_, n) => ({ id: `COMPANY-${n}`, name: `Company ${n}`, type: 'CUSTOMER' }));
/** Two lines to an entitlement, and two fulfillments on a host. */
const entitlements = Array.from({ length: lines }, (_, n) => {
  const pair = n >> 1;
  const soldTo = pair % 2 === 0 ? ['ACME', 'ACME-LAB'][pair % 4 >> 1] : companies[pair % companies.length]?.id;
  return aLine({ entitlementId: `ENT-LOAD-${pair}`, soldTo, ...(pair % 3 === 0 && { channelPartners: ['RESELL'] }) });
});
const fulfillments = entitlements.map(({ activationId }, n) => aFulfillment({ activationId, hostId: `HOST-LOAD-${n >> 1}` }));

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  expect(await sends('crm-organizations', companies, 'companies')).toMatchObject({ quarantined: 0 });
});
afterAll(() => estate.close());

const sends = (contract: string, records: readonly object[], key: string): Promise<Receipt> =>
  estate.hub.as('erp-client').sends(contract, JSON.stringify({ records }), { mediaType: 'application/json', key });

/** What a full export takes is for whoever reads the run; what became of it is for the test. */
const timed = async (contract: string, records: readonly object[], key: string): Promise<Receipt> => {
  const from = performance.now();
  const receipts: Receipt[] = [];
  const statements = await estate.hub.statementsOf(async () => receipts.push(await sends(contract, records, key)));
  const seconds = (performance.now() - from) / 1_000;
  console.log(`${contract}, ${key}: ${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} lines/s, ${(statements.length / lines).toFixed(2)} statements a line`);
  return receipts[0] ?? expect.fail('no receipt');
};

test.each([
  { contract: 'legacy-entitlements', records: entitlements },
  { contract: 'legacy-fulfillments', records: fulfillments },
])('5,000 lines of $contract are applied, and known when they come again', async ({ contract, records }) => {
  expect(await timed(contract, records, 'first')).toMatchObject({ lines, applied: lines, unchanged: 0, quarantined: 0 });
  expect(await timed(contract, records, 'again')).toMatchObject({ lines, applied: 0, unchanged: lines, quarantined: 0 });
});

test('every line has its copies, and every host what runs on it', async () => {
  const { hosts, fulfillments: running, entitlements: bought } = await estate.gets<Record<string, { totalCount: number }>>(
    '{ hosts { totalCount } fulfillments { totalCount } entitlements { totalCount } }',
  );
  expect([hosts?.totalCount, running?.totalCount, bought?.totalCount]).toEqual([lines / 2, lines, lines / 2]);
  for (const { activationId } of [entitlements[0], entitlements[2_503], entitlements.at(-1)].flatMap((line) => line ?? [])) {
    expect(await estate.quantities(activationId)).toMatchObject({ granted: 10, fulfilled: 2, remaining: 8 });
  }
});
