import { request as httpRequest } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Principal } from '../identity/principal.ts';
import { HubError, httpStatusOf } from '../values/errors.ts';
import { erp, openPartsHub, operator, stranger, type PartsHub } from '../../../test/kit/intake/parts-hub.ts';
import { inboundRoutes } from './route.ts';

const principals: Readonly<Record<string, Principal>> = { erp, operator, stranger };
let hub: PartsHub;
let server: FastifyInstance;
let port: number;

beforeAll(async () => {
  hub = await openPartsHub();
  server = Fastify({ bodyLimit: 1024 });
  server.setErrorHandler((error, _request, reply) => {
    const { code, extensions } = error instanceof HubError ? error : { code: 'INTERNAL_SERVER_ERROR' as const, extensions: {} };
    return reply.code(httpStatusOf(code)).send({ ...extensions, code });
  });
  await server.register(
    inboundRoutes({
      intakes: [hub.intake()],
      authenticate: async ({ headers }) => {
        const principal = principals[headers.authorization ?? ''];
        if (!principal) throw new HubError('UNAUTHENTICATED', 'Who are you?');
        return principal;
      },
    }),
  );
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
});
beforeEach(() => hub.empty());
afterAll(async () => {
  await server.close();
  await hub.close();
});

type Post = { readonly path?: string; readonly as?: string; readonly type?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
const post = async ({ path = '/inbound/parts?idempotencyKey=k', as = 'erp', type = 'text/csv', body = 'partNumber,name\nA,Bolt\n', headers = {} }: Post) => {
  const answer = await server.inject({ method: 'POST', url: path, payload: body, headers: { authorization: as, 'content-type': type, ...headers } });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};
const refusal = (status: number, code: string, path?: string) => ({ status, body: { code, ...(path !== undefined && { path }) } });

test('a document is answered with its receipt, and again with the same', async () => {
  const first = await post({ type: 'text/csv; charset=UTF-8' });
  expect(first).toMatchObject({ status: 200, body: { state: 'PROCESSED', applied: 1 } });
  expect(await post({})).toEqual(first);
});

test('a document that waits in quarantine whole is 422 with its receipt, and the empty one is such', async () => {
  expect(await post({ body: 'a,b\n1,2\n' })).toMatchObject({ status: 422, body: { state: 'QUARANTINED', problem: { code: 'WRONG_COLUMNS' } } });
  expect(await post({ path: '/inbound/parts?idempotencyKey=empty', body: '' })).toMatchObject({ status: 422, body: { problem: { code: 'EMPTY_DOCUMENT' } } });
});

test('a dry run is asked for in the address, and a misspelled one is not a real run', async () => {
  expect(await post({ path: '/inbound/parts?idempotencyKey=k&dryRun=true' })).toMatchObject({ status: 200, body: { dryRun: true, applied: 1 } });
  expect(await post({ path: '/inbound/parts?idempotencyKey=k&dryrun=true' })).toMatchObject(refusal(400, 'BAD_USER_INPUT', 'dryrun'));
  expect(await post({ path: '/inbound/parts?idempotencyKey=k&dryRun=yes' })).toMatchObject(refusal(400, 'BAD_USER_INPUT', 'dryRun'));
  expect(await hub.parts()).toEqual({});
});

test('who is unknown, not allowed, or asks for what is not there gets a code each', async () => {
  expect(await post({ as: 'forged' })).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
  expect(await post({ as: 'stranger' })).toMatchObject(refusal(403, 'FORBIDDEN'));
  expect(await post({ path: '/inbound/nothing?idempotencyKey=k' })).toMatchObject(refusal(404, 'UNKNOWN_CONTRACT'));
  expect(await post({ path: '/inbound/parts' })).toMatchObject(refusal(400, 'BAD_USER_INPUT', 'idempotencyKey'));
  for (const type of ['application/xml', 'text/csv; charset=utf-16', '']) expect(await post({ type })).toMatchObject(refusal(415, 'UNSUPPORTED_MEDIA_TYPE'));
  expect(await post({ headers: { 'content-encoding': 'gzip' } })).toMatchObject(refusal(415, 'UNSUPPORTED_MEDIA_TYPE'));
  await post({});
  expect(await post({ body: 'partNumber,name\nA,Nut\n' })).toMatchObject(refusal(409, 'IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'));
});

/** Sends as a client does that neither announces its length nor reads the answer before it has written all. */
const upload = (megabytes: number, announced: boolean): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const block = Buffer.alloc(1024 * 1024, 'x');
    const headers = { authorization: 'erp', 'content-type': 'text/csv', ...(announced && { 'content-length': megabytes * block.length }) };
    const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/inbound/parts?idempotencyKey=k', headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sending.on('error', reject);
    let sent = 0;
    const more = (): void => {
      if (sent++ === megabytes) sending.end();
      else sending.write(block, more);
    };
    more();
  });

test('65 MB are refused with a code, whether announced or not, and nothing of them is kept', async () => {
  for (const announced of [true, false]) {
    const { status, body } = await upload(65, announced);
    expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'DOCUMENT_TOO_LARGE' }]);
  }
  expect(await hub.count('inbound_document')).toBe(0);
});

test('a sender that goes away in the middle has sent nothing', async () => {
  const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/inbound/parts?idempotencyKey=k', headers: { authorization: 'erp', 'content-type': 'text/csv' } });
  sending.on('error', () => undefined);
  sending.write('partNumber,name\nA,Bolt\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  sending.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await hub.count('inbound_document')).toBe(0);
});

test('the schema of a record is published, for anyone to check against', async () => {
  for (const url of ['/schemas/parts.json', '/schemas/parts']) {
    const answer = await server.inject(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.json()]).toMatchObject([200, 'application/schema+json; charset=utf-8', { title: 'Parts', type: 'object', required: ['partNumber', 'name'] }]);
  }
  expect((await server.inject('/schemas/nothing.json')).statusCode).toBe(404);
});
