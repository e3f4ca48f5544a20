import { setTimeout as sleep } from 'node:timers/promises';
import { standBy, type HubProcess, type HubStarting } from './hub-process.ts';

export type MortalHub = {
  /** Asks as often as those who are asked die of it. */
  answered<T>(work: (hub: HubProcess) => Promise<T>): Promise<T>;
  /** Whether somebody is still to die. */
  isDoomed(): boolean;
  /** How many have died. */
  deaths(): number;
  /** Whoever lives does not come to where it is to die; the next one takes over. */
  giveUp(): Promise<void>;
  /** The points at which nobody died. */
  readonly missed: readonly string[];
  close(): Promise<void>;
};
type Fate = { readonly crashAt: string | null } & HubStarting;
type Options = {
  readonly settings: Readonly<Record<string, string>>;
  /** Where they die, one after the other; whoever comes after the last one lives. */
  readonly crashAt: readonly string[];
  /** Nobody waits for the leases of the dead. */
  bury(): Promise<void>;
};

/** Processes on one database, each of which goes on where the one before has died, and dies where it is told to. */
export const openMortalHub = ({ settings, crashAt, bury }: Options): MortalHub => {
  const toCome = [...crashAt];
  const missed: string[] = [];
  let deaths = 0;
  let isOver = false;
  let next = standBy();

  const begin = (): Fate => {
    const place = toCome.shift() ?? null;
    const { ready, ended } = next.start({ ...settings, ...(place !== null && { HUB_CRASH_AT: place }) });
    next = standBy();
    ready.catch(() => undefined);
    return { crashAt: place, ready, ended: ended.then(buried) };
  };
  const buried = async (signal: NodeJS.Signals | null): Promise<NodeJS.Signals | null> => {
    if (isOver) return signal;
    if (signal === 'SIGKILL') deaths += 1;
    await bury();
    current = begin();
    return signal;
  };
  let current = begin();

  return {
    answered: async (work) => {
      for (;;) {
        const { ready, ended } = current;
        try {
          return await work(await ready);
        } catch (error) {
          const hasDied = await Promise.race([ended.then((signal) => signal === 'SIGKILL'), sleep(3_000, false)]);
          if (!hasDied) throw error;
        }
      }
    },
    isDoomed: () => current.crashAt !== null,
    deaths: () => deaths,
    giveUp: async () => {
      const { ready, ended, crashAt: place } = current;
      if (place !== null) missed.push(place);
      await ready.then((hub) => hub.stop(), () => undefined);
      await ended;
    },
    missed,
    close: async () => {
      isOver = true;
      next.dismiss();
      await current.ready.then((hub) => hub.stop(), () => undefined);
    },
  };
};
