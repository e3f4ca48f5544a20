/** What became of an announced line, as whoever grants rights answers. */
export type LineOutcome = 'GRANTED' | 'SHORTFALL' | 'REFUSED';

/** The rule by which a line gives less than it should, or nothing, and the reason in a sentence. */
export type Shortfall = { readonly code: string; readonly message: string };

/** Answers may overtake each other: one to an earlier announcement says nothing new, and one to what was never announced is none. */
export const outcomeCounts = (answered: number, { sequence, outcomeSequence }: { readonly sequence: number; readonly outcomeSequence: number | null }): boolean =>
  answered <= sequence && answered > (outcomeSequence ?? 0);
