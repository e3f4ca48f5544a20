import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Principal } from '../identity/principal.ts';
import type { Sight } from '../identity/sight.ts';
import type { Work } from '../persistence/persistence.ts';
import { documentId, type DocumentId } from '../values/ids.ts';
import { recordAction } from './actions.ts';
import type { InboundContract, RecordSchema } from './contract.ts';
import { documentTable, lockDocument, type StoredDocument } from './documents.ts';
import { offerOf, type Intake } from './intake.ts';
import { lineTable } from './lines.ts';
import { withoutPersonal } from './personal.ts';

export type Erasure = { readonly principal: Principal; readonly document: StoredDocument; readonly reason: string };
type Erased = { readonly erasedAt: string };

/**
 * Erases personal data from a document and from its lines, as received and as corrected. Its hash, its lines' keys and outcomes
 * and who did what to it stay. Erased again, it answers as the first time; null while lines are being decided or taken back.
 */
export const erasePersonalData = async (intake: Intake, work: Work, { principal, document, reason }: Erasure): Promise<Erased | null> => {
  const { doing } = await lockDocument(intake.module, work.db, document.id);
  if (doing !== null) return null;
  const stored = await readBody(intake, work, document.id);
  if (stored.erasedAt !== null) return { erasedAt: stored.erasedAt };
  const { contract } = offerOf(intake, document);
  const erasedAt = intake.clock.now().toString();
  const body = erasedBody(contract, stored.body);
  await sql`update ${documentTable(intake.module)} set body = ${body}, erased_at = ${erasedAt} where id = ${document.id}`.execute(work.db);
  await eraseLines(intake, work, document.id, contract.record);
  await recordAction(intake, work, document, principal, { action: 'ERASE', reason, lines: [] });
  return { erasedAt };
};

const readBody = async ({ module }: Intake, { db }: Work, id: DocumentId): Promise<{ body: Buffer; erasedAt: string | null }> => {
  const { rows } = await sql<{ body: Buffer; erasedAt: string | null }>`select body, erased_at as "erasedAt" from ${documentTable(module)} where id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`The inbound document ${id} is gone.`);
  return row;
};

/** A document of many records is kept by its lines. Of bytes that are no JSON nobody can say what in them is personal. */
const erasedBody = ({ record, linesAt }: InboundContract, body: Buffer): Buffer => {
  if (linesAt === undefined) return nothing;
  try {
    return Buffer.from(JSON.stringify(withoutPersonal(record, JSON.parse(body.toString('utf8')))));
  } catch {
    return nothing;
  }
};
const nothing = Buffer.from('null');

type Line = { readonly number: number; readonly record: unknown; readonly corrected: unknown };

const eraseLines = async ({ module }: Intake, { db }: Work, id: DocumentId, schema: RecordSchema): Promise<void> => {
  const { rows } = await sql<Line>`select number, record, corrected from ${lineTable(module)} where document_id = ${id} order by number for update`.execute(db);
  const erased = rows.map(({ number, record, corrected }) => ({ number, record: withoutPersonal(schema, record), corrected: corrected === null ? null : withoutPersonal(schema, corrected) }));
  await sql`
    update ${lineTable(module)} line set record = coalesce(erased.record, 'null'), corrected = erased.corrected
    from jsonb_to_recordset(${JSON.stringify(erased)}::jsonb) as erased (number int, record jsonb, corrected jsonb)
    where line.document_id = ${id} and line.number = erased.number`.execute(db);
};

const documentsPerCall = 100;

/** The oldest documents of a contract that were received before an instant and still hold what they were received with. */
export const keptBeyond = async (intake: Intake, sight: Sight, contract: string, before: Temporal.Instant): Promise<readonly string[]> =>
  intake.persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ id: DocumentId }>`
      select id from ${documentTable(intake.module)}
      where received_at < ${before.toString()}::timestamptz and erased_at is null and doing is null and contract = ${contract}
      order by received_at limit ${documentsPerCall}`.execute(db);
    return rows.map(({ id }) => documentId.show(id));
  });
