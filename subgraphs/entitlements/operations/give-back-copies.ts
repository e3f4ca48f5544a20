import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import { demand } from '#kernel/identity/principal';
import type { IntakeSight } from '#kernel/identity/sight';
import { withinSight } from '#kernel/identity/within-sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import { entitlementPermissions, type CopiesCause, type CopiesPort, type GiveBackOutcome, type HeldCopies } from '../contract/index.ts';
import { reversalOf } from '../domain/ledger.ts';
import { copiesPostings } from '../domain/take.ts';
import { causeKey, claimsOf, lockLines, saveClaims, type ClaimRow } from '../persistence/claim.repository.ts';
import { book } from '../persistence/posting.repository.ts';

type Desk = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly acrossTenants: AcrossTenants };

/** Books the copies back at the instant they were taken at, when nobody holds them any more: as it is known now, they never ran. */
export const giveBackCopies =
  (desk: Desk): CopiesPort['giveBack'] =>
  async (onBehalfOf, { items }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:give-back');
    const sight = await desk.acrossTenants(onBehalfOf);
    const claims = await desk.persistence.readWithin(sight, (db) => claimsOf(db, items));
    const held = items.flatMap((item) => {
      const claim = claims.get(causeKey(item));
      return claim?.holders.includes(item.heldBy) ? [{ item, claim }] : [];
    });
    for (const few of withinSight(held, ({ claim }) => [claim.tenantId])) await giveBackWithin(desk, onBehalfOf, few);
    return { outcomes: items.map((item) => outcomeOf(claims.get(causeKey(item)), item)) };
  };

type Held = { readonly item: HeldCopies; readonly claim: ClaimRow };

const giveBackWithin = ({ persistence, clock }: Desk, { principal }: OnBehalfOf, held: readonly Held[]): Promise<void> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [...new Set(held.map(({ claim }) => claim.tenantId))] };
  return persistence.writeWithin(sight, async (work) => {
    const lines = await lockLines(work, sight, [...new Set(held.map(({ claim }) => claim.lineItemId))]);
    const left = leftBy(held.map(({ item }) => item), await claimsOf(work.db, held.map(({ item }) => item)));
    const bookings = left.flatMap((claim) => {
      const line = lines.get(claim.lineItemId);
      const occasion = { operation: 'give-back-copies', source: claim.source, key: claim.key, actor: principal.subject };
      return line && claim.holders.length === 0 ? [{ line, occasion, postings: reversalOf(copiesPostings(claim, Temporal.Instant.from(claim.effectiveAt))) }] : [];
    });
    await book(work, bookings, clock.now());
    await saveClaims(work, left.map((claim) => ({ ...claim, state: claim.holders.length === 0 ? 'GIVEN_BACK' : 'CONFIRMED', id: randomUUID() })));
  });
};

/** The claims that stand without these holders. */
const leftBy = (items: readonly HeldCopies[], claims: ReadonlyMap<string, ClaimRow>): readonly ClaimRow[] =>
  [...Map.groupBy(items, causeKey)].flatMap(([cause, mine]) => {
    const claim = claims.get(cause);
    if (!claim || !mine.some(({ heldBy }) => claim.holders.includes(heldBy))) return [];
    return [{ ...claim, holders: claim.holders.filter((holder) => !mine.some(({ heldBy }) => heldBy === holder)) }];
  });

const outcomeOf = (claim: ClaimRow | undefined, { key }: CopiesCause): GiveBackOutcome =>
  claim
    ? { kind: 'CopiesGivenBack', lineItemId: claim.lineItemId, count: claim.count, overdraftCount: claim.overdraftCount }
    : { kind: 'CopiesRefused', code: 'UNKNOWN_CLAIM', message: `Nothing was taken for "${key.slice(0, 64)}".` };
