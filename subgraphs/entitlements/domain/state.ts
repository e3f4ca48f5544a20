/** Stored states. What blocks a line and whether its term is over are not among them: see block.ts and status.ts. */
export const states = ['DRAFT', 'DEPLOYED', 'OBSOLETE', 'TEST'] as const;
export type State = (typeof states)[number];

/** DRAFT is released once and ends for good; TEST never becomes anything else. No change of state touches the ledger. */
const followers: Readonly<Record<State, readonly State[]>> = {
  DRAFT: ['DEPLOYED', 'OBSOLETE'],
  DEPLOYED: ['OBSOLETE'],
  OBSOLETE: [],
  TEST: [],
};

export const canBecome = (from: State, to: State): boolean => from === to || followers[from].includes(to);

export const isReleased = (state: State): boolean => state === 'DEPLOYED' || state === 'TEST';
