import { sql } from 'kysely';
import type { DocumentId } from '../values/ids.ts';
import { documentId, idType } from '../values/ids.ts';
import { documentColumns, documentTable, lockDocument, type StoredDocument } from './documents.ts';
import { sightOf, type Intake } from './intake.ts';
import { lineTable } from './lines.ts';

type Waiting = { readonly document: StoredDocument; readonly numbers: readonly number[] };

/** Documents of the same client with lines under these keys that are quarantined for one of these reasons, in the order in which they came. */
export const documentsWaiting = (intake: Intake, document: StoredDocument, keys: readonly string[], codes: readonly string[]): Promise<readonly Waiting[]> =>
  intake.persistence.readWithin(sightOf(document), async (db) => {
    const { rows: lines } = await sql<{ id: DocumentId; number: number }>`
      select l.document_id as id, l.number from unnest(${keys}::text[]) freed(key) join ${lineTable(intake.module)} l
        on l.state = 'QUARANTINED' and l.key collate "C" >= freed.key and l.key collate "C" < freed.key || ${'\u{10FFFF}'}
      where l.client = ${document.client} and exists (select from jsonb_array_elements(l.problems) p where p->>'code' = any(${codes}::text[]))
      order by l.document_id, l.number`.execute(db);
    const numbers = Map.groupBy(lines, ({ id }) => id);
    const { rows: documents } = await sql<StoredDocument>`
      select ${documentColumns} from ${documentTable(intake.module)}
      where id = any(${[...numbers.keys()]}::uuid[]) and contract = ${document.contract} and not dry_run order by id`.execute(db);
    return documents.map((each) => ({ document: each, numbers: (numbers.get(each.id) ?? []).map(({ number }) => number) }));
  });

const actionId = idType('act');

/** Takes lines out of quarantine; false when somebody else has done so meanwhile. */
export const reopenWaiting = (intake: Intake, { id, client }: StoredDocument, arrived: StoredDocument, numbers: readonly number[]): Promise<boolean> =>
  intake.persistence.writeWithin(sightOf({ client }), async ({ db }) => {
    await lockDocument(intake.module, db, id);
    const { rows } = await sql`
      update ${lineTable(intake.module)} set state = 'RECEIVED', problems = '[]'
      where document_id = ${id} and number = any(${numbers}::int[]) and state = 'QUARANTINED' returning number`.execute(db);
    if (rows.length === 0) return false;
    await sql`update ${documentTable(intake.module)} set state = 'RECEIVED' where id = ${id}`.execute(db);
    if (id !== arrived.id) {
      await sql`
        insert into ${sql.table(`${intake.module}.inbound_action`)} (id, document_id, client, action, subject, acting_client, taken_at, reason, lines)
        values (${actionId.make()}, ${id}, ${client}, 'REDRIVE', ${arrived.subject}, ${arrived.client}, ${intake.clock.now().toString()},
          ${`What it waited for came with ${documentId.show(arrived.id)}.`}, ${JSON.stringify(rows)}::jsonb)`.execute(db);
    }
    return true;
  });
