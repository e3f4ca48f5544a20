import type { Temporal } from 'temporal-polyfill';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import { demand } from '#kernel/identity/principal';
import type { IntakeSight } from '#kernel/identity/sight';
import { withinSight } from '#kernel/identity/within-sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import { entitlementPermissions, type Asking, type CopiesPort, type CopiesRefused, type GiveBackOutcome, type HeldCopies } from '../contract/index.ts';
import type { Account } from '../domain/account.ts';
import { giveBack } from '../domain/claim-copies.ts';
import { causeKey, claimsOf, type KeptClaim } from '../persistence/claim.repository.ts';
import { lockLines, type RuledLine } from '../persistence/line-on-sale.repository.ts';
import { openBooks, standingOf, type Books } from './line-books.ts';

type Desk = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly acrossTenants: AcrossTenants };
type Holding = { readonly item: HeldCopies; readonly kept: KeptClaim };

/** Books the copies back when nobody holds them any more: as long as nothing else became of them, as it is known now, they never ran. */
export const giveBackCopies =
  (desk: Desk): CopiesPort['giveBack'] =>
  async (onBehalfOf, { items }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:give-back');
    const sight = await desk.acrossTenants(onBehalfOf);
    const claims = await desk.persistence.readWithin(sight, (db) => claimsOf(db, items));
    const held = items.flatMap((item) => {
      const kept = claims.get(causeKey(item));
      return kept?.holders.includes(item.heldBy) ? [{ item, kept }] : [];
    });
    const refusals = new Map<HeldCopies, CopiesRefused>();
    for (const few of withinSight(held, ({ kept }) => [kept.tenantId])) {
      for (const [item, refused] of await giveBackWithin(desk, onBehalfOf, few)) refusals.set(item, refused);
    }
    return { outcomes: items.map((item) => refusals.get(item) ?? outcomeOf(claims.get(causeKey(item)), item)) };
  };

const giveBackWithin = ({ persistence, clock }: Desk, { principal }: OnBehalfOf, held: readonly Holding[]): Promise<ReadonlyMap<HeldCopies, CopiesRefused>> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [...new Set(held.map(({ kept }) => kept.tenantId))] };
  const asked = held.map(({ kept: { tenantId, claim } }): Asking => ({ ...claim.cause, tenantId, lineItemId: claim.lineItemId }));
  return persistence.writeWithin(sight, async (work) => {
    await lockLines(work, sight, [...new Set(asked.map(({ lineItemId }) => lineItemId))]);
    const books = openBooks(await standingOf(work.db, sight, asked, []));
    const now = clock.now();
    const refusals = new Map<HeldCopies, CopiesRefused>();
    for (const [place, { item }] of held.entries()) {
      const cause = asked[place];
      if (cause && !leave(books, cause, item.heldBy, now)) refusals.set(item, busy);
    }
    await books.write(work, { now, actor: principal.subject });
    return refusals;
  });
};

/** One holder less; false when the copies would go back while something is being done with them. */
const leave = (books: Books, cause: Asking, heldBy: string, now: Temporal.Instant): boolean => {
  const [line, claim, holders] = [books.line(cause), books.claim(cause), books.holders(cause)];
  if (!line || !claim || !holders.includes(heldBy)) return true;
  const left = holders.filter((holder) => holder !== heldBy);
  if (claim.state === 'CONFIRMED' && left.length === 0) {
    if (claim.busy > 0) return false;
    books.enter(line, giveBack(claim, repaidByJobsAlone(books, line), now), { operation: 'give-back-copies', ...claim.cause });
  }
  books.hold(cause, left);
  return true;
};

/** How the other system divided what else runs stays as it was, so nothing of that is repaid. */
const repaidByJobsAlone = (books: Books, line: RuledLine): Account => {
  const account = books.account(line);
  return { ...account, drawn: account.drawn.filter(({ cause }) => books.holders({ ...cause, tenantId: line.tenantId }).length === 0) };
};

const busy: CopiesRefused = { kind: 'CopiesRefused', code: 'COPIES_BUSY', message: 'Something is being done with the copies.' };

const outcomeOf = (kept: KeptClaim | undefined, { key }: HeldCopies): GiveBackOutcome => {
  const claimed = kept && 'claimed' in kept.claim ? kept.claim.claimed : null;
  if (!kept || !claimed) return { kind: 'CopiesRefused', code: 'UNKNOWN_CLAIM', message: `Nothing was taken for "${key.slice(0, 64)}".` };
  return { kind: 'CopiesGivenBack', lineItemId: kept.claim.lineItemId, ...claimed };
};
