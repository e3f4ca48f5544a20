import { demand, type Principal } from '../identity/principal.ts';
import { sql } from 'kysely';
import { once } from '../persistence/once.ts';
import { HubError } from '../values/errors.ts';
import { documentToActOn, recordAction } from './actions.ts';
import { kept, undone, type AppliedLine, type InboundContract, type Obstacle, type UndoOutcome, type UndoWork } from './contract.ts';
import { closeDocument } from './document-state.ts';
import type { StoredDocument } from './documents.ts';
import { offerOf, sightOf, workFor, type Intake } from './intake.ts';
import { appliedLines, lineTable, type StoredLine } from './lines.ts';
import { intakePermissions } from './permissions.ts';
import { lineIdOf } from './run.ts';
import { lockLine } from './settlement.ts';
import { writeIf } from './withdraw.ts';

export type RollBack = { readonly id: string; readonly reason: string; readonly idempotencyKey: string; readonly dryRun: boolean };
export type RolledBack =
  | { readonly kind: 'rolledBack'; readonly lineCount: number }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/** Takes back all that a document applied, last line first; or nothing, when something was built on it. */
export const rollBack = async (intake: Intake, principal: Principal, command: RollBack): Promise<RolledBack> => {
  const document = await documentToActOn(intake, principal, command.id);
  demand(principal, intakePermissions, 'document:roll-back');
  if (!/\S/.test(command.reason) || command.reason.length > 500) throw new HubError('BAD_USER_INPUT', 'A reason has 1 to 500 characters.', { path: 'reason' });
  if (document.state === 'RECEIVED') throw new HubError('CONFLICT', 'The document is still being processed; drive it to its end first.', { path: 'id' });
  const { contract } = offerOf(intake, document);
  const lines = await intake.persistence.readWithin(sightOf(document), (db) => appliedLines(intake.module, db, document.id));
  const obstacles = await contract.obstacles(lines.map(asApplied), workFor(intake, document, command.dryRun));
  if (command.dryRun) return answer({ lineNumbers: lines.map(({ number }) => number), obstacles });
  const decided = await decide(intake, principal, document, command, { lineNumbers: lines.map(({ number }) => number), obstacles });
  if (decided.obstacles.length > 0) return answer(decided);
  const obstacle = await undoAll(intake, contract, document, lines.filter(({ number }) => decided.lineNumbers.includes(number)));
  await closeDocument(intake, document);
  return answer({ ...decided, obstacles: obstacle ? [obstacle] : [] });
};

type Verdict = { readonly lineNumbers: readonly number[]; readonly obstacles: readonly Obstacle[] };

const answer = ({ lineNumbers, obstacles }: Verdict): RolledBack =>
  obstacles.length > 0 ? { kind: 'refused', obstacles } : { kind: 'rolledBack', lineCount: lineNumbers.length };

/** The verdict is on record before the first line is touched, refusals too; a repeat gets the same and goes on where it stopped. */
const decide = (intake: Intake, principal: Principal, document: StoredDocument, command: RollBack, verdict: Verdict): Promise<Verdict> => {
  const { idempotencyKey: key, ...input } = command;
  return intake.persistence.writeWithin(sightOf(document), (work) =>
    once(intake.module, work, { caller: principal, operation: 'rollBack', key, input }, async () => {
      await recordAction(intake, work, document, principal, { action: 'ROLL_BACK', reason: command.reason, lines: verdict });
      return verdict;
    }),
  );
};

/** Stops at the first line that something was built on between the verdict and its turn; a repeat goes on from there. */
const undoAll = async (intake: Intake, contract: InboundContract, document: StoredDocument, lines: readonly StoredLine[]): Promise<Obstacle | undefined> => {
  for (const [before, line] of lines.entries()) {
    const outcome = await contract.undo(asApplied(line), undoWork(intake, document, line));
    if (outcome.kind === 'kept') {
      const message = before === 0 ? outcome.message : `${outcome.message} ${before} later lines had been taken back by then.`;
      return { lineNumber: line.number, code: outcome.code, message };
    }
  }
  return undefined;
};

const asApplied = ({ number, key, record, tenantId, effects }: StoredLine): AppliedLine => ({ number, key: key ?? '', record, tenantId, effects });

const undoWork = (intake: Intake, document: StoredDocument, line: StoredLine): UndoWork => {
  const within = (isLast: boolean): UndoWork['commit'] => (tenants, work) =>
    writeIf<UndoOutcome>(intake.persistence, sightOf(document, tenants), ({ kind }) => kind === 'undone', async (transaction) => {
      const { state } = await lockLine(intake, transaction, document, line.number);
      if (state === 'ROLLED_BACK') return undone;
      if (state !== 'APPLIED') return kept('LINE_CHANGED', 'The line was driven again meanwhile.');
      const outcome = await work(transaction);
      if (isLast && outcome.kind === 'undone') {
        await sql`
          update ${lineTable(intake.module)} set state = 'ROLLED_BACK', settled_at = ${intake.clock.now().toString()}
          where document_id = ${document.id} and number = ${line.number}`.execute(transaction.db);
      }
      return outcome;
    });
  return { ...workFor(intake, document, false), lineId: lineIdOf(document, line), change: within(false), commit: within(true) };
};
