import { HubStartError } from '../../database/start-error.ts';
import { readConfig, type Config } from '../config.ts';
import { CommandFault } from './running-hub.ts';

/** A result is printed, so that a script can read it; everything else is said beside it. */
export type Terminal = { print(text: string): void; say(text: string): void };

/** Answers the exit code. */
export type Command = (config: Config, commandLine: string[], terminal: Terminal) => Promise<number>;

/** Runs a command with the hub's own settings; a fault is one sentence and exit code 1. */
export const runCommand = async (command: Command, settings: () => Config, commandLine: string[], terminal: Terminal): Promise<number> => {
  try {
    return await command(settings(), commandLine, terminal);
  } catch (error) {
    if (!(error instanceof CommandFault || error instanceof HubStartError)) throw error;
    terminal.say(error.message);
    return 1;
  }
};

export const runInThisProcess = async (command: Command): Promise<void> => {
  const terminal: Terminal = { print: (text) => console.log(text), say: (text) => console.error(text) };
  process.exitCode = await runCommand(command, readConfig, process.argv.slice(2), terminal);
};
