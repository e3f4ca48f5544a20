import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import type { Principal } from '../identity/principal.ts';
import type { JobId } from '../jobs/job.ts';
import { HubError } from '../values/errors.ts';
import { documentId, type BusinessUnitId } from '../values/ids.ts';
import { documentColumns, documentTable, storedDocument, type StoredDocument } from './documents.ts';
import { sightWithJob, type Intake, type Offer } from './intake.ts';
import type { MediaType } from './parsed.ts';
import type { Receipt } from './receipt.ts';
import { begin } from './send-on.ts';

export type Delivery = {
  readonly principal: Principal;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly mediaType: MediaType;
  readonly body: Buffer;
};

/** What is said of a document while its lines are being decided: ask again with the same key, or in the graph. */
export type Underway = { readonly id: string; readonly state: 'RECEIVED'; readonly lines: number; readonly decided: number };

/**
 * Stores the document before anything is made of it, and its job with it, which goes on whatever becomes of the sender. What comes of it in time is answered.
 * A repeat is answered with the first receipt, or waits for it as the first did.
 * @throws IDEMPOTENCY_KEY_REUSED when the key was used with another content
 */
export const receive = async (intake: Intake, offer: Offer, delivery: Delivery): Promise<Receipt | Underway> => {
  const { document, job } = await store(intake, offer, delivery);
  crashPoint('intake.stored', [offer.contract.name]);
  if (document.receipt) return document.receipt;
  await intake.jobs.runWithin(job, intake.patienceMs);
  const { receipt, lineCount, done } = await storedDocument(intake.persistence, document);
  return receipt ?? { id: documentId.show(document.id), state: 'RECEIVED', lines: lineCount, decided: done };
};

type Stored = { readonly document: StoredDocument; readonly job: JobId };

const store = async (intake: Intake, { contract }: Offer, delivery: Delivery): Promise<Stored> => {
  const { principal, idempotencyKey, dryRun, mediaType, body } = delivery;
  const contentHash = createHash('sha256').update(body).digest('hex');
  return intake.persistence.writeWithin(sightWithJob(principal), async (work) => {
    await sql`
      insert into ${documentTable(intake.module)} (id, contract, contract_version, client, subject, business_units, idempotency_key, dry_run,
        media_type, content_hash, size_in_bytes, body, received_at, doing)
      values (${documentId.make()}, ${contract.name}, ${contract.version}, ${principal.client}, ${principal.subject}, ${businessUnitsOf(principal)}::uuid[],
        ${idempotencyKey}, ${dryRun}, ${mediaType}, ${contentHash}, ${body.length}, ${body}, ${intake.clock.now().toString()}, 'DRIVE')
      on conflict (client, contract, dry_run, idempotency_key) do nothing`.execute(work.db);
    const { rows } = await sql<StoredDocument>`
      select ${documentColumns} from ${documentTable(intake.module)}
      where client = ${principal.client} and contract = ${contract.name} and dry_run = ${dryRun} and idempotency_key = ${idempotencyKey}`.execute(work.db);
    const [document] = rows;
    if (!document) throw new Error('An inbound document was stored and is not there.');
    if (document.contentHash !== contentHash || document.mediaType !== mediaType) {
      throw new HubError('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used before with another document.', { path: 'idempotencyKey' });
    }
    return { document, job: await begin(intake, work, document) };
  });
};

const businessUnitsOf = ({ memberships }: Principal): readonly BusinessUnitId[] => [
  ...new Set(memberships.flatMap((membership) => ('businessUnitId' in membership ? [membership.businessUnitId] : []))),
];
