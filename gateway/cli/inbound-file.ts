import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { askHub, CommandFault, notTheHub } from './running-hub.ts';
import { receiptSchema, type Receipt } from './import-report.ts';

export type InboundFile = { readonly contract: string; readonly mediaType: string; readonly body: Buffer };

/** What a file is called tells what is in it, when nothing else does. */
const contractsByName: readonly (readonly [RegExp, string])[] = [
  [/membership/, 'crm-memberships'],
  [/organi[sz]ation/, 'crm-organizations'],
  [/price/, 'price-list'],
  [/license-model/, 'license-models'],
  [/entitlement/, 'legacy-entitlements'],
  [/fulfillment/, 'legacy-fulfillments'],
  [/order/, 'native-order'],
];
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

export type Shipment = InboundFile & { readonly idempotencyKey?: string; readonly dryRun: boolean };

const refusalSchema = z.object({ errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).min(1) });

/** The same content is the same document, however often it is sent; a key of one's own makes it another. */
export const send = async (origin: string, token: string, { contract, mediaType, body, dryRun, idempotencyKey = sha256(body) }: Shipment): Promise<Receipt> => {
  const query = new URLSearchParams({ idempotencyKey, ...(dryRun && { dryRun: 'true' }) });
  const { body: answer } = await askHub(origin, `/inbound/${encodeURIComponent(contract)}?${query.toString()}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': mediaType },
    body: new Uint8Array(body),
  });
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) throw new CommandFault(refusal.data.errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
  const receipt = receiptSchema.safeParse(answer);
  return receipt.success ? receipt.data : notTheHub(origin);
};

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
