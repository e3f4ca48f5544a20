import { Temporal } from 'temporal-polyfill';
import { compareInstants, instantFrom } from './instant.ts';

/** A module's part of an operational model, in one version. */
export type Rules = {
  readonly version: number;
  /** An instant. */
  readonly validFrom: string;
};

export type NextRules = { readonly expectedVersion: number; readonly validFrom: Temporal.Instant | null };

export type RulesDecision<Some extends Rules> =
  | { readonly kind: 'set'; readonly rules: Some }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Rules hold from now or later, one version after another: what was decided by a version is never decided otherwise afterwards. What is left out stays. */
export const decideRules = <Some extends Rules>(newest: Some, { expectedVersion, validFrom }: NextRules, changes: Partial<Omit<Some, keyof Rules>>, now: Temporal.Instant): RulesDecision<Some> => {
  if (expectedVersion !== newest.version) return { kind: 'stale', version: newest.version };
  const from = validFrom ?? later(now, newest.validFrom);
  if (Temporal.Instant.compare(from, now) < 0) return { kind: 'refused', code: 'VALID_FROM_PAST', message: 'Rules hold from now on or later.' };
  if (compareInstants(from.toString(), newest.validFrom) <= 0) return { kind: 'refused', code: 'VALID_FROM_TAKEN', message: `Version ${newest.version} holds from ${newest.validFrom} on; the next one begins after it.` };
  return { kind: 'set', rules: { ...newest, ...changes, version: newest.version + 1, validFrom: from.toString() } };
};

/** Two changes within one instant follow each other nevertheless. */
const later = (now: Temporal.Instant, previous: string): Temporal.Instant =>
  Temporal.Instant.compare(now, instantFrom(previous)) === 0 ? now.add({ microseconds: 1 }) : now;
