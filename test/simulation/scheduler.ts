import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dice } from '../model/dice.ts';

/** Something that runs by itself and can die: a hub, a caller, the network. */
export type Process = { readonly name: string; isDead: boolean; /** It does nothing until then, and does not know it. */ stalledUntil: number; readonly ears: Map<string, Set<() => void>> };

export const openProcess = (name: string): Process => ({ name, isDead: false, stalledUntil: 0, ears: new Map() });

type Entry = { at: number; readonly order: number; readonly process: Process; readonly label: string; readonly nextDue: (() => number) | null; readonly go: () => void };

export type Scheduler = {
  now(): number;
  /** Holds whoever asks up: others go on meanwhile, or it never does. */
  pause(process: Process, label: string, ms: number): Promise<void>;
  /** There is something new: whoever looks from time to time finds it at the next look. */
  changed(): void;
  /** Begins, and runs one step of one process after the other until it is over. */
  run(begin: () => void, isOver: () => boolean): Promise<void>;
  readonly trace: string[];
};

/** Whoever is at work, and when there is something to do for a loop of its. A look that would find nothing is left out. */
type AtWork = { readonly process: Process; readonly nextDue: () => number };
const atWork = new AsyncLocalStorage<AtWork>();
export const processAtWork = (): Process => (atWork.getStore() ?? nobody).process;
export const runAs = <T>(process: Process, work: () => T, nextDue: () => number = () => 0): T => atWork.run({ process, nextDue }, work);
const nobody: AtWork = { process: openProcess('nobody'), nextDue: () => 0 };

const nextDueAtWork = (): (() => number) => (atWork.getStore() ?? nobody).nextDue;

/** How long loops rest that look whether there is work. */
const pollMs = 500;
const mostSteps = 20_000;

/** One thing happens at a time; which of those that happen about now comes first, and how long each takes, the dice say. */
export const openScheduler = (dice: Dice): Scheduler => {
  let now = 0;
  let entries: Entry[] = [];
  const trace: string[] = [];
  const add = (entry: Omit<Entry, 'order'>): Entry => {
    const added = { ...entry, order: dice.roll(1 << 20) };
    entries.push(added);
    return added;
  };
  const remove = (entry: Entry | undefined): void => {
    entries = entries.filter((one) => one !== entry);
  };
  const first = (): Entry | undefined => {
    let found: Entry | undefined;
    for (const entry of entries) if (!found || entry.at < found.at || (entry.at === found.at && entry.order < found.order)) found = entry;
    return found;
  };

  const step = (): void => {
    const entry = first();
    if (!entry || entry.at === Infinity) throw new Error('Nobody has anything to do any more.');
    const { process, nextDue, label } = entry;
    if (process.isDead) {
      remove(entry);
      return;
    }
    if (process.stalledUntil > entry.at) return void (entry.at = process.stalledUntil);
    const due = nextDue?.() ?? 0;
    if (due > entry.at) return void (entry.at = due);
    remove(entry);
    now = Math.max(now, entry.at);
    trace.push(`${now} ${process.name} ${label}`);
    entry.go();
  };

  const timers = new Map<object, Entry>();
  const after = (go: () => void, ms = 0): object => {
    const timer = {};
    timers.set(timer, add({ at: now + ms, process: processAtWork(), label: 'timer', nextDue: ms === pollMs ? nextDueAtWork() : null, go }));
    return timer;
  };
  const every = (go: () => void, ms: number): object => {
    const timer = {};
    const process = processAtWork();
    const again = (): void => {
      timers.set(timer, add({ at: now + ms, process, label: 'interval', nextDue: null, go: again }));
      go();
    };
    timers.set(timer, add({ at: now + ms, process, label: 'interval', nextDue: null, go: again }));
    return timer;
  };
  const clear = (timer: object | undefined): void => {
    if (!timer) return;
    remove(timers.get(timer));
    timers.delete(timer);
  };

  return {
    now: () => now,
    pause: (process, label, ms) => new Promise((resolve) => void add({ at: now + ms, process, label, nextDue: null, go: resolve })),
    changed: () => {
      for (const entry of entries) if (entry.nextDue) entry.at = Math.min(entry.at, now + 1 + dice.roll(pollMs));
    },
    run: async (begin, isOver) => {
      const timing = { setTimeout: after, clearTimeout: clear, setInterval: every, clearInterval: clear };
      const real = { setTimeout, clearTimeout, setInterval, clearInterval };
      Object.assign(globalThis, timing);
      try {
        begin();
        await oneAfterTheOther(() => {
          if (trace.length > mostSteps) throw new Error('It never comes to rest.');
          if (!isOver()) step();
          return isOver();
        });
      } finally {
        Object.assign(globalThis, real);
      }
    },
    trace,
  };
};

const batch = 64;

/** Before the next step begins, whatever the last one set going has come to its next pause: Node runs all promises between two of these. */
const oneAfterTheOther = (step: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    let isOver = false;
    const take = (): void => {
      if (isOver) return;
      try {
        isOver = step();
        if (isOver) resolve();
      } catch (error) {
        isOver = true;
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const takeMany = (): void => {
      for (let place = 0; place < batch; place++) setImmediate(take);
      setImmediate(() => {
        if (!isOver) takeMany();
      });
    };
    takeMany();
  });
