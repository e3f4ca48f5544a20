// First, so that whoever is imported after it gets the counterparts.
import './counterparts.ts';
import { createHash } from 'node:crypto';
import { diceOf } from '../model/dice.ts';
import { rules } from '../model/rules.ts';
import { openWorld } from '../model/world.ts';
import { call } from './callers.ts';
import { openHubs, upset } from './chaos.ts';
import { operate } from './operator.ts';
import { assertRest } from './rest.ts';
import { openScheduler } from './scheduler.ts';
import { idOf, instantAt, type Planted, type Store } from './store.ts';

export type Simulated = { readonly store: Store; readonly trace: readonly string[]; readonly broken: Error | null };

const sold = 6;
const callers = ['Ada', 'Ben', 'Cyd'] as const;
const callsOfEach = 4;

const openStore = (seed: number, planted: Planted | null): Store => {
  const dice = diceOf(seed);
  const world = openWorld(rules, (_kind, number) => idOf(number));
  // Ids of lines and of what is made are told apart by their places.
  world.floor.made = 0x1000;
  world.books.now = instantAt(0);
  const store: Store = {
    ...{ world, dice, planted, isCalm: false, broken: null, ids: 0, late: 0 },
    scheduler: openScheduler(dice),
    jobs: new Map(),
    queues: { orders: { events: [], deliveries: [] }, entitlements: { events: [], deliveries: [] } },
    inbox: new Map(),
    breakers: new Map(),
    divisions: new Map(),
    licenses: new Map(),
    orders: new Map([...world.books.lines.keys()].map((id) => [id, { sequence: 0, pieces: sold, outcomeSequence: 0, outcome: null }])),
    grants: new Map([...world.books.lines.keys()].map((id) => [id, { sequence: 0, copies: sold }])),
    answers: new Map(),
    seen: new Set(),
  };
  return store;
};

/** Two hubs, three callers and what befalls them, until nothing is left to do; all of it follows from the seed. */
export const simulate = async (seed: number, planted: Planted | null = null): Promise<Simulated> => {
  const store = openStore(seed, planted);
  const acknowledged = new Map<string, string>();
  let [left, isAtRest]: [number, boolean] = [callers.length, false];
  let broken: Error | null = null;
  const hubs: ReturnType<typeof openHubs> = [];
  const start = (): void => {
    hubs.push(...openHubs(store));
    const stop = (): void => {
      left -= 1;
      store.isCalm = left === 0;
    };
    callers.forEach((name, place) => {
      const keys = Array.from({ length: callsOfEach }, (_, number) => store.dice.roll(1 << 16) * 64 + place * 16 + number);
      void call(store, hubs, name, keys, acknowledged).then(stop);
    });
    void upset(store, hubs, () => store.isCalm);
    void operate(store, () => store.isCalm, () => void (isAtRest = true));
  };
  try {
    await store.scheduler.run(start, () => isAtRest || store.broken !== null);
    if (!store.broken) assertRest(store, acknowledged);
  } catch (error) {
    broken = error as Error;
  }
  return { store, trace: store.scheduler.trace, broken: store.broken ?? broken };
};

export const hashOf = ({ trace }: Simulated): string => createHash('sha256').update(trace.join('\n')).digest('hex');
