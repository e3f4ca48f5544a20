import type { Temporal } from 'temporal-polyfill';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { CopiesCause } from '../contract/index.ts';
import { holding, isHeld, type Claim, type Confirmed, type Held } from './claim.ts';
import { postingsOf, type Balance, type Posting } from './ledger.ts';

/** The copies of a line, as a change of them must know them; the line's row is locked. */
export type Account = {
  readonly balance: Balance;
  /** Null without a limit. */
  readonly overdraftLimit: number | null;
  /** Copies that an order took back and that still run. */
  readonly shortfall: number;
  /** Its claims that hold overdraft, oldest first. */
  readonly drawn: readonly Held[];
};

/** What becomes of a line: all of it is saved together. Claims that hold another overdraft than before are told to whoever runs them. */
export type Change = {
  readonly postings: readonly Posting[];
  readonly claims: readonly Claim[];
  readonly shortfall: number;
};

export const noChange = ({ shortfall }: Pick<Account, 'shortfall'>): Change => ({ postings: [], claims: [], shortfall });

export const isSameCause = (a: CopiesCause, b: CopiesCause): boolean => a.source === b.source && a.key === b.key;

/** A claim that changed, among those that hold overdraft. */
export const withClaim = (drawn: readonly Held[], changed: Claim): readonly Held[] =>
  drawn.flatMap((claim) => (isSameCause(claim.cause, changed.cause) ? (isHeld(changed) && changed.held.overdraftCount > 0 ? [changed] : []) : [claim]));

type Settled = Change & { readonly left: number };

/**
 * What becomes of copies that are free again or new. First they repay overdraft, the oldest first; then they make up
 * for what an order took back; what is left is free. So overdraft and shortfall never stand beside free copies.
 */
const settle = ({ drawn, shortfall }: Pick<Account, 'drawn' | 'shortfall'>, freed: number, now: Temporal.Instant): Settled => {
  let left = freed;
  const repaid = drawn.flatMap((claim) => {
    const copies = Math.min(left, claim.held.overdraftCount);
    left -= copies;
    if (copies === 0) return [];
    const held = { count: claim.held.count + copies, overdraftCount: claim.held.overdraftCount - copies };
    return [{ claim: holding(claim, held), postings: postingsOf({ OVERDRAFT: -copies, [claim.state === 'RESERVED' ? 'RESERVED' : 'FULFILLED']: copies }, now) }];
  });
  const cancelled = Math.min(left, shortfall);
  return {
    postings: [...repaid.flatMap(({ postings }) => postings), ...postingsOf({ CANCELLED: cancelled }, now)],
    claims: repaid.map(({ claim }) => claim),
    shortfall: shortfall - cancelled,
    left: left - cancelled,
  };
};

/** Copies become free by what is booked: they are new, or were held, or are back from another line. */
export const gain = (account: Account, copies: number, by: readonly Posting[], now: Temporal.Instant): Change => {
  const { postings, claims, shortfall } = settle(account, copies, now);
  return { postings: [...by, ...postings], claims, shortfall };
};

type Freeing = {
  readonly before: Held;
  readonly after: Claim;
  /** What the claim had before and has not after. */
  readonly copies: Copies;
  /** Whether what is left is the line's again, or burned. */
  readonly credits: boolean;
};
export type Freed = Change & { readonly credited: number };

/** A claim is over or has fewer copies: they settle the line, and what is left is free, or burned. */
export const free = (account: Account, { before, after, copies, credits }: Freeing, now: Temporal.Instant): Freed => {
  const { left, ...settled } = settle({ ...account, drawn: withClaim(account.drawn, after) }, copies.count, now);
  const burned = credits ? 0 : left;
  const isItself = (claim: Claim): boolean => isSameCause(claim.cause, after.cause);
  return {
    postings: [
      ...postingsOf({ [before.state === 'RESERVED' ? 'RESERVED' : 'FULFILLED']: -copies.count, OVERDRAFT: -copies.overdraftCount }, now),
      ...settled.postings,
      ...postingsOf({ BURNED: burned }, now),
    ],
    claims: [settled.claims.find(isItself) ?? after, ...settled.claims.filter((claim) => !isItself(claim))],
    shortfall: settled.shortfall,
    credited: totalOf(copies) - burned,
  };
};

/** For claims that run, newest first: so many bought copies are copies beyond what was bought from now on. */
export const intoOverdraft = (running: readonly Confirmed[], copies: number): readonly Claim[] => {
  let left = copies;
  return running.flatMap((claim) => {
    const moved = Math.min(left, claim.held.count);
    left -= moved;
    return moved === 0 ? [] : [holding(claim, { count: claim.held.count - moved, overdraftCount: claim.held.overdraftCount + moved })];
  });
};
