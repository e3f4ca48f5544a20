import { withinSight } from '../identity/within-sight.ts';
import { isOutage } from '../persistence/database-fault.ts';
import type { Work } from '../persistence/persistence.ts';
import { writeAlone } from './decide-line.ts';
import { sightOf } from './intake.ts';
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
  try {
    const decisions = await intake.persistence.writeWithin(sightOf(document, tenants), async (transaction) => {
      const stored = await lockLines(intake, transaction, document, lines.map(({ line }) => line.number));
      const open = lines.filter(({ line }) => stored.get(line.number)?.state === 'RECEIVED');
      const decided = await decideWithin(transaction, run, open);
      await writeDecisions(intake, transaction, document, decided);
      // The others were settled by another sender of the same document.
      const mine = new Map(decided.map((decision) => [decision.number, decision]));
      return lines.flatMap(({ line }): Decision[] => [mine.get(line.number) ?? stored.get(line.number) ?? []].flat());
    });
    return { decisions };
  } catch (error) {
    if (isOutage(error)) throw error;
    return { failedAt: error instanceof Refused ? lines.indexOf(error.line) : null };
  }
};

/** What lines wrote before one was refused goes with the transaction. */
class Refused extends Error {
  readonly line: WritingLine;

  constructor(line: WritingLine) {
    super('A line was refused.');
    this.line = line;
  }
}

const decideWithin = async (transaction: Work, run: Run, lines: readonly WritingLine[]): Promise<readonly Decision[]> => {
  const outcomes = await run.contract.write(lines.map(({ write }) => write.what), transaction);
  const decisions = lines.map((line, place) => {
    const outcome = outcomes[place];
    if (!outcome || outcome.kind === 'quarantined') throw new Refused(line);
    return decisionIn(run, line.line, outcome, line.write.tenants[0] ?? null);
  });
  await transaction.em.flush();
  return decisions;
};
