import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { DocumentId } from '../values/ids.ts';
import { preparedFor } from './decide-line.ts';
import { linesPerChunk, type Before } from './drive.ts';
import { sightOf } from './intake.ts';
import { lineTable, triedUpTo, type Place, type StoredLine } from './lines.ts';
import type { Run } from './run.ts';

/** What a trial was answered so far, in the process that asked. */
export type TrialMemory = LRUCache<DocumentId, { readonly after: Place | null; readonly prepared: unknown }>;
export const trialMemory = (): TrialMemory => new LRUCache({ max: 20 });

/** What was decided before the place is in the database; what the contract was answered is remembered, or asked again by whoever goes on with the trial. */
export const beforeIn = async (run: Run, memory: TrialMemory, after: Place | null): Promise<Before> => ({
  prepared: run.document.dryRun ? await answeredUpTo(run, memory, after) : undefined,
  withheld: (keys) => withheldIn(run, keys),
});

const answeredUpTo = async (run: Run, memory: TrialMemory, after: Place | null): Promise<unknown> => {
  const { intake, contract, document } = run;
  const known = memory.get(document.id);
  if (!contract.claims || after === null) return undefined;
  if (known?.after?.level === after.level && known.after.number === after.number) return known.prepared;
  let prepared: unknown;
  let from: Place | null = null;
  for (;;) {
    const begin: Place | null = from;
    const lines: readonly StoredLine[] = await intake.persistence.readWithin(sightOf(document), (db) => triedUpTo(intake.module, db, document.id, after, begin, linesPerChunk));
    const last = lines.at(-1);
    if (!last) return prepared;
    prepared = await preparedFor(run, lines, prepared);
    from = last;
  }
};

/** Lines that would be applied, and those that build on them, are not there. */
const withheldIn = async ({ intake, document }: Run, keys: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (keys.length === 0) return new Map();
  const { rows } = await intake.persistence.readWithin(sightOf(document), (db) =>
    sql<{ key: string; number: number }>`
      select key, number from ${lineTable(intake.module)}
      where document_id = ${document.id} and key = any(${keys}::text[]) and (state = 'APPLIED' or (state = 'RECEIVED' and problems <> '[]'))`.execute(db),
  );
  return new Map(rows.map(({ key, number }) => [key, number]));
};
