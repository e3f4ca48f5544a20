import { driveChunk, firstChunkOf, giveBack, linesPerChunk } from './drive.ts';
import { sightOf } from './intake.ts';
import { appliedLines, countOpen, linesAfter, openLines, type Place } from './lines.ts';
import { decidedOf } from './read-document.ts';
import { closing, runOf, type Next, type Step, type StepOf } from './step.ts';
import { beforeIn } from './trial.ts';
import { freeWaiting, reopenOwn } from './waiting.ts';

/** Decides one chunk of the lines that are open; what an earlier run has decided stays. */
export const driveNext: StepOf<'DRIVE'> = async (step, course) => {
  const { intake, document, isResumed } = step;
  const run = runOf(step);
  if (isResumed) await giveBackUnapplied(step, course.after);
  const open = isResumed ? await intake.persistence.readWithin(sightOf(document), (db) => countOpen(intake.module, db, document.id, course.after)) : course.open;
  const chunk = firstChunkOf(await intake.persistence.readWithin(sightOf(document), (db) => openLines(intake.module, db, document.id, course.after, linesPerChunk)));
  const last = chunk.at(-1);
  if (!last) return driven(step, course.hasApplied || isResumed, course.hasLookedAgain);
  const after = { level: last.level, number: last.number };
  const { decisions, prepared } = await driveChunk(run, chunk, await beforeIn(run, intake.trials, course.after));
  if (document.dryRun) intake.trials.set(document.id, { after, prepared });
  const hasApplied = course.hasApplied || isResumed || decisions.some(({ state }) => state === 'APPLIED');
  return { course: { ...course, after, open: open - chunk.length, hasApplied }, progress: decidedOf(step, open - chunk.length) };
};

const driven = ({ intake, document }: Step, hasApplied: boolean, hasLookedAgain: boolean): Next => {
  const waits = intake.contracts.get(document.contract)?.contract.waiting !== undefined && !document.dryRun;
  if (!waits) return closing;
  if (!hasLookedAgain) return { course: { at: 'LOOK_AGAIN', hasApplied } };
  return hasApplied ? { course: { at: 'FREE' } } : closing;
};

/** A run that was cut off may have settled lines and not come to give back what they held. */
const giveBackUnapplied = async (step: Step, after: Place | null): Promise<void> => {
  const { intake, document } = step;
  const run = runOf(step);
  if (!run.contract.claims || document.dryRun) return;
  let number = 0;
  for (;;) {
    const from = { states: ['QUARANTINED', 'UNCHANGED'] as const, after: number, limit: linesPerChunk };
    const lines = await intake.persistence.readWithin(sightOf(document), (db) => linesAfter(intake.module, db, document.id, from));
    const last = lines.at(-1);
    if (!last) return;
    await giveBack(run, lines.filter((line) => after === null || line.level > after.level || (line.level === after.level && line.number > after.number)));
    number = last.number;
  }
};

/**
 * What a line waits for may have come after the line was decided and before anybody could see that it waits.
 * So it is looked for once more: either we see it now, or whoever brought it saw us.
 */
export const lookAgain: StepOf<'LOOK_AGAIN'> = async (step, { hasApplied }) => {
  const { intake, document } = step;
  await reopenOwn(intake, document);
  const open = await intake.persistence.readWithin(sightOf(document), (db) => countOpen(intake.module, db, document.id));
  return { course: { at: 'DRIVE', after: null, open, hasApplied, hasLookedAgain: true } };
};

/** Lines of other documents that waited for what was applied are driven by the jobs of theirs. */
export const freeOthers: StepOf<'FREE'> = async (step) => {
  const { intake, document } = step;
  const applied = await intake.persistence.readWithin(sightOf(document), (db) => appliedLines(intake.module, db, document.id, null, document.lineCount));
  await freeWaiting(intake, document, applied.map(({ record }) => record));
  return closing;
};
