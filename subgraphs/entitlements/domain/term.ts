import { Temporal } from 'temporal-polyfill';
import { endOfDayIn, perpetual, startOfDayIn, type Period } from '#kernel/values/period';

/** A term as it was sold: days in a zone. An end, or a length that activations start, or neither, which is for ever. */
export type Term = {
  readonly timeZone: string;
  /** Null while an activation is to decide it. */
  readonly startsOn: Temporal.PlainDate | null;
  readonly expiresOn: Temporal.PlainDate | null;
  readonly length: Temporal.Duration | null;
};

/** What the days mean as instants, half-open. */
export type Span = { readonly startsAt: Temporal.Instant | null; readonly expiresAt: Period['to'] };

/** From the start of the first day to the end of the last one, there. */
export const spanOf = ({ timeZone, startsOn, expiresOn }: Term): Span => ({
  startsAt: startsOn && startOfDayIn(startsOn, timeZone),
  expiresAt: expiresOn ? endOfDayIn(expiresOn, timeZone) : perpetual,
});

/**
 * The last day of a length that is counted from its first: P1Y from 2026-01-01 lasts until 2026-12-31.
 * A month that lacks the day ends the term with its own last day: P1M from 2026-01-31 lasts until 2026-02-28.
 */
export const lastDayOf = (startsOn: Temporal.PlainDate, length: Temporal.Duration): Temporal.PlainDate => {
  try {
    return startsOn.add(length, { overflow: 'reject' }).subtract({ days: 1 });
  } catch (error) {
    if (error instanceof RangeError) return startsOn.add(length);
    throw error;
  }
};
