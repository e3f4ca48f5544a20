import type { Temporal } from 'temporal-polyfill';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import { free, gain, noChange, withClaim, type Account, type Change } from './account.ts';
import { refusalsOf, type Subject } from './allowed.ts';
import type { Claim, Confirmed, GivenBack, Released, Refused, Reserved, Returned } from './claim.ts';
import { postingsOf, remainingOf, reversalOf } from './ledger.ts';
import { refusal, type Refusal } from './refusal.ts';
import { copiesPostings } from './take.ts';

export type CopiesWanted = { readonly cause: CopiesCause; readonly lineItemId: LineItemId; readonly copies: number };

export type ClaimDecision =
  | { readonly kind: 'claimed'; readonly claim: Reserved | Confirmed | Returned; readonly change: Change }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly change: Change };

/** Copies are held for a job: free ones, and then those beyond. A repeat is answered as the first time, whatever became of the line since. */
export const claimCopies = (line: Subject, known: Claim | undefined, wanted: CopiesWanted, now: Temporal.Instant): ClaimDecision => {
  if (known) return { ...repeated(known, wanted), change: noChange(line) };
  const refusals = refusalsOf(line, { action: 'ACTIVATE', copies: wanted.copies }, now);
  if (refusals.length > 0) return { kind: 'refused', refusals, change: { ...noChange(line), claims: [{ ...wanted, state: 'REFUSED', refusals } satisfies Refused] } };
  const count = Math.min(wanted.copies, remainingOf(line.balance));
  const claimed: Copies = { count, overdraftCount: wanted.copies - count };
  const claim: Reserved = { state: 'RESERVED', cause: wanted.cause, lineItemId: wanted.lineItemId, claimed, held: claimed, effectiveAt: now, revision: 0 };
  // What is beyond has no bucket to be held in: it is drawn at once, so that nobody else draws it.
  return { kind: 'claimed', claim, change: { ...noChange(line), postings: postingsOf({ RESERVED: claimed.count, OVERDRAFT: claimed.overdraftCount }, now), claims: [claim] } };
};

type Repeated = { readonly kind: 'claimed'; readonly claim: Reserved | Confirmed | Returned } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const repeated = (known: Claim, { lineItemId, copies }: CopiesWanted): Repeated => {
  const asked = known.state === 'REFUSED' ? known.copies : known.claimed && totalOf(known.claimed);
  if (known.lineItemId !== lineItemId || (asked !== null && asked !== copies)) return { kind: 'refused', refusals: [claimDiffers] };
  if (known.state === 'REFUSED') return { kind: 'refused', refusals: known.refusals };
  return known.state === 'RELEASED' || known.state === 'GIVEN_BACK' ? { kind: 'refused', refusals: [claimReleased] } : { kind: 'claimed', claim: known };
};

export const claimDiffers = refusal('CLAIM_DIFFERS', 'Something else was claimed under this key.');
export const claimReleased = refusal('CLAIM_RELEASED', 'What was claimed under this key is free again.');

export type Confirmation = { readonly kind: 'confirmed'; readonly claim: Confirmed | Returned; readonly change: Change } | { readonly kind: 'released'; readonly change: Change };

/** Nothing is decided any more: what is held for a job runs. Only what was released before does not. */
export const confirmClaim = (claim: Claim, line: Pick<Account, 'shortfall'>, now: Temporal.Instant): Confirmation => {
  if (claim.state === 'CONFIRMED' || claim.state === 'RETURNED') return { kind: 'confirmed', claim, change: noChange(line) };
  if (claim.state !== 'RESERVED') return { kind: 'released', change: noChange(line) };
  const running: Confirmed = { ...claim, state: 'CONFIRMED', busy: 0 };
  return { kind: 'confirmed', claim: running, change: { ...noChange(line), postings: postingsOf({ RESERVED: -claim.held.count, FULFILLED: claim.held.count }, now), claims: [running] } };
};

export type Release = { readonly kind: 'released' | 'kept'; readonly change: Change };

/** What is held for a job is free again, once; what was confirmed before is kept. A key that is not known yet comes too late from now on. */
export const releaseClaim = (known: Claim | undefined, { cause, lineItemId }: Omit<CopiesWanted, 'copies'>, account: Account, now: Temporal.Instant): Release => {
  if (!known) return { kind: 'released', change: { ...noChange(account), claims: [{ state: 'RELEASED', cause, lineItemId, claimed: null }] } };
  if (known.state === 'CONFIRMED' || known.state === 'RETURNED') return { kind: 'kept', change: noChange(account) };
  if (known.state !== 'RESERVED') return { kind: 'released', change: noChange(account) };
  const released: Released = { state: 'RELEASED', cause: known.cause, lineItemId: known.lineItemId, claimed: known.claimed };
  const { credited: _all, ...change } = free(account, { before: known, after: released, copies: known.held, credits: true }, now);
  return { kind: 'released', change };
};

/** An import is withdrawn. As long as nothing else became of its copies they were never taken; otherwise they come back today. */
export const giveBack = (claim: Confirmed, account: Account, now: Temporal.Instant): Change => {
  const given: GivenBack = { state: 'GIVEN_BACK', cause: claim.cause, lineItemId: claim.lineItemId, claimed: claim.claimed };
  const back = reversalOf(copiesPostings(claim.held, claim.revision === 0 ? claim.effectiveAt : now));
  const change = gain({ ...account, drawn: withClaim(account.drawn, given) }, claim.held.count, back, now);
  return { ...change, claims: [given, ...change.claims] };
};
