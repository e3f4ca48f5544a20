import { expect, test } from 'vitest';
import { HubError } from '#kernel/values/errors';
import { createServer } from './server.ts';

const serverThatThrows = (error: Error, log: unknown[] = []) => {
  const server = createServer((entry) => log.push(entry));
  server.get('/', () => { throw error; });
  return server;
};

test('whoever is not known is told how to make itself known', async () => {
  const { statusCode, headers } = await serverThatThrows(new HubError('UNAUTHENTICATED', 'Send an access token.')).inject('/');
  expect([statusCode, headers['www-authenticate']]).toEqual([401, 'Bearer']);
});

test('a fault of ours is logged once under the id of the request and told by nothing else', async () => {
  const log: unknown[] = [];
  const { statusCode, headers, body } = await serverThatThrows(new Error('column "secret" does not exist'), log).inject('/');
  expect([statusCode, log]).toEqual([500, [expect.objectContaining({ errorId: headers['x-request-id'] })]]);
  expect(body).toContain(String(headers['x-request-id']));
  expect(body).not.toContain('secret');
});
