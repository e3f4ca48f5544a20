import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { demand } from '#kernel/identity/principal';
import type { IntakeSight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';
import { entitlementPermissions, type CopiesCause, type CopiesPort, type GiveBackOutcome } from '../contract/index.ts';
import type { Account } from '../domain/account.ts';
import { giveBack } from '../domain/claim-copies.ts';
import type { Confirmed } from '../domain/claim.ts';
import { causeKey, claimsOf, lockLines, saveClaims, type ClaimRow, type LineOnSale } from '../persistence/claim.repository.ts';
import { book } from '../persistence/posting.repository.ts';
import { balanceFrom } from '../persistence/rows.ts';
import type { AcrossTenants } from '#kernel/identity/across-tenants';

type Desk = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly acrossTenants: AcrossTenants };

/** Books the copies back at the instant they were taken at: as it is known now, they never ran. */
export const giveBackCopies =
  (desk: Desk): CopiesPort['giveBack'] =>
  async (onBehalfOf, { items }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:give-back');
    const sight = await desk.acrossTenants(onBehalfOf);
    const claims = await desk.persistence.readWithin(sight, (db) => claimsOf(db, items));
    const open = [...claims.values()].filter(({ state }) => state === 'CONFIRMED');
    for (const [tenantId, mine] of Map.groupBy(open, (claim) => claim.tenantId)) await giveBackWithin(desk, onBehalfOf, tenantId, mine);
    return { outcomes: items.map((item) => outcomeOf(claims.get(causeKey(item)), item)) };
  };

const giveBackWithin = ({ persistence, clock }: Desk, { principal }: OnBehalfOf, tenantId: TenantId, found: readonly ClaimRow[]): Promise<void> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [tenantId] };
  return persistence.writeWithin(sight, async (work) => {
    const lines = await lockLines(work, sight, [...new Set(found.map(({ lineItemId }) => lineItemId))]);
    const claims = await claimsOf(work.db, found);
    const open = [...claims.values()].flatMap((claim) => {
      const line = lines.get(claim.lineItemId);
      return line && claim.state === 'CONFIRMED' ? [{ line, claim }] : [];
    });
    const now = clock.now();
    const bookings = open.map(({ line, claim }) => ({
      line,
      postings: giveBack(claimFrom(claim), asDivided(line), now).postings,
      occasion: { operation: 'give-back-copies', source: claim.source, key: claim.key, actor: principal.subject },
    }));
    await book(work, bookings, now);
    await saveClaims(work, open.map(({ claim }) => ({ ...claim, state: 'GIVEN_BACK', id: randomUUID() })));
  });
};

/** How the other system divided what else runs stays as it was, so nothing of it is repaid. */
const asDivided = (line: LineOnSale): Account => ({ balance: balanceFrom(line), overdraftLimit: line.overdraftLimit, shortfall: 0, drawn: [] });

/** What a source took is confirmed from the start. */
const claimFrom = (row: ClaimRow): Confirmed => {
  const copies = { count: row.count, overdraftCount: row.overdraftCount };
  return { state: 'CONFIRMED', cause: row, lineItemId: row.lineItemId, claimed: copies, held: copies, effectiveAt: Temporal.Instant.from(row.effectiveAt), revision: 0, busy: 0 };
};

const outcomeOf = (claim: ClaimRow | undefined, { key }: CopiesCause): GiveBackOutcome =>
  claim
    ? { kind: 'CopiesGivenBack', lineItemId: claim.lineItemId, count: claim.count, overdraftCount: claim.overdraftCount }
    : { kind: 'CopiesRefused', code: 'UNKNOWN_CLAIM', message: `Nothing was taken for "${key.slice(0, 64)}".` };
