import type { Temporal } from 'temporal-polyfill';
import { HubError } from '#kernel/values/errors';
import type { AsOfInput } from './__generated__/types.ts';
import type { ModuleContext } from './context.ts';
import { remainingOf } from './domain/ledger.ts';
import { balanceFrom, type Counts, type LineItemRow } from './persistence/rows.ts';

const quantitiesOf = (counts: Counts): Counts & { remaining: number } => ({ ...counts, remaining: remainingOf(balanceFrom(counts)) });

/** How it stands now lies on the line itself; how it stood is reckoned from the ledger. @throws BAD_USER_INPUT for the future */
export const quantitiesAsOf = async (line: LineItemRow, asOf: AsOfInput | null | undefined, { reads, clock }: Pick<ModuleContext, 'reads' | 'clock'>) => {
  if (!asOf?.effectiveAt && !asOf?.recordedAt) return quantitiesOf(line);
  const now = clock.now();
  const point = { lineItemId: line.id, effectiveAt: pastOf(asOf.effectiveAt, now, 'effectiveAt'), recordedAt: pastOf(asOf.recordedAt, now, 'recordedAt') };
  const counts = await reads.countsAsOf(point);
  if (!counts) throw new Error(`The line item ${line.id} has no ledger.`);
  return quantitiesOf(counts);
};

const pastOf = (instant: Temporal.Instant | null | undefined, now: Temporal.Instant, field: string): string => {
  if (instant && instant.epochNanoseconds > now.epochNanoseconds) throw new HubError('BAD_USER_INPUT', 'The ledger knows nothing of the future.', { path: `asOf.${field}` });
  return (instant ?? now).toString();
};
