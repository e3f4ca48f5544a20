import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { DocumentId } from '../values/ids.ts';
import { levelsOf, type Dependency } from './levels.ts';
import { lineTable } from './lines.ts';
import type { Problem } from './problem.ts';

/**
 * Puts the open lines of a document in their order, by their keys alone: the second line with a key is none, and what others depend on comes first.
 * Done again, it finds it done.
 */
export const orderLines = async (module: ModuleName, { db }: Work, document: DocumentId): Promise<void> => {
  await refuseDuplicates(module, db, document);
  const { levels, circular } = levelsOf(await dependenciesOf(module, db, document));
  await setLevels(module, db, document, levels);
  await quarantine(module, db, document, circular, { path: '', code: 'DEPENDS_ON_ITSELF', message: 'The line depends on lines of this document that depend on it.' });
};

/** Lines that are decided had the key first; among those that are open it is the one that comes first. */
const refuseDuplicates = async (module: ModuleName, db: Reader, document: DocumentId): Promise<void> => {
  const { rows: twins } = await sql<{ number: number; first: number }>`
    select number, first from (
      select number, state, first_value(number) over (partition by key order by (state = 'RECEIVED'), number) as first
      from ${lineTable(module)} where document_id = ${document} and key is not null and state in ('APPLIED', 'UNCHANGED', 'RECEIVED')) line
    where state = 'RECEIVED' and first <> number`.execute(db);
  if (twins.length === 0) return;
  await sql`
    with ${found(twins.map(({ number, first }) => [number, first]))}
    update ${lineTable(module)} line
    set state = 'QUARANTINED', key = null, depends_on = '{}', attempts = attempts + 1,
      problems = jsonb_build_array(jsonb_build_object('path', '', 'code', 'DUPLICATE_KEY',
        'message', format('Line %s of this document has the key "%s" already.', by_number ->> number::text, left(key, 100))))
    from found where document_id = ${document} and by_number ? number::text and state = 'RECEIVED'`.execute(db);
};

/** Looked up for each line, not joined: the planner knows nothing of lines that were just written, and would try each with each. */
const found = (entries: Iterable<readonly [number: number, value: number]>) =>
  sql`found as materialized (select ${JSON.stringify(Object.fromEntries(entries))}::jsonb as by_number)`;

type Dependent = { readonly number: number; readonly dependsOn: readonly string[] };

const dependenciesOf = async (module: ModuleName, db: Reader, document: DocumentId): Promise<readonly Dependency[]> => {
  const { rows: dependents } = await sql<Dependent>`
    select number, depends_on as "dependsOn" from ${lineTable(module)} where document_id = ${document} and state = 'RECEIVED' and depends_on <> '{}'`.execute(db);
  const keys = [...new Set(dependents.flatMap(({ dependsOn }) => dependsOn))];
  const numbers = await numbersOf(module, db, document, keys);
  return dependents.flatMap(({ number, dependsOn }) => [...new Set(dependsOn)].flatMap((key) => numbers.get(key) ?? []).map((on) => ({ number, on })));
};

const numbersOf = async (module: ModuleName, db: Reader, document: DocumentId, keys: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; number: number }>`
    select key, number from ${lineTable(module)} where document_id = ${document} and state = 'RECEIVED' and key = any(${keys}::text[])`.execute(db);
  return new Map(rows.map(({ key, number }) => [key, number]));
};

const setLevels = async (module: ModuleName, db: Reader, document: DocumentId, levels: ReadonlyMap<number, number>): Promise<void> => {
  const level = sql`coalesce((by_number ->> number::text)::int, 0)`;
  await sql`
    with ${found(levels)}
    update ${lineTable(module)} line set level = ${level}
    from found where document_id = ${document} and state = 'RECEIVED' and level <> ${level}`.execute(db);
};

const quarantine = async (module: ModuleName, db: Reader, document: DocumentId, numbers: readonly number[], problem: Problem): Promise<void> => {
  if (numbers.length === 0) return;
  await sql`
    update ${lineTable(module)} set state = 'QUARANTINED', problems = ${JSON.stringify([problem])}::jsonb, attempts = attempts + 1
    where document_id = ${document} and number = any(${numbers}::int[]) and state = 'RECEIVED'`.execute(db);
};
