import { HubStartError } from '../../database/start-error.ts';
import { readConfig, type Config } from '../config.ts';
import { CommandFault } from './running-hub.ts';

/** A result is printed, so that a script can read it; everything else is said beside it. */
export type Terminal = {
  print(text: string): void;
  say(text: string): void;
  /** In the place of what it showed before, until something else is said; only where there is a screen. */
  readonly show?: (text: string) => void;
};

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
  process.exitCode = await runCommand(command, readConfig, process.argv.slice(2), process.stderr.isTTY ? screen() : { print: toConsole, say: aside });
};

const toConsole = (text: string): void => console.log(text);
const aside = (text: string): void => console.error(text);

const screen = (): Terminal => {
  let isShowing = false;
  const cleared = (write: (text: string) => void) => (text: string): void => {
    if (isShowing) process.stderr.write('\r\x1b[K');
    isShowing = false;
    write(text);
  };
  return {
    print: cleared(toConsole),
    say: cleared(aside),
    show: (text) => {
      process.stderr.write(`\r${text}\x1b[K`);
      isShowing = true;
    },
  };
};
