import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export type TrustedIssuer = {
  readonly issuer: string;
  readonly audience: string;
  /** Found by discovery when not given. */
  readonly jwksUri?: string;
  /** Signature algorithms accepted; all asymmetric ones by default, never a shared secret. */
  readonly algorithms?: readonly string[];
  /** The `typ` of its access tokens; `null` for an issuer that does not follow RFC 9068. */
  readonly typ?: string | null;
  /** Put before subjects and clients, so that two issuers never speak of one person by accident. */
  readonly subjectPrefix?: string;
};

export const asymmetricAlgorithms = ['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'] as const;

/** @throws when the settings would let one issuer speak for another, or accept a signature anyone could make */
export const checkTrusted = (issuers: readonly TrustedIssuer[]): void => {
  const prefixes = issuers.map(({ subjectPrefix = '' }) => subjectPrefix);
  if (new Set(prefixes).size < prefixes.length) throw new Error('Every trusted issuer needs a subject prefix of its own.');
  const unsafe = issuers.flatMap(({ algorithms = [] }) => algorithms).find((algorithm) => !asymmetricAlgorithms.some((safe) => safe === algorithm));
  if (unsafe !== undefined) throw new Error(`Tokens signed with ${unsafe} cannot be trusted; use one of ${asymmetricAlgorithms.join(', ')}.`);
};

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });
const discoveryTimeoutMs = 5_000;
/** However many requests arrive, an issuer that cannot be had is asked no more often. */
const retryMs = 1_000;

/** That an issuer's keys cannot be had is not the fault of the caller whose token waits for them. */
export class IssuerUnavailable extends Error {
  constructor(issuer: string, cause: unknown) {
    super(`The keys of the issuer ${issuer} cannot be had.`, { cause });
    this.name = 'IssuerUnavailable';
  }
}

/** Keys of the issuer, found when first needed, fetched again when a token names an unknown one, but not within `cooldownMs`. */
export const keysOf = (trusted: TrustedIssuer, cooldownMs: number): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let outage: IssuerUnavailable | undefined;
  return async (header, token) => {
    if (outage) throw outage;
    try {
      found ??= jwksUriOf(trusted).then((uri) => createRemoteJWKSet(new URL(uri), { cooldownDuration: cooldownMs }));
      const keys = await found;
      return await keys(header, token);
    } catch (error) {
      if (noSuchKey.some((fault) => error instanceof fault)) throw error;
      outage = new IssuerUnavailable(trusted.issuer, error);
      setTimeout(lookAgain, retryMs).unref();
      throw outage;
    }
  };

  function lookAgain(): void {
    found = outage = undefined;
  }
};

const noSuchKey = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

const jwksUriOf = async ({ issuer, jwksUri }: TrustedIssuer): Promise<string> => {
  if (jwksUri !== undefined) return jwksUri;
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(discoveryTimeoutMs) });
  const discovered = discoverySchema.parse(await answer.json());
  if (discovered.issuer !== issuer) throw new Error(`The issuer at ${issuer} calls itself ${discovered.issuer}.`);
  return discovered.jwks_uri;
};
