import type { Command } from './command.ts';
import { readArguments } from './import-arguments.ts';
import { exitCodeOf, reportOf } from './import-report.ts';
import { sendFile } from './send-file.ts';

const usage = 'Usage: npm run -s import -- FILE [--contract NAME] [--as CLIENT] [--key IDEMPOTENCY_KEY] [--dry-run]';

export const importCommand: Command = async (config, commandLine, terminal) => {
  const { receipt } = await sendFile(config, readArguments(commandLine, usage), terminal);
  terminal.print(reportOf(receipt));
  return exitCodeOf(receipt);
};
