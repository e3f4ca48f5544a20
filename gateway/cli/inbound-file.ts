import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { askHub, CommandFault, notTheHub } from './running-hub.ts';
import { receiptSchema, type Receipt } from './import-report.ts';

export type InboundFile = { readonly contract: string; readonly mediaType: string; readonly body: Buffer };

/** What a file is called tells what is in it, when nothing else does; and where the graph lists such documents. */
const contractsByName: readonly (readonly [RegExp, string, string])[] = [
  [/membership/, 'crm-memberships', 'organizationDocuments'],
  [/organi[sz]ation/, 'crm-organizations', 'organizationDocuments'],
  [/price/, 'price-list', 'catalogDocuments'],
  [/license-model/, 'license-models', 'catalogDocuments'],
  [/entitlement/, 'legacy-entitlements', 'entitlementDocuments'],
  [/fulfillment/, 'legacy-fulfillments', 'fulfillmentDocuments'],
  [/order/, 'native-order', 'orderDocuments'],
];
export const listOf = (contract: string): string | undefined => contractsByName.find(([, name]) => name === contract)?.[2];
const contractNames = contractsByName.map(([, contract]) => contract).join(', ');

const mediaTypes: Record<string, string> = { '.csv': 'text/csv', '.json': 'application/json' };

export const readInboundFile = async (file: string, namedContract: string | undefined): Promise<InboundFile> => {
  const mediaType = mediaTypes[extname(file).toLowerCase()];
  if (mediaType === undefined) throw new CommandFault(`${file} is neither a .csv nor a .json file.`);
  const contract = namedContract ?? contractNamedBy(file);
  if (contract === undefined) throw new CommandFault(`What is in ${file}? Name its contract with --contract: ${contractNames}.`);
  const body = await readFile(file).catch((error: unknown) => {
    throw new CommandFault(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  });
  return { contract, mediaType, body };
};

const contractNamedBy = (file: string): string | undefined => contractsByName.find(([pattern]) => pattern.test(basename(file).toLowerCase()))?.[1];

export type Shipment = InboundFile & { readonly idempotencyKey: string; readonly dryRun: boolean };

const refusalSchema = z.object({ errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).min(1) });

/** Null while the hub is still deciding its lines. */
export const send = async (origin: string, token: string, { contract, mediaType, body, dryRun, idempotencyKey }: Shipment): Promise<Receipt | null> => {
  const query = new URLSearchParams({ idempotencyKey, ...(dryRun && { dryRun: 'true' }) });
  const { status, body: answer } = await askHub(origin, `/inbound/${encodeURIComponent(contract)}?${query.toString()}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': mediaType },
    body: new Uint8Array(body),
  });
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) throw new CommandFault(refusal.data.errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
  if (status === 202) return null;
  const receipt = receiptSchema.safeParse(answer);
  return receipt.success ? receipt.data : notTheHub(origin);
};

/** The same content is the same document, however often it is sent; a key of one's own makes it another. */
export const keyOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
