import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Reader } from '../persistence/persistence.ts';
import { documentId } from '../values/ids.ts';
import type { DocumentState, StoredDocument } from './documents.ts';
import { lineTable } from './lines.ts';
import type { Problem } from './problem.ts';

const maxProblems = 100;

/** What the sender is told, and told again when it sends the same once more. */
export type Receipt = {
  readonly id: string;
  readonly contract: string;
  readonly dryRun: boolean;
  readonly state: DocumentState;
  readonly lines: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly quarantined: number;
  /** Lines that only a real run can decide, since they build on lines a dry run does not write. */
  readonly undecided: number;
  /** Why nothing could be read, where that is so. */
  readonly problem: Problem | null;
  /** The first 100; the graph has them all. */
  readonly problems: readonly ({ readonly line: number } & Problem)[];
};

export const receiptOf = async (module: ModuleName, db: Reader, document: StoredDocument): Promise<Receipt> => {
  const { lineCount, appliedCount, unchangedCount, quarantinedCount, rolledBackCount } = document;
  return {
    id: documentId.show(document.id),
    contract: document.contract,
    dryRun: document.dryRun,
    state: document.state,
    lines: lineCount,
    applied: appliedCount,
    unchanged: unchangedCount,
    quarantined: quarantinedCount,
    undecided: lineCount - appliedCount - unchangedCount - quarantinedCount - rolledBackCount,
    problem: document.problem,
    problems: await firstProblems(module, db, document),
  };
};

const firstProblems = async (module: ModuleName, db: Reader, { id }: StoredDocument): Promise<Receipt['problems']> => {
  const { rows } = await sql<{ number: number; problems: readonly Problem[] }>`
    select number, problems from ${lineTable(module)}
    where document_id = ${id} and state in ('QUARANTINED', 'RECEIVED', 'UNCHANGED') and problems <> '[]' order by number limit ${maxProblems}`.execute(db);
  return rows.flatMap(({ number, problems }) => problems.map((problem) => ({ line: number, ...problem }))).slice(0, maxProblems);
};
