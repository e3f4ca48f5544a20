import { expect, test } from 'vitest';
import type { Background } from '#kernel/background/background';
import { together } from './background.ts';

type Work = Background & { waiting: number };

/** So many things wait, and each that is done may leave something to another work. */
const work = (waiting: number, then: () => void = () => undefined): Work => {
  const own: Work = {
    waiting,
    start: () => undefined,
    stop: async () => undefined,
    isSettled: async () => own.waiting === 0,
    settled: async () => {
      while (own.waiting > 0) {
        own.waiting--;
        then();
      }
    },
  };
  return own;
};

test('work that leaves something to work that had settled before is waited for', async () => {
  const first = work(0);
  const second = work(3, () => { first.waiting++; });
  await together([first, second]).settled();
  expect([first.waiting, second.waiting]).toEqual([0, 0]);
});
