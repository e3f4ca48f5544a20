import { sql } from 'kysely';
import type { Work } from '../persistence/persistence.ts';
import { idType, type TenantId } from '../values/ids.ts';
import type { Effect, LineOutcome } from './contract.ts';
import { sightOf, type Intake } from './intake.ts';
import type { StoredDocument } from './documents.ts';
import { lineColumns, lineTable, type LineState, type StoredLine } from './lines.ts';
import { inColumn, maxProblemsPerLine, type Problem } from './problem.ts';

/** How a line was decided, as it is kept. */
export type Decision = {
  readonly number: number;
  readonly state: LineState;
  readonly problems: readonly Problem[];
  readonly effects: readonly Effect[];
  readonly subject: string | null;
  readonly tenantId: TenantId | null;
};

export const decisionOf = ({ columns }: StoredDocument, number: number, outcome: LineOutcome, tenantId: TenantId | null): Decision => {
  const nothing = { number, problems: [], effects: [], subject: null, tenantId };
  switch (outcome.kind) {
    case 'applied':
      return { ...nothing, state: 'APPLIED', effects: outcome.effects, subject: shown(outcome.effects[0]) };
    case 'unchanged':
      return { ...nothing, state: 'UNCHANGED', subject: outcome.subject && shown(outcome.subject), problems: outcome.reason ? [outcome.reason] : [] };
    case 'quarantined':
      return { ...nothing, state: 'QUARANTINED', problems: outcome.problems.slice(0, maxProblemsPerLine).map((problem) => inColumn(columns, problem)) };
  }
};

const shown = ({ type, id }: Pick<Effect, 'type' | 'id'>): string => idType(type).show(id);

/** The locks on the lines are what keeps two senders of one document, or a sender and an operator, from applying one twice. */
export const lockLines = async (intake: Intake, { db }: Work, document: StoredDocument, numbers: readonly number[]): Promise<ReadonlyMap<number, StoredLine>> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(intake.module)}
    where document_id = ${document.id} and number = any(${numbers}::int[]) order by number for update`.execute(db);
  return new Map(rows.map((row) => [row.number, row]));
};

export const lockLine = async (intake: Intake, work: Work, document: StoredDocument, number: number): Promise<StoredLine> => {
  const line = (await lockLines(intake, work, document, [number])).get(number);
  if (!line) throw new Error(`Line ${number} of the inbound document ${document.id} is gone.`);
  return line;
};

export const writeDecisions = async (intake: Intake, { db }: Work, document: StoredDocument, decisions: readonly Decision[]): Promise<void> => {
  if (decisions.length === 0) return;
  const rows = decisions.map(({ number, state, problems, effects, subject, tenantId }) => ({ number, state, problems, effects, subject, tenant_id: tenantId }));
  await sql`
    update ${lineTable(intake.module)} line
    set state = decided.state, problems = decided.problems, effects = decided.effects, subject = decided.subject, tenant_id = decided.tenant_id,
      attempts = line.attempts + 1, settled_at = ${intake.clock.now().toString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as decided (number int, state text, problems jsonb, effects jsonb, subject text, tenant_id uuid)
    where line.document_id = ${document.id} and line.number = decided.number and line.number = any(${rows.map(({ number }) => number)}::int[])`.execute(db);
};

/** Writes decisions that have no effect to go with them; a line decided meanwhile keeps the decision it has. */
export const settle = async (intake: Intake, document: StoredDocument, decisions: readonly Decision[]): Promise<readonly Decision[]> => {
  if (decisions.length === 0) return [];
  return intake.persistence.writeWithin(sightOf(document), async (work) => {
    const lines = await lockLines(intake, work, document, decisions.map(({ number }) => number));
    const isOpen = ({ number }: Decision): boolean => lines.get(number)?.state === 'RECEIVED';
    await writeDecisions(intake, work, document, decisions.filter(isOpen));
    return decisions.map((decision) => (isOpen(decision) ? decision : (lines.get(decision.number) ?? decision)));
  });
};
