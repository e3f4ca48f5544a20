import { HubStartError } from '../../database/start-error.ts';
import type { Config } from '../config.ts';

/** Opens the port, or says in a sentence why it cannot be opened. */
export async function listen(hub: { listen(): Promise<string> }, { host, port }: Config): Promise<string> {
  try {
    return await hub.listen();
  } catch (error) {
    const why = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    throw new HubStartError('PORT_TAKEN', `Port ${port} on ${host} ${why}`, { cause: error });
  }
}

const REASONS: Record<string, string> = {
  EADDRINUSE: 'is taken by another program: stop it, or set PORT to another port.',
  EACCES: 'needs rights that this account does not have: set PORT to a port above 1023.',
  EADDRNOTAVAIL: 'does not exist on this machine: set HOST to one of its addresses, such as 127.0.0.1.',
  ENOTFOUND: 'cannot be resolved: set HOST to an address of this machine, such as 127.0.0.1.',
};
