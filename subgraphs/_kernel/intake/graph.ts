import { sql } from 'kysely';
import type { Principal } from '../identity/principal.ts';
import type { Sight } from '../identity/sight.ts';
import { pageOf, pageRequest, type Page, type PageArguments, type PageRequest } from '../persistence/paging.ts';
import { sent } from '../persistence/predicate.ts';
import { merged } from '../persistence/sights.ts';
import { HubError, notFound } from '../values/errors.ts';
import { documentId, isUuid, type DocumentId } from '../values/ids.ts';
import { documentById, documentsByIds, documentColumns, documentSights, documentTable, type DocumentState, type StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';
import { inboundLines, type LinePageArguments, type LineConnection } from './line-page.ts';
import { redrive, type Redrive } from './redrive.ts';
import { rollBack, type RollBack } from './roll-back.ts';
import type { Decision } from './settlement.ts';
import { maxObstacles } from './take-back.ts';

/** Stands behind the graph's `InboundDocument`. */
export type InboundDocumentMapper = Omit<StoredDocument, 'id' | 'columns' | 'receipt' | 'businessUnits' | 'doing' | 'done' | 'total'> & {
  readonly id: string;
  readonly progress: { readonly decided: number; readonly total: number } | null;
  lines(page: LinePageArguments): Promise<LineConnection>;
};
export type InboundDocumentConnectionMapper = Page<InboundDocumentMapper> & { totalCount(): Promise<number> };

type DocumentFilter = {
  readonly contract?: string | null | undefined;
  readonly state?: DocumentState | null | undefined;
  readonly client?: string | null | undefined;
};
type DocumentPageArguments = PageArguments & { readonly filter?: DocumentFilter | null | undefined };

const shown = (intake: Intake, principal: Principal, document: StoredDocument, tried: readonly Decision[] = []): InboundDocumentMapper => ({
  ...document,
  id: documentId.show(document.id),
  progress: document.doing && { decided: document.done, total: document.total },
  lines: (page) => inboundLines(intake, principal, document, tried, page),
});

export const inboundDocument = async (intake: Intake, principal: Principal, id: string): Promise<InboundDocumentMapper | null> => {
  const document = await documentById(intake.persistence, principal.sights, documentId.parse(id));
  return document && shown(intake, principal, document);
};

/** Many at once, in the order of the ids; null for those that are out of sight. */
export const inboundDocumentsByIds = async (intake: Intake, principal: Principal, ids: readonly DocumentId[]): Promise<(InboundDocumentMapper | null)[]> => {
  const documents = await documentsByIds(intake.persistence, principal.sights, ids);
  return documents.map((document) => document && shown(intake, principal, document));
};

/** Newest first; ids carry the time they were made at. */
export const inboundDocuments = async (intake: Intake, principal: Principal, args: DocumentPageArguments): Promise<InboundDocumentConnectionMapper> => {
  const request = pageRequest(args, `${intake.module} documents`, 1);
  if (request.after && !request.after.every(isUuid)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  const sights = documentSights(principal.sights);
  const newestFirst = { limit: request.first + 1, idOf: ({ id }: StoredDocument) => id, inOrder: (a: StoredDocument, b: StoredDocument) => (a.id < b.id ? 1 : -1) };
  const rows = await merged(sights, newestFirst, (sight) => readPage(intake, sight, args.filter ?? {}, request));
  const page = pageOf(rows, request, ({ id }) => [id]);
  const show = (document: StoredDocument): InboundDocumentMapper => shown(intake, principal, document);
  return {
    ...page,
    nodes: page.nodes.map(show),
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) })),
    totalCount: () => countDocuments(intake, sights, args.filter ?? {}),
  };
};

const readPage = (intake: Intake, sight: Sight, filter: DocumentFilter, { first, after }: PageRequest): Promise<readonly StoredDocument[]> =>
  intake.persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<StoredDocument>`
      select ${documentColumns} from ${documentTable(intake.module)}
      where ${sent(sight, 'client')} and ${matches(filter)} and (${after?.[0] ?? null}::uuid is null or id < ${after?.[0] ?? null}::uuid) order by id desc limit ${first + 1}`.execute(db);
    return rows;
  });

const countDocuments = async (intake: Intake, sights: readonly Sight[], filter: DocumentFilter): Promise<number> => {
  const counts = sights.map((sight) =>
    intake.persistence.readWithin(sight, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${documentTable(intake.module)} where ${sent(sight, 'client')} and ${matches(filter)}`.execute(db);
      return rows[0]?.n ?? 0;
    }),
  );
  return (await Promise.all(counts)).reduce((sum, n) => sum + n, 0);
};

const matches = ({ contract, state, client }: DocumentFilter) =>
  sql.join(
    [sql`true`, ...(contract != null ? [sql`contract = ${contract}`] : []), ...(state != null ? [sql`state = ${state}`] : []), ...(client != null ? [sql`client = ${client}`] : [])],
    sql` and `,
  );

type RedriveInput = Omit<Redrive, 'dryRun'> & { readonly dryRun?: boolean | null | undefined };
type RollBackInput = Omit<RollBack, 'dryRun'> & { readonly dryRun?: boolean | null | undefined };

/** The mutation `redrive…Document`. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT, IDEMPOTENCY_KEY_REUSED */
export const redriveDocument = async (intake: Intake, principal: Principal, input: RedriveInput) => {
  const dryRun = input.dryRun ?? false;
  const { lineNumbers, tried } = await redrive(intake, principal, { ...input, dryRun });
  const document = await after(intake, principal, input.id, tried);
  return lineNumbers.length > 0
    ? { __typename: 'DocumentRedriven' as const, document, lineNumbers: [...lineNumbers], dryRun }
    : { __typename: 'NothingToRedrive' as const, document };
};

/** The mutation `rollBack…Document`. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT, IDEMPOTENCY_KEY_REUSED */
export const rollBackDocument = async (intake: Intake, principal: Principal, input: RollBackInput) => {
  const dryRun = input.dryRun ?? false;
  const outcome = await rollBack(intake, principal, { ...input, dryRun });
  const document = await after(intake, principal, input.id);
  return outcome.kind === 'rolledBack'
    ? { __typename: 'DocumentRolledBack' as const, document, lineCount: outcome.lineCount, dryRun }
    : { __typename: 'RollBackRefused' as const, document, problems: outcome.obstacles.slice(0, maxObstacles) };
};

const after = async (intake: Intake, principal: Principal, id: string, tried: readonly Decision[] = []): Promise<InboundDocumentMapper> => {
  const document = await documentById(intake.persistence, principal.sights, documentId.parse(id));
  if (!document) throw notFound('document');
  return shown(intake, principal, document, tried);
};
