import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { demand } from '#kernel/identity/principal';
import type { IntakeSight } from '#kernel/identity/sight';
import type { ModulePersistence, Work } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { Clock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';
import { entitlementPermissions, type CopiesPort, type CopiesToTake, type LineItemId, type TakeOutcome } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { stepsOf, type Posting } from '../domain/ledger.ts';
import { takeCopies as decide } from '../domain/take.ts';
import { causeKey, claimsOf, linesNamed, lockLines, saveClaims, type ClaimRow, type LineOnSale } from '../persistence/claim.repository.ts';
import { book, postingsOf, type Booking } from '../persistence/posting.repository.ts';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import { claimableLine } from './claimable-line.ts';

type Desk = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly acrossTenants: AcrossTenants };
type Item = CopiesToTake;
type Located = { readonly item: Item; readonly tenantId: TenantId; readonly lineItemId: LineItemId };

/** Find whose lines they are, then decide tenant by tenant, each in one transaction under the locks of its lines. */
export const takeCopies =
  (desk: Desk): CopiesPort['take'] =>
  async (onBehalfOf, { items, dryRun = false }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:take');
    const asked = items.map((item) => ({ ...item, effectiveAt: Temporal.Instant.from(item.effectiveAt).toString() }));
    const located = await locate(desk, onBehalfOf, asked);
    const outcomes = new Map<Item, TakeOutcome>();
    for (const [tenantId, mine] of Map.groupBy(located.values(), (place) => place.tenantId)) {
      const decided = await takeWithin(desk, onBehalfOf, { tenantId, places: mine, dryRun });
      mine.forEach(({ item }, index) => outcomes.set(item, decided[index] ?? unknown(item)));
    }
    return { outcomes: asked.map((item) => outcomes.get(item) ?? unknown(item)) };
  };

/** By the claim that the cause has already, else by the activation id: what was taken stays with its line even if the line ends. */
const locate = async ({ persistence, acrossTenants }: Desk, onBehalfOf: OnBehalfOf, items: readonly Item[]): Promise<ReadonlyMap<Item, Located>> => {
  const sight = await acrossTenants(onBehalfOf);
  const claims = await persistence.readWithin(sight, (db) => claimsOf(db, items));
  const lines = await linesNamed(persistence, sight, [...new Set(items.map(({ activationId }) => activationKey(activationId)))]);
  const byKey = new Map(lines.map((line) => [activationKey(line.activationId), line]));
  return new Map(
    items.flatMap((item): [Item, Located][] => {
      const claim = claims.get(causeKey(item));
      if (claim?.state === 'CONFIRMED') return [[item, { item, tenantId: claim.tenantId, lineItemId: claim.lineItemId }]];
      const line = byKey.get(activationKey(item.activationId));
      return line ? [[item, { item, tenantId: line.tenantId, lineItemId: line.id }]] : [];
    }),
  );
};

type Taking = { readonly tenantId: TenantId; readonly places: readonly Located[]; readonly dryRun: boolean };

const takeWithin = ({ persistence, clock }: Desk, { principal }: OnBehalfOf, { tenantId, places, dryRun }: Taking): Promise<readonly TakeOutcome[]> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [tenantId] };
  return persistence.writeWithin(sight, async (work) => {
    const counter = await openCounter(work, sight, places);
    const now = clock.now();
    const outcomes = places.map((place) => counter.take(place, now));
    if (dryRun) return outcomes;
    await book(work, counter.bookings(principal.subject), now);
    await saveClaims(work, counter.claims().map((claim) => ({ ...claim, id: randomUUID() })));
    return outcomes;
  });
};

type Counter = {
  take(place: Located, now: Temporal.Instant): TakeOutcome;
  bookings(actor: string): readonly Booking[];
  claims(): readonly ClaimRow[];
};

/** The locked lines with their history; what one item takes, the next one misses. */
const openCounter = async (work: Work, sight: IntakeSight, places: readonly Located[]): Promise<Counter> => {
  const ids = [...new Set(places.map(({ lineItemId }) => lineItemId))];
  const lines = new Map(await lockLines(work, sight, ids));
  const postings = new Map(await postingsOf(work.db, ids));
  const claims = new Map(await claimsOf(work.db, places.map(({ item }) => item)));
  const taken: { readonly line: LineOnSale; readonly claim: ClaimRow; readonly postings: readonly Posting[] }[] = [];

  const take = ({ item, lineItemId }: Located, now: Temporal.Instant): TakeOutcome => {
    const line = lines.get(lineItemId);
    if (!line) return unknown(item);
    const claim = claims.get(causeKey(item));
    if (claim?.state === 'CONFIRMED') return repeated(item, line, claim);
    const asked = { ...item, effectiveAt: Temporal.Instant.from(item.effectiveAt) };
    const history = postings.get(lineItemId) ?? [];
    const decision = decide({ ...line, steps: stepsOf(history) }, asked, now);
    if (decision.kind === 'refused') return { kind: 'CopiesRefused', code: decision.code, message: decision.message };
    const made: ClaimRow = { ...item, tenantId: line.tenantId, lineItemId, state: 'CONFIRMED', effectiveAt: decision.effectiveAt.toString() };
    const after = { ...line, fulfilled: line.fulfilled + item.count, overdraft: line.overdraft + item.overdraftCount };
    lines.set(lineItemId, after);
    postings.set(lineItemId, [...history, ...decision.postings]);
    claims.set(causeKey(item), made);
    taken.push({ line, claim: made, postings: decision.postings });
    return answerOf(after, made);
  };

  return {
    take,
    bookings: (actor) => taken.map(({ line, claim, postings: mine }) => ({ line, postings: mine, occasion: { operation: 'take-copies', source: claim.source, key: claim.key, actor } })),
    claims: () => taken.map(({ claim }) => claim),
  };
};

const answerOf = (line: LineOnSale, { count, overdraftCount, effectiveAt }: ClaimRow): TakeOutcome => ({
  kind: 'CopiesTaken',
  ...claimableLine(line),
  count,
  overdraftCount,
  effectiveAt,
});

const repeated = (item: Item, line: LineOnSale, claim: ClaimRow): TakeOutcome => {
  const isSame = claim.count === item.count && claim.overdraftCount === item.overdraftCount && activationKey(line.activationId) === activationKey(item.activationId);
  if (isSame) return answerOf(line, claim);
  const message = `${claim.count} copies and ${claim.overdraftCount} of overdraft are taken for this already, of ${line.activationId}.`;
  return { kind: 'CopiesRefused', code: 'CLAIM_DIFFERS', message };
};

const unknown = ({ activationId }: Item): TakeOutcome => ({
  kind: 'CopiesRefused',
  code: 'UNKNOWN_ACTIVATION_ID',
  message: `No line item has the activation id "${activationId.slice(0, 64)}".`,
});
