import { sql } from 'kysely';
import { documentId, type DocumentId } from '../values/ids.ts';
import { recordAction } from './actions.ts';
import { documentColumns, documentTable, lockDocument, type StoredDocument } from './documents.ts';
import { offerOf, sightOf, sightWithJob, type Intake } from './intake.ts';
import { lineTable } from './lines.ts';
import { sendOn, unlessReading } from './send-on.ts';

type Waiting = { readonly document: StoredDocument; readonly numbers: readonly number[] };

/** Documents of the same client with lines under these keys that are quarantined for one of these reasons, in the order in which they came. */
const documentsWaiting = (intake: Intake, document: StoredDocument, keys: readonly string[], codes: readonly string[]): Promise<readonly Waiting[]> =>
  intake.persistence.readWithin(sightOf(document), async (db) => {
    const { rows: lines } = await sql<{ id: DocumentId; number: number }>`
      select l.document_id as id, l.number from unnest(${keys}::text[]) freed(key) join ${lineTable(intake.module)} l
        on l.state = 'QUARANTINED' and l.key collate "C" >= freed.key and l.key collate "C" < freed.key || ${'\u{10FFFF}'}
      where l.client = ${document.client} and exists (select from jsonb_array_elements(l.problems) p where p->>'code' = any(${codes}::text[]))
      order by l.document_id, l.number`.execute(db);
    const numbers = Map.groupBy(lines, ({ id }) => id);
    const { rows: documents } = await sql<StoredDocument>`
      select ${documentColumns} from ${documentTable(intake.module)}
      where id = any(${[...numbers.keys()]}::uuid[]) and id <> ${document.id} and contract = ${document.contract} and not dry_run order by id`.execute(db);
    return documents.map((each) => ({ document: each, numbers: (numbers.get(each.id) ?? []).map(({ number }) => number) }));
  });

/** Takes the document's own lines that wait out of quarantine. */
export const reopenOwn = async (intake: Intake, document: StoredDocument): Promise<void> => {
  const codes = offerOf(intake, document).contract.waiting?.codes ?? [];
  await intake.persistence.writeWithin(sightOf(document), ({ db }) =>
    sql`
      update ${lineTable(intake.module)} set state = 'RECEIVED', problems = '[]'
      where document_id = ${document.id} and state = 'QUARANTINED' and exists (select from jsonb_array_elements(problems) p where p->>'code' = any(${codes}::text[]))`.execute(db),
  );
};

/** Sends on the other documents with lines that waited for these records. */
export const freeWaiting = async (intake: Intake, document: StoredDocument, records: readonly unknown[]): Promise<void> => {
  const { waiting } = offerOf(intake, document).contract;
  if (!waiting) return;
  const freed = [...new Set(records.map((record) => waiting.freed(record)))];
  for (const { document: other, numbers } of await documentsWaiting(intake, document, freed, waiting.codes)) await reopenOther(intake, other, document, numbers);
};

const reopenOther = (intake: Intake, other: StoredDocument, arrived: StoredDocument, numbers: readonly number[]): Promise<void> =>
  intake.persistence.writeWithin(sightWithJob(other), async (work) => {
    const { doing } = await lockDocument(intake.module, work.db, other.id);
    if (doing === 'ROLL_BACK') return;
    const { rows } = await sql`
      update ${lineTable(intake.module)} set state = 'RECEIVED', problems = '[]'
      where document_id = ${other.id} and number = any(${numbers}::int[]) and state = 'QUARANTINED' returning number`.execute(work.db);
    // Somebody else has done so meanwhile.
    if (rows.length === 0) return;
    await sql`update ${documentTable(intake.module)} set state = 'RECEIVED', doing = 'DRIVE', done = 0, total = line_count where id = ${other.id}`.execute(work.db);
    await recordAction(intake, work, other, arrived, { action: 'REDRIVE', reason: `What it waited for came with ${documentId.show(arrived.id)}.`, lines: rows });
    await sendOn(intake, work, other, unlessReading({ at: 'ORDER' }));
  });
