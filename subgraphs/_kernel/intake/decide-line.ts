import type { TenantId } from '../values/ids.ts';
import { HubError } from '../values/errors.ts';
import { documentId } from '../values/ids.ts';
import { quarantined, type InboundContract, type IntakeWork, type LineOutcome, type LineWork } from './contract.ts';
import { sightOf, type Intake } from './intake.ts';
import type { StoredDocument } from './documents.ts';
import type { StoredLine } from './lines.ts';
import { isCollision, isOutage } from '../persistence/database-fault.ts';
import { decisionOf, lockLine, settle, writeDecision, type Decision } from './settlement.ts';
import { writeIf } from './withdraw.ts';

/** One driving of a document's lines. */
export type Run = {
  readonly intake: Intake;
  readonly contract: InboundContract;
  readonly document: StoredDocument;
  readonly work: IntakeWork;
  /** Whether decisions are kept; a trial on a document that was really driven keeps none. */
  readonly keepsDecisions: boolean;
};

type Line = Pick<StoredLine, 'number' | 'record'>;

/**
 * Asks the contract for the line's outcome and sees that it is written exactly once.
 * What the contract refuses by a coded error is quarantined like any refusal; a fault of ours is quarantined under its id,
 * so that one bad line does not hold up the others; when the database is out of reach nothing is decided at all.
 * Where another document made the same object between our look-up and our writing, the line is looked up and applied once more.
 */
export const decideLine = async (run: Run, line: Line, prepared: unknown): Promise<Decision> => {
  try {
    return await applyOnce(run, line, prepared);
  } catch (error) {
    if (!isCollision(error)) throw error;
    return applyOnce(run, line, await run.contract.prepare([line.record], run.work), { isLast: true });
  }
};

const applyOnce = async (run: Run, line: Line, prepared: unknown, { isLast = false } = {}): Promise<Decision> => {
  const desk = deskFor(run, line);
  try {
    return await desk.close(await run.contract.apply(line.record, prepared, desk.work));
  } catch (error) {
    if (isOutage(error) || (isCollision(error) && !isLast)) throw error;
    return desk.close(refusalOf(run, line, error));
  }
};

const refusalOf = ({ intake, document }: Run, { number }: Line, error: unknown): LineOutcome => {
  if (error instanceof HubError) {
    return quarantined({ path: error.extensions.path ?? '', code: error.code, message: error.message });
  }
  const errorId = intake.report(error, `line ${number} of ${documentId.show(document.id)}`);
  return quarantined({ path: '', code: 'INTERNAL_SERVER_ERROR', message: `The line failed by a fault of ours, on record as ${errorId}.` });
};

type Desk = { readonly work: LineWork; close(outcome: LineOutcome): Promise<Decision> };

const deskFor = (run: Run, line: Line): Desk => {
  let decision: Decision | undefined;
  return {
    work: {
      ...run.work,
      number: line.number,
      lineId: `${documentId.show(run.document.id)}/${line.number}`,
      commit: async (tenants, work) => {
        if (decision) throw new Error('A line has one transaction.');
        const committed = await commit(run, line, tenants, work);
        decision = committed.decision;
        return committed.outcome;
      },
    },
    close: async (outcome) => {
      if (decision) return decision;
      if (outcome.kind === 'applied') throw new Error('A line was called applied outside of its transaction.');
      return keep(run, decisionOf(run.document, line.number, outcome, null));
    },
  };
};

const keep = async ({ intake, document, keepsDecisions }: Run, decision: Decision): Promise<Decision> =>
  keepsDecisions ? settle(intake, document, decision) : decision;

type Committed = { readonly outcome: LineOutcome; readonly decision: Decision };

const commit = async (run: Run, { number }: Line, tenants: readonly TenantId[], work: Parameters<LineWork['commit']>[1]): Promise<Committed> => {
  const { intake, document } = run;
  const written = await writeIf<Committed | StoredLine>(
    intake.persistence,
    sightOf(document, tenants),
    async (result, { em }) => {
      // A trial must meet the constraints that a commit would meet.
      if (run.work.dryRun) await em.flush();
      return !run.work.dryRun && (!('outcome' in result) || result.outcome.kind !== 'quarantined');
    },
    async (transaction) => {
      const locked = await lockLine(intake, transaction, document, number);
      if (run.keepsDecisions && locked.state !== 'RECEIVED') return locked;
      const outcome = await work(transaction);
      const decision = asTried(run, decisionOf(document, number, outcome, tenants[0] ?? null), outcome);
      if (outcome.kind !== 'quarantined') await writeDecision(intake, transaction, document, decision);
      return { outcome, decision };
    },
  );
  if (!('outcome' in written)) return { outcome: outcomeOf(written), decision: written };
  const isWithdrawn = run.work.dryRun || written.outcome.kind === 'quarantined';
  return isWithdrawn ? { ...written, decision: await keep(run, written.decision) } : written;
};

/** A trial made nothing that could be named or taken back. */
const asTried = ({ work }: Run, decision: Decision, outcome: LineOutcome): Decision => {
  if (!work.dryRun || outcome.kind !== 'applied') return decision;
  return { ...decision, effects: [], subject: outcome.effects[0].change === 'changed' ? decision.subject : null };
};

/** What another sender of the same document has made of the line. */
const outcomeOf = ({ state, effects, problems }: StoredLine): LineOutcome => {
  const [first, ...others] = effects;
  if (state === 'APPLIED' && first) return { kind: 'applied', effects: [first, ...others] };
  return state === 'UNCHANGED' ? { kind: 'unchanged', subject: null } : { kind: 'quarantined', problems };
};
