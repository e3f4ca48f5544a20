import { Temporal } from 'temporal-polyfill';

/** The only source of the present: rules take the instant as an argument, nothing else reads the time. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const fixedClock = (iso: string): Clock => {
  const instant = Temporal.Instant.from(iso);
  return { now: () => instant };
};
