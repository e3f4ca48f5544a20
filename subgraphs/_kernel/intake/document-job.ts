import { crashPoint } from '../background/crash-point.ts';
import type { Advance, JobKind } from '../jobs/kind.ts';
import type { DocumentId } from '../values/ids.ts';
import { course, steps, type Course } from './course.ts';
import { closeDocument } from './document-state.ts';
import { noteProgress, storedDocument } from './documents.ts';
import { driveNext, freeOthers, lookAgain } from './drive-document.ts';
import type { Intake } from './intake.ts';
import { insertPart, putInOrder, readDocument } from './read-document.ts';
import { reopenNext } from './reopen.ts';
import type { Next, Step, StepOf } from './step.ts';
import { judgeNext, takeBackNext } from './take-back.ts';

/** Putting 100,000 lines in order is one step. */
const deadlineMs = 300_000;

/**
 * The job of a document, one for each, whatever is done to it: it is read, driven, driven again and taken back one after the other.
 * What a step decides is committed as the client that sent the document, apart from where the job stands, so every step finds it done when it is begun again.
 */
export const documentJob = (intakeOf: () => Intake): JobKind<Course> => ({
  name: 'drive-document',
  version: 1,
  body: course,
  deadlineMs,
  steps,
  stepOf: ({ at }) => at,
  technologyOf: () => null,
  advance: async ({ subjectId, client, body }, { isResumed }) => {
    const intake = intakeOf();
    const document = await storedDocument(intake.persistence, { id: subjectId as DocumentId, client });
    const next = await stepAt({ intake, document, isResumed }, body);
    const goesOn = next.course.at === body.at && !next.isOver;
    if (next.progress && (goesOn || next.progress.total !== document.total)) await noteProgress(intake.persistence, document, next.progress);
    return advanceTo(next);
  },
});

const stepAt = (step: Step, at: Course): Promise<Next> => {
  switch (at.at) {
    case 'READ': return readDocument(step, at);
    case 'INSERT': return insertPart(step, at);
    case 'REOPEN': return reopenNext(step, at);
    case 'ORDER': return putInOrder(step, at);
    case 'DRIVE': return driveNext(step, at);
    case 'LOOK_AGAIN': return lookAgain(step, at);
    case 'FREE': return freeOthers(step, at);
    case 'JUDGE': return judgeNext(step, at);
    case 'TAKE_BACK': return takeBackNext(step, at);
    case 'CLOSE': return close(step, at);
  }
};

const close: StepOf<'CLOSE'> = async ({ intake, document }, at) => {
  await closeDocument(intake, document);
  crashPoint('intake.closed', [document.contract]);
  return { course: at, isOver: true };
};

const advanceTo = ({ course: body, progress, isOver }: Next): Advance<Course> => ({
  body,
  standing: { state: isOver ? 'SUCCEEDED' : 'RUNNING' },
  ...(progress && { progress }),
});
