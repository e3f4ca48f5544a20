/** So many pieces of work at a time. */
export type Slots = {
  free(): number;
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when none is taken. */
  idle(): Promise<void>;
};

type SlotsOptions = { readonly count: number; onFree(): void; onError(error: unknown): void };

export const openSlots = ({ count, onFree, onError }: SlotsOptions): Slots => {
  const taken = new Set<Promise<void>>();
  return {
    free: () => Math.max(0, count - taken.size),
    run: (work) => {
      const done = work()
        .catch(onError)
        .finally(() => {
          taken.delete(done);
          onFree();
        });
      taken.add(done);
      return done;
    },
    idle: async () => {
      while (taken.size > 0) await Promise.all(taken);
    },
  };
};
