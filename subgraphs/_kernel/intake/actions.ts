import { sql } from 'kysely';
import type { Principal } from '../identity/principal.ts';
import { HubError, notFound } from '../values/errors.ts';
import { documentId, idType, type Id } from '../values/ids.ts';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { Obstacle } from './contract.ts';
import type { TakingBack } from './course.ts';
import { documentById, type StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';

export const actionId = idType('act');
type ActionId = Id<'act'>;

/** The document as far as the caller sees it; a trial is a report and nothing else. */
export const documentToActOn = async (intake: Intake, principal: Principal, id: string): Promise<StoredDocument> => {
  const document = await documentById(intake.persistence, principal.sights, documentId.parse(id));
  if (!document) throw notFound('document');
  if (document.dryRun) throw new HubError('CONFLICT', 'The document was only tried, so there is nothing to drive again or to take back.', { path: 'id' });
  return document;
};

type Action = { readonly action: 'REDRIVE' | 'ERASE'; readonly reason?: string; readonly lines: unknown };

/** Who did what to a document stays on record beside it. */
export const recordAction = (intake: Intake, work: Work, document: StoredDocument, { subject, client }: Pick<Principal, 'subject' | 'client'>, { action, reason, lines }: Action): Promise<void> =>
  record(intake, work, document, { id: actionId.make(), action, subject, client, reason: reason ?? null, lines });

export type Verdict = { readonly lineCount: number; readonly obstacles: readonly Obstacle[] };

/** Once, whoever comes to the same verdict again. */
export const recordVerdict = (intake: Intake, work: Work, document: StoredDocument, { actionId: id, ...who }: TakingBack, verdict: Verdict): Promise<void> =>
  record(intake, work, document, { id: id as ActionId, action: 'ROLL_BACK', ...who, lines: verdict });

export const verdictOf = async (module: ModuleName, db: Reader, id: string): Promise<Verdict | undefined> => {
  const { rows } = await sql<{ lines: Verdict }>`select lines from ${actionTable(module)} where id = ${id}::uuid`.execute(db);
  return rows[0]?.lines;
};

const actionTable = (module: ModuleName) => sql.table(`${module}.inbound_action`);

type Recorded = { readonly id: ActionId; readonly action: 'REDRIVE' | 'ROLL_BACK' | 'ERASE'; readonly subject: string; readonly client: string; readonly reason: string | null; readonly lines: unknown };

const record = async ({ module, clock }: Intake, { db }: Work, document: StoredDocument, { id, action, subject, client, reason, lines }: Recorded): Promise<void> => {
  await sql`
    insert into ${actionTable(module)} (id, document_id, client, action, subject, acting_client, taken_at, reason, lines)
    values (${id}, ${document.id}, ${document.client}, ${action}, ${subject}, ${client}, ${clock.now().toString()}, ${reason}, ${JSON.stringify(lines)}::jsonb)
    on conflict (id) do nothing`.execute(db);
};
