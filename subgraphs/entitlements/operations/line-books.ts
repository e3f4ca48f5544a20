import type { Temporal } from 'temporal-polyfill';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { Sight } from '#kernel/identity/sight';
import type { TenantId } from '#kernel/values/ids';
import type { Asking, CopiesCause, LineItemId } from '../contract/index.ts';
import type { Account, Change } from '../domain/account.ts';
import { isHeld, type Claim } from '../domain/claim.ts';
import { booked } from '../domain/ledger.ts';
import { isUse, type Permit } from '../domain/permit.ts';
import { causeKeyIn, claimsOn, saveClaims, type CauseIn, type KeptClaim } from '../persistence/claim.repository.ts';
import { ruledLines, saveShortfalls, type RuledLine } from '../persistence/line-on-sale.repository.ts';
import { permitsOf, savePermits, type KeptPermit } from '../persistence/permit.repository.ts';
import { book, type Booking } from '../persistence/posting.repository.ts';
import { balanceFrom, countsFrom } from '../persistence/rows.ts';
import { heldBy, nothing, type HeldCopies } from './held.ts';
import { tellDivided, type ClaimChange } from './tell-divided.ts';

/** Lines that are locked, with all that is known of them and of the causes at hand. */
export type Standing = { readonly lines: readonly RuledLine[]; readonly claims: readonly KeptClaim[]; readonly permits: readonly KeptPermit[] };
type Occasion = { readonly operation: string } & CopiesCause;
type Entered = Change & { readonly permit?: Permit };

/** The lines as one item after the other is decided; all that became of them is written together. */
export type Books = {
  line(asked: Pick<Asking, 'tenantId' | 'lineItemId'>): RuledLine | undefined;
  account(line: RuledLine): Account & { readonly returnsCredit: boolean };
  claim(cause: CauseIn): Claim | undefined;
  /** What it has now, as siblings are told of it. */
  held(cause: CauseIn): HeldCopies;
  permit(cause: CauseIn): Permit | undefined;
  holders(cause: CauseIn): readonly string[];
  hold(cause: CauseIn, holders: readonly string[]): void;
  enter(line: RuledLine, change: Entered, occasion: Occasion): void;
  write(work: Work, by: { readonly now: Temporal.Instant; readonly actor: string }): Promise<void>;
};

export const standingOf = async (db: Reader, sight: Sight, items: readonly Asking[], others: readonly CauseIn[]): Promise<Standing> => {
  const ids = [...new Set(items.map(({ lineItemId }) => lineItemId))];
  const permits = await permitsOf(db, items);
  const changed = permits.flatMap(({ tenantId, permit }) => ('of' in permit ? [{ ...permit.of, tenantId }] : []));
  return { permits, lines: await ruledLines(db, sight, ids), claims: await claimsOn(db, ids, [...items, ...others, ...changed]) };
};

export const openBooks = (standing: Standing): Books => {
  const lines = new Map(standing.lines.map((line) => [line.id, line]));
  const before = new Map(standing.claims.map((kept) => [keyOf(kept.tenantId, kept.claim.cause), kept]));
  const claims = new Map(before);
  const permits = new Map(standing.permits.map(({ tenantId, permit }) => [keyOf(tenantId, permit.cause), permit]));
  const changedClaims = new Set<string>();
  const changedPermits = new Map<string, KeptPermit>();
  const changedLines = new Set<LineItemId>();
  const bookings: (Omit<Booking, 'occasion'> & { readonly occasion: Occasion })[] = [];

  const keep = (kept: KeptClaim): void => {
    const key = keyOf(kept.tenantId, kept.claim.cause);
    claims.set(key, kept);
    changedClaims.add(key);
  };
  const enterPermit = (line: RuledLine, permit: Permit): RuledLine => {
    const key = keyOf(line.tenantId, permit.cause);
    if (permits.get(key) === permit) return line;
    permits.set(key, permit);
    changedPermits.set(key, { tenantId: line.tenantId, permit });
    return permit.state === 'RESERVED' ? withUse(line, permit) : line;
  };
  const changed = (): readonly ClaimChange[] =>
    [...changedClaims].flatMap((key) => {
      const after = claims.get(key);
      return after ? [{ before: before.get(key)?.claim, after }] : [];
    });

  return {
    line: ({ tenantId, lineItemId }) => {
      const line = lines.get(lineItemId);
      return line?.tenantId === tenantId ? line : undefined;
    },
    account: (line) => ({ ...line, balance: balanceFrom(line), drawn: drawnOf(line, [...claims.values()]) }),
    claim: (cause) => claims.get(causeKeyIn(cause))?.claim,
    held: (cause) => {
      const kept = claims.get(causeKeyIn(cause));
      return kept ? heldBy(kept) : nothing;
    },
    permit: (cause) => permits.get(causeKeyIn(cause)),
    holders: (cause) => claims.get(causeKeyIn(cause))?.holders ?? [],
    hold: (cause, holders) => {
      const kept = claims.get(causeKeyIn(cause));
      if (kept) keep({ ...kept, holders });
    },
    enter: (line, { postings, claims: entered, shortfall, permit }, occasion) => {
      bookings.push({ line, postings, occasion });
      for (const claim of entered) keep(withClaim(claims.get(keyOf(line.tenantId, claim.cause)), line.tenantId, claim));
      if (shortfall !== line.shortfall) changedLines.add(line.id);
      const after = { ...line, ...countsFrom(booked(balanceFrom(line), postings)), shortfall };
      lines.set(line.id, permit ? enterPermit(after, permit) : after);
    },
    write: async (work, { now, actor }) => {
      const decided = { now: now.toString(), actor };
      await saveShortfalls(work, [...changedLines].flatMap((id) => lines.get(id) ?? []));
      await book(work, bookings.map((booking) => ({ ...booking, occasion: { ...booking.occasion, actor } })), now);
      await saveClaims(work, changed().map(({ after }) => after), decided);
      await savePermits(work, [...changedPermits.values()], decided);
      await tellDivided(work, changed(), now);
    },
  };
};

/** When copies are given back, what is told of those that the cause takes next comes after what was told of these. */
const withClaim = (known: KeptClaim | undefined, tenantId: TenantId, claim: Claim): KeptClaim => {
  const { holders, earlierRevisions } = known ?? { holders: [], earlierRevisions: 0 };
  const isOver = claim.state === 'GIVEN_BACK' && known && 'revision' in known.claim;
  return { tenantId, holders, earlierRevisions: isOver ? earlierRevisions + known.claim.revision + 1 : earlierRevisions, claim };
};

const keyOf = (tenantId: TenantId, cause: CopiesCause): string => causeKeyIn({ ...cause, tenantId });

const drawnOf = ({ id }: RuledLine, claims: readonly KeptClaim[]): Account['drawn'] =>
  claims.flatMap(({ claim }) => (claim.lineItemId === id && isHeld(claim) && claim.held.overdraftCount > 0 ? [claim] : []));

/** What was permitted by an earlier item counts for a later one. */
const withUse = (line: RuledLine, permit: Extract<Permit, { state: 'RESERVED' }>): RuledLine => {
  const { action, at } = permit;
  if (!isUse(permit) || action === 'REGENERATE') return line;
  return { ...line, uses: { ...line.uses, [action]: [...line.uses[action], at] } };
};
