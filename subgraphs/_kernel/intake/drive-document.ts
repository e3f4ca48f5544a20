import type { Waiting } from './contract.ts';
import { closeDocument } from './document-state.ts';
import type { StoredDocument } from './documents.ts';
import { drive, giveBack } from './drive.ts';
import { offerOf, sightOf, workFor, type Intake } from './intake.ts';
import { appliedLines, linesInState, type LineState, type StoredLine } from './lines.ts';
import type { Run } from './run.ts';
import type { Decision } from './settlement.ts';
import { documentsWaiting, reopenWaiting } from './waiting.ts';

/** Decides every line that is still open, then those that waited for what is applied by now; what an earlier run has decided stays. */
export const driveDocument = async (intake: Intake, document: StoredDocument): Promise<void> => {
  const { contract } = offerOf(intake, document);
  const decisions = await driveOpen(intake, document);
  if (!contract.waiting || document.dryRun) return;
  await lookAgain(intake, contract.waiting, document, decisions);
  await driveThoseFreed(intake, contract.waiting, document);
};

const driveOpen = async (intake: Intake, document: StoredDocument): Promise<readonly Decision[]> => {
  await giveBackUnapplied(intake, document);
  const run = runOf(intake, document);
  return drive(run, await linesOf(run, 'RECEIVED'));
};

/** A run that was cut off may have settled lines and not come to give back what they held. Before a line is driven again, perhaps as another record. */
export const giveBackUnapplied = async (intake: Intake, document: StoredDocument): Promise<void> => {
  const run = runOf(intake, document);
  if (!run.contract.claims || document.dryRun) return;
  for (const state of ['QUARANTINED', 'UNCHANGED'] as const) await giveBack(run, (await linesOf(run, state)).filter(({ key }) => key !== null));
};

const runOf = (intake: Intake, document: StoredDocument): Run =>
  ({ intake, contract: offerOf(intake, document).contract, document, work: workFor(intake, document, document.dryRun), keepsDecisions: true });

const linesOf = ({ intake, document }: Run, state: LineState): Promise<readonly StoredLine[]> =>
  intake.persistence.readWithin(sightOf(document), (db) => linesInState(intake.module, db, document.id, state));

/**
 * What a line waits for may have come after the line was decided and before anybody could see that it waits.
 * So it is looked for once more: either we see it now, or whoever brought it saw us.
 */
const lookAgain = async (intake: Intake, { codes }: Waiting, document: StoredDocument, decisions: readonly Decision[]): Promise<void> => {
  const waiting = decisions.filter(({ problems }) => problems.some(({ code }) => codes.includes(code))).map(({ number }) => number);
  if (waiting.length > 0 && (await reopenWaiting(intake, document, document, waiting))) await driveOpen(intake, document);
};

const driveThoseFreed = async (intake: Intake, waiting: Waiting, document: StoredDocument): Promise<void> => {
  const applied = await intake.persistence.readWithin(sightOf(document), (db) => appliedLines(intake.module, db, document.id));
  const freed = [...new Set(applied.map(({ record }) => waiting.freed(record)))];
  for (const { document: other, numbers } of await documentsWaiting(intake, document, freed, waiting.codes)) {
    if (!(await reopenWaiting(intake, other, document, numbers))) continue;
    await driveDocument(intake, other);
    await closeDocument(intake, other);
  }
};
