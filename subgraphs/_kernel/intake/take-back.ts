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
const linesPerJudging = 1_000;
const linesPerTakingBack = 50;
/** As many obstacles as are told. */
export const maxObstacles = 20;

/** `before`: the last line that was judged. */
type Judged = { readonly before: Moment | null; readonly judged: number; readonly obstacles: readonly Obstacle[]; readonly isAll: boolean };
export const notJudged: Judged = { before: null, judged: 0, obstacles: [], isAll: false };

type Judging = { readonly intake: Intake; readonly document: StoredDocument; readonly touched: Touched; readonly dryRun: boolean };

/** Looks at the next lines, last applied first, for what stands against taking them back. */
export const judgeSome = async ({ intake, document, touched, dryRun }: Judging, { before, judged, obstacles }: Omit<Judged, 'isAll'>): Promise<Judged> => {
  const lines = await intake.persistence.readWithin(sightOf(document), (db) => appliedLines(intake.module, db, document.id, before, linesPerJudging));
  const last = lines.at(-1);
  const found = last ? await offerOf(intake, document).contract.obstacles(lines.map(asApplied), workFor(intake, document, dryRun), touched) : [];
  const all = [...obstacles, ...found].slice(0, maxObstacles);
  return { before: last ? momentOf(last) : before, judged: judged + lines.length, obstacles: all, isAll: lines.length < linesPerJudging || all.length === maxObstacles };
};

const momentOf = ({ settledAt, level, number }: Moment): Moment => ({ settledAt, level, number });

/** All that the document has made or changed. */
export const touchedBy = (intake: Intake, document: StoredDocument): Promise<Touched> =>
  intake.persistence.readWithin(sightOf(document), async (db) => {
    const { rows } = await sql<{ id: string; isMade: boolean; lastLine: number }>`
      select effect->>'id' as id, bool_or(effect->>'change' = 'created') as "isMade", (array_agg(number order by settled_at desc, level desc, number desc))[1] as "lastLine"
      from ${lineTable(intake.module)}, jsonb_array_elements(effects) effect where document_id = ${document.id} and state = 'APPLIED' group by 1`.execute(db);
    return new Map(rows.map(({ id, ...how }) => [id, how]));
  });

/** Nothing else is done to a document that is being judged, so what it has touched is read by the first step, and by whoever goes on with it elsewhere. */
const touchedSo = async (intake: Intake, document: StoredDocument, isFirst: boolean): Promise<Touched> => {
  const known = isFirst ? undefined : intake.touched.get(document.id);
  const touched = known ?? (await touchedBy(intake, document));
  intake.touched.set(document.id, touched);
  return touched;
};

/** The verdict is on record before the first line is touched, refusals too. */
export const judgeNext: StepOf<'JUDGE'> = async ({ intake, document }, course) => {
  const { takingBack } = course;
  const touched = await touchedSo(intake, document, course.before === null);
  const { isAll, before, judged, obstacles } = await judgeSome({ intake, document, touched, dryRun: false }, course);
  if (!isAll) return { course: { at: 'JUDGE', takingBack, before, judged, obstacles: [...obstacles] } };
  intake.touched.delete(document.id);
  await intake.persistence.writeWithin(sightOf(document), (work) => recordVerdict(intake, work, document, takingBack, { lineCount: judged, obstacles }));
  return obstacles.length > 0 ? closing : { course: { at: 'TAKE_BACK', takingBack, total: judged, left: judged }, progress: { done: 0, total: judged } };
};

/** Stops at the first line that something was built on between the verdict and its turn; the same command once more goes on from there. */
export const takeBackNext: StepOf<'TAKE_BACK'> = async ({ intake, document, isResumed }, course) => {
  const { lines, left } = await intake.persistence.readWithin(sightOf(document), async (db) => ({
    lines: await appliedLines(intake.module, db, document.id, null, linesPerTakingBack),
    left: isResumed ? await countApplied(intake.module, db, document.id) : course.left,
  }));
  const { contract } = offerOf(intake, document);
  for (const [before, line] of lines.entries()) {
    const outcome = await contract.undo(asApplied(line), undoWork(intake, document, line));
    if (outcome.kind !== 'kept') continue;
    const done = course.total - left + before;
    const message = done === 0 ? outcome.message : `${outcome.message} ${done} later lines had been taken back by then.`;
    return { course: { at: 'CLOSE', stoppedBy: { actionId: course.takingBack.actionId, obstacle: { lineNumber: line.number, code: outcome.code, message } } } };
  }
  if (lines.length < linesPerTakingBack) return closing;
  return { course: { ...course, left: left - lines.length }, progress: { done: course.total - left + lines.length, total: course.total } };
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
