import { sql } from 'kysely';
import type { Principal } from '../identity/principal.ts';
import { HubError, notFound } from '../values/errors.ts';
import { documentId, idType } from '../values/ids.ts';
import type { Work } from '../persistence/persistence.ts';
import { documentById, type StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';

const actionId = idType('act');

/** The document as far as the caller sees it; a trial is a report and nothing else. */
export const documentToActOn = async (intake: Intake, principal: Principal, id: string): Promise<StoredDocument> => {
  const document = await documentById(intake.persistence, principal.sights, documentId.parse(id));
  if (!document) throw notFound('document');
  if (document.dryRun) throw new HubError('CONFLICT', 'The document was only tried, so there is nothing to drive again or to take back.', { path: 'id' });
  return document;
};

type Action = { readonly action: 'REDRIVE' | 'ROLL_BACK' | 'ERASE'; readonly reason?: string; readonly lines: unknown };

/** Who did what to a document stays on record beside it. */
export const recordAction = async (intake: Intake, { db }: Work, document: StoredDocument, principal: Principal, { action, reason, lines }: Action): Promise<void> => {
  await sql`
    insert into ${sql.table(`${intake.module}.inbound_action`)} (id, document_id, client, action, subject, acting_client, taken_at, reason, lines)
    values (${actionId.make()}, ${document.id}, ${document.client}, ${action}, ${principal.subject}, ${principal.client},
      ${intake.clock.now().toString()}, ${reason ?? null}, ${JSON.stringify(lines)}::jsonb)`.execute(db);
};
