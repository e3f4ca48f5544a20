import { LeaseLost, type HeldJob } from '#kernel/jobs/job';
import type { Advance, Standing } from '#kernel/jobs/kind';
import type * as Real from '../../../subgraphs/_kernel/jobs/writes.ts';
import { machineOf, type LicenseJobBody } from '../../../subgraphs/fulfillment/jobs/body.ts';
import { saveJob } from '../../model/floor.ts';
import { msOf, storeOf, type JobRow, type Store } from '../store.ts';
import { noteFailure, noteSuccess } from './breaker.ts';
import { heldFrom } from './queue.ts';

/** Stands for `_kernel/jobs/writes.ts`. */
const write = (store: Store, job: HeldJob, changes: Partial<JobRow>): HeldJob | null => {
  const row = store.jobs.get(job.id);
  const isHeld = row?.owner === job.owner && row.revision === job.revision;
  if (!isHeld) store.seen.add('a commit comes too late');
  if (!row || !(isHeld || store.planted === 'NO_FENCE')) throw new LeaseLost(job);
  const after = { ...row, ...changes };
  keep(store, after);
  return after.owner === null ? null : heldFrom(after);
};

/** The model sees the machine where it stands now; when it is over, what it worked on is free. */
const keep = ({ jobs, world }: Store, row: JobRow): void => {
  jobs.set(row.id, row);
  saveJob(world.floor, machineOf(row));
};

export const commitStep: typeof Real.commitStep = async (module, work, { kind, job, technology, advance, now }) => {
  const { standing } = advance;
  const goesOn: Partial<JobRow> = standing.state === 'RUNNING' ? { claims: 1, isBegun: false } : resting(standing);
  const after = write(storeOf(work.db), job, { ...goesOn, ...cameTo(kind, job, advance) });
  await advance.write?.(work);
  if (technology !== null && advance.technology === 'WORKED') await noteSuccess(module, work, technology);
  if (technology !== null && advance.technology === 'FAILED') await noteFailure(module, work, technology, now);
  return after;
};

/** Whoever works on it has lost it. */
export const amend = (store: Store, row: JobRow, { body, standing }: Advance<LicenseJobBody>): void => {
  const rests = standing.state === 'RUNNING' ? { ...resting({ state: 'QUEUED', dueAt: '' }), dueAt: store.scheduler.now() } : resting(standing);
  keep(store, { ...row, ...rests, body, step: 'step' in body.job ? body.job.step : row.step, revision: row.revision + 1 });
};

type Resting = Exclude<Standing, { readonly state: 'RUNNING' }>;

const resting = (standing: Resting): Partial<JobRow> => ({
  state: standing.state,
  owner: null,
  claims: 0,
  isBegun: true,
  ...('dueAt' in standing && standing.dueAt !== '' && { dueAt: msOf(standing.dueAt) }),
});

const cameTo = (kind: Parameters<typeof Real.commitStep>[2]['kind'], { step, revision }: HeldJob, { body, standing }: Advance<unknown>): Partial<JobRow> => {
  const isOver = standing.state === 'SUCCEEDED' || standing.state === 'FAILED' || standing.state === 'CANCELLED';
  return { revision: revision + 1, body: body as LicenseJobBody, step: isOver ? step : kind.stepOf(body), problem: 'problem' in standing ? standing.problem : null };
};

export const release: typeof Real.release = async (_module, { db }, job, dueAt) =>
  write(storeOf(db), job, { state: 'QUEUED', owner: null, dueAt: msOf(dueAt), claims: job.claims - 1 });

export const tryLater: typeof Real.tryLater = async (_module, { db }, job, problem, dueAt) =>
  write(storeOf(db), job, { state: 'RETRYING', owner: null, dueAt: msOf(dueAt), problem });

export const leaveToPerson: typeof Real.leaveToPerson = async (_module, { db }, job, problem) =>
  write(storeOf(db), job, { state: 'AWAITING_MANUAL', owner: null, problem });
