import { fileURLToPath } from 'node:url';
import { sendAndWatch } from '../gateway/cli/import-progress.ts';
import { keyOf, readInboundFile } from '../gateway/cli/inbound-file.ts';
import type { Receipt } from '../gateway/cli/import-report.ts';
import { clientToken, renewed } from '../gateway/cli/tokens.ts';
import type { Config } from '../gateway/config.ts';
import type { Hub } from '../gateway/hub.ts';
import { prepareProduct } from './product-in-preparation.ts';
import { vendor } from './vendor.ts';

/** Files of one wave travel together; a wave builds on those before it. */
const waves: readonly (readonly (readonly [contract: string, file: string])[])[] = [
  [['crm-organizations', 'organizations.csv'], ['license-models', 'license-models.json']],
  [['crm-memberships', 'memberships.csv'], ['price-list', 'price-list.csv']],
  [['legacy-entitlements', 'entitlements-aurora.csv'], ['legacy-entitlements', 'entitlements-commerzbank.csv'], ['legacy-entitlements', 'entitlements-channel.csv']],
  [['legacy-fulfillments', 'fulfillments-aurora.csv'], ['legacy-fulfillments', 'fulfillments-commerzbank.csv'], ['legacy-fulfillments', 'fulfillments-channel.csv']],
];

const unheard = { print: () => undefined, say: () => undefined };

type Place = { readonly config: Pick<Config, 'oidc'>; readonly hub: Pick<Hub, 'modules'>; readonly origin: string };

/** The receipts of its documents; null where there are no personas to see it as. */
export type Demo = readonly Receipt[] | null;

/**
 * The demonstration world arrives as any estate would: as documents of source systems, over the route, from an integrator.
 * A document that was received before is recognized by its content, so that every start may send them all.
 */
export const seedDemo = async ({ config, hub, origin }: Place): Promise<Demo> => {
  if (config.oidc.issuer !== null) return null;
  await hub.modules.bootstrapVendor(vendor);
  const token = renewed(() => clientToken(origin, 'erp-client'));
  const receipts: Receipt[] = [];
  for (const wave of waves) {
    const documents = await Promise.all(wave.map(([contract, file]) => readInboundFile(fileURLToPath(new URL(`world/${file}`, import.meta.url)), contract)));
    receipts.push(...(await Promise.all(documents.map((document) => sendAndWatch({ origin, token, shipment: { ...document, dryRun: false, idempotencyKey: keyOf(document.body) } }, unheard)))));
  }
  await prepareProduct(origin);
  return receipts;
};

const counted: readonly (readonly [contract: string, what: string])[] = [
  ['crm-organizations', 'organizations'],
  ['price-list', 'part numbers'],
  ['legacy-entitlements', 'line items'],
  ['legacy-fulfillments', 'fulfillments'],
];

/** For the console: what there is, and what waits, which a world that was changed meanwhile may bring about. */
export const demoInWords = (demo: Demo): string => {
  if (!demo) return 'demo world is left out, for its personas belong to the development issuer';
  const kept = counted.map(([contract, what]) => `${sum(demo, contract, ({ applied, unchanged }) => applied + unchanged)} ${what}`);
  const waiting = demo.reduce((total, { quarantined }) => total + quarantined, 0);
  return `demo world is there (${kept.join(', ')}${waiting > 0 ? `; ${waiting} lines wait in quarantine` : ''})`;
};

const sum = (receipts: readonly Receipt[], contract: string, count: (receipt: Receipt) => number): number =>
  receipts.reduce((total, receipt) => total + (receipt.contract === contract ? count(receipt) : 0), 0);
