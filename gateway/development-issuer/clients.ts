import type { ClientMetadata } from 'oidc-provider';
import { personas } from './personas.ts';
import { algorithm, scopeOf } from './resource.ts';

export const personaGrantType = 'urn:entitlement-hub:grant-type:persona';

/** Not a secret of anyone: it is published here, and the issuer answers this machine only. */
export const developmentSecretOf = (client: string): string => `${client}-development-secret`;

const publicClient = {
  token_endpoint_auth_method: 'none',
  application_type: 'native',
  response_types: ['code'],
  scope: `openid offline_access ${scopeOf.person}`,
  id_token_signed_response_alg: algorithm,
} as const;

/** A native client may come back to any port of the loopback address (RFC 8252), so desktop tools work as they are. */
const loopbackCallbacks = ['http://127.0.0.1/callback', 'http://localhost/callback'];

export const clientsAt = (origin: string): ClientMetadata[] => [
  {
    ...publicClient,
    client_id: 'portal',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [`${origin}/callback`, ...loopbackCallbacks],
  },
  {
    ...publicClient,
    client_id: 'explorers',
    grant_types: ['authorization_code', 'refresh_token', personaGrantType],
    redirect_uris: loopbackCallbacks,
  },
  ...personas.filter(({ kind }) => kind === 'program').map(({ name }) => program(name)),
];

const program = (name: string): ClientMetadata => ({
  client_id: name,
  client_secret: developmentSecretOf(name),
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: scopeOf.program,
  id_token_signed_response_alg: algorithm,
});
