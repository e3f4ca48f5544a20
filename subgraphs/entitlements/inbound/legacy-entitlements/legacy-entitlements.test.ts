import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, operator, type Place } from '../../test/place.ts';

let place: Place;

beforeAll(async () => {
  place = await openPlace();
  place.world.organization('ACME');
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL' } });
});
afterAll(() => place.close());

test('a line becomes an entitlement with one line item', async () => {
  const receipt = await place.sends([{ businessUnit: 'MERIDIAN', entitlementId: 'ENT-1', activationId: 'AAAA-BBBB', soldTo: 'ACME', partNumber: 'CAD-PRO', numberOfCopies: 5, startDate: '2026-01-01' }]);
  expect(place.faults).toEqual([]);
  expect(receipt).toMatchObject({ applied: 1 });
  const data = await place.gets(operator, '{ lineItems { totalCount nodes { id activationId status quantities { granted remaining } entitlement { number owner { id } } ledger { nodes { bucket delta effectiveAt actor } } } } }');
  console.log(JSON.stringify(data, null, 1));
});
