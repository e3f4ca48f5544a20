import { sql } from 'kysely';
import { recordVerdict } from './actions.ts';
import { kept, undone, type AppliedLine, type Obstacle, type Touched, type UndoOutcome, type UndoWork } from './contract.ts';
import type { StoredDocument } from './documents.ts';
import { offerOf, sightOf, workFor, type Intake } from './intake.ts';
import { appliedLines, countApplied, lineTable, type Moment, type StoredLine } from './lines.ts';
import { holderOf, lineIdOf } from './run.ts';
import { lockLine } from './settlement.ts';
import { closing, type StepOf } from './step.ts';
import { writeIf } from './withdraw.ts';

/** As many lines as are looked at, and as are taken back, in one step. */
const linesPerJudging = 5_000;
const linesPerTakingBack = 50;
/** As many obstacles as are told. */
export const maxObstacles = 20;

/** `before`: the last line that was judged. */
type Judged = { readonly before: Moment | null; readonly judged: number; readonly obstacles: readonly Obstacle[]; readonly isAll: boolean };
export const notJudged: Judged = { before: null, judged: 0, obstacles: [], isAll: false };

/** Looks at the next lines, last applied first, for what stands against taking them back. */
export const judgeSome = async (intake: Intake, document: StoredDocument, { before, judged, obstacles }: Omit<Judged, 'isAll'>, dryRun: boolean): Promise<Judged> => {
  const { module, persistence } = intake;
  const { lines, touched } = await persistence.readWithin(sightOf(document), async (db) => ({
    lines: await appliedLines(module, db, document.id, before, linesPerJudging),
    touched: await touchedBy(intake, db, document),
  }));
  const last = lines.at(-1);
  const found = last ? await offerOf(intake, document).contract.obstacles(lines.map(asApplied), workFor(intake, document, dryRun), touched) : [];
  const all = [...obstacles, ...found].slice(0, maxObstacles);
  return { before: last ? momentOf(last) : before, judged: judged + lines.length, obstacles: all, isAll: lines.length < linesPerJudging || all.length === maxObstacles };
};

const momentOf = ({ settledAt, level, number }: Moment): Moment => ({ settledAt, level, number });

const touchedBy = async ({ module }: Intake, db: Parameters<typeof appliedLines>[1], { id }: StoredDocument): Promise<Touched> => {
  const { rows } = await sql<{ id: string; isMade: boolean; lastLine: number }>`
    select effect->>'id' as id, bool_or(effect->>'change' = 'created') as "isMade", (array_agg(number order by settled_at desc, level desc, number desc))[1] as "lastLine"
    from ${lineTable(module)}, jsonb_array_elements(effects) effect where document_id = ${id} and state = 'APPLIED' group by 1`.execute(db);
  return new Map(rows.map(({ id: touched, ...how }) => [touched, how]));
};

/** The verdict is on record before the first line is touched, refusals too. */
export const judgeNext: StepOf<'JUDGE'> = async ({ intake, document }, course) => {
  const { takingBack } = course;
  const { isAll, before, judged, obstacles } = await judgeSome(intake, document, course, false);
  if (!isAll) return { course: { at: 'JUDGE', takingBack, before, judged, obstacles: [...obstacles] } };
  await intake.persistence.writeWithin(sightOf(document), (work) => recordVerdict(intake, work, document, takingBack, { lineCount: judged, obstacles }));
  return obstacles.length > 0 ? closing : { course: { at: 'TAKE_BACK', takingBack, total: judged }, progress: { done: 0, total: judged } };
};

/** Stops at the first line that something was built on between the verdict and its turn; the same command once more goes on from there. */
export const takeBackNext: StepOf<'TAKE_BACK'> = async ({ intake, document }, course) => {
  const { lines, left } = await intake.persistence.readWithin(sightOf(document), async (db) => ({
    lines: await appliedLines(intake.module, db, document.id, null, linesPerTakingBack),
    left: await countApplied(intake.module, db, document.id),
  }));
  const { contract } = offerOf(intake, document);
  for (const [before, line] of lines.entries()) {
    const outcome = await contract.undo(asApplied(line), undoWork(intake, document, line));
    if (outcome.kind !== 'kept') continue;
    const done = course.total - left + before;
    const message = done === 0 ? outcome.message : `${outcome.message} ${done} later lines had been taken back by then.`;
    return { course: { at: 'CLOSE', stoppedBy: { actionId: course.takingBack.actionId, obstacle: { lineNumber: line.number, code: outcome.code, message } } } };
  }
  if (lines.length === left) return closing;
  return { course, progress: { done: course.total - left + lines.length, total: course.total } };
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
  return { ...workFor(intake, document, false), lineId: lineIdOf(document, line), holder: holderOf(document, line), change: within(false), commit: within(true) };
};
