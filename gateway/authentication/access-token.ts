import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller } from '#kernel/identity/principal';
import type { Clock } from '#kernel/values/clock';
import { HubError } from '#kernel/values/errors';
import { asymmetricAlgorithms, IssuerUnavailable, keysOf, type TrustedIssuer } from './trusted-issuer.ts';

const clockToleranceSeconds = 30;

type Trusted = { readonly issuer: TrustedIssuer; readonly keys: JWTVerifyGetKey };

/** Reads a bearer token of any trusted issuer; every fault but expiry gets the very same words. */
export const createTokenReader = (issuers: readonly TrustedIssuer[], clock: Clock, jwksCooldownMs: number) => {
  const trusted: readonly Trusted[] = issuers.map((issuer) => ({ issuer, keys: keysOf(issuer, jwksCooldownMs) }));

  return async (token: string): Promise<Caller> => {
    const named = issuerNamedBy(token);
    const found = trusted.find(({ issuer }) => issuer.issuer === named);
    if (!found) throw invalid();
    return callerOf(await verified(token, found, clock), found.issuer.subjectPrefix ?? '');
  };
};

/** Not believed yet: it only selects whose keys and rules the token is held against. */
const issuerNamedBy = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

const verified = async (token: string, { issuer: trusted, keys }: Trusted, clock: Clock): Promise<JWTPayload> => {
  const { issuer, audience, algorithms = asymmetricAlgorithms, typ = 'at+jwt' } = trusted;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockToleranceSeconds,
      // eslint-disable-next-line no-restricted-globals -- jose takes no Temporal
      currentDate: new Date(clock.now().epochMilliseconds),
      requiredClaims: ['sub', 'exp'],
      ...(typ !== null && { typ }),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new HubError('UNAUTHENTICATED', 'The access token has expired. Ask for a new one.');
    if (error instanceof IssuerUnavailable) throw error;
    throw invalid();
  }
};

const invalid = (): HubError => new HubError('UNAUTHENTICATED', 'The access token is not valid here.');

/** RFC 9068 says `client_id`, OpenID Connect says `azp`. */
const callerOf = ({ sub, client_id, azp, scope, scp }: JWTPayload, prefix: string): Caller => {
  const client = client_id ?? azp;
  if (typeof sub !== 'string' || sub === '' || typeof client !== 'string' || client === '') throw invalid();
  return { subject: `${prefix}${sub}`, client: `${prefix}${client}`, scopes: scopesIn(scope ?? scp) };
};

const scopesIn = (claim: unknown): readonly string[] => {
  if (typeof claim === 'string') return claim.split(' ').filter((scope) => scope !== '');
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
};
