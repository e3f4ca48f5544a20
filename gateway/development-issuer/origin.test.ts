import { expect, test } from 'vitest';
import { localOrigin } from './origin.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4000'],
  ['localhost', 'http://localhost:4000'],
  ['0.0.0.0', 'http://127.0.0.1:4000'],
  ['::', 'http://127.0.0.1:4000'],
  ['::1', 'http://[::1]:4000'],
  ['192.0.2.7', 'http://192.0.2.7:4000'],
])('a hub that listens on %s is reached at %s', (host, origin) => {
  expect(localOrigin(host, 4000)).toBe(origin);
  expect(new URL(origin).port).toBe('4000');
});
