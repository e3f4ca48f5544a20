import { parseArgs } from 'node:util';
import { CommandFault } from './running-hub.ts';

export type ImportArguments = {
  readonly file: string;
  readonly contract: string | undefined;
  readonly client: string;
  readonly idempotencyKey: string | undefined;
  readonly dryRun: boolean;
};

export const readArguments = (commandLine: string[], usage: string): ImportArguments => {
  const { values, positionals } = parsed(commandLine, usage);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CommandFault(`Name one file. ${usage}`);
  return { file, contract: values.contract, client: values.as, idempotencyKey: values.key, dryRun: values['dry-run'] };
};

const parsed = (commandLine: string[], usage: string) => {
  try {
    return parseArgs({
      args: commandLine,
      allowPositionals: true,
      options: {
        contract: { type: 'string' },
        as: { type: 'string', default: 'erp-client' },
        key: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandFault(`${error instanceof Error ? error.message : String(error)} ${usage}`, { cause: error });
  }
};
