import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Problem } from '#kernel/background/problem';
import { emit } from '#kernel/events/emit';
import { jobId, type HeldJob, type StoredJob } from '#kernel/jobs/job';
import type { Advance, AdvanceTools, JobKind } from '#kernel/jobs/kind';
import type { Work } from '#kernel/persistence/persistence';
import { flourMade, note } from './mill.ts';

const problem = z.object({ path: z.string(), code: z.string(), message: z.string() });
const sacks = z.int().min(1);
/** Where a grinding stands. Without a reason it is released because it was cancelled. */
const grinding = z.discriminatedUnion('at', [
  z.object({ at: z.enum(['reserve', 'intent', 'grind', 'deliver']), sacks }),
  z.object({ at: z.literal('release'), sacks, because: problem.nullable() }),
]);
type Grinding = z.output<typeof grinding>;
export type GrindKind = JobKind<Grinding>;

type Request = { readonly requestId: string; readonly sacks: number };
export type Answer =
  | { readonly kind: 'DONE'; readonly flour: number }
  | { readonly kind: 'REFUSED'; readonly problem: Problem }
  /** It certainly did nothing. */
  | { readonly kind: 'BUSY' }
  /** Nobody knows whether it did it. */
  | { readonly kind: 'LOST' };

/** What stands elsewhere: it keeps its own account of what it was asked. */
export type Machine = {
  grind(request: Request, tools: AdvanceTools): Promise<Answer>;
  find(requestId: string): Promise<Answer | undefined>;
};

/** Whether it knows a repeat, can be asked what became of a request, or neither. */
export type Declaration = 'idempotent' | 'finds' | 'neither';
type Variant = { readonly declares?: Declaration; readonly version?: number; readonly deadlineMs?: number; readonly deliver?: (work: Work, job: HeldJob<Grinding>) => Promise<void> };

type Came = Advance<Grinding>;
const goesOn = (body: Grinding): Came => ({ body, standing: { state: 'RUNNING' } });
const isBusy: Problem = { path: '', code: 'BUSY', message: 'The machine is busy.' };
const isLost: Problem = { path: '', code: 'LOST', message: 'The machine did not answer.' };

export const grindJob = (machine: Machine, { declares = 'finds', version = 1, deadlineMs = 5_000, deliver = async () => undefined }: Variant = {}): GrindKind => {
  const answerOf = async (request: Request, tools: AdvanceTools): Promise<Answer> => {
    if (tools.isResumed && declares === 'neither') return { kind: 'LOST' };
    const found = tools.isResumed && declares === 'finds' ? await machine.find(request.requestId) : undefined;
    return found ?? machine.grind(request, tools);
  };
  const answered = (job: HeldJob<Grinding>, answer: Answer, { clock }: AdvanceTools): Came => {
    const { sacks } = job.body;
    const dueAt = clock.now().add({ seconds: 1 }).toString();
    switch (answer.kind) {
      case 'DONE': return { ...delivers(job, answer.flour, clock.now()), technology: 'WORKED' };
      case 'REFUSED': return { ...goesOn({ at: 'release', sacks, because: answer.problem }), technology: 'WORKED' };
      case 'BUSY': return { body: { at: 'intent', sacks }, standing: { state: 'RETRYING', dueAt, problem: isBusy }, technology: 'FAILED' };
      case 'LOST': return { body: job.body, standing: declares === 'neither' ? { state: 'OUTCOME_UNKNOWN', problem: isLost } : { state: 'RETRYING', dueAt, problem: isLost }, technology: 'FAILED' };
    }
  };
  const advance = async (job: HeldJob<Grinding>, tools: AdvanceTools): Promise<Came> => {
    const { body } = job;
    switch (body.at) {
      case 'reserve': return { ...goesOn({ ...body, at: 'intent' }), write: (work) => note(work, job, 'reserved') };
      case 'intent': return goesOn({ ...body, at: 'grind' });
      case 'grind': return answered(job, await answerOf({ requestId: requestOf(job), sacks: body.sacks }, tools), tools);
      case 'deliver': return { body, standing: { state: 'SUCCEEDED' }, write: async (work) => { await deliver(work, job); await note(work, job, 'delivered'); } };
      case 'release': return { body, standing: body.because ? { state: 'FAILED', problem: body.because } : { state: 'CANCELLED' }, write: (work) => note(work, job, 'given back') };
    }
  };
  return { name: 'grind', version, deadlineMs, body: grinding, steps: ['reserve', 'intent', 'grind', 'deliver', 'release'], stepOf: ({ at }) => at, technologyOf: ({ at }) => (at === 'grind' ? 'machine' : null), advance };
};

export const requestOf = ({ id }: Pick<StoredJob, 'id'>): string => `${jobId.show(id)}/flour`;

const delivers = (job: StoredJob<Grinding>, flour: number, occurredAt: Temporal.Instant): Came => ({
  ...goesOn({ at: 'deliver', sacks: job.body.sacks }),
  write: async (work) => {
    await note(work, job, `ground ${flour}`);
    await emit(work, flourMade, { key: job.id, tenantId: job.tenantId, occurredAt, payload: { job: jobId.show(job.id) } });
  },
});

/** Until the machine is asked; after that it is too late. */
export const cancel = ({ body }: StoredJob<Grinding>): Came | null => {
  if (body.at === 'reserve') return { body, standing: { state: 'CANCELLED' } };
  return body.at === 'intent' ? goesOn({ at: 'release', sacks: body.sacks, because: null }) : null;
};

/** An operator says that nothing was done. */
export const notDone = ({ state, body }: StoredJob<Grinding>): Came | null => (state === 'OUTCOME_UNKNOWN' ? goesOn({ at: 'release', sacks: body.sacks, because: isLost }) : null);
