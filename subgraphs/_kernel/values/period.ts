import { Temporal } from 'temporal-polyfill';

/** Half-open `[from, to)`: `to` is the first instant outside; `perpetual` has no end. */
export type Period = { readonly from: Temporal.Instant; readonly to: Temporal.Instant | typeof perpetual };

/** How PostgreSQL spells "never": a value, so that keysets and comparisons need no null. GraphQL shows null. */
export const perpetual = 'infinity';

/** A date that is sold as the last day ends when that day ends *there*: the first instant of the next day in the zone. */
export const endOfDayIn = (date: Temporal.PlainDate, zone: string): Temporal.Instant =>
  date.add({ days: 1 }).toZonedDateTime(zone).toInstant();

export const startOfDayIn = (date: Temporal.PlainDate, zone: string): Temporal.Instant =>
  date.toZonedDateTime(zone).toInstant();

/** The text PostgreSQL stores for an end that may be never. */
export const endToSql = (to: Temporal.Instant | typeof perpetual): string => (to === perpetual ? perpetual : to.toString());

/** The ISO text a client sees for an end read from PostgreSQL: null is never. */
export const endFromSql = (text: string): string | null => (text === perpetual ? null : text);

export const isTimeZone = (zone: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};
