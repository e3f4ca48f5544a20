import { Temporal } from 'temporal-polyfill';
import type { CopiesToTake, LineItemId, TakeOutcome } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { stepsOf, type Posting } from '../domain/ledger.ts';
import { copiesPostings, takeCopies as decide } from '../domain/take.ts';
import { causeKey, type ClaimRow, type LineOnSale } from '../persistence/claim.repository.ts';
import type { Booking } from '../persistence/posting.repository.ts';
import { claimableLine } from './claimable-line.ts';

export type Place = { readonly item: CopiesToTake; readonly lineItemId: LineItemId };
export type Standing = {
  readonly lines: ReadonlyMap<LineItemId, LineOnSale>;
  readonly postings: ReadonlyMap<LineItemId, readonly Posting[]>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
};

export type Counter = {
  /** Counts copies that a trial was told of before, as if they were taken. */
  assume(lineItemId: LineItemId, copies: { readonly count: number; readonly overdraftCount: number; readonly effectiveAt: Temporal.Instant }): void;
  take(place: Place, now: Temporal.Instant): TakeOutcome;
  bookings(actor: string): readonly Booking[];
  /** The claims as they stand after it, where they are new or have a further holder. */
  claims(): readonly ClaimRow[];
};

/** Counts on lines that are locked, with their history; what one item takes, the next one misses. */
export const countCopies = (standing: Standing): Counter => {
  const lines = new Map(standing.lines);
  const postings = new Map(standing.postings);
  const claims = new Map(standing.claims);
  const changed = new Map<string, ClaimRow>();
  const taken: { readonly line: LineOnSale; readonly claim: ClaimRow; readonly postings: readonly Posting[] }[] = [];

  const keep = (claim: ClaimRow): ClaimRow => {
    claims.set(causeKey(claim), claim);
    changed.set(causeKey(claim), claim);
    return claim;
  };
  const reckon = (line: LineOnSale, more: readonly Posting[]): LineOnSale => {
    const sum = (bucket: Posting['bucket']) => more.reduce((total, posting) => total + (posting.bucket === bucket ? posting.delta : 0), 0);
    const after = { ...line, fulfilled: line.fulfilled + sum('FULFILLED'), overdraft: line.overdraft + sum('OVERDRAFT') };
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
      const { heldBy, activationId: _spelled, ...asked } = item;
      const claim = claims.get(causeKey(item));
      if (claim?.state === 'CONFIRMED') {
        if (!isSame(item, line, claim)) return differs(line, claim);
        return answerOf(line, claim.holders.includes(heldBy) ? claim : keep({ ...claim, holders: [...claim.holders, heldBy] }));
      }
      const decision = decide({ ...line, steps: stepsOf(postings.get(lineItemId) ?? []) }, { ...asked, effectiveAt: Temporal.Instant.from(asked.effectiveAt) }, now);
      if (decision.kind === 'refused') return { kind: 'CopiesRefused', code: decision.code, message: decision.message };
      const made = keep({ ...asked, tenantId: line.tenantId, lineItemId, holders: [heldBy], state: 'CONFIRMED', effectiveAt: decision.effectiveAt.toString() });
      taken.push({ line, claim: made, postings: decision.postings });
      return answerOf(reckon(line, decision.postings), made);
    },
    bookings: (actor) => taken.map(({ line, claim, postings: mine }) => ({ line, postings: mine, occasion: { operation: 'take-copies', source: claim.source, key: claim.key, actor } })),
    claims: () => [...changed.values()],
  };
};

const answerOf = (line: LineOnSale, { count, overdraftCount, effectiveAt }: ClaimRow): TakeOutcome => ({
  kind: 'CopiesTaken',
  ...claimableLine(line),
  count,
  overdraftCount,
  effectiveAt,
});

const isSame = (item: CopiesToTake, line: LineOnSale, claim: ClaimRow): boolean =>
  claim.count === item.count && claim.overdraftCount === item.overdraftCount && activationKey(line.activationId) === activationKey(item.activationId);

const differs = (line: LineOnSale, claim: ClaimRow): TakeOutcome => ({
  kind: 'CopiesRefused',
  code: 'CLAIM_DIFFERS',
  message: `${claim.count} copies and ${claim.overdraftCount} of overdraft are taken for this already, of ${line.activationId}.`,
});

export const unknown = ({ activationId }: CopiesToTake): TakeOutcome => ({
  kind: 'CopiesRefused',
  code: 'UNKNOWN_ACTIVATION_ID',
  message: `No line item has the activation id "${activationId.slice(0, 64)}".`,
});
