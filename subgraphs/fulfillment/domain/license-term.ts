import { Temporal } from 'temporal-polyfill';
import { endOfDayIn } from '#kernel/values/period';

/** What a line item says of its time, at the moment at which copies of it are claimed. */
export type LineTerm = {
  readonly timeZone: string;
  readonly startsAt: string | null;
  /** The first instant after the term; null without an end. */
  readonly expiresAt: string | null;
  readonly versionDate: string | null;
};

/** What its license model leaves to an activation. */
export type ModelTerm = {
  /** How long an activation lasts where it is what starts the term. */
  readonly length: string | null;
  readonly versionIsOfActivation: boolean;
};

/** When a license runs, half-open; an end that is null is none. */
export type LicenseTerm = { readonly startsAt: string; readonly expiresAt: string | null; readonly timeZone: string };

/** A license begins when it is asked for and never outlives its line. */
export const termOfActivation = (line: LineTerm, model: ModelTerm, now: Temporal.Instant): { readonly term: LicenseTerm; readonly versionDate: string | null } => {
  const { timeZone } = line;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const isStartedByActivation = line.startsAt === null && line.expiresAt === null && model.length !== null;
  const expiresAt = isStartedByActivation ? endOfDayIn(lastDayOf(today, Temporal.Duration.from(model.length)), timeZone).toString() : line.expiresAt;
  return { term: { startsAt: now.toString(), expiresAt, timeZone }, versionDate: line.versionDate ?? (model.versionIsOfActivation ? today.toString() : null) };
};

/** A length is counted from its first day; a month that lacks the day ends the term with its own last day. */
const lastDayOf = (first: Temporal.PlainDate, length: Temporal.Duration): Temporal.PlainDate => {
  const after = first.add(length);
  return after.day === first.day || length.months === 0 && length.years === 0 ? after.subtract({ days: 1 }) : after;
};

/** What is changed runs as long as it did before, and no longer than its line does now. */
export const termOfChange = (was: LicenseTerm, { expiresAt }: Pick<LineTerm, 'expiresAt'>): LicenseTerm => {
  if (expiresAt === null || (was.expiresAt !== null && Temporal.Instant.compare(was.expiresAt, expiresAt) <= 0)) return was;
  // A line that was cut short before the license began leaves the license as it was: what runs is bound by its license.
  return Temporal.Instant.compare(was.startsAt, expiresAt) < 0 ? { ...was, expiresAt } : was;
};
