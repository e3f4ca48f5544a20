import type { Sight } from '../identity/sight.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';

class Withdrawn extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super('What the transaction wrote is withdrawn.');
    this.outcome = outcome;
  }
}

/** Runs the work in a transaction and keeps what it wrote only if its outcome is worth keeping; the outcome is answered either way. */
export const writeIf = async <T>(
  persistence: ModulePersistence,
  sight: Sight,
  isKept: (outcome: T, work: Work) => boolean | Promise<boolean>,
  work: (work: Work) => Promise<T>,
): Promise<T> => {
  try {
    return await persistence.writeWithin(sight, async (transaction) => {
      const outcome = await work(transaction);
      if (!(await isKept(outcome, transaction))) throw new Withdrawn(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Withdrawn) return error.outcome as T;
    throw error;
  }
};
