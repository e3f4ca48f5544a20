import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashSite, patience, type CrashSite } from './crash/crash-site.ts';
import { countOf, entitlements, fulfillments, isHistory, numbered } from './crash/estate.ts';

// What PostgreSQL recovers after a crash is tried in database/embedded/embedded-postgres.test.ts, an import of entitlements in crash.long.test.ts.

let site: CrashSite;
beforeAll(async () => {
  site = await openCrashSite();
}, patience);
afterAll(() => site.close(), patience);

type Line = {
  readonly quantities: { readonly fulfilled: number };
  readonly fulfillments: { readonly nodes: readonly { readonly count: number; readonly state: string; readonly migrationId: string }[] };
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const running = (line: Line): number => sum(line.fulfillments.nodes.filter(({ state }) => state === 'ACTIVE').map(({ count }) => count));

test('an import of licenses that kill -9 cut off goes on by itself, and a repeat gets the receipt: each copy is taken once, and the ledger says what runs', async () => {
  const sold = entitlements(20);
  const lines = 400;
  expect(await site.hub().as('erp-client').sends(sold.contract, sold.body, { key: 'sold' })).toMatchObject({ applied: 20 });
  expect(await site.crashInTheMiddle(fulfillments(lines))).toMatchObject({ state: 'PROCESSED', lines, applied: lines, unchanged: 0, quarantined: 0, problems: [] });

  const all = await site.everyPage<Line>(
    'lineItems',
    `query ($after: String) { lineItems(filter: { activationIdPrefix: "CRASH-" }, first: 100, after: $after) {
      nodes { quantities { fulfilled } fulfillments(first: 100) { nodes { count state migrationId } } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(all.filter((line) => line.quantities.fulfilled !== running(line))).toEqual([]);
  expect(sum(all.map(running))).toBe(sum(numbered(lines, (n) => (isHistory(n) ? 0 : countOf(n)))));
  expect(all.flatMap((line) => line.fulfillments.nodes.map(({ migrationId }) => migrationId)).sort()).toEqual(numbered(lines, (n) => `CRASH-F${n}`).sort());
  expect(await site.gets('{ hosts(filter: { identifier: "CRASH-H1" }) { totalCount } }')).toEqual({ hosts: { totalCount: 1 } });
}, patience);
