import { amend } from '../jobs/amend.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { JobId } from '../jobs/job.ts';
import type { Work } from '../persistence/persistence.ts';
import type { Course } from './course.ts';
import type { StoredDocument } from './documents.ts';
import type { Intake } from './intake.ts';

/** The job of a document, written once, in the transaction that stores it. */
export const begin = ({ module, kind, clock }: Intake, work: Work, { id, subject, client }: StoredDocument): Promise<JobId> =>
  enqueue(module, work, kind, { key: id, subjectId: id, caller: { subject, client }, body: { at: 'READ' }, now: clock.now() });

/** Sends the job of a document another way, in the transaction that says why; whoever works on it loses its commit. */
export const sendOn = async (intake: Intake, work: Work, document: StoredDocument, way: (from: Course) => Course): Promise<JobId> => {
  const { module, kind, clock } = intake;
  const id = await begin(intake, work, document);
  await amend(module, work, { kind, id, change: ({ body }) => ({ body: way(body), standing: { state: 'RUNNING' } }) }, clock.now());
  return id;
};

/** A document that is still being read goes on with that, for then all its lines are driven anyway. */
export const unlessReading = (way: Course) => (from: Course): Course => (from.at === 'READ' || from.at === 'INSERT' ? from : way);
