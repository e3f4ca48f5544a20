import { basename } from 'node:path';
import type { Command } from './command.ts';
import { readArguments } from './import-arguments.ts';
import { exitCodeOf, reportOf } from './import-report.ts';
import { readInboundFile, send } from './inbound-file.ts';
import { CommandFault, originOf } from './running-hub.ts';
import { clientToken } from './tokens.ts';

export const importCommand: Command = async (config, commandLine, terminal) => {
  if (config.oidc.issuer !== null) throw new CommandFault(`Tokens come from ${config.oidc.issuer}: send the file to /inbound with one of them.`);
  const { file, contract, client, idempotencyKey, dryRun } = readArguments(commandLine);
  const document = await readInboundFile(file, contract);
  const origin = originOf(config);
  const size = document.body.length.toLocaleString('en');
  terminal.say(`${dryRun ? 'Trying' : 'Sending'} ${basename(file)} (${size} bytes) as ${client} to ${document.contract} at ${origin} …`);

  const receipt = await send(origin, await clientToken(origin, client), { ...document, dryRun, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  terminal.print(reportOf(receipt));
  return exitCodeOf(receipt);
};
