import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import { personaGrantType } from './clients.ts';
import { personaNamed, personaNames, type Persona } from './personas.ts';
import { audience, resource, scopeOf, tokenLifetimeSeconds } from './resource.ts';

/** Gives the token of a persona for its name alone: what the explorers' persona switch and the command line use. */
export const registerPersonaGrant = (provider: Provider): void =>
  provider.registerGrantType(personaGrantType, (ctx) => answer(provider, ctx), ['persona']);

const answer = async (provider: Provider, ctx: TokenEndpointGrantContext): Promise<void> => {
  const persona = personaNamed(String(ctx.oidc.params.persona));
  if (!persona) throw new errors.InvalidRequest(`there is no such persona; there are ${personaNames.join(', ')}`);
  const scope = scopeOf[persona.kind];
  ctx.body = {
    access_token: await (persona.kind === 'person' ? personToken(provider, ctx, persona, scope) : programToken(provider, persona, scope)),
    expires_in: tokenLifetimeSeconds,
    token_type: 'Bearer',
    scope,
  };
};

const resourceServer = { ...resource, scopes: new Set(resource.scope.split(' ')), identifier: () => audience };

const personToken = async (provider: Provider, ctx: TokenEndpointGrantContext, persona: Persona, scope: string): Promise<string> => {
  const grant = new provider.Grant({ accountId: persona.name, clientId: ctx.oidc.client.clientId });
  grant.addResourceScope(audience, scope);
  const grantId = await grant.save();
  return new provider.AccessToken({ accountId: persona.name, client: ctx.oidc.client, grantId, gty: personaGrantType, scope, resourceServer }).save();
};

/** A program's token is the one it would get for its own secret. */
const programToken = async (provider: Provider, persona: Persona, scope: string): Promise<string> => {
  const client = await provider.Client.find(persona.name);
  if (!client) throw new errors.InvalidClient(`${persona.name} is not registered`);
  return new provider.ClientCredentials({ client, scope, resourceServer }).save();
};
