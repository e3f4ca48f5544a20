import { Temporal } from 'temporal-polyfill';
import { endOfDayIn, endToSql, perpetual, startOfDayIn } from '#kernel/values/period';

/** What an old record says of its time, and what the line item says where the record is silent. */
export type LegacyTerm = {
  readonly fulfillDate: string;
  readonly startDate?: string;
  readonly expirationDate?: string;
  readonly permanent?: boolean;
};
export type LineTerm = { readonly timeZone: string; /** The first instant after the term; null without an end. */ readonly expiresAt: string | null };

export type Term = { readonly activatedAt: string; readonly startsAt: string; /** `infinity` without an end. */ readonly expiresAt: string };
export type TermProblem = { readonly path: string; readonly code: string; readonly message: string };

/** Days are read in the zone of the line item: a license sold until a day runs until that day ends there. */
export const legacyTerm = (record: LegacyTerm, line: LineTerm, now: Temporal.Instant): Term | TermProblem => {
  if (record.permanent === true && record.expirationDate !== undefined) {
    return { path: '/expirationDate', code: 'TERM_CONFLICT', message: 'It is permanent and has an expiration date: one of the two is wrong.' };
  }
  const activatedAt = startOfDayIn(Temporal.PlainDate.from(record.fulfillDate), line.timeZone);
  if (Temporal.Instant.compare(activatedAt, now) > 0) {
    return { path: '/fulfillDate', code: 'IN_FUTURE', message: 'It was not made yet.' };
  }
  const startsAt = record.startDate === undefined ? activatedAt : startOfDayIn(Temporal.PlainDate.from(record.startDate), line.timeZone);
  const expiresAt = endOf(record, line);
  if (expiresAt !== perpetual && Temporal.Instant.compare(startsAt, expiresAt) >= 0) {
    return { path: record.expirationDate === undefined ? '/startDate' : '/expirationDate', code: 'TERM_EMPTY', message: 'It ends before it starts.' };
  }
  return { activatedAt: activatedAt.toString(), startsAt: startsAt.toString(), expiresAt: endToSql(expiresAt) };
};

const endOf = ({ permanent, expirationDate }: LegacyTerm, line: LineTerm): Temporal.Instant | typeof perpetual => {
  if (expirationDate !== undefined) return endOfDayIn(Temporal.PlainDate.from(expirationDate), line.timeZone);
  if (permanent === true || line.expiresAt === null) return perpetual;
  return Temporal.Instant.from(line.expiresAt);
};
