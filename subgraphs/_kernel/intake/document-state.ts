import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Reader } from '../persistence/persistence.ts';
import { documentTable, lockDocument, readDocument, type DocumentState, type StoredDocument } from './documents.ts';
import { sightOf, type Intake } from './intake.ts';
import { lineTable, type LineState } from './lines.ts';
import { receiptOf, type Receipt } from './receipt.ts';

/**
 * Counts what became of the lines. The first time this is the receipt, which a repeat will be answered with to the letter;
 * where nothing has come of it since the last time, the document was processed when it was.
 */
export const closeDocument = (intake: Intake, document: StoredDocument): Promise<Receipt> =>
  intake.persistence.writeWithin(sightOf(document), async ({ db }) => {
    await lockDocument(intake.module, db, document.id);
    const counts = await countLines(intake.module, db, document);
    const { APPLIED, UNCHANGED, QUARANTINED, ROLLED_BACK } = counts;
    const outcome = sql`${stateOf(document, counts)}::text, ${APPLIED}::int, ${UNCHANGED}::int, ${QUARANTINED}::int, ${ROLLED_BACK}::int`;
    await sql`
      update ${documentTable(intake.module)}
      set (state, applied_count, unchanged_count, quarantined_count, rolled_back_count) = row (${outcome}), doing = null,
        processed_at = case when (state, applied_count, unchanged_count, quarantined_count, rolled_back_count) is distinct from row (${outcome})
          then ${intake.clock.now().toString()}::timestamptz else processed_at end
      where id = ${document.id}`.execute(db);
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
