import { expect, test } from 'vitest';
import { ring } from './hint.ts';
import { openLoop, type Loop } from './loop.ts';

const anHour = 3_600_000;

const loopOf = (round: (number: number) => boolean | Promise<boolean>): { readonly loop: Loop; readonly rounds: () => number; readonly errors: unknown[] } => {
  let rounds = 0;
  const errors: unknown[] = [];
  const loop = openLoop({ name: 'a test', round: async () => round(++rounds), pauseMs: anHour, onError: (error) => errors.push(error) });
  return { loop, rounds: () => rounds, errors };
};

test('goes on at once while there is work, then rests until it is told that there may be more', async () => {
  const { loop, rounds } = loopOf((number) => number < 5);
  loop.start();
  await expect.poll(rounds).toBe(5);
  ring('a test');
  await expect.poll(rounds).toBe(6);
  ring('another test');
  loop.wake();
  await expect.poll(rounds).toBe(7);
  await loop.stop();
  ring('a test');
  expect(rounds()).toBe(7);
});

test('does not miss what is said during a round', async () => {
  const { loop, rounds } = loopOf((number) => {
    if (number === 1) ring('a test');
    return false;
  });
  loop.start();
  await expect.poll(rounds).toBe(2);
  await loop.stop();
});

test('outlives a round that fails', async () => {
  const { loop, rounds, errors } = loopOf((number) => {
    if (number === 1) throw new Error('no database');
    return false;
  });
  loop.start();
  await expect.poll(() => errors.length).toBe(1);
  ring('a test');
  await expect.poll(rounds).toBe(2);
  await loop.stop();
});

test('that stops waits for its round, and one that never started stops as well', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<boolean>();
  const { loop, rounds } = loopOf(() => gate);
  loop.start();
  let hasStopped = false;
  const stopped = loop.stop().then(() => { hasStopped = true; });
  await Promise.resolve();
  expect(hasStopped).toBe(false);
  open(true);
  await stopped;
  expect(rounds()).toBe(1);
  await loopOf(() => false).loop.stop();
});
