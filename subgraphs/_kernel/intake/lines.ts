import { sql } from 'kysely';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { DocumentId, TenantId } from '../values/ids.ts';
import type { Effect } from './contract.ts';
import type { StoredDocument } from './documents.ts';
import type { ExaminedLine } from './examine.ts';
import type { Problem } from './problem.ts';

export type LineState = 'RECEIVED' | 'APPLIED' | 'UNCHANGED' | 'QUARANTINED' | 'ROLLED_BACK';

export type StoredLine = {
  readonly number: number;
  readonly level: number;
  readonly key: string | null;
  /** As it was last driven: as received, or as corrected. */
  readonly record: unknown;
  readonly state: LineState;
  readonly problems: readonly Problem[];
  readonly effects: readonly Effect[];
  /** The TypeID of what the line made, changed or found. */
  readonly subject: string | null;
  readonly tenantId: TenantId | null;
  readonly attempts: number;
};

export const lineTable = (module: ModuleName) => sql.table(`${module}.inbound_line`);

export const lineColumns = sql`number, level, key, coalesce(corrected, record) as record, state, problems, effects, subject, tenant_id as "tenantId", attempts`;

/** Where a line stands in the order of driving. */
export type Place = { readonly level: number; readonly number: number };

/** The lines that are open after a place, in the order in which they are driven. */
export const openLines = async (module: ModuleName, db: Reader, document: DocumentId, after: Place | null, limit: number): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(module)} where document_id = ${document} and state = 'RECEIVED' and ${isAfter(after)} order by level, number limit ${limit}`.execute(db);
  return rows;
};

const isAfter = (place: Place | null) => (place === null ? sql`true` : sql`(level, number) > (${place.level}::int, ${place.number}::int)`);
const isUpTo = (place: Place | null) => (place === null ? sql`false` : sql`(level, number) <= (${place.level}::int, ${place.number}::int)`);

export const countOpen = async (module: ModuleName, db: Reader, document: DocumentId, after: Place | null = null): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${lineTable(module)} where document_id = ${document} and state = 'RECEIVED' and ${isAfter(after)}`.execute(db);
  return rows[0]?.n ?? 0;
};

/** Lines that a trial would have applied up to a place, some at a time. */
export const triedUpTo = async (module: ModuleName, db: Reader, document: DocumentId, place: Place | null, from: Place | null, limit: number): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(module)}
    where document_id = ${document} and state = 'APPLIED' and ${isUpTo(place)} and ${isAfter(from)} order by level, number limit ${limit}`.execute(db);
  return rows;
};

/** Lines in one of these states after a number, some at a time; those that are named, where some are. */
export const linesAfter = async (module: ModuleName, db: Reader, document: DocumentId, { states, after, limit, named }: Some): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(module)}
    where document_id = ${document} and state = any(${states}::text[]) and number > ${after} ${named ? sql`and number = any(${named}::int[])` : sql``}
    order by number limit ${limit}`.execute(db);
  return rows;
};
type Some = { readonly states: readonly LineState[]; readonly after: number; readonly limit: number; readonly named?: readonly number[] | undefined };

export const numbersInState = async (module: ModuleName, db: Reader, document: DocumentId, state: LineState, limit: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ number: number }>`
    select number from ${lineTable(module)} where document_id = ${document} and state = ${state} order by number limit ${limit}`.execute(db);
  return rows.map(({ number }) => number);
};

/** When, and in which order, a line was applied. */
export type Moment = Place & { readonly settledAt: string };

/** Last applied, first taken back; lines applied in one instant go by their level. */
export const appliedLines = async (module: ModuleName, db: Reader, document: DocumentId, before: Moment | null, limit: number): Promise<readonly (StoredLine & Moment)[]> => {
  const isBefore = before === null ? sql`true` : sql`(settled_at, level, number) < (${before.settledAt}::timestamptz, ${before.level}::int, ${before.number}::int)`;
  const { rows } = await sql<StoredLine & Moment>`
    select ${lineColumns}, settled_at::text as "settledAt" from ${lineTable(module)} where document_id = ${document} and state = 'APPLIED' and ${isBefore}
    order by settled_at desc, level desc, number desc limit ${limit}`.execute(db);
  return rows;
};

export const countApplied = async (module: ModuleName, db: Reader, document: DocumentId): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${lineTable(module)} where document_id = ${document} and state = 'APPLIED'`.execute(db);
  return rows[0]?.n ?? 0;
};

/** A document of 64 MB is not sent to the database as one parameter a second time. */
const linesPerStatement = 500;

export const insertLines = async (module: ModuleName, { db }: Work, document: StoredDocument, lines: readonly ExaminedLine[]): Promise<void> => {
  for (let from = 0; from < lines.length; from += linesPerStatement) {
    const rows = lines.slice(from, from + linesPerStatement).map((line) => ({ ...examinedRow(line), record: line.record }));
    await sql`
      insert into ${lineTable(module)} (document_id, client, number, level, key, depends_on, record, state, problems, attempts)
      select ${document.id}, ${document.client}, number, 0, key, depends_on, coalesce(record, 'null'), state, problems, case state when 'QUARANTINED' then 1 else 0 end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (number int, key text, depends_on text[], record jsonb, state text, problems jsonb)
      on conflict (document_id, number) do nothing`.execute(db);
  }
};

/** Lines that are driven again, with their corrections; those that another caller took meanwhile are left alone. */
export const reopenLines = async (module: ModuleName, { db }: Work, document: StoredDocument, lines: readonly LineAgain[]): Promise<void> => {
  const rows = lines.map((line) => ({ ...examinedRow(line), ...(line.corrected && { corrected: line.record }) }));
  await sql`
    update ${lineTable(module)} line
    set key = again.key, depends_on = again.depends_on, corrected = coalesce(again.corrected, line.corrected), state = again.state, problems = again.problems,
      attempts = line.attempts + case again.state when 'QUARANTINED' then 1 else 0 end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as again (number int, key text, depends_on text[], corrected jsonb, state text, problems jsonb)
    where line.document_id = ${document.id} and line.number = again.number and line.state = 'QUARANTINED'`.execute(db);
};
export type LineAgain = ExaminedLine & { readonly corrected: boolean };

const examinedRow = ({ number, key, dependsOn, problems }: ExaminedLine) => ({
  number,
  key,
  depends_on: dependsOn,
  state: problems.length === 0 ? 'RECEIVED' : 'QUARANTINED',
  problems,
});
