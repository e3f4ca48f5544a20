import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Reader } from '../persistence/persistence.ts';
import { documentTable, lockDocument, readDocument, type DocumentState, type StoredDocument } from './documents.ts';
import { examine, type ExaminedLine } from './examine.ts';
import { offerOf, sightOf, type Intake } from './intake.ts';
import { insertLines, lineTable, type LineState } from './lines.ts';
import { parseDocument } from './parse.ts';
import { inColumn, maxProblemsPerLine, type Columns } from './problem.ts';
import { receiptOf, type Receipt } from './receipt.ts';

/** Parses the document into lines, once: a document that has lines already, or is known to be unreadable, stays as it is. */
export const openDocument = async (intake: Intake, document: StoredDocument, body: Buffer): Promise<StoredDocument> => {
  if (document.lineCount > 0 || document.problem) return document;
  const { contract, validate } = offerOf(intake, document);
  const parsed = parseDocument(contract, document.mediaType, body);
  const columns = parsed.kind === 'readable' ? parsed.columns : null;
  const lines = parsed.kind === 'readable' ? examine(contract, validate, parsed.lines).map((line) => inColumns(columns, line)) : [];
  const problem = parsed.kind === 'unreadable' ? parsed.problem : null;
  return intake.persistence.writeWithin(sightOf(document), async (work) => {
    const locked = await lockDocument(intake.module, work.db, document.id);
    if (locked.lineCount > 0 || locked.problem) return locked;
    await insertLines(intake.module, work, document, lines);
    await sql`
      update ${documentTable(intake.module)}
      set line_count = ${lines.length}, columns = ${columns && JSON.stringify(columns)}::jsonb, problem = ${problem && JSON.stringify(problem)}::jsonb
      where id = ${document.id}`.execute(work.db);
    return { ...locked, lineCount: lines.length, columns, problem };
  });
};

export const inColumns = (columns: Columns | null, line: ExaminedLine): ExaminedLine => ({
  ...line,
  problems: line.problems.slice(0, maxProblemsPerLine).map((problem) => inColumn(columns, problem)),
});

/**
 * Counts what became of the lines. The first time this is the receipt, which a repeat will be answered with to the letter;
 * where nothing has come of it since the last time, the document stays as it is.
 */
export const closeDocument = (intake: Intake, document: StoredDocument): Promise<Receipt> =>
  intake.persistence.writeWithin(sightOf(document), async ({ db }) => {
    await lockDocument(intake.module, db, document.id);
    const counts = await countLines(intake.module, db, document);
    const { APPLIED, UNCHANGED, QUARANTINED, ROLLED_BACK } = counts;
    const outcome = sql`${stateOf(document, counts)}::text, ${APPLIED}::int, ${UNCHANGED}::int, ${QUARANTINED}::int, ${ROLLED_BACK}::int`;
    await sql`
      update ${documentTable(intake.module)}
      set (state, applied_count, unchanged_count, quarantined_count, rolled_back_count) = row (${outcome}), processed_at = ${intake.clock.now().toString()}
      where id = ${document.id}
        and (state, applied_count, unchanged_count, quarantined_count, rolled_back_count) is distinct from row (${outcome})`.execute(db);
    const closed = await readDocument(intake.module, db, document.id, sightOf(document));
    if (!closed) throw new Error(`The inbound document ${document.id} is gone.`);
    if (closed.receipt) return closed.receipt;
    const receipt = await receiptOf(intake.module, db, closed);
    await sql`update ${documentTable(intake.module)} set receipt = ${JSON.stringify(receipt)}::json where id = ${document.id}`.execute(db);
    return receipt;
  });

type Counts = Readonly<Record<LineState, number>>;

const countLines = async (module: ModuleName, db: Reader, { id }: StoredDocument): Promise<Counts> => {
  const { rows } = await sql<{ state: LineState; lines: number }>`
    select state, count(*)::int as lines from ${lineTable(module)} where document_id = ${id} group by state`.execute(db);
  const none: Counts = { RECEIVED: 0, APPLIED: 0, UNCHANGED: 0, QUARANTINED: 0, ROLLED_BACK: 0 };
  return rows.reduce<Counts>((counts, { state, lines }) => ({ ...counts, [state]: lines }), none);
};

const stateOf = ({ dryRun }: StoredDocument, counts: Counts): DocumentState => {
  if (counts.RECEIVED > 0 && !dryRun) return 'RECEIVED';
  if (counts.ROLLED_BACK > 0 && counts.APPLIED === 0) return 'ROLLED_BACK';
  const sound = counts.APPLIED + counts.UNCHANGED + counts.RECEIVED;
  if (counts.QUARANTINED === 0 && sound > 0) return 'PROCESSED';
  return sound > 0 ? 'PARTLY_QUARANTINED' : 'QUARANTINED';
};
