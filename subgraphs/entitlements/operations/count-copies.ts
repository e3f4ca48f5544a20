import { Temporal } from 'temporal-polyfill';
import type { CopiesCause, CopiesToTake, LineItemId, TakeOutcome } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { booked, stepsOf, type Posting } from '../domain/ledger.ts';
import { copiesPostings, takeCopies as decide } from '../domain/take.ts';
import type { Claim, Confirmed, Returned } from '../domain/claim.ts';
import { causeKey, type KeptClaim } from '../persistence/claim.repository.ts';
import type { LineOnSale } from '../persistence/line-on-sale.repository.ts';
import type { Booking } from '../persistence/posting.repository.ts';
import { balanceFrom, countsFrom } from '../persistence/rows.ts';
import { claimableLine } from './claimable-line.ts';

export type Place = { readonly item: CopiesToTake; readonly lineItemId: LineItemId };
export type Standing = {
  readonly lines: ReadonlyMap<LineItemId, LineOnSale>;
  readonly postings: ReadonlyMap<LineItemId, readonly Posting[]>;
  readonly claims: ReadonlyMap<string, KeptClaim>;
};

export type Counter = {
  /** Counts copies that a trial was told of before, as if they were taken. */
  assume(lineItemId: LineItemId, copies: { readonly count: number; readonly overdraftCount: number; readonly effectiveAt: Temporal.Instant }): void;
  take(place: Place, now: Temporal.Instant): TakeOutcome;
  bookings(actor: string): readonly Booking[];
  /** The claims as they stand after it, where they are new or have a further holder. */
  claims(): readonly KeptClaim[];
};

/** Counts on lines that are locked, with their history; what one item takes, the next one misses. */
export const countCopies = (standing: Standing): Counter => {
  const lines = new Map(standing.lines);
  const postings = new Map(standing.postings);
  const claims = new Map(standing.claims);
  const changed = new Map<string, KeptClaim>();
  const taken: { readonly line: LineOnSale; readonly cause: CopiesCause; readonly postings: readonly Posting[] }[] = [];

  const keep = (kept: KeptClaim): void => {
    claims.set(causeKey(kept.claim.cause), kept);
    changed.set(causeKey(kept.claim.cause), kept);
  };
  const reckon = (line: LineOnSale, more: readonly Posting[]): LineOnSale => {
    const after = { ...line, ...countsFrom(booked(balanceFrom(line), more)) };
    lines.set(line.id, after);
    postings.set(line.id, [...(postings.get(line.id) ?? []), ...more]);
    return after;
  };

  return {
    assume: (lineItemId, { effectiveAt, ...copies }) => {
      const line = lines.get(lineItemId);
      if (line) reckon(line, copiesPostings(copies, effectiveAt));
    },
    take: ({ item, lineItemId }, now) => {
      const line = lines.get(lineItemId);
      if (!line) return unknown(item);
      const { source, key, heldBy, count, overdraftCount } = item;
      const known = claims.get(causeKey(item));
      if (known && known.claim.state !== 'GIVEN_BACK') {
        const { claim, holders } = known;
        if (!stands(claim) || !isSame(item, line, claim)) return differs(line, claim);
        if (!holders.includes(heldBy)) keep({ ...known, holders: [...holders, heldBy] });
        return answerOf(line, claim, known.earlierRevisions);
      }
      const copies = { count, overdraftCount };
      const decision = decide({ ...line, steps: stepsOf(postings.get(lineItemId) ?? []) }, { ...copies, effectiveAt: Temporal.Instant.from(item.effectiveAt) }, now);
      if (decision.kind === 'refused') return { kind: 'CopiesRefused', code: decision.code, message: decision.message };
      const cause = { source, key };
      const claim: Confirmed = { state: 'CONFIRMED', cause, lineItemId, claimed: copies, held: copies, effectiveAt: decision.effectiveAt, revision: 0, busy: 0 };
      const earlierRevisions = known?.earlierRevisions ?? 0;
      keep({ tenantId: line.tenantId, holders: [heldBy], earlierRevisions, claim });
      taken.push({ line, cause, postings: decision.postings });
      return answerOf(reckon(line, decision.postings), claim, earlierRevisions);
    },
    bookings: (actor) => taken.map(({ line, cause, postings: mine }) => ({ line, postings: mine, occasion: { operation: 'take-copies', ...cause, actor } })),
    claims: () => [...changed.values()],
  };
};

/** A repeat is answered as it was taken, whatever has come back since. */
type Taken = Confirmed | Returned;
const stands = (claim: Claim): claim is Taken => claim.state === 'CONFIRMED' || claim.state === 'RETURNED';

const answerOf = (line: LineOnSale, { claimed, effectiveAt }: Taken, revision: number): TakeOutcome => ({ kind: 'CopiesTaken', ...claimableLine(line), ...claimed, effectiveAt: effectiveAt.toString(), revision });

const isSame = (item: CopiesToTake, line: LineOnSale, { claimed }: Taken): boolean =>
  claimed.count === item.count && claimed.overdraftCount === item.overdraftCount && activationKey(line.activationId) === activationKey(item.activationId);

const differs = (line: LineOnSale, claim: Claim): TakeOutcome => ({
  kind: 'CopiesRefused',
  code: 'CLAIM_DIFFERS',
  message: stands(claim)
    ? `${claim.claimed.count} copies and ${claim.claimed.overdraftCount} of overdraft are taken for this already, of ${line.activationId}.`
    : 'Something else was claimed for this already.',
});

export const unknown = ({ activationId }: CopiesToTake): TakeOutcome => ({
  kind: 'CopiesRefused',
  code: 'UNKNOWN_ACTIVATION_ID',
  message: `No line item has the activation id "${activationId.slice(0, 64)}".`,
});
