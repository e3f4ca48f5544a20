import { HubError } from '../values/errors.ts';
import { isOutage, isOvertaken } from '../persistence/database-fault.ts';
import { quarantined, type Decided, type Quarantined } from './contract.ts';
import { sightOf } from './intake.ts';
import type { StoredLine } from './lines.ts';
import { decisionIn, keep, lineIdOf, type Line, type Run, type WritingLine } from './run.ts';
import { lockLine, writeDecisions, type Decision } from './settlement.ts';
import { writeIf } from './withdraw.ts';

/**
 * What the contract makes of a line. What it refuses by a coded error is quarantined like any refusal; a fault of ours is quarantined under its id,
 * so that one bad line does not hold up the others; when the database is out of reach nothing is decided at all.
 */
export const askContract = async (run: Run, line: Line, prepared: unknown): Promise<Decided> => {
  const { contract, document, work } = run;
  try {
    return await contract.apply(line.record, prepared, { ...work, number: line.number, lineId: lineIdOf(document, line) });
  } catch (error) {
    if (isOutage(error)) throw error;
    return refusalOf(run, line, error);
  }
};

const refusalOf = ({ intake, document }: Run, line: Line, error: unknown): Quarantined => {
  if (error instanceof HubError) {
    return quarantined({ path: error.extensions.path ?? '', code: error.code, message: error.message });
  }
  const errorId = intake.report(error, `line ${line.number} of ${lineIdOf(document, line)}`);
  return quarantined({ path: '', code: 'INTERNAL_SERVER_ERROR', message: `The line failed by a fault of ours, on record as ${errorId}.` });
};

/**
 * Writes one line in a transaction of its own. Where another document made or removed what the line builds on between our look-up and our writing,
 * the line is looked up and applied once more.
 */
export const writeAlone = async (run: Run, { line, write }: WritingLine): Promise<Decision> => {
  try {
    return await commit(run, { line, write });
  } catch (error) {
    if (isOutage(error)) throw error;
    return isOvertaken(error) ? writeAgain(run, line) : decided(run, line, refusalOf(run, line, error));
  }
};

const writeAgain = async (run: Run, line: Line): Promise<Decision> => {
  const again = await askContract(run, line, await preparedFor(run, [line]));
  if (again.kind !== 'write') return decided(run, line, again);
  try {
    return await commit(run, { line, write: again });
  } catch (error) {
    if (isOutage(error)) throw error;
    return decided(run, line, refusalOf(run, line, error));
  }
};

/** What was looked up, and claimed, for the lines. */
export const preparedFor = async ({ contract, document, work }: Run, lines: readonly Line[], before?: unknown): Promise<unknown> => {
  const prepared = await contract.prepare(lines.map(({ record }) => record), work);
  if (!contract.claims) return prepared;
  return contract.claims.take(lines.map((line) => ({ record: line.record, lineId: lineIdOf(document, line) })), prepared, work, before);
};

const decided = (run: Run, line: Line, outcome: Exclude<Decided, { kind: 'write' }>): Promise<Decision> => keepAlone(run, decisionIn(run, line, outcome, null));

/** Decisions of a trial are kept together, when the last of them is made. */
const keepAlone = async (run: Run, decision: Decision): Promise<Decision> =>
  run.work.dryRun ? decision : ((await keep(run, [decision]))[0] ?? decision);

type Committed = { readonly isKept: boolean; readonly decision: Decision };

const commit = async (run: Run, { line, write }: WritingLine): Promise<Decision> => {
  const { intake, document, work: { dryRun } } = run;
  const { isKept, decision } = await writeIf<Committed>(
    intake.persistence,
    sightOf(document, write.tenants),
    async (committed, { em }) => {
      // A trial must meet the constraints that a commit would meet.
      if (dryRun) await em.flush();
      return committed.isKept;
    },
    async (transaction) => {
      const locked: StoredLine = await lockLine(intake, transaction, document, line.number);
      if (run.keepsDecisions && locked.state !== 'RECEIVED') return { isKept: true, decision: locked };
      const outcome = await write.work(transaction);
      const mine = decisionIn(run, line, outcome, write.tenants[0] ?? null);
      if (dryRun || outcome.kind === 'quarantined') return { isKept: false, decision: mine };
      await writeDecisions(intake, transaction, document, [mine]);
      return { isKept: true, decision: mine };
    },
  );
  return isKept ? decision : keepAlone(run, decision);
};
