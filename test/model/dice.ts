/** All chances of one event come out of one number, so that a history is a list of numbers. */
export type Dice = {
  /** From 0 to `sides` - 1. */
  roll(sides: number): number;
  /** True once in so many times. */
  once(times: number): boolean;
  pick<T>(items: readonly T[]): T | undefined;
};

export const diceOf = (seed: number): Dice => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return { roll, once: (times) => roll(times) === 0, pick: (items) => items[roll(Math.max(1, items.length))] };
};
