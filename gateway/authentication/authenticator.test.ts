import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Membership, Standing } from '#kernel/identity/principal';
import { systemClock } from '#kernel/values/clock';
import { businessUnitId, organizationId, tenantId } from '#kernel/values/ids';
import { runningIssuer, tokenOf, type RunningIssuer } from '../development-issuer/issuer.fixture.ts';
import { createAuthenticator, type Authenticator } from './authenticator.ts';

let hub: RunningIssuer;
let genuine: { key: CryptoKey; kid: string; publicJwk: JWK };
const tenant = tenantId.make();
const organization = organizationId.make();
const administrator: Membership = { kind: 'customer', role: 'CUSTOMER_ADMIN', organizationId: organization, tenantId: tenant };
const standings: Record<string, Standing> = {
  'customer-admin': { memberships: [administrator], administeredTenants: [tenant] },
  support: { memberships: [{ kind: 'staff', role: 'SUPPORT', businessUnitId: businessUnitId.make() }], administeredTenants: [] },
};
const memberships = vi.fn((subject: string) => Promise.resolve(standings[subject] ?? { memberships: [], administeredTenants: [] }));
let authenticate: Authenticator;

beforeAll(async () => {
  hub = await runningIssuer();
  const { signing } = JSON.parse(await readFile(join(hub.dataDirectory, 'development-issuer.json'), 'utf8')) as { signing: JWK & { kid: string } };
  const { kty, crv, x, y } = signing;
  genuine = { key: (await importJWK(signing, 'ES256')) as CryptoKey, kid: signing.kid, publicJwk: { kty, crv, x, y } as JWK };
});
afterAll(() => hub.stop());
beforeEach(() => {
  memberships.mockClear();
  authenticate = createAuthenticator({ issuers: [hub.trusted], memberships, clock: systemClock });
});

const seconds = (offset: number): number => Math.floor(Date.now() / 1_000) + offset;
const claims = (other: Record<string, unknown> = {}) => ({ iss: hub.trusted.issuer, aud: hub.trusted.audience, sub: 'operator', client_id: 'explorers', iat: seconds(-10), exp: seconds(600), ...other });
const sign = (payload: Record<string, unknown>, header: Record<string, unknown> = {}, key: CryptoKey | KeyObject | Uint8Array = genuine.key): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: genuine.kid, ...header }).sign(key);
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = { code: 'UNAUTHENTICATED' };

test("a persona's token becomes a principal with its memberships and sight", async () => {
  await expect(authenticate(`Bearer ${await tokenOf(hub.origin, 'customer-admin')}`)).resolves.toEqual({
    subject: 'customer-admin',
    client: 'explorers',
    scopes: ['portal'],
    memberships: [administrator],
    sights: [{ kind: 'customer', tenants: [tenant], subtrees: [organization], organizations: [] }],
  });
});

test("a program's token names the program as subject and client", async () => {
  await expect(authenticate(`bearer ${await tokenOf(hub.origin, 'erp-client')}`)).resolves.toMatchObject({ subject: 'erp-client', client: 'erp-client', scopes: ['integration'] });
});

test('a stranger with a valid token is let in and sees nothing', async () => {
  const { sights } = await authenticate(`Bearer ${await sign(claims({ sub: 'stranger' }))}`);

  expect(sights).toEqual([{ kind: 'customer', tenants: [], subtrees: [], organizations: [] }]);
});

test('a token 20 seconds past its end still counts, because clocks differ', async () => {
  await expect(authenticate(`Bearer ${await sign(claims({ exp: seconds(-20) }))}`)).resolves.toMatchObject({ subject: 'operator' });
});

test('an expired token is told so', async () => {
  await expect(authenticate(`Bearer ${await sign(claims({ exp: seconds(-31) }))}`)).rejects.toMatchObject({ ...refused, message: 'The access token has expired. Ask for a new one.' });
});

test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic b3BlcmF0b3I6eA==', 'Bearer a.b', 'Bearer a b.c.d', 'Bearer a.b.c.d.e', `Bearer ${'ä'.repeat(9)}`])('the header %j is no bearer token', async (header) => {
  await expect(authenticate(header)).rejects.toMatchObject(refused);
});

