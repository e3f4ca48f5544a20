type Ear = () => void;

const ears = new Set<Ear>();

/** Says to whatever runs in this process that work may be waiting. Lost or doubled it does no harm, for every loop also looks by itself. */
export const ring = (): void => {
  for (const ear of ears) ear();
};

/** @returns stops hearing */
export const hear = (ear: Ear): (() => void) => {
  ears.add(ear);
  return () => void ears.delete(ear);
};
