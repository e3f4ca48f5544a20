import { deepStrictEqual } from 'node:assert/strict';
import { until } from './calls.ts';
import type { Ordered } from './orders.ts';
import type { Place } from './place.ts';

/** What the ledger, the line items and the fulfillments count is what was ordered and what was activated, and nothing else. */
export const mustBalance = async (place: Place, orders: readonly Ordered[], activated: number): Promise<void> => {
  await until('no copy is reserved', async () => ((await place.counts("select coalesce(sum(delta), 0) from entitlements.ledger where bucket = 'RESERVED'")) === 0 ? true : null), 20);
  const ordered = orders.reduce((sum, { quantity }) => sum + quantity, 0);
  const inBucket = (bucket: string): Promise<number> => place.counts(`select coalesce(sum(delta), 0) from entitlements.ledger where bucket = '${bucket}'`);
  deepStrictEqual(
    {
      granted: await inBucket('GRANTED'), fulfilled: await inBucket('FULFILLED'),
      lineItems: await place.counts('select count(*) from entitlements.line_item'), remaining: await place.counts('select sum(granted - fulfilled) from entitlements.line_item'),
      running: await place.counts("select sum(count) from fulfillment.fulfillment where state = 'ACTIVE'"), licenses: await place.counts('select count(*) from fulfillment.license'),
    },
    { granted: ordered, fulfilled: activated, lineItems: orders.length, remaining: ordered - activated, running: activated, licenses: activated },
  );
};
