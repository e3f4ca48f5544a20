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

/** The lock on the line is what keeps two senders of one document, or a sender and an operator, from applying it twice. */
export const lockLine = async (intake: Intake, { db }: Work, document: StoredDocument, number: number): Promise<StoredLine> => {
  const { rows } = await sql<StoredLine>`
    select ${lineColumns} from ${lineTable(intake.module)} where document_id = ${document.id} and number = ${number} for update`.execute(db);
  const [line] = rows;
  if (!line) throw new Error(`Line ${number} of the inbound document ${document.id} is gone.`);
  return line;
};

export const writeDecision = async (intake: Intake, { db }: Work, document: StoredDocument, decision: Decision): Promise<void> => {
  const { number, state, problems, effects, subject, tenantId } = decision;
  await sql`
    update ${lineTable(intake.module)}
    set state = ${state}, problems = ${JSON.stringify(problems)}::jsonb, effects = ${JSON.stringify(effects)}::jsonb, subject = ${subject},
      tenant_id = ${tenantId}, attempts = attempts + 1, settled_at = ${intake.clock.now().toString()}
    where document_id = ${document.id} and number = ${number}`.execute(db);
};

/** Writes a decision that has no effect to go with it; a line decided meanwhile keeps the decision it has. */
export const settle = (intake: Intake, document: StoredDocument, decision: Decision): Promise<Decision> =>
  intake.persistence.writeWithin(sightOf(document), async (work) => {
    const line = await lockLine(intake, work, document, decision.number);
    if (line.state !== 'RECEIVED') return line;
    await writeDecision(intake, work, document, decision);
    return decision;
  });
