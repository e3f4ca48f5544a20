import type { Temporal } from 'temporal-polyfill';
import { endToSql } from '#kernel/values/period';
import { spanOf, type Term } from '../domain/term.ts';

/** A term as the tables keep it: the days as they were sold, and the instants that they mean. */
export type TermColumns<Start extends string | null = string | null> = {
  readonly timeZone: string;
  readonly startsOn: Start;
  readonly startsAt: Start;
  readonly expiresOn: string | null;
  readonly expiresAt: string;
  readonly term: string | null;
};

export function termColumns(term: Term & { readonly startsOn: Temporal.PlainDate }): TermColumns<string>;
export function termColumns(term: Term): TermColumns;
export function termColumns(term: Term): TermColumns {
  const { startsAt, expiresAt } = spanOf(term);
  return {
    timeZone: term.timeZone,
    startsOn: term.startsOn?.toString() ?? null,
    startsAt: startsAt?.toString() ?? null,
    expiresOn: term.expiresOn?.toString() ?? null,
    expiresAt: endToSql(expiresAt),
    term: term.length?.toString() ?? null,
  };
}
