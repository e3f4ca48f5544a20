import { Temporal } from 'temporal-polyfill';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import { demand } from '#kernel/identity/principal';
import type { IntakeSight } from '#kernel/identity/sight';
import { withinSight } from '#kernel/identity/within-sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';
import { entitlementPermissions, type AssumedCopies, type CopiesPort, type CopiesToTake, type TakeOutcome } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { causeKey, claimsOf, saveClaims } from '../persistence/claim.repository.ts';
import { linesNamed, lockLines } from '../persistence/line-on-sale.repository.ts';
import { book, postingsOf } from '../persistence/posting.repository.ts';
import { countCopies, unknown, type Place } from './count-copies.ts';

type Desk = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly acrossTenants: AcrossTenants };
type Located = Place & { readonly tenantId: TenantId };
type Trial = { readonly dryRun: boolean; readonly assumed: readonly AssumedCopies[] };

/** Find whose lines they are, then decide, a few tenants in one transaction, under the locks of the lines. */
export const takeCopies =
  (desk: Desk): CopiesPort['take'] =>
  async (onBehalfOf, { items, dryRun = false, assumed = [] }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:take');
    const asked = items.map((item) => ({ ...item, effectiveAt: Temporal.Instant.from(item.effectiveAt).toString() }));
    const located = await locate(desk, onBehalfOf, asked);
    const outcomes = new Map<CopiesToTake, TakeOutcome>();
    // All that is asked of a tenant is decided together, for what one item takes another misses.
    const tenants = [...Map.groupBy(located, ({ tenantId }) => tenantId)];
    for (const few of withinSight(tenants, ([tenantId]) => [tenantId])) {
      const places = few.flatMap(([, mine]) => mine);
      const decided = await takeWithin(desk, onBehalfOf, places, { dryRun, assumed });
      places.forEach(({ item }, index) => outcomes.set(item, decided[index] ?? unknown(item)));
    }
    return { outcomes: asked.map((item) => outcomes.get(item) ?? unknown(item)) };
  };

/** By the claim that the cause has already, else by the activation id: what was taken stays with its line even if the line ends. */
const locate = async ({ persistence, acrossTenants }: Desk, onBehalfOf: OnBehalfOf, items: readonly CopiesToTake[]): Promise<readonly Located[]> => {
  const sight = await acrossTenants(onBehalfOf);
  const claims = await persistence.readWithin(sight, (db) => claimsOf(db, items));
  const lines = await linesNamed(persistence, sight, [...new Set(items.map(({ activationId }) => activationKey(activationId)))]);
  const byKey = new Map(lines.map((line) => [activationKey(line.activationId), line]));
  return items.flatMap((item): Located[] => {
    const known = claims.get(causeKey(item));
    if (known && known.claim.state !== 'GIVEN_BACK') return [{ item, tenantId: known.tenantId, lineItemId: known.claim.lineItemId }];
    const line = byKey.get(activationKey(item.activationId));
    return line ? [{ item, tenantId: line.tenantId, lineItemId: line.id }] : [];
  });
};

const takeWithin = ({ persistence, clock }: Desk, { principal }: OnBehalfOf, places: readonly Located[], { dryRun, assumed }: Trial): Promise<readonly TakeOutcome[]> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [...new Set(places.map(({ tenantId }) => tenantId))] };
  return persistence.writeWithin(sight, async (work) => {
    const ids = [...new Set(places.map(({ lineItemId }) => lineItemId))];
    const lines = await lockLines(work, sight, ids);
    const counter = countCopies({ lines, postings: await postingsOf(work.db, ids), claims: await claimsOf(work.db, places.map(({ item }) => item)) });
    const now = clock.now();
    if (dryRun) for (const { lineItemId, copies } of assumedOf(places, assumed)) counter.assume(lineItemId, copies);
    const outcomes = places.map((place) => counter.take(place, now));
    if (dryRun) return outcomes;
    await book(work, counter.bookings(principal.subject), now);
    await saveClaims(work, counter.claims(), { now: now.toString(), actor: principal.subject });
    return outcomes;
  });
};

const assumedOf = (places: readonly Located[], assumed: readonly AssumedCopies[]) => {
  const lines = new Map(places.map(({ item, lineItemId }) => [activationKey(item.activationId), lineItemId]));
  return assumed.flatMap(({ activationId, effectiveAt, ...copies }) => {
    const lineItemId = lines.get(activationKey(activationId));
    return lineItemId ? [{ lineItemId, copies: { ...copies, effectiveAt: Temporal.Instant.from(effectiveAt) } }] : [];
  });
};
