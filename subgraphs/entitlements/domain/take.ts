import { Temporal } from 'temporal-polyfill';
import { emptyBalance, remainingOf, type Balance, type Posting, type Step } from './ledger.ts';
import type { State } from './state.ts';

export type CopiesAsked = { readonly count: number; readonly overdraftCount: number; readonly effectiveAt: Temporal.Instant };

export type Taker = {
  readonly state: State;
  readonly entitlementState: State;
  /** Null without a limit. */
  readonly overdraftLimit: number | null;
  /** Its whole history, oldest first. */
  readonly steps: readonly Step[];
};

type TakeRefusal = {
  readonly kind: 'refused';
  readonly code: 'LINE_NOT_DEPLOYED' | 'INSUFFICIENT_QTY' | 'OVERDRAFT_EXCEEDED' | 'EFFECTIVE_IN_FUTURE';
  readonly message: string;
};
export type TakeDecision = TakeRefusal | { readonly kind: 'taken'; readonly effectiveAt: Temporal.Instant; readonly postings: readonly Posting[] };

/**
 * Copies for a license that runs already. How the other system divided them between bought copies and overdraft is kept as it was.
 * They are booked from the instant asked for, or from the first later one since when they were free all the while:
 * an export says more truly when a license was issued than when the copies for it were bought, and the ledger never says
 * that more ran than there was.
 */
export const takeCopies = (line: Taker, asked: CopiesAsked, now: Temporal.Instant): TakeDecision => {
  if (!isReleased(line.state) || !isReleased(line.entitlementState)) return refused('LINE_NOT_DEPLOYED', 'The line item is not released.');
  if (Temporal.Instant.compare(asked.effectiveAt, now) > 0) return refused('EFFECTIVE_IN_FUTURE', 'A license that runs already cannot have begun in the future.');
  let start: Temporal.Instant | undefined;
  for (const { effectiveAt, balance } of stepsSince(line.steps, asked.effectiveAt).reverse()) {
    const short = shortage(balance, asked, line.overdraftLimit);
    if (short && start === undefined) return short;
    if (short) break;
    start = effectiveAt;
  }
  const effectiveAt = start ?? asked.effectiveAt;
  return { kind: 'taken', effectiveAt, postings: copiesPostings(asked, effectiveAt) };
};

const isReleased = (state: State): boolean => state === 'DEPLOYED' || state === 'TEST';

/** How it stood at an instant, and how it changed from there on. */
const stepsSince = (steps: readonly Step[], instant: Temporal.Instant): Step[] => {
  const later = steps.findIndex(({ effectiveAt }) => Temporal.Instant.compare(effectiveAt, instant) > 0);
  const from = later < 0 ? steps.length : later;
  return [{ effectiveAt: instant, balance: steps[from - 1]?.balance ?? emptyBalance }, ...steps.slice(from)];
};

const shortage = (balance: Balance, { count, overdraftCount }: CopiesAsked, overdraftLimit: number | null): TakeRefusal | undefined => {
  if (count > remainingOf(balance)) return refused('INSUFFICIENT_QTY', `${count} copies are more than the ${remainingOf(balance)} that are left.`);
  if (overdraftLimit === null || balance.OVERDRAFT + overdraftCount <= overdraftLimit) return undefined;
  return refused('OVERDRAFT_EXCEEDED', `${overdraftCount} copies are more than the ${overdraftLimit - balance.OVERDRAFT} of overdraft that are left.`);
};

/** How copies are booked when they are taken. */
export const copiesPostings = ({ count, overdraftCount }: Pick<CopiesAsked, 'count' | 'overdraftCount'>, effectiveAt: Temporal.Instant): Posting[] => [
  ...(count > 0 ? [{ bucket: 'FULFILLED', delta: count, effectiveAt } as const] : []),
  ...(overdraftCount > 0 ? [{ bucket: 'OVERDRAFT', delta: overdraftCount, effectiveAt } as const] : []),
];

const refused = (code: TakeRefusal['code'], message: string): TakeRefusal => ({ kind: 'refused', code, message });
