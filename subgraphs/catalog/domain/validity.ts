import { compareInstants, instantFrom } from '#kernel/values/instant';
import { endOfDayIn, perpetual, startOfDayIn } from '#kernel/values/period';
import { Temporal } from 'temporal-polyfill';

/** Half-open `[validFrom, validUntil)`, as text that PostgreSQL reads and writes; `infinity` without an end. */
export type Validity = { readonly validFrom: string; readonly validUntil: string };

/** A price list counts in days: it says the last day, and its days begin and end in UTC. */
export const validityOfDays = (firstDay: string, lastDay: string | undefined): Validity => ({
  validFrom: startOfDay(firstDay),
  validUntil: lastDay === undefined ? perpetual : endOfDay(lastDay),
});
export const startOfDay = (day: string): string => startOfDayIn(Temporal.PlainDate.from(day), 'UTC').toString();
export const endOfDay = (day: string): string => endOfDayIn(Temporal.PlainDate.from(day), 'UTC').toString();

export const overlap = (a: Validity, b: Validity): boolean => compareInstants(a.validFrom, b.validUntil) < 0 && compareInstants(b.validFrom, a.validUntil) < 0;
export const beginTogether = (a: Validity, b: Validity): boolean => compareInstants(a.validFrom, b.validFrom) === 0;

/** A period in words, for whoever reads the report. */
export const inWords = ({ validFrom, validUntil }: Validity): string =>
  `from ${dayOf(validFrom)}${validUntil === perpetual ? ' on' : ` until before ${dayOf(validUntil)}`}`;
const dayOf = (instant: string): string => instantFrom(instant).toString().slice(0, 10);
