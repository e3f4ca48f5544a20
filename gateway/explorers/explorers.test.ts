import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personaNames, personas } from '../development-issuer/personas.ts';
import { registerExplorers } from './explorers.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await registerExplorers(app, { personas });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: () => ({ data: null }) });
});
afterAll(() => app.close());

const open = (url: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8') => app.inject({ url, headers: { accept } });
const settingsIn = (page: string): unknown => JSON.parse(/id="settings">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
const addressesIn = (page: string): string[] => [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');

test('a browser that opens /graphql gets Sandbox, a client gets the API', async () => {
  expect((await open('/graphql')).headers['content-type']).toContain('text/html');
  expect((await open('/graphql?query={__typename}')).headers['content-type']).toContain('text/html');
  expect((await open('/graphql', 'application/json')).json()).toEqual({ data: null });
  expect((await open('/graphql', '*/*')).json()).toEqual({ data: null });
  expect((await app.inject({ method: 'POST', url: '/graphql', headers: { accept: 'text/html' }, body: {} })).json()).toEqual({ data: null });
});

test.each(['/graphql', '/graphiql'])('%s offers every persona, and the one request to begin with', async (url) => {
  const page = (await open(url)).body;

  for (const name of personaNames) expect(page).toContain(`value="${name}"`);
  expect(settingsIn(page)).toMatchObject({ personas, tokenEndpoint: '/oidc/token', client: 'explorers' });
  expect((settingsIn(page) as { firstOperation: string }).firstOperation).toContain('query EntitlementGraph');
});

test('the home page leads to both explorers', async () => {
  expect(addressesIn((await open('/')).body)).toEqual(expect.arrayContaining(['/graphql', '/graphiql']));
});

test.each(['/', '/graphql', '/graphiql'])('everything %s refers to is served', async (url) => {
  for (const address of addressesIn((await open(url)).body)) expect([address, (await open(address)).statusCode]).toEqual([address, 200]);
});

test.each(['/', '/graphiql'])('%s loads nothing from another host and allows none', async (url) => {
  const answer = await open(url);

  expect(answer.body).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)[^"]*"[^>]*(src|href)|(?:src|href)="(?:https?:)?\/\//);
  expect(answer.headers['content-security-policy']).not.toContain('http');
});

test('only Sandbox may load from Apollo, and from nowhere else', async () => {
  const policy = String((await open('/graphql')).headers['content-security-policy']);

  expect(policy.match(/https?:\/\/[^ ;]*/g)).toEqual(['https://embeddable-sandbox.cdn.apollographql.com', 'https://sandbox.embed.apollographql.com']);
});

test.each(['/', '/graphql', '/graphiql'])('%s runs no script that stands in the page, and cannot be framed', async (url) => {
  const { headers, body } = await open(url);
  const policy = String(headers['content-security-policy']);

  expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  expect(body).not.toMatch(/<script(?![^>]*(src=|application\/json))|\son\w+=/);
});

test('an asset that has not changed is not sent again', async () => {
  const first = await open('/explorers/graphiql/app.js');
  const again = await app.inject({ url: '/explorers/graphiql/app.js', headers: { 'if-none-match': String(first.headers.etag) } });

  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('an operation cannot break out of the page’s settings', async () => {
  const page = (await open('/graphql')).body;

  expect(page.split('id="settings">')[1]?.split('</script>')[0]).not.toContain('<');
});

test('where tokens come from another issuer, no persona is offered', async () => {
  const real = Fastify();
  await registerExplorers(real, { personas: [] });
  const page = (await real.inject({ url: '/graphiql' })).body;

  expect(page).not.toContain('customer-admin');
  expect(settingsIn(page)).toMatchObject({ personas: [] });
  await real.close();
});
