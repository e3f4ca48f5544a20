import type { Temporal } from 'temporal-polyfill';
import type { IntakeSight } from '#kernel/identity/sight';
import { withinSight } from '#kernel/identity/within-sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import type { Asking } from '../contract/index.ts';
import { lockLines, type RuledLine } from '../persistence/line-on-sale.repository.ts';
import type { CauseIn } from '../persistence/claim.repository.ts';
import { openBooks, standingOf, type Books } from './line-books.ts';
import { refusedAs, unknownLine, type ClaimRefused } from './refused.ts';

export type ClaimsDesk = { readonly persistence: ModulePersistence; readonly clock: Clock };

type Deciding<Item, Outcome> = {
  readonly dryRun?: boolean;
  /** Causes of other claims that the decision must know. */
  readonly others?: (item: Item) => readonly CauseIn[];
  readonly decide: (books: Books, line: RuledLine, item: Item, now: Temporal.Instant) => Outcome;
};

/**
 * Decides items in their order, a few tenants in one transaction, under the locks of their lines. Whoever asks was let in when the job was written,
 * so the sight is that of the job: the tenants that it names, and nothing else.
 */
export const decideWithinLines = async <Item extends Asking, Outcome>(
  desk: ClaimsDesk,
  onBehalfOf: OnBehalfOf,
  items: readonly Item[],
  deciding: Deciding<Item, Outcome>,
): Promise<{ outcomes: (Outcome | ClaimRefused)[] }> => {
  const outcomes = new Map<Item, Outcome | ClaimRefused>();
  for (const tenants of withinSight([...Map.groupBy(items, ({ tenantId }) => tenantId)], ([tenantId]) => [tenantId])) {
    const some = tenants.flatMap(([, mine]) => mine);
    const decided = await (deciding.dryRun ? tryOut : decideTogether)(desk, onBehalfOf, some, deciding);
    some.forEach((item, place) => outcomes.set(item, decided[place] ?? refusedAs([unknownLine])));
  }
  return { outcomes: items.map((item) => outcomes.get(item) ?? refusedAs([unknownLine])) };
};

const decideTogether = async <Item extends Asking, Outcome>(
  { persistence, clock }: ClaimsDesk,
  onBehalfOf: OnBehalfOf,
  items: readonly Item[],
  { others = () => [], decide }: Deciding<Item, Outcome>,
): Promise<readonly (Outcome | ClaimRefused)[]> => {
  const sight = sightOf(onBehalfOf, items);
  return persistence.writeWithin(sight, async (work) => {
    await lockLines(work, sight, [...new Set(items.map(({ lineItemId }) => lineItemId))]);
    const books = openBooks(await standingOf(work.db, sight, items, items.flatMap(others)));
    const now = clock.now();
    const decided = items.map((item) => decideOne(books, item, decide, now));
    await books.write(work, { now, actor: onBehalfOf.principal.subject });
    return decided;
  });
};

/** Each as if it came alone, and nothing is written. */
const tryOut = async <Item extends Asking, Outcome>(
  { persistence, clock }: ClaimsDesk,
  onBehalfOf: OnBehalfOf,
  items: readonly Item[],
  { others = () => [], decide }: Deciding<Item, Outcome>,
): Promise<readonly (Outcome | ClaimRefused)[]> => {
  const sight = sightOf(onBehalfOf, items);
  const standing = await persistence.readWithin(sight, (db) => standingOf(db, sight, items, items.flatMap(others)));
  return items.map((item) => decideOne(openBooks(standing), item, decide, clock.now()));
};

const decideOne = <Item extends Asking, Outcome>(books: Books, item: Item, decide: Deciding<Item, Outcome>['decide'], now: Temporal.Instant): Outcome | ClaimRefused => {
  const line = books.line(item);
  return line ? decide(books, line, item, now) : refusedAs([unknownLine]);
};

const sightOf = ({ principal }: OnBehalfOf, items: readonly Asking[]): IntakeSight => ({ kind: 'intake', client: principal.client, tenants: [...new Set(items.map(({ tenantId }) => tenantId))] });
