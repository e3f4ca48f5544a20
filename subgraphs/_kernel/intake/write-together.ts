import { withinSight } from '../identity/within-sight.ts';
import { isOutage } from '../persistence/database-fault.ts';
import type { Work } from '../persistence/persistence.ts';
import { writeAlone } from './decide-line.ts';
import { sightOf } from './intake.ts';
import type { StoredLine } from './lines.ts';
import { decisionIn, keep, type Run, type WritingLine } from './run.ts';
import { lockLines, writeDecisions, type Decision } from './settlement.ts';

/**
 * A line is written with its neighbours, for a transaction of each line's own would cost more than the line. Where one of them is not well,
 * it is written by itself, and those before and after it together: what becomes of a line does not depend on the others.
 */
export const writeTogether = async (run: Run, lines: readonly WritingLine[]): Promise<readonly Decision[]> => {
  // A trial is withdrawn, so it tries each line by itself.
  if (run.work.dryRun) return keep(run, await inTurn(lines, async (line) => [await writeAlone(run, line)]));
  return inTurn(withinSight(inLockOrder(lines), ({ write }) => write.tenants), (few) => writeAll(run, few));
};

const inLockOrder = (lines: readonly WritingLine[]): WritingLine[] =>
  [...lines].sort(({ write: { locks: a } }, { write: { locks: b } }) => (a < b ? -1 : a > b ? 1 : 0));

const writeAll = async (run: Run, lines: readonly WritingLine[]): Promise<readonly Decision[]> => {
  const [first, ...others] = lines;
  if (!first) return [];
  if (others.length === 0) return [await writeAlone(run, first)];
  const attempt = await tryTogether(run, lines);
  return 'decisions' in attempt ? attempt.decisions : inTurn(partsOf(lines, attempt.failedAt), (part) => writeAll(run, part));
};

const partsOf = (lines: readonly WritingLine[], failedAt: number | null): readonly (readonly WritingLine[])[] => {
  const half = Math.ceil(lines.length / 2);
  if (failedAt === null) return [lines.slice(0, half), lines.slice(half)];
  return [lines.slice(0, failedAt), lines.slice(failedAt, failedAt + 1), lines.slice(failedAt + 1)];
};

const inTurn = async <T>(items: readonly T[], decide: (item: T) => Promise<readonly Decision[]>): Promise<readonly Decision[]> => {
  const decisions: Decision[] = [];
  for (const item of items) decisions.push(...(await decide(item)));
  return decisions;
};

/** `failedAt`: which of the lines is not well; null where it cannot be told. */
type Attempt = { readonly decisions: readonly Decision[] } | { readonly failedAt: number | null };

const tryTogether = async (run: Run, lines: readonly WritingLine[]): Promise<Attempt> => {
  const { intake, document } = run;
  const tenants = [...new Set(lines.flatMap(({ write }) => write.tenants))];
  let failedAt: number | null = null;
  try {
    const decisions = await intake.persistence.writeWithin(sightOf(document, tenants), async (transaction) => {
      const stored = await lockLines(intake, transaction, document, lines.map(({ line }) => line.number));
      const all: Decision[] = [];
      for (const [place, line] of lines.entries()) {
        failedAt = place;
        all.push(settledBefore(stored, line) ?? (await decideWithin(transaction, run, line)));
      }
      failedAt = null;
      await transaction.em.flush();
      await writeDecisions(intake, transaction, document, all.filter(({ number }) => stored.get(number)?.state === 'RECEIVED'));
      return all;
    });
    return { decisions };
  } catch (error) {
    if (isOutage(error)) throw error;
    return { failedAt };
  }
};

/** By another sender of the same document. */
const settledBefore = (stored: ReadonlyMap<number, StoredLine>, { line }: WritingLine): StoredLine | undefined => {
  const known = stored.get(line.number);
  return known && known.state !== 'RECEIVED' ? known : undefined;
};

const decideWithin = async (transaction: Work, run: Run, { line, write }: WritingLine): Promise<Decision> => {
  const outcome = await write.work(transaction);
  if (outcome.kind === 'quarantined') throw new Error('What a line wrote before it was refused goes with the transaction.');
  if (!write.isApart) await flushed(transaction);
  return decisionIn(run, line, outcome, write.tenants[0] ?? null);
};

/** What one line knew of its entities is no business of the next one. */
const flushed = async ({ em }: Work): Promise<void> => {
  await em.flush();
  em.clear();
};
