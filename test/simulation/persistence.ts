import type { Reader, ModulePersistence, Work } from '#kernel/persistence/persistence';
import type { ModuleName } from '#kernel/modules';
import { insideTransaction } from '#kernel/persistence/open-transaction';
import { storedMachine } from '../../subgraphs/fulfillment/jobs/body.ts';
import { assertAlways } from '../model/invariants.ts';
import { Mishap } from './mishap.ts';
import { enqueue } from './outbox.ts';
import { publishFacts } from './publish-facts.ts';
import { rehearse } from './rehearse.ts';
import type { Process } from './scheduler.ts';
import type { Store } from './store.ts';


const lost = (): Mishap => new Mishap('Connection terminated by a dice.');

/**
 * A module's tables as one process sees them: before a transaction begins, and between its commit and whatever follows, anybody else may
 * come first, or the process may die. In between nobody does, for what reads and writes the same rows waits for their locks.
 */
export const persistenceOf = (store: Store, process: Process, module: ModuleName): ModulePersistence => ({
  module,
  readWithin: async (_sight, work) => {
    await hop(store, process, `reads ${module}`);
    return insideTransaction(() => work(store as unknown as Reader));
  },
  writeWithin: async (_sight, work) => {
    await hop(store, process, `begins in ${module}`);
    const isDoomed = !store.isCalm && store.dice.once(50);
    if (isDoomed) {
      if (store.planted === 'EMITS_BEFORE_COMMIT' && module !== 'fulfillment') await rehearse(store, () => work(workOf(store, () => undefined)));
      throw lost();
    }
    const hints: (() => void)[] = [];
    const result = await insideTransaction(() => work(workOf(store, (hint) => void hints.push(hint))));
    commit(store);
    await hop(store, process, `has committed in ${module}`);
    if (!store.isCalm && store.dice.once(50)) throw lost();
    for (const hint of hints) hint();
    return result;
  },
});

const hop = ({ scheduler, dice, isCalm }: Store, process: Process, label: string): Promise<void> =>
  scheduler.pause(process, label, !isCalm && dice.once(40) ? 1_000 * (1 + dice.roll(5)) : dice.roll(20));

const workOf = (store: Store, afterCommit: Work['afterCommit']): Work => ({ em: { flush: async () => undefined } as unknown as Work['em'], db: store as unknown as Work['db'], afterCommit });

/** What the model wrote is written with it: its jobs are queued and what it tells is in the outbox. */
const commit = (store: Store): void => {
  const { world, scheduler } = store;
  for (const job of world.floor.jobs.values()) if (!store.jobs.has(job.id)) enqueue(store, job.id, storedMachine(job));
  publishFacts(store);
  try {
    assertAlways(world);
  } catch (error) {
    store.broken ??= error as Error;
  }
  scheduler.changed();
};
