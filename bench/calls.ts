import { setTimeout as sleep } from 'node:timers/promises';

export type Call<T> = () => Promise<T>;
export type Timed<T> = { readonly answers: readonly T[]; readonly latencies: readonly number[]; readonly perSecond: number };

/** Makes all calls, so many of them at any time as there are callers; each caller goes on once it is answered. */
export const answered = async <T>(calls: readonly Call<T>[], callers: number): Promise<Timed<T>> => {
  const answers: T[] = [];
  const latencies: number[] = [];
  const waiting = calls.entries();
  const began = performance.now();
  const caller = async (): Promise<void> => {
    for (const [place, call] of waiting) {
      const asked = performance.now();
      answers[place] = await call();
      latencies[place] = performance.now() - asked;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { answers, latencies, perSecond: perSecond(calls.length, began) };
};

export const perSecond = (count: number, began: number): number => (count * 1_000) / (performance.now() - began);

const patienceMs = 30_000;

/** Looks until it is there. */
export const until = async <T>(what: string, look: () => Promise<T | null>, everyMs: number): Promise<T> => {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`It never came that ${what}.`);
    await sleep(everyMs);
  }
};
