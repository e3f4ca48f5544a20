import type { TenantId } from '../values/ids.ts';
import { documentId } from '../values/ids.ts';
import type { InboundContract, IntakeWork, LineOutcome, Write } from './contract.ts';
import type { StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';
import type { StoredLine } from './lines.ts';
import { decisionOf, settle, type Decision } from './settlement.ts';

/** One driving of a document's lines. */
export type Run = {
  readonly intake: Intake;
  readonly contract: InboundContract;
  readonly document: StoredDocument;
  readonly work: IntakeWork;
  /** Whether decisions are kept; a trial on a document that was really driven keeps none. */
  readonly keepsDecisions: boolean;
};

export type Line = Pick<StoredLine, 'number' | 'record'>;
/** A line that is decided while its effect is written. */
export type WritingLine = { readonly line: Line; readonly write: Write };

export const lineIdOf = (document: StoredDocument, { number }: Pick<Line, 'number'>): string => `${documentId.show(document.id)}/${number}`;

/** A trial made nothing that could be named or taken back. */
export const decisionIn = ({ document, work }: Run, { number }: Line, outcome: LineOutcome, tenantId: TenantId | null): Decision => {
  const decision = decisionOf(document, number, outcome, tenantId);
  if (!work.dryRun || outcome.kind !== 'applied') return decision;
  return { ...decision, effects: [], subject: outcome.effects[0].change === 'changed' ? decision.subject : null };
};

/** Decisions that were made without writing anything, or whose writing was withdrawn. */
export const keep = async ({ intake, document, keepsDecisions }: Run, decisions: readonly Decision[]): Promise<readonly Decision[]> =>
  keepsDecisions ? settle(intake, document, decisions) : decisions;