const forged: Record<string, () => Promise<string> | string> = {
  'no signature and alg none': () => `${json({ alg: 'none', typ: 'at+jwt' })}.${json(claims())}.`,
  'alg None in another spelling': () => `${json({ alg: 'nOnE', typ: 'at+jwt' })}.${json(claims())}.`,
  'a genuine header without its signature': async () => `${(await sign(claims())).split('.').slice(0, 2).join('.')}.`,
  'HS256 with the public key as PEM for a secret': async () => {
    const pem = await exportSPKI((await importJWK(genuine.publicJwk, 'ES256', { extractable: true })) as CryptoKey);
    return sign(claims(), { alg: 'HS256' }, new TextEncoder().encode(pem));
  },
  'HS256 with the public JWK as text for a secret': () => sign(claims(), { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(genuine.publicJwk).padEnd(64))),
  'HS256 with an empty-looking secret': () => sign(claims(), { alg: 'HS256' }, new Uint8Array(32)),
  'a stranger’s key under the genuine key id': async () => sign(claims(), {}, (await generateKeyPair('ES256')).privateKey),
  'a stranger’s key without a key id': async () => sign(claims(), { kid: undefined }, (await generateKeyPair('ES256')).privateKey),
  'a stranger’s key that the header brings along': async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    return sign(claims(), { jwk: await exportJWK(publicKey), kid: undefined }, privateKey);
  },
  'a stranger’s key set that the header points to': async () => sign(claims(), { jku: 'http://127.0.0.1:9/jwks', kid: 'theirs' }, (await generateKeyPair('ES256')).privateKey),
  'an RSA signature under the genuine key id': () => sign(claims(), { alg: 'RS256' }, generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey),
  'a changed subject under a genuine signature': async () => {
    const [header, , signature] = (await sign(claims({ sub: 'nobody' }))).split('.');
    return `${header}.${json(claims({ sub: 'operator' }))}.${signature}`;
  },
  'a changed header under a genuine signature': async () => {
    const [, payload, signature] = (await sign(claims())).split('.');
    return `${json({ alg: 'ES256', typ: 'at+jwt', kid: genuine.kid, x: 1 })}.${payload}.${signature}`;
  },
  'another audience': () => sign(claims({ aud: 'urn:another-hub' })),
  'no audience': () => sign(claims({ aud: undefined })),
  'another issuer': () => sign(claims({ iss: 'https://issuer.example' })),
  'an issuer that only begins alike': () => sign(claims({ iss: `${hub.trusted.issuer}/` })),
  'no issuer': () => sign(claims({ iss: undefined })),
  'an issuer that is no text': () => sign(claims({ iss: [hub.trusted.issuer] })),
  'an ID token in place of an access token': () => sign(claims(), { typ: 'JWT' }),
  'no type': () => sign(claims(), { typ: undefined }),
  'no expiry': () => sign(claims({ exp: undefined })),
  'not valid yet': () => sign(claims({ nbf: seconds(120) })),
  'no subject': () => sign(claims({ sub: undefined })),
  'an empty subject': () => sign(claims({ sub: '' })),
  'a subject that is no text': () => sign(claims({ sub: { name: 'operator' } })),
  'no client': () => sign(claims({ client_id: undefined })),
  'a critical extension nobody knows': async () => {
    const [, payload, signature] = (await sign(claims())).split('.');
    return `${json({ alg: 'ES256', typ: 'at+jwt', kid: genuine.kid, crit: ['exp'], exp: 1 })}.${payload}.${signature}`;
  },
  'a payload that is no object': () => `${json({ alg: 'ES256', typ: 'at+jwt' })}.${json('operator')}.${json('x')}`,
  'a payload that is no JSON': () => `${json({ alg: 'ES256', typ: 'at+jwt' })}.AAAA.AAAA`,
};

test.each(Object.keys(forged))('a token with %s is refused in the same words as any other, before memberships are asked', async (name) => {
  await expect(authenticate(`Bearer ${await forged[name]?.()}`)).rejects.toMatchObject({ ...refused, message: 'The access token is not valid here.' });
  expect(memberships).not.toHaveBeenCalled();
});

test('an issuer that does not follow RFC 9068 is trusted with its own type and claims', async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const other = await otherIssuer(() => [{ publicKey, kid: 'one' }]);
  const lenient = createAuthenticator({ issuers: [hub.trusted, { issuer: other.url, audience: 'api://hub', typ: null, subjectPrefix: 'other|' }], memberships, clock: systemClock });
  const token = await sign(claims({ iss: other.url, aud: ['x', 'api://hub'], client_id: undefined, azp: 'app', scp: ['a', 'b'] }), { alg: 'EdDSA', kid: 'one', typ: 'JWT' }, privateKey);

  await expect(lenient(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'other|operator', client: 'other|app', scopes: ['a', 'b'] });
  other.server.close();
});

