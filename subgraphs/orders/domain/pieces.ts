/** What was ordered of a line, all in all, and what of it was taken back. */
export type Pieces = { readonly ordered: number; readonly cancelled: number };

/** More pieces than anybody orders of one thing. */
export const maxPieces = 1_000_000;

export const netOf = ({ ordered, cancelled }: Pieces): number => ordered - cancelled;

/** The line as amended: what is wanted comes about by the net change, so that what was ordered and taken back before stays told. */
export const amend = (pieces: Pieces, wanted: number): Pieces => {
  const change = wanted - netOf(pieces);
  return change >= 0 ? { ...pieces, ordered: pieces.ordered + change } : { ...pieces, cancelled: pieces.cancelled - change };
};
