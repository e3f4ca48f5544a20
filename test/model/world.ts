import { Temporal } from 'temporal-polyfill';
import type { ProductId } from '#catalog';
import type { LineItemId } from '#entitlements';
import type { Declaration } from '../../subgraphs/fulfillment/domain/technology.ts';
import { openLine, save, type Books, type Terms } from './books.ts';
import { ask, type Question, type Reply } from './desk.ts';
import type { Dice } from './dice.ts';
import type { Floor, IdOf } from './floor.ts';
import { openPlatform, type Platform } from './platform.ts';
import type { Rules } from './rules.ts';

/** Two modules, the network between them, a license technology, and what happened. */
export type World = {
  readonly rules: Rules;
  readonly books: Books;
  readonly floor: Floor;
  readonly platform: Platform;
  /** Questions that are still on their way; whoever asked has given up waiting. */
  readonly late: Question[];
  readonly imports: Import[];
  /** What happened, to be told when something is broken. */
  readonly story: (() => string)[];
};

export type Import = { readonly key: string; readonly lineItemId: LineItemId; readonly count: number; readonly overdraftCount: number; readonly hoursAgo: number; state: 'ASKED' | 'TAKEN' | 'DROPPED' | 'OVER' };

const monthly = (allowed: number) => ({ allowed, per: Temporal.Duration.from('P1M') });
const terms = (id: string, revenueClass: Terms['revenueClass'], some: Partial<Terms>): Terms => ({
  id: id as LineItemId,
  productId: 'CAD' as ProductId,
  revenueClass,
  timeZone: 'UTC',
  overdraftLimit: 2,
  returnsCredit: true,
  limits: { RETURN: null, REHOST: null, REPAIR: null },
  ...some,
});

const estate: readonly (readonly [Terms, Declaration])[] = [
  [terms('sold', 'REVENUE', {}), 'IDEMPOTENT_BY_REQUEST_ID'],
  [terms('sold too', 'REVENUE', { overdraftLimit: null, limits: { RETURN: monthly(2), REHOST: { allowed: 2, per: null }, REPAIR: monthly(1) } }), 'FINDS_BY_REQUEST_ID'],
  [terms('burning', 'REVENUE', { overdraftLimit: 3, returnsCredit: false, timeZone: 'America/New_York', limits: { RETURN: monthly(1), REHOST: monthly(1), REPAIR: { allowed: 0, per: null } } }), 'NEITHER'],
  [terms('given', 'NON_REVENUE', { overdraftLimit: 0 }), 'MANUAL'],
];

const now = Temporal.Instant.from('2026-01-31T12:00:00Z');
const sold = 6;

const openEstate = (idOf: IdOf): Books => {
  const books: Books = { lines: new Map(estate.map(([one], number) => [idOfLine(idOf, one, number), openLine({ ...one, id: idOfLine(idOf, one, number) })])), transfers: [], facts: new Map(), now, told: 0 };
  for (const line of books.lines.values()) {
    save(books, line, { postings: [{ bucket: 'GRANTED', delta: sold, effectiveAt: now }], claims: [], shortfall: 0 });
    line.promised[line.terms.revenueClass] = sold;
  }
  return books;
};

const idOfLine = (idOf: IdOf, { id }: Terms, number: number): LineItemId => idOf(id, number) as LineItemId;
const inWords: IdOf = (kind, number) => `${kind} ${number}`;

export const openWorld = (rules: Rules, idOf: IdOf = inWords): World => ({
  rules,
  books: openEstate(idOf),
  floor: {
    fulfillments: new Map(),
    jobs: new Map(),
    declarations: new Map(estate.map(([one, declaration], number) => [idOfLine(idOf, one, number), declaration])),
    inbox: new Set(),
    told: new Map(),
    idOf,
    made: 0,
  },
  platform: openPlatform(),
  late: [],
  imports: [],
  story: [],
});

/** What becomes of a question on its way: nothing comes back of most that go wrong. */
export const through = ({ books, rules, late }: World, question: Question, dice: Dice | null): Reply | undefined => {
  const fate = dice ? dice.roll(10) : 9;
  if (fate === 0) return undefined;
  if (fate === 1) {
    late.push(question);
    return undefined;
  }
  const reply = ask(books, rules, question);
  if (fate === 2) late.push(question);
  return fate === 3 ? undefined : reply;
};
