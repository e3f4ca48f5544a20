import type { Command } from './command.ts';
import { CommandFault, originOf } from './running-hub.ts';
import { personaToken } from './tokens.ts';

export const tokenCommand: Command = async (config, [persona], terminal) => {
  if (config.oidc.issuer !== null) throw new CommandFault(`Tokens come from ${config.oidc.issuer}: ask it for one.`);
  terminal.print(await personaToken(originOf(config), persona));
  return 0;
};
