import { principalOf, type Principal } from '#kernel/identity/principal';
import type { Clock } from '#kernel/values/clock';
import { HubError } from '#kernel/values/errors';
import { createTokenReader } from './access-token.ts';
import { cachedMemberships, type MembershipsLookup } from './memberships.ts';
import { checkTrusted, type TrustedIssuer } from './trusted-issuer.ts';

export type AuthenticatorOptions = {
  readonly issuers: readonly TrustedIssuer[];
  readonly memberships: MembershipsLookup;
  readonly clock: Clock;
  /** How long an answer about memberships is believed: the bound of a revocation. */
  readonly cacheMs?: number;
  /** How long an issuer's keys are left alone after they were fetched, whatever a token claims. */
  readonly jwksCooldownMs?: number;
};

/** @throws UNAUTHENTICATED without a valid bearer token; a valid one without memberships is a principal who sees nothing */
export type Authenticator = (authorizationHeader: string | undefined) => Promise<Principal>;

export const createAuthenticator = ({ issuers, memberships, clock, cacheMs = 30_000, jwksCooldownMs = 30_000 }: AuthenticatorOptions): Authenticator => {
  checkTrusted(issuers);
  const read = createTokenReader(issuers, clock, jwksCooldownMs);
  const standingOf = cachedMemberships(memberships, clock, cacheMs);

  return async (authorizationHeader) => {
    const caller = await read(bearerTokenIn(authorizationHeader));
    return principalOf(caller, await standingOf(caller.subject, caller.client));
  };
};

const bearerTokenIn = (header: string | undefined): string => {
  if (header === undefined || header === '') throw new HubError('UNAUTHENTICATED', 'Send an access token: Authorization: Bearer <token>.');
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header) ?? [];
  if (token === undefined) throw new HubError('UNAUTHENTICATED', 'The Authorization header must be "Bearer <token>" with a JSON Web Token.');
  return token;
};
