import type { Advance, JobKind } from '#kernel/jobs/kind';
import type { ErrorLog } from '#kernel/graphql/mask';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { ClaimsPort } from '#entitlements';
import { begin, intended, requestOf, type At, type Running, type Step } from '../domain/job.ts';
import { licenseId } from '../contract/ids.ts';
import type { Technologies } from '../technologies/registry.ts';
import { askToBegin, tellTheEnd } from './ask-line.ts';
import { askTechnology, breakerOf } from './ask-technology.ts';
import { licenseJobBody, machineOf, type LicenseJobBody } from './body.ts';
import { advanceTo, type Came, type Doing, type Held } from './came.ts';
import { record } from './record.ts';

/** Whom the steps of a job ask, and where they write. */
export type JobDesk = {
  readonly persistence: ModulePersistence;
  readonly claims: Pick<ClaimsPort, 'claim' | 'confirm' | 'release' | 'permit' | 'confirmPermit' | 'releasePermit'>;
  readonly technologies: Technologies;
  readonly logError: ErrorLog;
};
export type LicenseJobKind = JobKind<LicenseJobBody>;

/** Longer than the longest call of a technology, and one of the line item. */
const deadlineMs = 90_000;

const steps: Readonly<Record<Step, true>> = { CLAIM: true, INTENT: true, GENERATE: true, RECORD: true, CONFIRM: true, RELEASE: true };

/** The job that has licenses made, moved and ended: the machine of `domain/job.ts`, with the ports, technologies and tables that it speaks of. */
export const licenseJob = (desk: JobDesk): LicenseJobKind => ({
  name: 'license',
  version: 1,
  body: licenseJobBody,
  deadlineMs,
  steps: Object.keys(steps),
  stepOf: ({ job }) => ('step' in job ? job.step : 'OVER'),
  technologyOf: (body) => breakerOf(desk, body),
  advance: async (held, tools): Promise<Advance<LicenseJobBody>> => advanceTo(held, await doStep(desk, runningOf(held), { held, tools })),
});

/** Whoever runs jobs has taken it up. */
const runningOf = (held: Held): Running => {
  const job = machineOf(held);
  if (job.state === 'RUNNING') return job;
  if (job.state === 'QUEUED' || job.state === 'RETRYING') return begin(job);
  throw new Error(`The job ${job.id} is ${job.state} and cannot go on by itself.`);
};

const doStep = (desk: JobDesk, job: Running, doing: Omit<Doing<Running>, 'job'>): Promise<Came> | Came => {
  switch (job.step) {
    case 'CLAIM':
      return askToBegin(desk, { ...doing, job });
    case 'INTENT':
      return writeIntent({ ...doing, job });
    case 'GENERATE':
      return askTechnology(desk, { ...doing, job });
    case 'RECORD':
      return record(desk, { ...doing, job });
    case 'CONFIRM':
    case 'RELEASE':
      return tellTheEnd(desk, { ...doing, job });
  }
};

/** What failed and is asked for again is the same request: one request is one license. */
const writeIntent = ({ held, job, tools }: Doing<At<'INTENT'>>): Came => {
  const { asked } = held.body;
  const { requestId } = requestOf(job);
  return { job: intended(job), body: { asked: asked?.requestId === requestId ? asked : { requestId, licenseId: licenseId.make(), requestedAt: tools.clock.now().toString() } } };
};
