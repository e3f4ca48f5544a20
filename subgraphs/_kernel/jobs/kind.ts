import type { z } from 'zod';
import type { Chance } from '../background/back-off.ts';
import type { Problem } from '../background/problem.ts';
import type { OnBehalfOf } from '../ports.ts';
import type { Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import type { HeldJob } from './job.ts';

/** How a job stands: what its module's machine says to whoever runs it. */
export type Standing =
  /** Goes on at once, in this run. */
  | { readonly state: 'RUNNING' }
  /** Gives its place up until then: long work, or a look later. */
  | { readonly state: 'QUEUED'; readonly dueAt: string }
  | { readonly state: 'RETRYING'; readonly dueAt: string; readonly problem: Problem }
  | { readonly state: 'AWAITING_MANUAL' | 'OUTCOME_UNKNOWN'; readonly problem: Problem | null }
  | { readonly state: 'SUCCEEDED' }
  | { readonly state: 'FAILED'; readonly problem: Problem }
  | { readonly state: 'CANCELLED' };

/** What one step came to. All of it is one fenced commit: the body, how the job stands, and what `write` writes and emits. */
export type Advance<Body> = {
  readonly body: Body;
  readonly standing: Standing;
  readonly progress?: { readonly done: number; readonly total?: number };
  write?(work: Work): Promise<void>;
  /** Whether the technology of this step answered; for its breaker. */
  readonly technology?: 'WORKED' | 'FAILED';
};

/** A state machine of its module, which may be in the middle of a call when its process dies, and one function that does one step of it. */
export type JobKind<Body = unknown> = {
  readonly name: string;
  /** Another meaning of a body is another version; jobs of a version that no process knows are parked. */
  readonly version: number;
  /** Reads what was written as JSON. */
  readonly body: z.ZodType<Body>;
  /** How long one step may take; 60,000 unless said otherwise. */
  readonly deadlineMs?: number;
  /** Every name that `stepOf` may answer of a job that is not over. */
  readonly steps: readonly string[];
  /** The name of the step that it stands at: shown, and a place for crash points. Not asked once the job has ended. */
  stepOf(body: Body): string;
  /** Whose breaker is asked before the step; null where the step asks nobody. */
  technologyOf(body: Body): string | null;
  /** Does one step: calls whom it must, outside of any transaction, and says what is to be written. */
  advance(job: HeldJob<Body>, tools: AdvanceTools): Promise<Advance<Body>>;
};

export type AdvanceTools = {
  /**
   * Whether another run may have begun this very step: false after a step that this run has committed itself, and where it is certain that
   * nobody has begun it, for the job is new or was given back between two steps.
   */
  readonly isResumed: boolean;
  /** Aborted when the deadline passes or the lease is lost. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly chance: Chance;
  /** For ports: as whoever the job was written for, with the standing of an integration of these business units. */
  onBehalfOf(businessUnits?: readonly BusinessUnitId[]): OnBehalfOf;
};
