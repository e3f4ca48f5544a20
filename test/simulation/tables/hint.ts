import type * as Real from '../../../subgraphs/_kernel/background/hint.ts';
import { processAtWork } from '../scheduler.ts';

/** Stands for `_kernel/background/hint.ts`: a process hears only itself, though all run in this one. */
export const ring: typeof Real.ring = (work) => {
  for (const ear of processAtWork().ears.get(work) ?? []) ear();
};

export const hear: typeof Real.hear = (work, ear) => {
  const { ears } = processAtWork();
  const hearing = ears.get(work) ?? new Set();
  ears.set(work, hearing.add(ear));
  return () => void hearing.delete(ear);
};
