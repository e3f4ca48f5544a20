import { Temporal } from 'temporal-polyfill';
import { compareInstants, instantFrom } from '#kernel/values/instant';
import type { EntitleOn } from './entitle.ts';

/** The orders' part of an operational model, in one version. */
export type OrderRules = { readonly version: number; /** An instant. */ readonly validFrom: string; readonly entitleOn: EntitleOn };

/** How a business unit behaves that nobody has said anything about. */
export const firstRules: OrderRules = { version: 1, validFrom: '1970-01-01T00:00:00Z', entitleOn: 'BOOKED' };

export type RulesWanted = { readonly expectedVersion: number; readonly validFrom: Temporal.Instant | null; readonly entitleOn: EntitleOn | null };

export type RulesDecision =
  | { readonly kind: 'set'; readonly rules: OrderRules }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Rules hold from now or later, one version after another: what was decided by a version is never decided otherwise afterwards. */
export const decideRules = (newest: OrderRules, { expectedVersion, validFrom, entitleOn }: RulesWanted, now: Temporal.Instant): RulesDecision => {
  if (expectedVersion !== newest.version) return { kind: 'stale', version: newest.version };
  const from = validFrom ?? later(now, newest.validFrom);
  if (Temporal.Instant.compare(from, now) < 0) return { kind: 'refused', code: 'VALID_FROM_PAST', message: 'Rules hold from now on or later.' };
  if (compareInstants(from.toString(), newest.validFrom) <= 0) return { kind: 'refused', code: 'VALID_FROM_TAKEN', message: `Version ${newest.version} holds from ${newest.validFrom} on; the next one begins after it.` };
  return { kind: 'set', rules: { version: newest.version + 1, validFrom: from.toString(), entitleOn: entitleOn ?? newest.entitleOn } };
};

/** Two changes within one instant follow each other nevertheless. */
const later = (now: Temporal.Instant, previous: string): Temporal.Instant =>
  Temporal.Instant.compare(now, instantFrom(previous)) === 0 ? now.add({ microseconds: 1 }) : now;
