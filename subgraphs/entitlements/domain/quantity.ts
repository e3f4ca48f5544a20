import type { Temporal } from 'temporal-polyfill';
import type { CopiesCause } from '../contract/index.ts';
import { gain, intoOverdraft, noChange, type Account, type Change } from './account.ts';
import { idleOf, type Confirmed } from './claim.ts';
import { postingsOf, remainingOf } from './ledger.ts';

/** What happens when more is taken back than is free. */
export type ShortfallRule = 'REJECT' | 'RECLAIM' | 'MARK_OVERAGE';

export type Quantity = Account & {
  /** Its claims that are confirmed, newest first; none need be known where the rule is to reject. */
  readonly running: readonly Confirmed[];
};

export type QuantityDecision =
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'refused'; readonly code: 'QTY_BELOW_FULFILLED' | 'OVERDRAFT_EXCEEDED'; readonly message: string };

/** The net change from what is granted to what is said to be granted now: quantities are never set, only booked. */
export const changeQuantity = (line: Quantity, wanted: number, rule: ShortfallRule, now: Temporal.Instant): QuantityDecision => {
  const change = wanted - (line.balance.GRANTED - line.balance.CANCELLED - line.shortfall);
  if (change === 0) return { kind: 'changed', change: noChange(line) };
  if (change > 0) return { kind: 'changed', change: gain(line, change, postingsOf({ GRANTED: change }, now), now) };
  const cancelled = Math.min(-change, remainingOf(line.balance));
  const missing = -change - cancelled;
  const free: Change = { ...noChange(line), postings: postingsOf({ CANCELLED: cancelled }, now) };
  return missing === 0 ? { kind: 'changed', change: free } : takeFromRunning(line, free, { wanted, missing, rule }, now);
};

type Missing = { readonly wanted: number; readonly missing: number; readonly rule: ShortfallRule };

/** What is reserved, gone to other lines or burned cannot be taken back at all. */
const takeFromRunning = (line: Quantity, free: Change, { wanted, missing, rule }: Missing, now: Temporal.Instant): QuantityDecision => {
  if (rule === 'REJECT' || line.shortfall + missing > line.balance.FULFILLED) {
    return { kind: 'refused', code: 'QTY_BELOW_FULFILLED', message: `${wanted} copies are fewer than those in use; ${remainingOf(line.balance)} can be taken away.` };
  }
  if (rule === 'RECLAIM') return { kind: 'changed', change: { ...free, shortfall: line.shortfall + missing } };
  if (line.overdraftLimit !== null && line.balance.OVERDRAFT + missing > line.overdraftLimit) {
    return { kind: 'refused', code: 'OVERDRAFT_EXCEEDED', message: `${missing} more copies would run beyond what was bought; ${line.overdraftLimit - line.balance.OVERDRAFT} may.` };
  }
  const marked = postingsOf({ FULFILLED: -missing, OVERDRAFT: missing, CANCELLED: missing }, now);
  return { kind: 'changed', change: { ...free, postings: [...free.postings, ...marked], claims: intoOverdraft(line.running, missing) } };
};

export type Reclaim = { readonly of: CopiesCause; readonly copies: number };

/**
 * Which copies are to come back so that nothing runs that an order took away: those beyond what was bought first, then bought ones, each
 * from the newest claim on. `underWay` are on their way back already. What is busy is asked for again when it is idle.
 */
export const reclaim = ({ balance, shortfall, running }: Quantity, underWay: number): readonly Reclaim[] => {
  if (shortfall === 0) return [];
  let left = balance.OVERDRAFT + shortfall - underWay;
  const take = (most: number, idle: number): number => {
    const copies = Math.max(0, Math.min(left, most, idle));
    left -= copies;
    return copies;
  };
  const beyond = running.map((claim) => ({ claim, copies: take(claim.held.overdraftCount, idleOf(claim)) }));
  const all = beyond.map(({ claim, copies }) => ({ of: claim.cause, copies: copies + take(claim.held.count, idleOf(claim) - copies) }));
  return all.filter(({ copies }) => copies > 0);
};
