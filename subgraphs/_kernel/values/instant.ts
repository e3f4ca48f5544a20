import { Temporal } from 'temporal-polyfill';
import { perpetual } from './period.ts';

/** Reads an instant as PostgreSQL writes it (`2026-03-31 22:00:00+00`) or as ISO 8601 has it. */
export const instantFrom = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'));

/** The order of two instants as texts, never last. */
export const compareInstants = (a: string, b: string): number => {
  if (a === perpetual || b === perpetual) return Number(a === perpetual) - Number(b === perpetual);
  return Temporal.Instant.compare(instantFrom(a), instantFrom(b));
};
