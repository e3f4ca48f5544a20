import { Provider, type Configuration } from 'oidc-provider';
import { clientsAt } from './clients.ts';
import type { IssuerKeys } from './keys.ts';
import { memoryAdapter } from './memory.ts';
import { registerPersonaGrant } from './persona-grant.ts';
import { personaNamed } from './personas.ts';
import { audience, mountPath, resource, scopeOf, tokenLifetimeSeconds } from './resource.ts';

const day = 86_400;

/** An OpenID provider with people instead of passwords; the issuer's name holds the port, so it is made once that is known. */
export const createProvider = (origin: string, keys: IssuerKeys): Provider => {
  const provider = new Provider(`${origin}${mountPath}`, configuration(origin, keys));
  registerPersonaGrant(provider);
  return provider;
};

const configuration = (origin: string, keys: IssuerKeys): Configuration => ({
  adapter: memoryAdapter(),
  jwks: { keys: [keys.signing] },
  cookies: { keys: [keys.cookies] },
  clients: clientsAt(origin),
  scopes: ['openid', 'offline_access', ...Object.values(scopeOf)],
  responseTypes: ['code'],
  pkce: { required: () => true },
  findAccount: (_ctx, subject) => (personaNamed(subject)?.kind === 'person' ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined),
  interactions: { url: (_ctx, interaction) => `${mountPath}/interaction/${interaction.uid}` },
  clientBasedCORS: (ctx, from) => new URL(from).host === ctx.host,
  loadExistingGrant: async (ctx) => grantEverything(ctx),
  renderError: (ctx, out) => {
    ctx.type = 'text/plain';
    ctx.body = `${out.error}: ${out.error_description ?? 'the request was refused'}\n`;
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => resource,
    },
  },
  ttl: {
    Session: day,
    Grant: day,
    RefreshToken: day,
    Interaction: 3_600,
    AuthorizationCode: 60,
    ClientCredentials: tokenLifetimeSeconds,
    AccessToken: tokenLifetimeSeconds,
    IdToken: tokenLifetimeSeconds,
  },
});

/** The clients are the hub's own, so nobody is asked for consent. */
const grantEverything: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined || oidc.client === undefined) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope(`openid offline_access ${scopeOf.person}`);
  grant.addResourceScope(audience, scopeOf.person);
  await grant.save();
  return grant;
};
