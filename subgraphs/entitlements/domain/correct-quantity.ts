import type { Temporal } from 'temporal-polyfill';
import { remainingOf, type Balance, type Posting } from './ledger.ts';

/** More copies than any license model counts; it keeps sums far from where integers end. */
export const maxCopies = 100_000_000;

export type Correction = { readonly kind: 'corrected'; readonly postings: readonly Posting[] } | { readonly kind: 'refused'; readonly message: string };

/** The net change from what was granted to what is said to be granted now: quantities are never set, only booked. */
export const correctQuantity = (balance: Balance, wanted: number, now: Temporal.Instant): Correction => {
  const change = wanted - (balance.GRANTED - balance.CANCELLED);
  if (change === 0) return { kind: 'corrected', postings: [] };
  if (change > 0) return { kind: 'corrected', postings: [{ bucket: 'GRANTED', delta: change, effectiveAt: now }] };
  if (-change <= remainingOf(balance)) return { kind: 'corrected', postings: [{ bucket: 'CANCELLED', delta: -change, effectiveAt: now }] };
  return { kind: 'refused', message: `${wanted} copies are fewer than those in use; ${remainingOf(balance)} can be taken away.` };
};
