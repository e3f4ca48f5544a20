import { ask, askAgain, type Issuance } from '../../../subgraphs/fulfillment/technologies/ask.ts';
import type { IssueRequest } from '../../../subgraphs/fulfillment/technologies/request.ts';
import type { LicenseTechnology } from '../../../subgraphs/fulfillment/technologies/technology.ts';

/** Where a worker can die: nothing but what was committed before is left. */
export const crashPoints = ['before the intent', 'after the intent', 'after the answer', 'after the commit'] as const;
type CrashPoint = (typeof crashPoints)[number];

class Killed extends Error {}

/** What a job has committed. */
type Committed = { intent: boolean; outcome: Issuance | null };

/** One worker: on record that it asks, asks, on record what came of it. Whoever finds the intent of another asks again. */
const work = async (technology: LicenseTechnology, request: IssueRequest, job: Committed, dieAt: CrashPoint | null): Promise<void> => {
  const reach = (point: CrashPoint): void => {
    if (point === dieAt) throw new Killed();
  };
  reach('before the intent');
  const isResumed = job.intent;
  job.intent = true;
  reach('after the intent');
  const answer = await (isResumed ? askAgain : ask)(technology, request);
  reach('after the answer');
  job.outcome = answer;
  reach('after the commit');
};

/** Workers that die one after the other at these points, and then one that lives. */
export const runJob = async (technology: LicenseTechnology, request: IssueRequest, deaths: readonly CrashPoint[]): Promise<Issuance> => {
  const job: Committed = { intent: false, outcome: null };
  for (const death of [...deaths, null]) {
    if (job.outcome) break;
    await work(technology, request, job, death).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  if (!job.outcome) throw new Error('The last worker committed nothing.');
  return job.outcome;
};
