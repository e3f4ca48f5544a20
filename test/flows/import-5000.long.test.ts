import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFulfillment, aLine, openEstate, type Estate } from '../kit/fulfillment/estate.ts';

const lines = 5_000;

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.close());

/** Two lines to an entitlement, and two fulfillments on a host. */
const entitlements = Array.from({ length: lines }, (_, n) => aLine({ entitlementId: `ENT-LOAD-${Math.floor(n / 2)}`, soldTo: ['ACME', 'ACME-LAB', 'GLOBEX'][n % 6 >> 1], ...(n % 4 === 0 && { channelPartners: ['RESELL'] }) }));
const fulfillments = entitlements.map(({ activationId }, n) => aFulfillment({ activationId, hostId: `HOST-LOAD-${n >> 1}`, hostOwner: 'ACME' }));

const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  let statements: readonly string[] = [];
  const from = performance.now();
  let answer: T | undefined;
  statements = await estate.hub.statementsOf(async () => { answer = await work(); });
  const seconds = (performance.now() - from) / 1_000;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} lines/s, ${(statements.length / lines).toFixed(2)} statements a line`);
  return answer as T;
};

test('5,000 line items and 5,000 fulfillments are taken over', async () => {
  const sends = (contract: string, records: readonly object[]) => estate.hub.as('erp-client').sends(contract, JSON.stringify({ records }), { mediaType: 'application/json', key: `${contract} ${records.length}` });
  expect(await timed('legacy-entitlements', () => sends('legacy-entitlements', entitlements))).toMatchObject({ lines, applied: lines, quarantined: 0 });
  expect(await timed('legacy-fulfillments', () => sends('legacy-fulfillments', fulfillments))).toMatchObject({ lines, applied: lines, quarantined: 0 });
});
