import type { Work } from '../persistence/persistence.ts';
import { giveBack, linesPerChunk } from './drive.ts';
import { examine } from './examine.ts';
import type { StoredDocument } from './documents.ts';
import { offerOf, sightOf, type Intake } from './intake.ts';
import { linesAfter, reopenLines, type LineAgain, type StoredLine } from './lines.ts';
import { inColumns } from './read-document.ts';
import { runOf, type StepOf } from './step.ts';
import { storable } from './storable.ts';

/** Takes some of the lines that wait out of quarantine. */
export const reopenNext: StepOf<'REOPEN'> = async (step, { after }) => {
  const { intake, document } = step;
  const from = { states: ['QUARANTINED'] as const, after, limit: linesPerChunk };
  const lines = await intake.persistence.readWithin(sightOf(document), (db) => linesAfter(intake.module, db, document.id, from));
  const last = lines.at(-1);
  if (!last) return { course: { at: 'ORDER' } };
  await giveBack(runOf(step), lines);
  await intake.persistence.writeWithin(sightOf(document), (work) => reopen(intake, work, document, lines, new Map()));
  return { course: { at: 'REOPEN', after: last.number } };
};

/** Judges lines anew by the schema, as received or as corrected, and opens those that it finds well. */
export const reopen = async (intake: Intake, work: Work, document: StoredDocument, lines: readonly StoredLine[], corrections: ReadonlyMap<number, unknown>): Promise<readonly LineAgain[]> => {
  const { contract, validate } = offerOf(intake, document);
  const again = lines.map(({ number, record }) => {
    const correction = corrections.get(number);
    const examined = examine(contract, validate, storable({ number, record: correction ?? record, problems: [] }));
    return { ...inColumns(document.columns, examined), corrected: correction != null };
  });
  await reopenLines(intake.module, work, document, again);
  return again;
};
