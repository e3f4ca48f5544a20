import { sql } from 'kysely';
import { documentTable, type StoredDocument } from './documents.ts';
import { sightOf, type Intake } from './intake.ts';

/** Bytes that are read in parts, so that a document is never held whole. */
export type Bytes = { readonly size: number; slice(from: number, to: number): Promise<Buffer> };

/** As it was received. */
export const bytesOf = (intake: Intake, document: StoredDocument): Bytes => ({
  size: document.sizeInBytes,
  slice: (from, to) =>
    intake.persistence.readWithin(sightOf(document), async (db) => {
      const { rows } = await sql<{ bytes: Buffer }>`
        select substring(body from ${from + 1}::int for ${to - from}::int) as bytes from ${documentTable(intake.module)} where id = ${document.id}`.execute(db);
      const [row] = rows;
      if (!row) throw new Error(`The inbound document ${document.id} is gone.`);
      return row.bytes;
    }),
});

const sliceBytes = 1024 * 1024;

/** From there to the end. */
export async function* slicesOf(bytes: Bytes, start: number): AsyncGenerator<Buffer> {
  for (let from = start; from < bytes.size; from += sliceBytes) yield await bytes.slice(from, Math.min(bytes.size, from + sliceBytes));
}
