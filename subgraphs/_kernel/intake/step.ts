import type { Course, CourseAt } from './course.ts';
import type { StoredDocument } from './documents.ts';
import { offerOf, workFor, type Intake } from './intake.ts';
import type { Run } from './run.ts';

/** One step of a document's job, outside of any transaction. */
export type Step = {
  readonly intake: Intake;
  readonly document: StoredDocument;
  /** Whether another run may have begun this very step. */
  readonly isResumed: boolean;
};

/** Where the job stands after a step; `isOver` where nothing comes after it. */
export type Next = { readonly course: Course; readonly progress?: { readonly done: number; readonly total: number }; readonly isOver?: true };

export type StepOf<At extends Course['at']> = (step: Step, course: CourseAt<At>) => Promise<Next>;

export const runOf = ({ intake, document }: Step): Run =>
  ({ intake, contract: offerOf(intake, document).contract, document, work: workFor(intake, document, document.dryRun), keepsDecisions: true });

export const closing: Next = { course: { at: 'CLOSE', stoppedBy: null } };
