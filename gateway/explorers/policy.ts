const own = { 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'connect-src': "'self'", 'img-src': "'self' data:" };
const never = { 'frame-ancestors': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };

export const sandboxCdn = 'https://embeddable-sandbox.cdn.apollographql.com';
const sandboxFrame = 'https://sandbox.embed.apollographql.com';

/** What each page may load, and nothing else; only Sandbox may leave this hub. */
const policies = {
  plain: { ...own, ...never },
  sandbox: { ...own, 'script-src': `'self' ${sandboxCdn}`, 'frame-src': sandboxFrame, ...never },
  // The editor writes styles at run time and runs its language services as workers.
  graphiql: { ...own, 'style-src': "'self' 'unsafe-inline'", 'font-src': "'self' data:", 'worker-src': "'self'", ...never },
} as const;
export type Policy = keyof typeof policies;

export const securityHeaders = (policy: Policy): Record<string, string> => ({
  'content-security-policy': Object.entries(policies[policy])
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
});