test('one issuer’s key signs nothing for another issuer', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const other = await otherIssuer(() => [{ publicKey, kid: 'theirs' }]);
  const both = createAuthenticator({ issuers: [hub.trusted, { issuer: other.url, audience: hub.trusted.audience, subjectPrefix: 'other|' }], memberships, clock: systemClock });

  await expect(both(`Bearer ${await sign(claims(), { kid: 'theirs' }, privateKey)}`)).rejects.toMatchObject(refused);
  await expect(both(`Bearer ${await sign(claims({ iss: other.url }))}`)).rejects.toMatchObject(refused);
  other.server.close();
});

test('a rotated key is accepted as soon as the issuer publishes it, and the old one no longer once it is withdrawn', async () => {
  const [first, second] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256', { extractable: true })]);
  let published = [{ publicKey: first.publicKey, kid: 'first' }];
  const other = await otherIssuer(() => published);
  const rotating = createAuthenticator({ issuers: [{ issuer: other.url, audience: 'hub' }], memberships, clock: systemClock, jwksCooldownMs: 0 });
  const tokenBy = async (kid: string, key: CryptoKey) => `Bearer ${await sign(claims({ iss: other.url, aud: 'hub' }), { kid }, key)}`;
  const [oldToken, newToken] = [await tokenBy('first', first.privateKey), await tokenBy('second', second.privateKey)];

  await expect(rotating(oldToken)).resolves.toBeDefined();
  await expect(rotating(newToken)).rejects.toMatchObject(refused);
  published = [{ publicKey: second.publicKey, kid: 'second' }];
  await expect(rotating(newToken)).resolves.toBeDefined();
  await expect(rotating(oldToken)).rejects.toMatchObject(refused);
  other.server.close();
});

test('tokens with made-up key ids do not make the hub hammer the issuer', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  let fetches = 0;
  const other = await otherIssuer(() => {
    fetches += 1;
    return [{ publicKey, kid: 'one' }];
  });
  const guarded = createAuthenticator({ issuers: [{ issuer: other.url, audience: 'hub' }], memberships, clock: systemClock });
  for (const kid of Array.from({ length: 20 }, (_, index) => `made-up-${index}`)) {
    await expect(guarded(`Bearer ${await sign(claims({ iss: other.url, aud: 'hub' }), { kid }, privateKey)}`)).rejects.toMatchObject(refused);
  }

  expect(fetches).toBe(1);
  other.server.close();
});

test('an issuer out of reach is not the caller’s fault, is not hammered, and is asked again once it is back', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  let [up, fetches] = [false, 0];
  const other = await otherIssuer(() => {
    fetches += 1;
    if (!up) throw new Error('down');
    return [{ publicKey, kid: 'one' }];
  });
  const patient = createAuthenticator({ issuers: [{ issuer: other.url, audience: 'hub' }], memberships, clock: systemClock });
  const token = `Bearer ${await sign(claims({ iss: other.url, aud: 'hub' }), { kid: 'one' }, privateKey)}`;

  for (let caller = 0; caller < 20; caller++) await expect(patient(token)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
  expect(fetches).toBe(1);
  up = true;
  await vi.waitFor(() => expect(patient(token)).resolves.toBeDefined(), { timeout: 5_000, interval: 100 });
  other.server.close();
});

test.each(['none', 'HS256', 'RS1'])('a hub that would trust %s does not start', (algorithm) => {
  expect(() => createAuthenticator({ issuers: [{ ...hub.trusted, issuer: 'x', algorithms: [algorithm] }], memberships, clock: systemClock })).toThrow(`signed with ${algorithm}`);
});

test('two issuers must not be able to name the same person', () => {
  const issuer = { issuer: 'https://a.example', audience: 'hub' };

  expect(() => createAuthenticator({ issuers: [issuer, { ...issuer, issuer: 'https://b.example' }], memberships, clock: systemClock })).toThrow('prefix');
});

/** An issuer of another make: discovery, and whatever keys it has at the moment. */
const otherIssuer = async (keys: () => { publicKey: CryptoKey; kid: string }[]): Promise<{ url: string; server: Server }> => {
  const server = createServer((request, answer) => {
    void (async () => {
      const body = request.url?.endsWith('/jwks') ? { keys: await Promise.all(keys().map(async ({ publicKey, kid }) => ({ ...(await exportJWK(publicKey)), kid }))) } : { issuer: url, jwks_uri: `${url}/jwks` };
      answer.end(JSON.stringify(body));
    })().catch(() => answer.writeHead(503).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { url, server };
};
