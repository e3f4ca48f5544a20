import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { staffOnce } from '../background/as-staff.ts';
import type { Background } from '../background/background.ts';
import { openLoop } from '../background/loop.ts';
import type { Surroundings } from '../background/surroundings.ts';
import { assertNoOpenTransaction } from '../persistence/open-transaction.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';
import { amend, redrive, type Amendment } from './amend.ts';
import { enqueue, type NewJob } from './enqueue.ts';
import { jobsOf, jobTable, type JobId, type JobState } from './job.ts';
import type { JobKind } from './kind.ts';
import { claimOne, jobFigures, stillOpen, type JobFigures } from './queue.ts';
import { openDesk } from './desk.ts';

/** A module's jobs: writes them, and runs those that it knows. */
export type Jobs = Background & {
  readonly kinds: readonly JobKind[];
  enqueue<Body>(work: Work, kind: JobKind<Body>, job: NewJob<Body>): Promise<JobId>;
  /** Runs the job here and now, for so long at the most, and answers how it stands then; what is not done by then goes on by itself. */
  runWithin(id: JobId, ms: number): Promise<JobState>;
  /** In an operation's own transaction: locks the row and lets `change` decide. Whoever works on it finds it changed and loses its commit. */
  amend<Body>(work: Work, kind: JobKind<Body>, id: JobId, change: Amendment<Body>['change']): Promise<boolean>;
  /** A dead letter, what has failed twelve times by a fault of ours, goes on where it stands. */
  redrive(work: Work, id: JobId): Promise<boolean>;
  /** Claims and runs once, and waits for it; answers whether it found anything. */
  round(): Promise<boolean>;
  /** Keeps what runs here from being taken over; done every 10 s once started. */
  renew(): Promise<void>;
  figures(): Promise<readonly JobFigures[]>;
};

export type JobsOptions = Surroundings & { readonly persistence: ModulePersistence; readonly kinds: readonly JobKind[] };

const pauseMs = 500;
const renewMs = 10_000;

export const openJobs = ({ persistence, kinds, clock, staff, logError, chance = Math.random }: JobsOptions): Jobs => {
  const { module } = persistence;
  const asStaff = staffOnce(staff, { client: 'hub:jobs', reason: `run the jobs of ${module}`, requestId: randomUUID() });
  const onError = (error: unknown): void => logError({ errorId: randomUUID(), error, path: `jobs of ${module}` });
  const desk = openDesk({ persistence, kinds, clock, logError, chance, asStaff, onError, onFree: () => loop.wake() });
  const loop = openLoop({ name: jobsOf(module), round: async () => (await desk.begin()).length > 0, pauseMs, onError });
  let renewing: NodeJS.Timeout | undefined;

  const round = async (): Promise<boolean> => {
    const begun = await desk.begin();
    await Promise.all(begun.map(({ ended }) => ended));
    return begun.length > 0;
  };
  const open = async (): Promise<number> => persistence.readWithin(await asStaff(), (db) => stillOpen(module, db, kinds));
  const stateOf = async (id: JobId): Promise<JobState> => {
    const { rows } = await persistence.readWithin(await asStaff(), (db) => sql<{ state: JobState }>`select state from ${jobTable(module)} where id = ${id}`.execute(db));
    if (!rows[0]) throw new Error('There is no such job.');
    return rows[0].state;
  };
  const beginOne = async (id: JobId) => {
    const job = await persistence.writeWithin(await asStaff(), (work) => claimOne(module, work, id, { kinds, owner: randomUUID(), now: clock.now() }));
    return job && desk.run(job);
  };
  const runWithin = async (id: JobId, ms: number): Promise<JobState> => {
    assertNoOpenTransaction('A job within a request');
    const until = performance.now() + ms;
    for (;;) {
      const state = await stateOf(id);
      const left = until - performance.now();
      if (!openStates.includes(state) || left <= 0 || desk.isStopping()) return state;
      const run = desk.running(id) ?? (await beginOne(id));
      await Promise.race([run?.ended ?? sleep(elsewhereMs), sleep(left, undefined, { ref: false })]);
    }
  };
  const settled = async (withinMs = 10_000): Promise<void> => {
    const until = performance.now() + withinMs;
    for (;;) {
      while (await round());
      const left = await open();
      if (left === 0) return;
      if (performance.now() > until) throw new Error(`${left} jobs of ${module} are still open.`);
      await sleep(10);
    }
  };

  return {
    kinds,
    enqueue: (work, kind, job) => enqueue(module, work, kind, job),
    runWithin,
    amend: (work, kind, id, change) => amend(module, work, { kind, id, change }, clock.now()),
    redrive: (work, id) => redrive(module, work, id, clock.now()),
    round,
    settled,
    isSettled: async () => (await open()) === 0,
    renew: desk.renew,
    figures: async () => persistence.readWithin(await asStaff(), (db) => jobFigures(module, db, kinds, clock.now())),
    start: () => {
      loop.start();
      renewing ??= setInterval(() => void desk.renew().catch(onError), renewMs);
    },
    stop: async () => {
      desk.stop();
      await loop.stop();
      await desk.idle();
      clearInterval(renewing);
    },
  };
};

const openStates: readonly JobState[] = ['QUEUED', 'RUNNING', 'RETRYING'];
/** Another process has it, or it waits for its next attempt. */
const elsewhereMs = 50;
