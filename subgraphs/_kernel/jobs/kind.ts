import type { z } from 'zod';
import type { OnBehalfOf } from '../ports.ts';
import type { Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import type { Job } from './job.ts';

/**
 * A sequence of named steps. The order is part of the version: another order, or another meaning of a step, is a new version beside this one,
 * and jobs that were begun under the old one end under it. A process that does not know a version leaves its jobs to those that do.
 */
export type JobKind<Input extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly version: number;
  readonly input: Input;
  readonly steps: readonly [Step, ...Step[]];
  /** Run from the first to the last when the job fails for good or is cancelled, however far it had come; so each asks what there is to take back. */
  readonly compensation: readonly Step[];
};

export type Step = {
  readonly name: string;
  readonly external: External | null;
  commit(work: Work, job: Job, answer: unknown, tools: CommitTools): Promise<StepEnd>;
};

/** What happens outside of the database, and outside of any transaction: a call of a technology or of a port. */
export type External = {
  call(job: Job, tools: CallTools): Promise<unknown>;
  readonly resume: Resume;
  /** Everybody who calls this technology stops calling it for a while when it fails again and again. */
  readonly technology: string | null;
  readonly deadlineMs: number;
};

/**
 * What to do when nobody knows whether an earlier call was answered: ask for the request by its id, call again because the same id is
 * done once, or nothing but leave it to an operator.
 */
type Resume = 'idempotent' | 'unknown' | ((job: Job, tools: CallTools) => Promise<Found>);
type Found = { readonly answer: unknown } | 'notDone';

export type CallTools = {
  /** The same whenever this round of this step is called: the key for whoever is called. */
  readonly requestId: string;
  /** Aborted when the deadline passes or the lease is lost. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** For ports: as whoever the job was written for, with the standing of an integration of these business units. */
  onBehalfOf(businessUnits?: readonly BusinessUnitId[]): OnBehalfOf;
};
type CommitTools = { readonly clock: Clock };

export type Progress = { readonly done: number; readonly total?: number };
export type StepEnd =
  | { readonly kind: 'done'; readonly result: unknown; readonly progress?: Progress }
  | { readonly kind: 'again'; readonly waitMs: number; readonly progress?: Progress };

/** The step is over; `result` is what later steps read of it, JSON. */
export const done = (result: unknown = null, progress?: Progress): StepEnd => ({ kind: 'done', result, ...(progress && { progress }) });
/** The same step once more, as a new round with a request id of its own: the next part of long work, or the next look at what takes its time. */
export const again = ({ waitMs = 0, progress }: { readonly waitMs?: number; readonly progress?: Progress } = {}): StepEnd => ({ kind: 'again', waitMs, ...(progress && { progress }) });

/** It is certain that the call did nothing (the connection was refused, the queue was full), so it may be made again whatever the technology promises. */
export class NotDone extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NotDone';
  }
}

type InnerStep<Input> = { readonly name: string; commit(work: Work, job: Job<Input>, tools: CommitTools): Promise<StepEnd> };
type ExternalStep<Input, Answer> = {
  readonly name: string;
  call(job: Job<Input>, tools: CallTools): Promise<Answer>;
  readonly resume: 'idempotent' | 'unknown' | ((job: Job<Input>, tools: CallTools) => Promise<{ readonly answer: Answer } | 'notDone'>);
  readonly technology?: string;
  /** 60,000 unless said otherwise. */
  readonly deadlineMs?: number;
  /** Left out where there is nothing to write: the answer is the result. */
  commit?(work: Work, job: Job<Input>, answer: Answer, tools: CommitTools): Promise<StepEnd>;
};
type KindDefinition<Input extends z.ZodType> = {
  readonly name: string;
  readonly version: number;
  readonly input: Input;
  steps(make: StepMaker<z.output<Input>>): readonly [Step, ...Step[]];
  compensation?(make: StepMaker<z.output<Input>>): readonly Step[];
};
type StepMaker<Input> = {
  /** Its one part is a transaction: it changes the module's data, emits events, reads what was done so far. */
  inner(step: InnerStep<Input>): Step;
  /** Its first part calls, its second part writes what came of it. */
  external<Answer>(step: ExternalStep<Input, Answer>): Step;
};

const usualDeadlineMs = 60_000;

/** The steps are handed what makes them, so that each knows the type of the input. */
const maker: StepMaker<unknown> = {
  inner: ({ name, commit }) => ({ name, external: null, commit: (work, job, _answer, tools) => commit(work, job, tools) }),
  external: <Answer>({ name, call, resume, technology, deadlineMs = usualDeadlineMs, commit }: ExternalStep<unknown, Answer>) => ({
    name,
    external: { call, resume, technology: technology ?? null, deadlineMs },
    commit: async (work, job, answer, tools) => (commit ? commit(work, job, answer as Answer, tools) : done(answer)),
  }),
};

export const defineJob = <Input extends z.ZodType>({ name, version, input, steps, compensation }: KindDefinition<Input>): JobKind<Input> => {
  const make = maker as StepMaker<z.output<Input>>;
  const kind = { name, version, input, steps: steps(make), compensation: compensation?.(make) ?? [] };
  const names = [...kind.steps, ...kind.compensation].map((step) => step.name);
  if (new Set(names).size < names.length) throw new Error(`Two steps of the job ${name} have one name.`);
  return kind;
};
