type Ear = () => void;

const ears = new Map<string, Set<Ear>>();

/** Says in this process that work of this name may be waiting. Lost or doubled it does no harm, for every loop also looks by itself. */
export const ring = (work: string): void => {
  for (const ear of ears.get(work) ?? []) ear();
};

/** @returns stops hearing */
export const hear = (work: string, ear: Ear): (() => void) => {
  const hearing = ears.get(work) ?? new Set();
  ears.set(work, hearing.add(ear));
  return () => void hearing.delete(ear);
};
