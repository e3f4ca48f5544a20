import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#kernel/values/clock';

export type MovableClock = Clock & { advance(by: Temporal.DurationLike): void };

/** A clock that stands still until a test moves it. */
export const movableClock = (iso = '2026-03-01T00:00:00Z'): MovableClock => {
  let now = Temporal.Instant.from(iso);
  return {
    now: () => now,
    advance: (by) => {
      now = now.add(by);
    },
  };
};
