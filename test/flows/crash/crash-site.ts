import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect } from 'vitest';
import type { Receipt, Variables } from '../../kit/hub.ts';
import { isRunning, postmasterOf, startHubProcess, type HubProcess } from './hub-process.ts';

/** Starting processes takes its time where others work too. */
export const patience = 180_000;

export type Import = { readonly module: 'entitlements' | 'fulfillment'; readonly contract: string; readonly body: string; readonly lines: number };

export type CrashSite = {
  hub(): HubProcess;
  gets<T>(document: string, variables?: Variables): Promise<T>;
  /** All pages of a list, to be asked for with `$after`. */
  everyPage<Node>(list: string, document: string): Promise<readonly Node[]>;
  /** Kills the hub with `kill -9` while it takes the document in, and starts a new one on what was left, which goes on with it; then sends the same once more. */
  crashInTheMiddle(work: Import): Promise<Receipt>;
  close(): Promise<void>;
};

type Connection<Node> = { readonly nodes: readonly Node[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } };

/** A hub in a process of its own, with the demonstration's companies and prices. */
export const openCrashSite = async (): Promise<CrashSite> => {
  const dataDir = mkdtempSync('/var/tmp/hub-crash-');
  let hub = await startHubProcess(dataDir, { HUB_DEMO: 'on' });
  const gets = async <T>(document: string, variables?: Variables): Promise<T> => (await hub.as('operator').gets(document, variables)) as T;

  const everyPage = async <Node>(list: string, document: string): Promise<readonly Node[]> => {
    const nodes: Node[] = [];
    let after: string | null = null;
    do {
      const page: Connection<Node> = (await gets<Record<string, Connection<Node>>>(document, { after }))[list] ?? expect.fail(`${list} is missing.`);
      nodes.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return nodes;
  };

  const crashInTheMiddle = async ({ module, contract, body, lines }: Import): Promise<Receipt> => {
    const key = `crash in ${module}`;
    const sends = (): Promise<Receipt> => hub.as('erp-client').sends(contract, body, { key });
    const sending = sends().then(() => 'answered', () => 'cut off');
    const orphan = postmasterOf(dataDir);
    await appliedLines(orphan.url, module, lines / 4);
    await hub.crash();
    expect([await sending, isRunning(orphan)]).toEqual(['cut off', true]);

    hub = await startHubProcess(dataDir, { HUB_DEMO: 'off' });
    const postmaster = postmasterOf(dataDir);
    expect([isRunning(orphan), isRunning(postmaster)]).toEqual([false, true]);
    const kept = await appliedLines(postmaster.url, module, lines / 4);
    expect(kept, 'lines that were applied before the crash').toBeLessThan(lines);
    await appliedLines(postmaster.url, module, lines);
    const receipt = await sends();
    expect(await sends()).toEqual(receipt);
    return receipt;
  };

  const close = async (): Promise<void> => {
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { hub: () => hub, gets, everyPage, crashInTheMiddle, close };
};

/** How many lines of the newest document are applied, once there are so many. */
const appliedLines = async (url: string, module: string, atLeast: number): Promise<number> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ applied: number }>(`
        select count(*) filter (where state = 'APPLIED')::int as applied from ${module}.inbound_line
        where document_id = (select id from ${module}.inbound_document order by received_at desc limit 1)`);
      const applied = rows[0]?.applied ?? 0;
      if (applied >= atLeast) return applied;
      await sleep(5);
    }
  } finally {
    await client.end();
  }
};
