import { netOf, type Pieces } from './pieces.ts';

/** What must have happened before a line entitles. */
export type EntitleOn = 'BOOKED' | 'PAID';

/** What an order has come to, as far as its lines depend on it. */
export type Standing = { readonly isHeld: boolean; readonly isPaid: boolean };

export const mayEntitle = ({ isHeld, isPaid }: Standing, entitleOn: EntitleOn): boolean => !isHeld && (entitleOn === 'BOOKED' || isPaid);

/** What is stopped or not paid for gives nothing more, but what is taken back is taken back at once. */
export const entitledPieces = (pieces: Pieces, entitled: number, mayGrow: boolean): number => (mayGrow ? netOf(pieces) : Math.min(netOf(pieces), entitled));

export type Told = { readonly type: 'OrderLineEntitled' | 'OrderLineChanged' | 'OrderLineCancelled'; readonly quantity: number; readonly delta: number };

type Change = { readonly from: number; readonly to: number; readonly wasTold: boolean; readonly onOtherTerms: boolean };

/** What is to be announced of a line that entitled to so many pieces and does so now to so many; null when nothing is. */
export const whatToTell = ({ from, to, wasTold, onOtherTerms }: Change): Told | null => {
  const told = { quantity: to, delta: to - from };
  if (!wasTold) return to > 0 ? { type: 'OrderLineEntitled', ...told } : null;
  if (to === 0) return from > 0 ? { type: 'OrderLineCancelled', ...told } : null;
  return to !== from || onOtherTerms ? { type: 'OrderLineChanged', ...told } : null;
};
