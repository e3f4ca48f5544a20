import type * as Real from '../../../subgraphs/_kernel/jobs/breaker.ts';
import { instantAt, msOf, storeOf } from '../store.ts';

/** Stands for `_kernel/jobs/breaker.ts`. */
const failuresToOpen = 5;
const openMs = 30_000;

export const shutUntil: typeof Real.shutUntil = async (_module, { db }, technology, now) => {
  const { breakers, seen } = storeOf(db);
  const breaker = breakers.get(technology);
  if (!breaker || breaker.failures < failuresToOpen) return null;
  seen.add('a breaker opens');
  if (breaker.openUntil > msOf(now)) return instantAt(breaker.openUntil).toString();
  breaker.openUntil = msOf(now) + openMs;
  return null;
};

export const noteFailure: typeof Real.noteFailure = async (_module, { db }, technology, now) => {
  const { breakers } = storeOf(db);
  breakers.set(technology, { failures: (breakers.get(technology)?.failures ?? 0) + 1, openUntil: msOf(now) + openMs });
};

export const noteSuccess: typeof Real.noteSuccess = async (_module, { db }, technology) => {
  const breaker = storeOf(db).breakers.get(technology);
  if (breaker) breaker.failures = 0;
};
