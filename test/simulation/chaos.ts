import { openHub, type Hub } from './hub.ts';
import { openProcess } from './scheduler.ts';
import type { Store } from './store.ts';

const names = ['hub A', 'hub B'] as const;

/** Hubs die and come back, or stand still without knowing it, until it is over. */
export const upset = async (store: Store, hubs: Hub[], isOver: () => boolean): Promise<void> => {
  const { scheduler, dice } = store;
  const process = openProcess('chaos');
  for (let round = 1; !isOver(); round++) {
    await scheduler.pause(process, 'waits', dice.roll(12_000));
    const place = dice.roll(names.length);
    const [hub, name] = [hubs[place], names[place]];
    if (!hub || !name || isOver()) continue;
    if (dice.once(2)) {
      hub.process.isDead = true;
      store.seen.add('a hub dies');
      await scheduler.pause(process, `has killed ${name}`, dice.roll(20_000));
      hubs[place] = openHub(store, `${name}${round}`);
    } else if (!isAsking(store)) {
      store.seen.add('a hub stands still');
      hub.process.stalledUntil = scheduler.now() + 1_000 * dice.roll(60);
      await scheduler.pause(process, `has stopped ${name}`, 1_000);
    }
  }
};

/** Between the last look at its lease and the request that goes out nothing protects a technology that knows no repeat; see the README. */
const isAsking = ({ jobs }: Store): boolean => [...jobs.values()].some(({ state, step }) => state === 'RUNNING' && step === 'GENERATE');

export const openHubs = (store: Store): Hub[] => names.map((name) => openHub(store, name));
