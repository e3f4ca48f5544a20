import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashSite, patience, type CrashSite } from './crash/crash-site.ts';
import { activationId, copies, entitlements, numbered } from './crash/estate.ts';

let site: CrashSite;
beforeAll(async () => {
  site = await openCrashSite();
}, patience);
afterAll(() => site.close(), patience);

type Line = { readonly activationId: string; readonly quantities: { readonly granted: number }; readonly ledger: { readonly nodes: readonly { readonly delta: number }[] } };

test('an import of entitlements that kill -9 cut off goes on by itself, and a repeat gets the receipt: every line is applied once', async () => {
  const lines = 400;
  expect(await site.crashInTheMiddle(entitlements(lines))).toMatchObject({ state: 'PROCESSED', lines, applied: lines, unchanged: 0, quarantined: 0, problems: [] });

  const all = await site.everyPage<Line>(
    'lineItems',
    `query ($after: String) { lineItems(filter: { activationIdPrefix: "CRASH-" }, first: 100, after: $after) {
      nodes { activationId quantities { granted } ledger { nodes { delta } } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(all.map((line) => line.activationId).sort()).toEqual(numbered(lines, activationId));
  expect(new Set(all.map(({ quantities, ledger }) => JSON.stringify([quantities.granted, ledger.nodes])))).toEqual(new Set([JSON.stringify([copies, [{ delta: copies }]])]));
  expect(await site.gets('{ entitlements(filter: { numberPrefix: "CRASH-E" }) { totalCount } }')).toEqual({ entitlements: { totalCount: lines / 10 } });
}, patience);
