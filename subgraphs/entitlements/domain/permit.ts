import type { Temporal } from 'temporal-polyfill';
import { less, overdraftFirst } from '#kernel/values/copies';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import { free, isSameCause, noChange, type Account, type Change } from './account.ts';
import { refusalsOf, type RunningAction, type Subject } from './allowed.ts';
import { claimDiffers, claimReleased } from './claim-copies.ts';
import { holding, type Claim, type Confirmed } from './claim.ts';
import { isLimited } from './limit.ts';
import type { Refusal } from './refusal.ts';

type Asking = { readonly cause: CopiesCause; readonly lineItemId: LineItemId };
export type PermitWanted = Asking & {
  /** The cause by which the copies run. */
  readonly of: CopiesCause;
  readonly action: RunningAction;
  readonly copies: number;
  readonly overridesLimit: boolean;
  readonly isReclaim: boolean;
};

/** Leave to do something with copies that run. While it is under way they are busy. */
export type OpenPermit = PermitWanted & { readonly state: 'RESERVED'; readonly at: Temporal.Instant };
export type UsedPermit = PermitWanted & { readonly state: 'CONFIRMED'; readonly at: Temporal.Instant; readonly ending: Ending; readonly credited: number };
/** Nobody knows what it was for where it never arrived. */
type ReleasedPermit = Asking & { readonly state: 'RELEASED'; readonly wanted: PermitWanted | null };
type RefusedPermit = Asking & { readonly state: 'REFUSED'; readonly wanted: PermitWanted; readonly refusals: readonly Refusal[] };
export type Permit = OpenPermit | UsedPermit | ReleasedPermit | RefusedPermit;

/** A move that left the old host and never arrived ends at home: its copies are the line's again, whatever its model says of returns. */
export type Ending = 'DONE' | 'CAME_HOME';

/** Whether it counts for the limit of its action: not when it came to nothing, came home, or was not the customer's own will. */
export const isUse = (permit: Permit): permit is OpenPermit | UsedPermit =>
  (permit.state === 'RESERVED' || (permit.state === 'CONFIRMED' && permit.ending === 'DONE')) && isLimited(permit.action) && !permit.isReclaim && !permit.overridesLimit;

type PermitChange = Change & { readonly permit: Permit };
export type PermitDecision =
  | { readonly kind: 'permitted'; readonly change: PermitChange }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly change: PermitChange };

export const permit = (line: Subject, known: Permit | undefined, claim: Claim | undefined, wanted: PermitWanted, now: Temporal.Instant): PermitDecision => {
  const running = claim?.state === 'CONFIRMED' ? claim : null;
  if (known) return repeated(known, wanted, line);
  const refusals = refusalsOf(line, { ...wanted, claim: running }, now);
  if (!running || refusals.length > 0) {
    const { cause, lineItemId } = wanted;
    return { kind: 'refused', refusals, change: { ...noChange(line), permit: { state: 'REFUSED', cause, lineItemId, wanted, refusals } } };
  }
  const busy: Confirmed = { ...running, busy: running.busy + wanted.copies };
  return { kind: 'permitted', change: { ...noChange(line), claims: [busy], permit: { ...wanted, state: 'RESERVED', at: now } } };
};

const repeated = (known: Permit, wanted: PermitWanted, line: Subject): PermitDecision => {
  const change = { ...noChange(line), permit: known };
  const before = known.state === 'RELEASED' || known.state === 'REFUSED' ? known.wanted : known;
  if (known.lineItemId !== wanted.lineItemId || (before && !isSame(before, wanted))) return { kind: 'refused', refusals: [claimDiffers], change };
  if (known.state === 'REFUSED') return { kind: 'refused', refusals: known.refusals, change };
  if (known.state === 'RELEASED') return { kind: 'refused', refusals: [claimReleased], change };
  return { kind: 'permitted', change };
};

const isSame = (a: PermitWanted, b: PermitWanted): boolean =>
  isSameCause(a.of, b.of) && a.action === b.action && a.copies === b.copies && a.overridesLimit === b.overridesLimit && a.isReclaim === b.isReclaim;

export type PermitConfirmation = { readonly kind: 'confirmed'; readonly credited: number; readonly change: PermitChange } | { readonly kind: 'released'; readonly change: PermitChange };

type ReturningAccount = Account & { /** Whether copies that are returned can be used again, by the license model. */ readonly returnsCredit: boolean };

/** It is done. Copies that came back settle the line; what an order took back is never burned, nor what came home. */
export const confirmPermit = (known: Permit, claim: Claim | undefined, ending: Ending, account: ReturningAccount, now: Temporal.Instant): PermitConfirmation => {
  if (known.state === 'CONFIRMED') return { kind: 'confirmed', credited: known.credited, change: { ...noChange(account), permit: known } };
  if (known.state !== 'RESERVED') return { kind: 'released', change: { ...noChange(account), permit: known } };
  if (claim?.state !== 'CONFIRMED') throw new Error('Copies that something is being done with do not run.');
  const idle: Confirmed = { ...claim, busy: claim.busy - known.copies };
  const comesBack = known.action === 'RETURN' || ending === 'CAME_HOME';
  const { credited, ...change } = comesBack ? comeBack(known, idle, ending, account, now) : { ...noChange(account), claims: [idle], credited: 0 };
  return { kind: 'confirmed', credited, change: { ...change, permit: { ...known, state: 'CONFIRMED', ending, credited } } };
};

const comeBack = ({ copies, isReclaim }: OpenPermit, claim: Confirmed, ending: Ending, account: ReturningAccount, now: Temporal.Instant) => {
  const back = overdraftFirst(claim.held, copies);
  const credits = account.returnsCredit || isReclaim || ending === 'CAME_HOME';
  return free(account, { before: claim, after: holding(claim, less(claim.held, back)), copies: back, credits }, now);
};

export type PermitRelease = { readonly kind: 'released' | 'kept'; readonly change: PermitChange };

/** It came to nothing, once; what was done before is kept. A key that is not known yet comes too late from now on. */
export const releasePermit = (known: Permit | undefined, claim: Claim | undefined, { cause, lineItemId }: Asking, line: Pick<Account, 'shortfall'>): PermitRelease => {
  if (!known) return { kind: 'released', change: { ...noChange(line), permit: { state: 'RELEASED', cause, lineItemId, wanted: null } } };
  if (known.state !== 'RESERVED') return { kind: known.state === 'CONFIRMED' ? 'kept' : 'released', change: { ...noChange(line), permit: known } };
  const idle = claim?.state === 'CONFIRMED' ? [{ ...claim, busy: claim.busy - known.copies }] : [];
  return { kind: 'released', change: { ...noChange(line), claims: idle, permit: { state: 'RELEASED', cause, lineItemId, wanted: known } } };
};
