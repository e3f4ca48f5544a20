import { sql } from 'kysely';
import { bytesOf } from './bytes.ts';
import { documentTable } from './documents.ts';
import { examine, type ExaminedLine } from './examine.ts';
import { offerOf, sightOf } from './intake.ts';
import { countOpen, insertLines } from './lines.ts';
import { orderLines } from './order-lines.ts';
import { linesOfPart, survey } from './parse.ts';
import { inColumn, maxProblemsPerLine, type Columns } from './problem.ts';
import { closing, type Step, type StepOf } from './step.ts';

/** Whether the document can be read at all is known before the first of its lines is kept. */
export const readDocument: StepOf<'READ'> = async ({ intake, document }) => {
  const found = await survey(offerOf(intake, document).contract, document.mediaType, bytesOf(intake, document));
  const { lineCount, columns, problem } = found.kind === 'readable' ? { ...found, problem: null } : { lineCount: 0, columns: null, problem: found.problem };
  await intake.persistence.writeWithin(sightOf(document), ({ db }) =>
    sql`
      update ${documentTable(intake.module)}
      set line_count = ${lineCount}, columns = ${columns && JSON.stringify(columns)}::jsonb, problem = ${problem && JSON.stringify(problem)}::jsonb
      where id = ${document.id}`.execute(db),
  );
  if (found.kind === 'unreadable') return closing;
  return { course: { at: 'INSERT', parts: [...found.parts], part: 0, lines: 0 }, progress: { done: 0, total: lineCount } };
};

/** Keeps the lines of one part. */
export const insertPart: StepOf<'INSERT'> = async ({ intake, document }, { parts, part, lines: after }) => {
  const { contract, validate } = offerOf(intake, document);
  const parsed = await linesOfPart(contract, document.mediaType, bytesOf(intake, document), { parts, part, after });
  const lines = parsed.map((line) => inColumns(document.columns, examine(contract, validate, line)));
  await intake.persistence.writeWithin(sightOf(document), (work) => insertLines(intake.module, work, document, lines));
  if (part + 2 === parts.length) return { course: { at: 'ORDER' } };
  return { course: { at: 'INSERT', parts, part: part + 1, lines: after + lines.length } };
};

export const inColumns = (columns: Columns | null, line: ExaminedLine): ExaminedLine => ({
  ...line,
  problems: line.problems.slice(0, maxProblemsPerLine).map((problem) => inColumn(columns, problem)),
});

export const putInOrder: StepOf<'ORDER'> = async (step) => {
  const { intake, document } = step;
  const open = await intake.persistence.writeWithin(sightOf(document), async (work) => {
    await orderLines(intake.module, work, document.id);
    return countOpen(intake.module, work.db, document.id);
  });
  return { course: { at: 'DRIVE', after: null, open, hasApplied: false, hasLookedAgain: false }, progress: decidedOf(step, open) };
};

export const decidedOf = ({ document: { lineCount } }: Step, open: number) => ({ done: lineCount - open, total: lineCount });
