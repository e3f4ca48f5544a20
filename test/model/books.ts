import { Temporal } from 'temporal-polyfill';
import type { CopiesCause, LineItemId } from '#entitlements';
import type { Account, Change } from '../../subgraphs/entitlements/domain/account.ts';
import type { Subject } from '../../subgraphs/entitlements/domain/allowed.ts';
import type { Block } from '../../subgraphs/entitlements/domain/block.ts';
import { isHeld, type Claim, type Confirmed } from '../../subgraphs/entitlements/domain/claim.ts';
import { booked, emptyBalance, type Balance, type Entry } from '../../subgraphs/entitlements/domain/ledger.ts';
import type { ActionLimit, LimitedAction } from '../../subgraphs/entitlements/domain/limit.ts';
import { isUse, type Permit } from '../../subgraphs/entitlements/domain/permit.ts';
import type { Quantity } from '../../subgraphs/entitlements/domain/quantity.ts';
import type { State } from '../../subgraphs/entitlements/domain/state.ts';
import type { Kin, Transfer } from '../../subgraphs/entitlements/domain/transfer.ts';

export type Terms = Kin & {
  readonly timeZone: string;
  readonly overdraftLimit: number | null;
  readonly returnsCredit: boolean;
  readonly limits: Readonly<Record<LimitedAction, ActionLimit | null>>;
};

/** A line item with all that belongs to it, as the database holds it. */
export type Line = {
  readonly terms: Terms;
  state: State;
  expiresAt: Temporal.Instant | 'infinity';
  blocks: readonly Block[];
  balance: Balance;
  readonly entries: Entry[];
  shortfall: number;
  readonly claims: Map<string, Claim>;
  readonly permits: Map<string, Permit>;
  /** Another system divided copies of it. */
  isTakenOver: boolean;
  /** What it should own by what was ordered and transferred, and of which class that was. */
  readonly promised: Record<Kin['revenueClass'], number>;
};

/** What fulfillment is told, at least once; about one claim in order. */
export type Fact = { readonly id: number; readonly of: CopiesCause } & ({ readonly kind: 'OVERDRAFT'; readonly overdraftCount: number } | { readonly kind: 'RECLAIM'; readonly copies: number });

export const keyOf = ({ source, key }: CopiesCause): string => `${source} ${key}`;

export const openLine = (terms: Terms): Line => ({
  terms,
  state: 'DEPLOYED',
  expiresAt: 'infinity',
  blocks: [],
  balance: emptyBalance,
  entries: [],
  shortfall: 0,
  claims: new Map(),
  permits: new Map(),
  isTakenOver: false,
  promised: { REVENUE: 0, NON_REVENUE: 0 },
});

/** Entitlements in memory. */
export type Books = { readonly lines: ReadonlyMap<LineItemId, Line>; readonly transfers: Transfer[]; readonly facts: Map<string, Fact[]>; now: Temporal.Instant; told: number };

export const lineOf = ({ lines }: Books, id: LineItemId): Line => {
  const line = lines.get(id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};

export const accountOf = ({ balance, shortfall, terms, claims }: Line): Account & Pick<Terms, 'returnsCredit'> => ({
  balance,
  shortfall,
  overdraftLimit: terms.overdraftLimit,
  returnsCredit: terms.returnsCredit,
  drawn: [...claims.values()].filter(isHeld).filter(({ held }) => held.overdraftCount > 0),
});

const isRunning = (claim: Claim): claim is Confirmed => claim.state === 'CONFIRMED';
export const quantityOf = (line: Line): Quantity => ({ ...accountOf(line), running: [...line.claims.values()].filter(isRunning).reverse() });

const usesOf = ({ permits }: Line, action: LimitedAction): readonly Temporal.Instant[] => [...permits.values()].filter(isUse).filter((use) => use.action === action).map(({ at }) => at);

export const subjectOf = (line: Line): Subject & Kin => ({
  ...line.terms,
  state: line.state,
  entitlementState: 'DEPLOYED',
  startsAt: null,
  expiresAt: line.expiresAt,
  blocks: line.blocks,
  balance: line.balance,
  shortfall: line.shortfall,
  uses: { RETURN: usesOf(line, 'RETURN'), REHOST: usesOf(line, 'REHOST'), REPAIR: usesOf(line, 'REPAIR') },
});

/** Everything of a change at once, and the facts that follow from it. */
export const save = (books: Books, line: Line, { postings, claims, shortfall }: Change): void => {
  line.balance = booked(line.balance, postings);
  line.entries.push(...postings.map((posting) => ({ ...posting, recordedAt: books.now })));
  line.shortfall = shortfall;
  for (const claim of claims) {
    const before = line.claims.get(keyOf(claim.cause));
    line.claims.set(keyOf(claim.cause), claim);
    if (before && overdraftOf(claim) !== overdraftOf(before)) tell(books, { id: books.told++, of: claim.cause, kind: 'OVERDRAFT', overdraftCount: overdraftOf(claim) });
  }
};

const overdraftOf = (claim: Claim | undefined): number => (claim && isHeld(claim) ? claim.held.overdraftCount : 0);

export const tell = ({ facts }: Books, fact: Fact): void => {
  const key = keyOf(fact.of);
  const queue = facts.get(key);
  if (queue) queue.push(fact);
  else facts.set(key, [fact]);
};
