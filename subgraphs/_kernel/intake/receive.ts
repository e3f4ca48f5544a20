import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import type { Principal } from '../identity/principal.ts';
import { HubError } from '../values/errors.ts';
import { documentId, type BusinessUnitId } from '../values/ids.ts';
import { closeDocument, openDocument } from './document-state.ts';
import { documentColumns, documentTable, type StoredDocument } from './documents.ts';
import { driveDocument } from './drive-document.ts';
import { sightOf, type Intake, type Offer } from './intake.ts';
import type { MediaType } from './parsed.ts';
import type { Receipt } from './receipt.ts';

export type Delivery = {
  readonly principal: Principal;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly mediaType: MediaType;
  readonly body: Buffer;
};

/**
 * Stores the document before anything is made of it, then parses it and decides its lines.
 * A repeat is answered with the first receipt; a repeat of what was cut short goes on where it stopped.
 * @throws IDEMPOTENCY_KEY_REUSED when the key was used with another content
 */
export const receive = async (intake: Intake, offer: Offer, delivery: Delivery): Promise<Receipt> => {
  const document = await store(intake, offer, delivery);
  crashPoint('intake.stored', [offer.contract.name]);
  return document.receipt ?? (await settleDocument(intake, document, delivery.body));
};

export const settleDocument = async (intake: Intake, document: StoredDocument, body: Buffer): Promise<Receipt> => {
  const opened = await openDocument(intake, document, body);
  if (!opened.problem) await driveDocument(intake, opened);
  const receipt = await closeDocument(intake, opened);
  crashPoint('intake.closed', [opened.contract]);
  return receipt;
};

const store = async (intake: Intake, { contract }: Offer, delivery: Delivery): Promise<StoredDocument> => {
  const { principal, idempotencyKey, dryRun, mediaType, body } = delivery;
  const contentHash = createHash('sha256').update(body).digest('hex');
  const document = await intake.persistence.writeWithin(sightOf(principal), async ({ db }) => {
    await sql`
      insert into ${documentTable(intake.module)} (id, contract, contract_version, client, subject, business_units, idempotency_key, dry_run,
        media_type, content_hash, size_in_bytes, body, received_at)
      values (${documentId.make()}, ${contract.name}, ${contract.version}, ${principal.client}, ${principal.subject}, ${businessUnitsOf(principal)}::uuid[],
        ${idempotencyKey}, ${dryRun}, ${mediaType}, ${contentHash}, ${body.length}, ${body}, ${intake.clock.now().toString()})
      on conflict (client, contract, dry_run, idempotency_key) do nothing`.execute(db);
    const { rows } = await sql<StoredDocument>`
      select ${documentColumns} from ${documentTable(intake.module)}
      where client = ${principal.client} and contract = ${contract.name} and dry_run = ${dryRun} and idempotency_key = ${idempotencyKey}`.execute(db);
    return rows[0];
  });
  if (!document) throw new Error('An inbound document was stored and is not there.');
  if (document.contentHash !== contentHash || document.mediaType !== mediaType) {
    throw new HubError('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used before with another document.', { path: 'idempotencyKey' });
  }
  return document;
};

const businessUnitsOf = ({ memberships }: Principal): readonly BusinessUnitId[] => [
  ...new Set(memberships.flatMap((membership) => ('businessUnitId' in membership ? [membership.businessUnitId] : []))),
];
