import { ring } from './hint.ts';

/** So many pieces of work at a time; each that ends rings for the next. */
export type Slots = {
  free(): number;
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when none is taken. */
  idle(): Promise<void>;
};

export const openSlots = (count: number, onError: (error: unknown) => void): Slots => {
  const taken = new Set<Promise<void>>();
  return {
    free: () => Math.max(0, count - taken.size),
    run: (work) => {
      const done = work()
        .catch(onError)
        .finally(() => {
          taken.delete(done);
          ring();
        });
      taken.add(done);
      return done;
    },
    idle: async () => {
      while (taken.size > 0) await Promise.all(taken);
    },
  };
};
