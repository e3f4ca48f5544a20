import { isCollision, isOutage } from '#kernel/persistence/database-fault';
import type { IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { CopiesPort, CopiesToTake, TakeOutcome } from '#entitlements';
import type { New } from './judge.ts';
import type { LegacyFulfillment } from './record.ts';

type Ports = { readonly copies: CopiesPort };

/** By its sender and old id a record is one claim, whenever and however often it is driven. */
const causeOf = ({ onBehalfOf }: IntakeWork, key: string) => ({ source: onBehalfOf.principal.client, key });

/** What a record takes from the ledger; nothing when it is history. */
const claimOf = (record: LegacyFulfillment, { term }: New, work: IntakeWork): CopiesToTake | null => {
  if (record.state === 'OBSOLETE') return null;
  const { activationId, fulfilledCount: count, overDraftCount: overdraftCount = 0 } = record;
  return { ...causeOf(work, record.fulfillmentId), activationId, count, overdraftCount, effectiveAt: term.activatedAt };
};

export const takeCopies = async ({ copies }: Ports, record: LegacyFulfillment, read: New, work: IntakeWork): Promise<Problem | undefined> => {
  const claim = claimOf(record, read, work);
  if (!claim) return undefined;
  const { outcomes } = await copies.take(work.onBehalfOf, { items: [claim] });
  return refusalOf(outcomes[0]);
};

const itemsPerCall = 200;

/** Which records would be refused their copies, by old id. Nothing is taken, but what one record would take the next ones miss. */
export const tryCopies = async ({ copies }: Ports, reads: readonly (readonly [LegacyFulfillment, New])[], work: IntakeWork): Promise<ReadonlyMap<string, Problem>> => {
  const claims = reads.flatMap(([record, read]) => claimOf(record, read, work) ?? []);
  const refusals = new Map<string, Problem>();
  for (let from = 0; from < claims.length; from += itemsPerCall) {
    const items = claims.slice(from, from + itemsPerCall);
    const { outcomes } = await copies.take(work.onBehalfOf, { items, dryRun: true });
    items.forEach(({ key }, place) => {
      const refusal = refusalOf(outcomes[place]);
      if (refusal) refusals.set(key, refusal);
    });
  }
  return refusals;
};

const paths: Readonly<Record<string, string>> = {
  UNKNOWN_ACTIVATION_ID: '/activationId',
  LINE_NOT_DEPLOYED: '/activationId',
  OVERDRAFT_EXCEEDED: '/overDraftCount',
  EFFECTIVE_IN_FUTURE: '/fulfillDate',
};

const refusalOf = (outcome: TakeOutcome | undefined): Problem | undefined =>
  outcome?.kind === 'CopiesRefused' ? { path: paths[outcome.code] ?? '/fulfilledCount', code: outcome.code, message: outcome.message } : undefined;

export const giveBackCopies = async ({ copies }: Ports, key: string, work: IntakeWork): Promise<void> => {
  await copies.giveBack(work.onBehalfOf, { items: [causeOf(work, key)] });
};

/**
 * Copies are held by fulfillments that are here. When writing one is refused or fails, they go back; where it cannot be known whether it was written,
 * or another document has written it, they stay with the claim, which is found again when the record is driven again.
 */
export const holdingCopies = async <T extends { readonly kind: string }>(ports: Ports, key: string, work: IntakeWork, write: () => Promise<T>): Promise<T> => {
  const outcome = await write().catch(async (error: unknown) => {
    if (!isOutage(error) && !isCollision(error)) await giveBackCopies(ports, key, work);
    throw error;
  });
  if (outcome.kind === 'quarantined') await giveBackCopies(ports, key, work);
  return outcome;
};
