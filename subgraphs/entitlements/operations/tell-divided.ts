import type { Temporal } from 'temporal-polyfill';
import { emit } from '#kernel/events/emit';
import type { Work } from '#kernel/persistence/persistence';
import { claimsDivided, maxClaimsDivided, type LineItemId } from '../contract/index.ts';
import { isHeld, type Claim } from '../domain/claim.ts';
import type { KeptClaim } from '../persistence/claim.repository.ts';
import { heldBy } from './held.ts';

/** A claim as it was when the transaction began, and as it is now. */
export type ClaimChange = { readonly before: Claim | undefined; readonly after: KeptClaim };

/** Tells whoever runs the copies which claims hold another overdraft than before, in the commit that makes it so. */
export const tellDivided = async (work: Work, changes: readonly ClaimChange[], now: Temporal.Instant): Promise<void> => {
  const divided = changes.filter(isDivided).map(({ after }) => after);
  for (const [lineItemId, claims] of Map.groupBy(divided, ({ claim }) => claim.lineItemId)) {
    for (let from = 0; from < claims.length; from += maxClaimsDivided) await tell(work, lineItemId, claims.slice(from, from + maxClaimsDivided), now);
  }
};

const tell = async (work: Work, lineItemId: LineItemId, claims: readonly KeptClaim[], now: Temporal.Instant): Promise<void> => {
  const [first] = claims;
  if (!first) return;
  const { tenantId } = first;
  const told = claims.map((kept) => ({ ...kept.claim.cause, ...heldBy(kept) }));
  await emit(work, claimsDivided, { key: lineItemId, tenantId, occurredAt: now, payload: { lineItemId, tenantId, claims: told } });
};

/** Whoever releases a claim or gives it back knows that nothing is left. */
const isDivided = ({ before, after: { claim } }: ClaimChange): boolean => before !== undefined && 'held' in claim && overdraftOf(before) !== overdraftOf(claim);

const overdraftOf = (claim: Claim): number => (isHeld(claim) ? claim.held.overdraftCount : 0);
