import { Temporal } from 'temporal-polyfill';
import { perpetual } from '#kernel/values/period';
import { maxCopies } from '../contract/index.ts';
import type { Block, BlockedAction } from './block.ts';
import { idleOf, type Confirmed } from './claim.ts';
import { remainingOf, type Balance } from './ledger.ts';
import { isLimited, refusedByLimit, type ActionLimit, type LimitedAction, type Uses } from './limit.ts';
import { refusal, type Refusal } from './refusal.ts';
import { isReleased, type State } from './state.ts';
import type { Standing } from './status.ts';

export type RunningAction = 'RETURN' | 'REHOST' | 'REPAIR' | 'REGENERATE';

/** What somebody wants of a line: free copies, or something with copies that run. */
export type Wish =
  | { readonly action: 'ACTIVATE' | 'TRANSFER'; readonly copies: number }
  | {
      readonly action: RunningAction;
      readonly copies: number;
      /** The claim by which they run; null when nothing runs by it. */
      readonly claim: Confirmed | null;
      /** Somebody who may has decided to pass over the limit. */
      readonly overridesLimit: boolean;
      /** It is not asked for: an order took the copies back. No rule of the customer's stands in its way. */
      readonly isReclaim: boolean;
    };
export type LineAction = Wish['action'];

/** A line, as the rules must know it. */
export type Subject = Standing & {
  readonly timeZone: string;
  readonly blocks: readonly Block[];
  readonly balance: Balance;
  readonly overdraftLimit: number | null;
  readonly shortfall: number;
  /** From its license model version, or the operational model in its stead. */
  readonly limits: Readonly<Record<LimitedAction, ActionLimit | null>>;
  readonly uses: Readonly<Record<LimitedAction, Uses>>;
};

export type Allowance = { readonly action: LineAction; readonly allowed: boolean; readonly reason: Refusal | null };

/** Whether it may be done, for whoever asks; doing it asks the same question. */
export const allowanceOf = (line: Subject, wish: Wish, now: Temporal.Instant): Allowance => {
  const [reason = null] = refusalsOf(line, wish, now);
  return { action: wish.action, allowed: reason === null, reason };
};

/** Everything that forbids it, the most important first; nothing when it may be done. */
export const refusalsOf = (line: Subject, wish: Wish, now: Temporal.Instant): readonly Refusal[] => [
  ...(isReclaimed(wish) ? [] : [...refusedByState(line, wish.action), ...refusedByBlocks(line.blocks, wish.action), ...refusedByCalendar(line, wish.action, now), ...refusedByUse(line, wish, now)]),
  ...refusedByCopies(line, wish),
];

const isReclaimed = (wish: Wish): boolean => 'claim' in wish && wish.isReclaim;

/** Copies come back from any line that had some; nothing else is done with a line that is over. */
const statesFor: Readonly<Record<LineAction, (state: State) => boolean>> = {
  ACTIVATE: isReleased,
  TRANSFER: (state) => state === 'DEPLOYED',
  RETURN: (state) => state !== 'DRAFT',
  REHOST: isReleased,
  REPAIR: isReleased,
  REGENERATE: isReleased,
};

const refusedByState = ({ state, entitlementState }: Standing, action: LineAction): readonly Refusal[] =>
  statesFor[action](state) && statesFor[action](entitlementState) ? [] : [refusal('LINE_NOT_DEPLOYED', `Its state forbids it: ${state === 'DEPLOYED' ? entitlementState : state}.`)];

/** Otherwise copies would leave a line that is on hold for one that is not. A license that is made again is a repair. */
const blockedLike: Readonly<Record<LineAction, BlockedAction>> = { ACTIVATE: 'ACTIVATE', TRANSFER: 'ACTIVATE', RETURN: 'RETURN', REHOST: 'REHOST', REPAIR: 'REPAIR', REGENERATE: 'REPAIR' };

const refusedByBlocks = (blocks: readonly Block[], action: LineAction): readonly Refusal[] =>
  blocks.filter(({ actions }) => actions.includes(blockedLike[action])).map(({ reason, message, owner }) => refusal(reason, message, { liftedBy: owner }));

/** What runs is bound by its license, not by the line's calendar. */
const refusedByCalendar = ({ startsAt, expiresAt }: Standing, action: LineAction, now: Temporal.Instant): readonly Refusal[] => {
  if (action !== 'ACTIVATE') return [];
  if (startsAt && Temporal.Instant.compare(now, startsAt) < 0) return [refusal('NOT_STARTED', 'Its term has not begun.', { resetsAt: startsAt })];
  return expiresAt !== perpetual && Temporal.Instant.compare(expiresAt, now) <= 0 ? [refusal('EXPIRED', 'Its term is over.')] : [];
};

const refusedByUse = ({ limits, uses, timeZone }: Subject, wish: Wish, now: Temporal.Instant): readonly Refusal[] => {
  if (!isLimited(wish.action) || ('claim' in wish && wish.overridesLimit)) return [];
  const reached = refusedByLimit(wish.action, { limit: limits[wish.action], uses: uses[wish.action], timeZone }, now);
  return reached ? [reached] : [];
};

const refusedByCopies = (line: Subject, wish: Wish): readonly Refusal[] => {
  if ('claim' in wish) return refusedByClaim(wish.claim, wish.copies);
  const most = wish.action === 'ACTIVATE' ? claimableOf(line) : remainingOf(line.balance);
  return wish.copies <= most ? [] : [refusal('INSUFFICIENT_QTY', `${wish.copies} copies are more than the ${most} that are left.`, { remaining: most })];
};

const refusedByClaim = (claim: Confirmed | null, copies: number): readonly Refusal[] => {
  if (!claim) return [refusal('NOT_ACTIVE', 'Nothing runs by this claim.')];
  return copies <= idleOf(claim) ? [] : [refusal('COPIES_BUSY', `Something is being done with them: ${idleOf(claim)} copies are idle.`)];
};

/** Free copies, and when they are gone those beyond, unless more runs already than was bought by an order that took some back. */
const claimableOf = ({ balance, overdraftLimit, shortfall }: Subject): number => {
  const beyond = shortfall > 0 ? 0 : Math.max(0, (overdraftLimit ?? maxCopies) - balance.OVERDRAFT);
  return remainingOf(balance) + beyond;
};
