import { sql } from 'kysely';
import type { Principal } from '../identity/principal.ts';
import { pageOf, pageRequest, type Page, type PageArguments, type PageRequest } from '../persistence/paging.ts';
import type { Reader } from '../persistence/persistence.ts';
import { HubError } from '../values/errors.ts';
import { documentSights, type StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';
import { lineColumns, lineTable, type LineState, type StoredLine } from './lines.ts';
import type { Problem } from './problem.ts';
import type { Decision } from './settlement.ts';

export type LinePageArguments = PageArguments & { readonly state?: LineState | null | undefined };

/** Stands behind the graph's `InboundLine`. */
type ShownLine = {
  readonly number: number;
  readonly state: LineState;
  readonly key: string | null;
  readonly record: unknown;
  readonly problems: Problem[];
  readonly subjectId: string | null;
  readonly attempts: number;
};
export type LineConnection = Page<ShownLine> & { readonly totalCount: number };

const defaultPage = 50;

/** A page of the document's lines; after a trial, of the lines that were tried, as they would have been decided. */
export const inboundLines = async (
  intake: Intake,
  principal: Principal,
  document: StoredDocument,
  tried: readonly Decision[],
  args: LinePageArguments,
): Promise<LineConnection> => {
  const request = pageRequest(args, 'document lines', 1, defaultPage);
  const after = Number(request.after?.[0] ?? 0);
  if (!Number.isInteger(after)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  const wanted = tried.filter(({ state }) => args.state == null || state === args.state).sort((a, b) => a.number - b.number);
  const [sight] = documentSights(principal.sights).filter(({ kind }) => kind === 'staff' || document.client === principal.client);
  if (!sight) return { ...pageOf<ShownLine>([], request, () => []), totalCount: 0 };
  const rows = await intake.persistence.readWithin(sight, (db) =>
    tried.length > 0
      ? triedLines(intake, db, document, wanted.filter(({ number }) => number > after).slice(0, request.first + 1))
      : storedLines(intake, db, document, args.state ?? null, after, request),
  );
  const totalCount = tried.length > 0 ? wanted.length : linesOf(document, args.state ?? null);
  return { ...pageOf(rows.map(shown), request, ({ number }) => [String(number)]), totalCount };
};

const storedLines = async (intake: Intake, db: Reader, { id }: StoredDocument, state: LineState | null, after: number, { first }: PageRequest): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(intake.module)}
    where document_id = ${id} and number > ${after} ${state === null ? sql`` : sql`and state = ${state}`} order by number limit ${first + 1}`.execute(db);
  return rows;
};

const triedLines = async (intake: Intake, db: Reader, { id }: StoredDocument, tried: readonly Decision[]): Promise<readonly StoredLine[]> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(intake.module)} where document_id = ${id} and number = any(${tried.map(({ number }) => number)}::int[])`.execute(db);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return tried.flatMap((decision) => {
    const row = byNumber.get(decision.number);
    return row ? [{ ...row, ...decision }] : [];
  });
};

const shown = ({ number, state, key, record, problems, subject, attempts }: StoredLine): ShownLine => ({
  number, state, key, record, problems: [...problems], subjectId: subject, attempts,
});

const linesOf = (document: StoredDocument, state: LineState | null): number => {
  const { lineCount, appliedCount, unchangedCount, quarantinedCount, rolledBackCount } = document;
  switch (state) {
    case null: return lineCount;
    case 'APPLIED': return appliedCount;
    case 'UNCHANGED': return unchangedCount;
    case 'QUARANTINED': return quarantinedCount;
    case 'ROLLED_BACK': return rolledBackCount;
    case 'RECEIVED': return lineCount - appliedCount - unchangedCount - quarantinedCount - rolledBackCount;
  }
};
