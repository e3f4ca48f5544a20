import type { Estate } from './estate.ts';
export const movesUnderWriters = (_estate: () => Estate): void => {};
