import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../kit/hub.ts';
import { patience } from './crash/crash-site.ts';
import { entitlements } from './crash/estate.ts';
import { startHubProcess, type HubProcess } from './crash/hub-process.ts';

const lines = 100_000;
const [few, many] = [entitlements(5_000, 'FEW'), entitlements(lines, 'MANY')];
/** Eleven minutes where nobody else works. */
const long = 30 * 60_000;

/** With little room a hub holds what it needs; with much it leaves lying what it needs no more, and nobody could tell the two apart. */
const room = { NODE_OPTIONS: '--max-old-space-size=256' };

let dataDir: string;
let hub: HubProcess;
beforeAll(async () => {
  dataDir = mkdtempSync('/var/tmp/hub-import-');
  hub = await startHubProcess(dataDir, { HUB_DEMO: 'on', ...room });
}, patience);
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, patience);

type Document = { readonly id: string; readonly state: string; readonly appliedCount: number; readonly rolledBackCount: number; readonly progress: { readonly decided: number; readonly total: number } | null };

const sends = ({ contract, body }: typeof few): Promise<Receipt> => hub.as('erp-client').sends(contract, body);
const newest = async (): Promise<Document> =>
  (await hub.as('operator').gets('{ entitlementDocuments(first: 1) { nodes { id state appliedCount rolledBackCount progress { decided total } } } }') as { entitlementDocuments: { nodes: [Document] } }).entitlementDocuments.nodes[0];

/** Until it is so, while somebody looks at what the hub holds; answers the most that it held. */
const memoryUntil = async (isSo: (document: Document) => boolean): Promise<number> => {
  let most = 0;
  for (;;) {
    most = Math.max(most, hub.memory());
    if (isSo(await newest())) return most;
    await sleep(500);
  }
};
const isOver = ({ progress }: Document): boolean => progress === null;
const isHalf = (of: number) => ({ progress }: Document): boolean => progress !== null && progress.total === of && progress.decided >= of / 2;

const crash = async (): Promise<void> => {
  await hub.crash();
  hub = await startHubProcess(dataDir, { HUB_DEMO: 'off', ...room });
};

/** What it takes is for whoever reads the run; what became of it is for the test. */
const told: string[] = [];
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const result = await work();
  told.push(`${what}: ${((performance.now() - from) / 1_000).toFixed(0)} s`);
  console.log(told.at(-1));
  return result;
};

type RolledBack = { readonly __typename: string; readonly lineCount: number; readonly document: Document };

const rollBack = async (id: string, dryRun: boolean): Promise<RolledBack> =>
  (await hub.as('operator').gets(`mutation ($input: RollBackDocumentInput!) { rollBackEntitlementDocument(input: $input) {
    __typename ... on DocumentRolledBack { lineCount document { state appliedCount rolledBackCount progress { decided total } } } } }`, { input: { id, dryRun, reason: 'The wrong export.', idempotencyKey: 'back' } },
  ) as { rollBackEntitlementDocument: RolledBack }).rollBackEntitlementDocument;
const countOf = async (prefix: string): Promise<number> =>
  (await hub.as('operator').gets('query ($prefix: String!) { lineItems(filter: { activationIdPrefix: $prefix, state: DEPLOYED }) { totalCount } }', { prefix }) as { lineItems: { totalCount: number } }).lineItems.totalCount;

test('5,000 lines are taken back as a whole, whoever dies meanwhile; 100,000 are taken in, and looked through for what stands against it, with no more memory than these', { timeout: long }, async () => {
  const receiving = sends(few);
  const memoryOfFew = await timed('5,000 lines', () => memoryUntil(({ appliedCount }) => appliedCount === few.lines));
  const { id } = await receiving;
  void rollBack(id, false).catch(() => undefined);
  await timed('half of taking them back', () => memoryUntil(isHalf(few.lines)));
  await crash();
  await timed('the other half, by the next process', () => memoryUntil(isOver));
  expect(await rollBack(id, false)).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: few.lines, document: { state: 'ROLLED_BACK', appliedCount: 0, rolledBackCount: few.lines } });
  expect(await countOf('FEW-')).toBe(0);

  const cutOff = sends(many).then(() => 'answered', () => 'cut off');
  const memories = [await timed('half of 100,000 lines', () => memoryUntil(isHalf(lines)))];
  await crash();
  expect(await cutOff).toBe('cut off');
  memories.push(await timed('the other half, by the next process', () => memoryUntil(isOver)));
  const receipt = await sends(many);
  expect(receipt).toMatchObject({ state: 'PROCESSED', lines, applied: lines, unchanged: 0, quarantined: 0 });
  expect(await countOf('MANY-')).toBe(lines);

  let isLookedThrough = false;
  const looking = timed('looking through 100,000 lines', () => rollBack(receipt.id, true)).finally(() => (isLookedThrough = true));
  memories.push(await memoryUntil(() => isLookedThrough));
  expect(await looking).toMatchObject({ __typename: 'DocumentRolledBack', lineCount: lines });

  console.log(`at most ${memoryOfFew.toFixed(0)} MB with 5,000 lines, ${memories.map((memory) => memory.toFixed(0)).join(', ')} MB with 100,000`);
  expect(Math.max(...memories)).toBeLessThanOrEqual(memoryOfFew + 150);
});
