import type { Temporal } from 'temporal-polyfill';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import type { Refusal } from './refusal.ts';

/** What a cause has of a line: copies that are held for it, that run for it, or that did. */
type Known = { readonly cause: CopiesCause; readonly lineItemId: LineItemId };

type Holding = Known & {
  /** As it was claimed; a repeat asks for the same. */
  readonly claimed: Copies;
  /** What it has of that now, divided as it is now. */
  readonly held: Copies;
  readonly effectiveAt: Temporal.Instant;
  /** How often what it holds has changed. */
  readonly revision: number;
};

/** Held for a job that is under way. */
export type Reserved = Holding & { readonly state: 'RESERVED' };
/** Running; `busy` are those that something is being done with. */
export type Confirmed = Holding & { readonly state: 'CONFIRMED'; readonly busy: number };
/** All of it has come back. */
export type Returned = Holding & { readonly state: 'RETURNED' };
/** It came to nothing, for good; where the claim itself never arrived, nobody knows for how many copies. */
export type Released = Known & { readonly state: 'RELEASED'; readonly claimed: Copies | null };
/** What was refused once stays refused under its key, so that a request that arrives late changes nothing. */
export type Refused = Known & { readonly state: 'REFUSED'; readonly copies: number; readonly refusals: readonly Refusal[] };
/** It was a mistake of an import: as if it had not been. The cause may take anew. */
export type GivenBack = Known & { readonly state: 'GIVEN_BACK'; readonly claimed: Copies };

export type Claim = Reserved | Confirmed | Returned | Released | Refused | GivenBack;
/** It has copies of its line. */
export type Held = Reserved | Confirmed;

export const isHeld = (claim: Claim): claim is Held => claim.state === 'RESERVED' || claim.state === 'CONFIRMED';

/** Copies that nothing is being done with. */
export const idleOf = ({ held, busy }: Confirmed): number => totalOf(held) - busy;

/** The claim with other copies; a running one without any is over. */
export const holding = <C extends Held>(claim: C, held: Copies): C | Returned => {
  const changed = { ...claim, held, revision: claim.revision + 1 };
  return claim.state === 'CONFIRMED' && totalOf(held) === 0 ? { ...changed, state: 'RETURNED' } : changed;
};
