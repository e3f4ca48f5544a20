export const mountPath = '/oidc';
export const audience = 'urn:hub';
export const algorithm = 'ES256';
export const tokenLifetimeSeconds = 900;

/** People act through the portal's scope, programs through their own. */
export const scopeOf = { person: 'portal', program: 'integration' } as const;

/** The hub as the provider knows it: what its access tokens are for and how they look. */
export const resource = {
  scope: Object.values(scopeOf).join(' '),
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenLifetimeSeconds,
  jwt: { sign: { alg: algorithm } },
} as const;
