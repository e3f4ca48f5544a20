import { basename } from 'node:path';
import type { Config } from '../config.ts';
import type { Terminal } from './command.ts';
import type { ImportArguments } from './import-arguments.ts';
import { keyOf, readInboundFile, type InboundFile } from './inbound-file.ts';
import { sendAndWatch } from './import-progress.ts';
import type { Receipt } from './import-report.ts';
import { CommandFault, originOf } from './running-hub.ts';
import { clientToken, renewed } from './tokens.ts';

type Sent = { readonly origin: string; readonly document: InboundFile; readonly receipt: Receipt };

/** Sends a file to the running hub as a client of the development issuer. */
export const sendFile = async (config: Config, { file, contract, client, idempotencyKey, dryRun }: ImportArguments, terminal: Terminal): Promise<Sent> => {
  if (config.oidc.issuer !== null) throw new CommandFault(`Tokens come from ${config.oidc.issuer}: send the file to /inbound with one of them.`);
  const document = await readInboundFile(file, contract);
  const origin = originOf(config);
  const size = document.body.length.toLocaleString('en');
  terminal.say(`${dryRun ? 'Trying' : 'Sending'} ${basename(file)} (${size} bytes) as ${client} to ${document.contract} at ${origin} …`);
  const shipment = { ...document, dryRun, idempotencyKey: idempotencyKey ?? keyOf(document.body) };
  const receipt = await sendAndWatch({ origin, token: renewed(() => clientToken(origin, client)), shipment }, terminal);
  return { origin, document, receipt };
};
