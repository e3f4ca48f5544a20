import { sightOfTenant } from '#kernel/background/hub-principal';
import { requestOf } from '../../subgraphs/fulfillment/domain/job.ts';
import { machineOf } from '../../subgraphs/fulfillment/jobs/body.ts';
import { advanceTo } from '../../subgraphs/fulfillment/jobs/came.ts';
import { reclaim } from '../model/business.ts';
import { diceOf } from '../model/dice.ts';
import { licenseIdOf, openJobsOf } from '../model/floor.ts';
import { settleOne } from '../model/hands.ts';
import { endTransfer } from '../model/moves.ts';
import { Mishap } from './mishap.ts';
import { persistenceOf } from './persistence.ts';
import { openProcess } from './scheduler.ts';
import { instantAt, isIdle, type JobRow, type Store } from './store.ts';
import { amend } from './tables/writes.ts';

const roundMs = 15_000;

/** Somebody looks after what waits for a person; in the end all of it, until nothing is left. */
export const operate = async (store: Store, isLast: () => boolean, rest: () => void): Promise<void> => {
  const { scheduler } = store;
  const process = openProcess('operator');
  const tables = persistenceOf(store, process, 'fulfillment');
  for (;;) {
    await scheduler.pause(process, 'looks around', roundMs);
    const wasLast = await tables
      .writeWithin(sightOfTenant('an operator', null), async () => {
        lookAfter(store, isLast());
        return isLast();
      })
      .catch(ifMishap);
    if (!wasLast || !isQuiet(store)) continue;
    rest();
    return;
  }
};

const isQuiet = (store: Store): boolean =>
  store.late === 0 && isIdle(store) && openJobsOf(store.world.floor).length === 0 && [...store.world.books.lines.values()].every(({ shortfall }) => shortfall === 0);

const lookAfter = (store: Store, isLast: boolean): void => {
  const { jobs, dice, world, scheduler } = store;
  world.books.now = instantAt(scheduler.now());
  for (const row of jobs.values()) if ((row.state === 'AWAITING_MANUAL' || row.state === 'OUTCOME_UNKNOWN') && (isLast || dice.once(2))) settle(store, row);
  if (!isLast) return;
  world.books.transfers.forEach((_, place) => endTransfer(world, place));
  if (openJobsOf(world.floor).length === 0) for (const line of world.books.lines.values()) reclaim(world, line);
};

/** What the technology says it did is told, and what came of it is kept. */
const settle = (store: Store, row: JobRow): void => {
  const { world, dice, licenses, isCalm } = store;
  const job = machineOf(row);
  if (job.state !== 'AWAITING_MANUAL' && job.state !== 'OUTCOME_UNKNOWN') return;
  const { requestId, act } = requestOf(job);
  const { platform, floor } = world;
  if (act.kind === 'WITHDRAW' && job.state === 'OUTCOME_UNKNOWN' && !platform.live.has(licenseIdOf(floor, act.replaces) ?? ('' as never))) platform.done.set(requestId, null);
  settleOne(world, job, isCalm ? null : diceOf(dice.roll(1 << 20)));
  const settled = floor.jobs.get(job.id);
  const license = platform.done.get(requestId);
  if (license) licenses.set(requestId, license);
  if (settled) amend(store, row, advanceTo(row, { job: settled }));
};

const ifMishap = (error: unknown): false => {
  if (!(error instanceof Mishap)) throw error;
  return false;
};
