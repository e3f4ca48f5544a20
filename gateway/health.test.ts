import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { type Check, registerHealth } from './health.ts';

const ask = async (path: string, checks: readonly Check[]) => {
  const app = Fastify();
  await registerHealth(app, checks);
  const answer = await app.inject(path);
  return { status: answer.statusCode, body: answer.json<unknown>(), cache: answer.headers['cache-control'] };
};

const passing: Check = { name: 'supergraph', passes: () => true };
const failing: Check = { name: 'database', passes: () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5432')) };

test.each(['/health', '/livez'])('%s says that the process lives, whatever it lacks', async (path) => {
  expect(await ask(path, [failing])).toEqual({ status: 200, body: { status: 'alive' }, cache: 'no-store' });
});

test.each(['/readiness', '/readyz'])('%s says ready when every check passes', async (path) => {
  expect(await ask(path, [passing, { name: 'database', passes: () => Promise.resolve(true) }])).toEqual({ status: 200, body: { status: 'ready' }, cache: 'no-store' });
});

test.each(['/readiness', '/readyz'])('%s names the checks that fail and nothing of why', async (path) => {
  const draining: Check = { name: 'draining', passes: () => false };
  expect(await ask(path, [passing, failing, draining])).toEqual({ status: 503, body: { status: 'not ready', failing: ['database', 'draining'] }, cache: 'no-store' });
});

test('a check that never answers has failed', async () => {
  const hanging: Check = { name: 'database', passes: () => new Promise(() => undefined) };
  expect(await ask('/readyz', [hanging])).toMatchObject({ status: 503, body: { failing: ['database'] } });
});
