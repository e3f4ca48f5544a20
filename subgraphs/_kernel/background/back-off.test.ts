import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

const almostOne = (): number => 1 - Number.EPSILON;

test('the bound doubles from one second to a quarter of an hour, and stays there', () => {
  const bounds = Array.from({ length: 12 }, (_, attempt) => Math.ceil((backOffMs(attempt + 1, almostOne) + 1) / 1_000));
  expect(bounds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
});

test('anything below the bound may come of it, so that what failed together does not come again together', () => {
  expect([0, 0.25, 0.5].map((chance) => backOffMs(3, () => chance))).toEqual([0, 1_000, 2_000]);
});
