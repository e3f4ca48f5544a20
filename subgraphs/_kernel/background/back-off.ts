import type { Temporal } from 'temporal-polyfill';

/** A number from 0 (inclusive) to 1 (exclusive), as `Math.random` gives; a test decides it. */
export type Chance = () => number;

export const maxAttempts = 12;

const first = 1_000;
const longest = 15 * 60_000;

/** How long to wait after the attempt: anything up to a bound that doubles, so that what failed together does not come again together. */
export const backOffMs = (attempt: number, chance: Chance): number => Math.floor(chance() * Math.min(longest, first * 2 ** (attempt - 1)));

export const nextAttempt = (now: Temporal.Instant, attempt: number, chance: Chance): string => now.add({ milliseconds: backOffMs(attempt, chance) }).toString();
