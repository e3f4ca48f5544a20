import type { Config } from '../config.ts';
import { localOrigin } from '../development-issuer/origin.ts';

/** What the person at the console is told, in one sentence, when a command cannot do its work. */
export class CommandFault extends Error {}

/** Where a hub with these settings listens, as seen from this machine. */
export const originOf = ({ host, port }: Pick<Config, 'host' | 'port'>): string => {
  if (port === 0) throw new CommandFault('PORT is 0, which is any free port: set it to the one the hub said it listens on.');
  return localOrigin(host, port);
};

export type Answer = { readonly status: number; readonly body: unknown };

/** @throws CommandFault when no hub answers at `origin` */
export const askHub = async (origin: string, path: string, request: RequestInit): Promise<Answer> => {
  const answer = await fetch(origin + path, request).catch((error: unknown) => {
    const unreachable = `The hub is not running at ${origin}: start it with "npm start", or set PORT and HOST as it has them.`;
    throw new CommandFault(unreachable, { cause: error });
  });
  return { status: answer.status, body: await answer.json().catch(() => notTheHub(origin)) };
};

export const notTheHub = (origin: string): never => {
  throw new CommandFault(`What answers at ${origin} is not the hub.`);
};
