import { sql } from 'kysely';
import type { Sight } from '../identity/sight.ts';
import type { ModuleName } from '../modules.ts';
import type { ModulePersistence, Reader } from '../persistence/persistence.ts';
import { sent } from '../persistence/predicate.ts';
import { firstFound } from '../persistence/sights.ts';
import type { BusinessUnitId, DocumentId } from '../values/ids.ts';
import { sightOf } from './intake.ts';
import type { MediaType } from './parsed.ts';
import type { Columns, Problem } from './problem.ts';
import type { Receipt } from './receipt.ts';

export type DocumentState = 'RECEIVED' | 'PROCESSED' | 'PARTLY_QUARANTINED' | 'QUARANTINED' | 'ROLLED_BACK';

/** An inbound document without its bytes. */
export type StoredDocument = {
  readonly id: DocumentId;
  readonly contract: string;
  readonly contractVersion: number;
  readonly client: string;
  readonly subject: string;
  /** Those of the sender, when it was received: whoever drives the document again, it speaks for them. */
  readonly businessUnits: readonly BusinessUnitId[];
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly mediaType: MediaType;
  readonly contentHash: string;
  readonly sizeInBytes: number;
  readonly receivedAt: string;
  readonly processedAt: string | null;
  readonly state: DocumentState;
  readonly problem: Problem | null;
  readonly columns: Columns | null;
  readonly lineCount: number;
  readonly appliedCount: number;
  readonly unchangedCount: number;
  readonly quarantinedCount: number;
  readonly rolledBackCount: number;
  readonly receipt: Receipt | null;
  /** What its job does; null where it has nothing to do. */
  readonly doing: 'DRIVE' | 'ROLL_BACK' | null;
  /** Of so many lines, so many are decided, or taken back. */
  readonly done: number;
  readonly total: number;
};

export const documentTable = (module: ModuleName) => sql.table(`${module}.inbound_document`);

export const documentColumns = sql`id, contract, contract_version as "contractVersion", client, subject, business_units as "businessUnits", idempotency_key as "idempotencyKey",
  dry_run as "dryRun", media_type as "mediaType", content_hash as "contentHash", size_in_bytes as "sizeInBytes", received_at as "receivedAt",
  processed_at as "processedAt", state, problem, columns, line_count as "lineCount", applied_count as "appliedCount",
  unchanged_count as "unchangedCount", quarantined_count as "quarantinedCount", rolled_back_count as "rolledBackCount", receipt, doing, done, total`;

/** Documents are seen by staff and by the client that sent them; no other kind of caller has any. */
export const documentSights = (sights: readonly Sight[]): readonly Sight[] => sights.filter(({ kind }) => kind === 'staff' || kind === 'intake');

export const documentById = async (persistence: ModulePersistence, sights: readonly Sight[], id: DocumentId): Promise<StoredDocument | null> => {
  for (const sight of documentSights(sights)) {
    const document = await persistence.readWithin(sight, (db) => readDocument(persistence.module, db, id, sight));
    if (document) return document;
  }
  return null;
};

/** In the order of the ids; null for those that are out of sight. */
export const documentsByIds = (persistence: ModulePersistence, sights: readonly Sight[], ids: readonly DocumentId[]): Promise<(StoredDocument | null)[]> =>
  firstFound<DocumentId, StoredDocument>(documentSights(sights), ids, ({ id }) => id, (sight, some) =>
    persistence.readWithin(sight, async (db) => {
      const { rows } = await sql<StoredDocument>`select ${documentColumns} from ${documentTable(persistence.module)} where id = any(${some}::uuid[]) and ${sent(sight, 'client')}`.execute(db);
      return rows;
    }),
  );

export const readDocument = async (module: ModuleName, db: Reader, id: DocumentId, sight: Sight): Promise<StoredDocument | undefined> => {
  const { rows } = await sql<StoredDocument>`select ${documentColumns} from ${documentTable(module)} where id = ${id} and ${sent(sight, 'client')}`.execute(db);
  return rows[0];
};

/** A document that its job names. */
export const storedDocument = async (persistence: ModulePersistence, { id, client }: Pick<StoredDocument, 'id' | 'client'>): Promise<StoredDocument> => {
  const sight = sightOf({ client });
  const document = await persistence.readWithin(sight, (db) => readDocument(persistence.module, db, id, sight));
  if (!document) throw new Error(`The inbound document ${id} is gone.`);
  return document;
};

/** Whoever has the row is alone in changing what the document says of itself, until its transaction ends. */
export const lockDocument = async (module: ModuleName, db: Reader, id: DocumentId): Promise<StoredDocument> => {
  const { rows } = await sql<StoredDocument>`select ${documentColumns} from ${documentTable(module)} where id = ${id} for update`.execute(db);
  const [document] = rows;
  if (!document) throw new Error(`The inbound document ${id} is gone.`);
  return document;
};

/** How far its job is: for whoever waits, and no part of what decides. */
export const noteProgress = (persistence: ModulePersistence, { id, client }: StoredDocument, { done, total }: Pick<StoredDocument, 'done' | 'total'>): Promise<unknown> =>
  persistence.writeWithin(sightOf({ client }), ({ db }) =>
    sql`update ${documentTable(persistence.module)} set done = ${done}, total = ${total} where id = ${id}`.execute(db),
  );
