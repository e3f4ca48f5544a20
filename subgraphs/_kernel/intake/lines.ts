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

export const linesInState = async (module: ModuleName, db: Reader, document: DocumentId, state: LineState): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(module)} where document_id = ${document} and state = ${state} order by level, number`.execute(db);
  return rows;
};

/** Last applied, first taken back; lines applied in one instant go by their level. */
export const appliedLines = async (module: ModuleName, db: Reader, document: DocumentId): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(module)} where document_id = ${document} and state = 'APPLIED'
    order by settled_at desc, level desc, number desc`.execute(db);
  return rows;
};

/** Keys of lines that were decided before, by number: what a line driven again must not repeat. */
export const decidedKeys = async (module: ModuleName, db: Reader, document: DocumentId): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ key: string; number: number }>`
    select key, number from ${lineTable(module)} where document_id = ${document} and state in ('APPLIED', 'UNCHANGED', 'RECEIVED') and key is not null`.execute(db);
  return new Map(rows.map(({ key, number }) => [key, number]));
};

/** A document of 64 MB is not sent to the database as one parameter a second time. */
const linesPerStatement = 500;

export const insertLines = async (module: ModuleName, { db }: Work, document: StoredDocument, lines: readonly ExaminedLine[]): Promise<void> => {
  for (let from = 0; from < lines.length; from += linesPerStatement) {
    const rows = lines.slice(from, from + linesPerStatement).map((line) => ({ ...examinedRow(line), record: line.record }));
    await sql`
      insert into ${lineTable(module)} (document_id, client, number, level, key, record, state, problems, attempts)
      select ${document.id}, ${document.client}, number, level, key, coalesce(record, 'null'), state, problems, case state when 'QUARANTINED' then 1 else 0 end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (number int, level int, key text, record jsonb, state text, problems jsonb)`.execute(db);
  }
};

/** Lines that are driven again, with their corrections; those that another caller took meanwhile are left alone. */
export const reopenLines = async (
  module: ModuleName,
  { db }: Work,
  document: StoredDocument,
  lines: readonly (ExaminedLine & { readonly corrected: boolean })[],
): Promise<void> => {
  const rows = lines.map((line) => ({ ...examinedRow(line), ...(line.corrected && { corrected: line.record }) }));
  await sql`
    update ${lineTable(module)} line
    set level = again.level, key = again.key, corrected = coalesce(again.corrected, line.corrected), state = again.state, problems = again.problems,
      attempts = line.attempts + case again.state when 'QUARANTINED' then 1 else 0 end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as again (number int, level int, key text, corrected jsonb, state text, problems jsonb)
    where line.document_id = ${document.id} and line.number = again.number and line.state = 'QUARANTINED'`.execute(db);
};

const examinedRow = ({ number, level, key, problems }: ExaminedLine) => ({
  number,
  level,
  key: key?.toWellFormed().replaceAll('\0', '\uFFFD') ?? null,
  state: problems.length === 0 ? 'RECEIVED' : 'QUARANTINED',
  problems,
});
