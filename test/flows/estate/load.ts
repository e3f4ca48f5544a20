import { readFile } from 'node:fs/promises';
import { vendor } from '../../../demo/vendor.ts';
import type { Receipt, TestHub } from '../../kit/hub.ts';

/** The files of an estate, in the order in which an integrator sends them, and the contract of each. */
const contracts = {
  'organizations.csv': 'crm-organizations',
  'memberships.csv': 'crm-memberships',
  'license-models.json': 'license-models',
  'price-list.csv': 'price-list',
  'entitlements.csv': 'legacy-entitlements',
  'fulfillments.csv': 'legacy-fulfillments',
  'organizations-later.csv': 'crm-organizations',
} as const;
export type EstateFile = keyof typeof contracts;
export const estateFiles: readonly EstateFile[] = ['organizations.csv', 'memberships.csv', 'license-models.json', 'price-list.csv', 'entitlements.csv', 'fulfillments.csv'];

export const estateText = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

export const sendEstateFile = async (hub: TestHub, file: EstateFile, key: string = file): Promise<Receipt> =>
  hub.as('erp-client').sends(contracts[file], await estateText(file), { key, mediaType: file.endsWith('.json') ? 'application/json' : 'text/csv' });

/** The vendor and the estate; a company of unknown owner waits in quarantine, with what it bought and what it runs. */
export const loadEstate = async (hub: TestHub): Promise<ReadonlyMap<EstateFile, Receipt>> => {
  await hub.hub.modules.bootstrapVendor(vendor);
  const receipts = new Map<EstateFile, Receipt>();
  for (const file of estateFiles) receipts.set(file, await sendEstateFile(hub, file));
  return receipts;
};
