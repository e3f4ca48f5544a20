import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { developmentSecretOf, personaGrantType } from './clients.ts';
import { accessTokenIn, askForToken, runningIssuer, tokenOf, type RunningIssuer } from './issuer.fixture.ts';
import { registerDevelopmentIssuer } from './issuer.ts';
import { personaNames, personas } from './personas.ts';

let hub: RunningIssuer;
const warnings = vi.spyOn(console, 'warn');
const notices = vi.spyOn(console, 'info');

beforeAll(async () => {
  hub = await runningIssuer();
});
afterAll(() => hub.stop());

const verify = (token: string, { trusted } = hub) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${trusted.issuer}/jwks`)), { issuer: trusted.issuer, audience: trusted.audience, algorithms: trusted.algorithms, typ: 'at+jwt' });

test.each(personaNames)('%s gets a signed access token of this issuer for its name alone', async (name) => {
  const { payload } = await verify(await tokenOf(hub.origin, name));

  const isProgram = personas.some((persona) => persona.name === name && persona.kind === 'program');
  expect(payload).toMatchObject({ sub: name, client_id: isProgram ? name : 'explorers', scope: isProgram ? 'integration' : 'portal' });
});

test('an unknown persona is refused with the names there are', async () => {
  const answer = await askForToken(hub.origin, { grant_type: personaGrantType, client_id: 'explorers', persona: 'root' });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('customer-admin');
});

test('a sign-in that names nobody is refused, not a fault of ours', async () => {
  const answer = await fetch(`${hub.origin}/oidc/interaction/any`, { method: 'POST' });

  expect(answer.status).toBe(400);
});

test('only the explorers may take the token of a persona', async () => {
  const answer = await askForToken(hub.origin, { grant_type: personaGrantType, client_id: 'portal', persona: 'operator' });

  expect(answer.status).toBe(400);
});

test.each(['erp-client', 'partner-client'])('%s gets its token for its own secret, and for no other', async (client) => {
  const ask = (secret: string) =>
    askForToken(hub.origin, { grant_type: 'client_credentials', scope: 'integration' }, { authorization: `Basic ${btoa(`${client}:${secret}`)}` });

  const { payload } = await verify(accessTokenIn(await (await ask(developmentSecretOf(client))).json()));
  expect(payload).toMatchObject({ sub: client, client_id: client, scope: 'integration' });
  expect((await ask('guessed')).status).toBe(401);
});

test('a person signs in to the portal with a click, by code and PKCE, and stays signed in by a refresh token', async () => {
  const browser = new Browser();
  const redirectUri = 'http://127.0.0.1:4999/callback';
  const verifier = randomBytes(32).toString('base64url');

  const question = await browser.open(authorizationUrl(redirectUri, createHash('sha256').update(verifier).digest('base64url')));
  expect(question.page).toContain('customer-admin');
  expect(question.page).not.toContain('erp-client');
  expect(question.page).not.toMatch(/https?:\/\/(?!127)/);
  const callback = new URL((await browser.choose(question.url, 'support')).url);
  expect(callback.origin + callback.pathname).toBe(redirectUri);

  const code = callback.searchParams.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', client_id: 'portal', code, redirect_uri: redirectUri };
  expect((await askForToken(hub.origin, { ...exchange, code_verifier: 'x'.repeat(43) })).status).toBe(400);
  const second = new URL((await browser.open(authorizationUrl(redirectUri, createHash('sha256').update(verifier).digest('base64url')))).url);
  const tokens = await (await askForToken(hub.origin, { ...exchange, code: second.searchParams.get('code') ?? '', code_verifier: verifier })).json();
  expect((await verify(accessTokenIn(tokens))).payload).toMatchObject({ sub: 'support', client_id: 'portal', scope: 'portal' });

  const refreshToken = String((tokens as { refresh_token?: string }).refresh_token);
  const refreshed = await (await askForToken(hub.origin, { grant_type: 'refresh_token', client_id: 'portal', refresh_token: refreshToken })).json();
  expect((await verify(accessTokenIn(refreshed))).payload.sub).toBe('support');
});

test('a program cannot be signed in by a person', async () => {
  const browser = new Browser();
  const question = await browser.open(authorizationUrl('http://127.0.0.1:4999/callback', createHash('sha256').update('v').digest('base64url')));

  expect((await browser.choose(question.url, 'erp-client')).status).toBe(400);
});

test('a client that does not prove the code is its own (PKCE) is refused', async () => {
  const url = new URL(authorizationUrl('http://127.0.0.1:4999/callback', ''));
  url.searchParams.delete('code_challenge');

  const answer = await fetch(url, { redirect: 'manual' });
  expect(answer.headers.get('location')).toContain('error=invalid_request');
});

test('a foreign redirect address is refused in plain words, without a redirect', async () => {
  const answer = await fetch(authorizationUrl('https://example.org/callback', 'x'.repeat(43)), { redirect: 'manual' });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('redirect_uri');
});

test('a token survives a restart, because the keys are kept for the hub alone', async () => {
  const first = await runningIssuer();
  const token = await tokenOf(first.origin, 'sales');
  const path = join(first.dataDirectory, 'development-issuer.json');
  const port = Number(new URL(first.origin).port);
  await first.app.close();

  const second = await runningIssuer(first.dataDirectory, port);
  expect((await verify(token, second)).payload.sub).toBe('sales');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toContain('"d":');
  await second.stop();
  await first.stop();
});

test('a damaged key file is named in one sentence', async () => {
  const first = await runningIssuer();
  await writeFile(join(first.dataDirectory, 'development-issuer.json'), '{"signing":');

  await expect(runningIssuer(first.dataDirectory)).rejects.toThrow(/development-issuer\.json does not hold .* Delete it/);
  await first.stop();
});

test('a data folder that cannot be made is named in one sentence', async () => {
  const dataDirectory = '/dev/null/hub';
  await expect(registerDevelopmentIssuer(Fastify(), { origin: () => 'http://127.0.0.1:1', dataDirectory, production: false })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_WRITABLE', message: `The data folder "${dataDirectory}" cannot be written (ENOTDIR): make it writable, or set HUB_DATA_DIR to another folder.`,
  });
});

test('it never starts in production', async () => {
  await expect(registerDevelopmentIssuer(Fastify(), { origin: () => 'http://127.0.0.1:1', dataDirectory: hub.dataDirectory, production: true })).rejects.toThrow('never started in production');
});

test('a foreign name that points to this machine gets no token', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asking = request(`${hub.origin}/oidc/token`, { method: 'POST', headers: { host: 'evil.example:4000', 'content-type': 'application/x-www-form-urlencoded' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on('error', (error) => reject(error));
    asking.end(new URLSearchParams({ grant_type: personaGrantType, client_id: 'explorers', persona: 'operator' }).toString());
  });

  expect(status).toBe(403);
});

test('a page of this hub may take a token, a page of another site may not', async () => {
  const askFrom = (origin: string) => askForToken(hub.origin, { grant_type: personaGrantType, client_id: 'explorers', persona: 'support' }, { origin });

  expect((await askFrom(hub.origin)).status).toBe(200);
  const foreign = await askFrom('https://evil.example');
  expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null]);
});

test('another machine gets no token', async () => {
  const answer = await hub.app.inject({ method: 'POST', url: '/oidc/token', remoteAddress: '192.0.2.7', headers: { host: new URL(hub.origin).host } });

  expect(answer.statusCode).toBe(403);
});

test('the console stays quiet', () => {
  expect([...warnings.mock.calls, ...notices.mock.calls]).toEqual([]);
});

test('a token names no one but its persona and is short-lived', async () => {
  const { iat = 0, exp = 0, ...claims } = decodeJwt(await tokenOf(hub.origin, 'customer-user'));

  expect(exp - iat).toBe(900);
  expect(Object.keys(claims).sort()).toEqual(['aud', 'client_id', 'iss', 'jti', 'scope', 'sub']);
});

const authorizationUrl = (redirectUri: string, challenge: string): string => {
  const url = new URL(`${hub.trusted.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    scope: 'openid offline_access portal',
    prompt: 'consent',
    redirect_uri: redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
};

/** Follows redirects with cookies, as far as this machine's hub serves them. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<{ url: string; page: string; status: number }> {
    if (!url.startsWith(hub.origin)) return { url, page: '', status: 0 };
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    return location ? this.open(new URL(location, url).href) : { url, page: await answer.text(), status: answer.status };
  }

  choose(url: string, persona: string) {
    return this.open(url, { method: 'POST', body: new URLSearchParams({ persona }) });
  }
}
