import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { vendor } from '../demo/vendor.ts';
import { postmasterOf, startHubProcess } from '../test/flows/crash/hub-process.ts';
import type { Caller } from '../test/kit/hub.ts';

const world: Readonly<Record<string, object>> = {
  'crm-organizations': { system: 'crm', id: 'ACME', name: 'Acme', type: 'CUSTOMER', timeZone: 'Europe/Berlin' },
  'crm-memberships': { system: 'crm', role: 'CUSTOMER_ADMIN', subject: 'customer-admin', organizationId: 'ACME' },
  'license-models': { businessUnit: 'MERIDIAN', code: 'locked', name: 'Node-locked', terms: { binding: 'NODE_LOCKED', term: 'PERPETUAL' } },
  'price-list': { businessUnit: 'MERIDIAN', partNumber: 'CAD', productName: 'CAD', productVersion: '5.0', technology: 'signed-file', features: ['CORE'], licenseModel: 'locked', validFrom: '2020-01-01' },
};

/** What `npm start` runs, on a PostgreSQL and a data folder of its own: one company, and one product under licenses that the hub signs. */
export const openPlace = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const vendorFile = join(dataDir, 'vendor.json');
  writeFileSync(vendorFile, JSON.stringify(vendor));
  const hub = await startHubProcess(dataDir, { HUB_DEMO: 'off', HUB_VENDOR: vendorFile });
  const database = new Client({ connectionString: postmasterOf(dataDir).url });
  await database.connect();
  for (const [contract, record] of Object.entries(world)) await mustApply(hub.as('erp-client'), contract, { records: [record] });

  return {
    pid: hub.pid,
    as: hub.as,
    /** One number that the database knows, past every wall and without the hub being asked. */
    counts: async (statement: string): Promise<number> => Number(Object.values((await database.query<Record<string, unknown>>(statement)).rows[0] ?? {})[0]),
    postgres: async (): Promise<string> => (await database.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '',
    close: async (): Promise<void> => {
      await database.end();
      await hub.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
export type Place = Awaited<ReturnType<typeof openPlace>>;

export const mustApply = async (sender: Caller, contract: string, document: object): Promise<void> => {
  const receipt = await sender.sends(contract, JSON.stringify(document), { key: randomUUID(), mediaType: 'application/json' });
  if (receipt.applied !== receipt.lines) throw new Error(`${contract}: ${JSON.stringify(receipt)}`);
};
