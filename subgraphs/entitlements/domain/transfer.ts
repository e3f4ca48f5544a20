import type { Temporal } from 'temporal-polyfill';
import type { ProductId } from '#catalog';
import type { LineItemId } from '../contract/index.ts';
import { gain, noChange, type Account, type Change } from './account.ts';
import { refusalsOf, type Subject } from './allowed.ts';
import { postingsOf, remainingOf } from './ledger.ts';
import { refusal, type Refusal } from './refusal.ts';

/** What both ends of a transfer must have in common. */
export type Kin = { readonly id: LineItemId; readonly productId: ProductId; readonly revenueClass: 'REVENUE' | 'NON_REVENUE' };

/** Copies on their way from one line to another. They are held by the giver until they are the taker's. */
type Moving = { readonly sourceId: LineItemId; readonly targetId: LineItemId; readonly copies: number };
export type OpenTransfer = Moving & { readonly state: 'OFFERED' | 'SCREENING' };
export type ExecutedTransfer = Moving & { readonly state: 'EXECUTED' };
export type Transfer = OpenTransfer | ExecutedTransfer | (Moving & { readonly state: 'DECLINED' | 'LAPSED' | 'UNDONE' });

export type Offer =
  | { readonly kind: 'offered'; readonly transfer: OpenTransfer; readonly change: Change }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Only free copies move; what is not revenue stays apart from what is. */
export const offer = (source: Subject & Kin, target: Kin, copies: number, now: Temporal.Instant): Offer => {
  const refusals = [...refusedByKin(source, target), ...refusalsOf(source, { action: 'TRANSFER', copies }, now)];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const transfer: OpenTransfer = { state: 'OFFERED', sourceId: source.id, targetId: target.id, copies };
  return { kind: 'offered', transfer, change: { ...noChange(source), postings: postingsOf({ RESERVED: copies }, now) } };
};

const refusedByKin = (source: Kin, target: Kin): readonly Refusal[] => [
  ...(source.id === target.id ? [refusal('SAME_LINE', 'Copies move to another line item.')] : []),
  ...(source.productId === target.productId ? [] : [refusal('PRODUCT_DIFFERS', 'The line items are of different products.')]),
  ...(source.revenueClass === target.revenueClass ? [] : [refusal('REVENUE_CLASS_DIFFERS', 'What was given without revenue is never mixed with what was sold.')]),
];

/** What happens to both lines, in one transaction. */
export type TwoSided<T extends Transfer> = { readonly transfer: T; readonly source: Change; readonly target: Change };

export const execute = (transfer: OpenTransfer, source: Account, target: Account, now: Temporal.Instant): TwoSided<ExecutedTransfer> => ({
  transfer: { ...transfer, state: 'EXECUTED' },
  source: { ...noChange(source), postings: postingsOf({ RESERVED: -transfer.copies, TRANSFERRED_OUT: transfer.copies }, now) },
  target: gain(target, transfer.copies, postingsOf({ GRANTED: transfer.copies }, now), now),
});

export const end = (transfer: OpenTransfer, state: 'DECLINED' | 'LAPSED', source: Account, now: Temporal.Instant): { readonly transfer: Transfer; readonly change: Change } => ({
  transfer: { ...transfer, state },
  change: gain(source, transfer.copies, postingsOf({ RESERVED: -transfer.copies }, now), now),
});

export type Undoing = ({ readonly kind: 'undone' } & TwoSided<Transfer>) | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Copies go back while the taker has as many free; the giver's books say that they were away. */
export const undo = (transfer: ExecutedTransfer, source: Account, target: Account, now: Temporal.Instant): Undoing => {
  const left = remainingOf(target.balance);
  if (left < transfer.copies) return { kind: 'refused', refusals: [refusal('COPIES_IN_USE', `The taker has only ${left} of the ${transfer.copies} copies free.`)] };
  return {
    kind: 'undone',
    transfer: { ...transfer, state: 'UNDONE' },
    source: gain(source, transfer.copies, postingsOf({ TRANSFERRED_OUT: -transfer.copies }, now), now),
    target: { ...noChange(target), postings: postingsOf({ GRANTED: -transfer.copies }, now) },
  };
};
