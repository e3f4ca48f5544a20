import type { ClaimingLine, IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { maxCopiesItems, type AssumedCopies, type CopiesPort, type CopiesToTake, type HeldCopies, type TakeOutcome } from '#entitlements';
import type { New } from './judge.ts';
import type { LegacyFulfillment } from './record.ts';

type Ports = { readonly copies: CopiesPort };
export type ClaimingRecord = ClaimingLine<LegacyFulfillment> & { readonly read: New };

/** How the records' copies were taken, or would be in a dry run. */
export type Takings = {
  /** By old id. */
  readonly refusals: ReadonlyMap<string, Problem>;
  /** What a dry run was told that it would get, which the records to come would miss. */
  readonly tried: readonly AssumedCopies[];
};
export const noTakings: Takings = { refusals: new Map(), tried: [] };

/** By its sender and old id a record is one claim, whenever and however often it is driven; whoever drives it holds the claim. */
const heldBy = ({ onBehalfOf }: IntakeWork, { record, lineId }: ClaimingLine<LegacyFulfillment>): HeldCopies => ({
  source: onBehalfOf.principal.client,
  key: record.fulfillmentId,
  heldBy: lineId,
});

/** What a record takes from the ledger; nothing when it is history. */
const claimOf = ({ read: { term }, ...line }: ClaimingRecord, work: IntakeWork): readonly CopiesToTake[] => {
  const { state, activationId, fulfilledCount: count, overDraftCount: overdraftCount = 0 } = line.record;
  return state === 'OBSOLETE' ? [] : [{ ...heldBy(work, line), activationId, count, overdraftCount, effectiveAt: term.activatedAt }];
};

export const takeCopies = async ({ copies }: Ports, lines: readonly ClaimingRecord[], work: IntakeWork, before: Takings): Promise<Takings> => {
  const refusals = new Map<string, Problem>();
  const tried = [...before.tried];
  for (const items of callsOf(lines.flatMap((line) => claimOf(line, work)))) {
    const asked = new Set(items.map(({ activationId }) => activationId));
    const assumed = tried.filter(({ activationId }) => asked.has(activationId));
    const { outcomes } = await copies.take(work.onBehalfOf, work.dryRun ? { items: [...items], dryRun: true, assumed } : { items: [...items] });
    items.forEach(({ key, activationId }, place) => {
      const outcome = outcomes[place];
      if (outcome?.kind === 'CopiesRefused') refusals.set(key, refusalOf(outcome));
      else if (outcome && work.dryRun) tried.push({ activationId, count: outcome.count, overdraftCount: outcome.overdraftCount, effectiveAt: outcome.effectiveAt });
    });
  }
  return { refusals, tried };
};

/** Copies are held by fulfillments that are here; others who hold the same claim keep it. */
export const giveBackCopies = async ({ copies }: Ports, lines: readonly ClaimingLine<LegacyFulfillment>[], work: IntakeWork): Promise<void> => {
  for (const items of callsOf(lines.map((line) => heldBy(work, line)))) await copies.giveBack(work.onBehalfOf, { items: [...items] });
};

const callsOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / maxCopiesItems) }, (_, call) => items.slice(call * maxCopiesItems, (call + 1) * maxCopiesItems));

const paths: Readonly<Record<string, string>> = {
  UNKNOWN_ACTIVATION_ID: '/activationId',
  LINE_NOT_DEPLOYED: '/activationId',
  OVERDRAFT_EXCEEDED: '/overDraftCount',
  EFFECTIVE_IN_FUTURE: '/fulfillDate',
};

const refusalOf = ({ code, message }: Extract<TakeOutcome, { kind: 'CopiesRefused' }>): Problem => ({ path: paths[code] ?? '/fulfilledCount', code, message });
