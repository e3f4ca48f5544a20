import type { CopiesCause, LineItemId } from '#entitlements';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { FulfillmentId, HostId } from '../contract/ids.ts';
import type { Fulfillment } from './fulfillment.ts';

/** Copies come to run on a host. How they are divided is known once they are claimed; until then all count as bought. */
export type Activation = { readonly kind: 'ACTIVATE'; readonly lineItemId: LineItemId; readonly hostId: HostId | null; readonly copies: Copies };

/** A fulfillment as a job found it. While the job is open nothing else is done with it. */
type Found = {
  readonly fulfillmentId: FulfillmentId;
  readonly lineItemId: LineItemId;
  readonly hostId: HostId | null;
  readonly claim: CopiesCause;
  /** All its copies. */
  readonly of: number;
};
export type Return = Found & { readonly kind: 'RETURN'; readonly copies: number; readonly isReclaim: boolean };
export type Move = Found & { readonly kind: 'REHOST'; readonly copies: number; readonly toHostId: HostId; /** The old host cannot give anything back. */ readonly hostIsGone: boolean };
type Anew = Found & { readonly kind: 'REPAIR' | 'REGENERATE' };

export type Operation = Activation | Change;
export type Change = Return | Move | Anew;

/** What somebody wants of a fulfillment. Without a number it is about all its copies. */
export type ChangeWish =
  | { readonly kind: 'RETURN'; readonly copies?: number; readonly isReclaim?: boolean }
  | { readonly kind: 'REHOST'; readonly copies?: number; readonly toHostId: HostId; readonly hostIsGone?: boolean }
  | { readonly kind: 'REPAIR' | 'REGENERATE' };

type ChangeRefusal = 'NOT_ACTIVE' | 'FULFILLMENT_BUSY' | 'SAME_HOST' | 'NO_SUCH_COPIES' | 'HOST_IS_GONE';
export type ChangeDecision = { readonly kind: 'opened'; readonly operation: Change } | { readonly kind: 'refused'; readonly code: ChangeRefusal };

/** What this module itself must know before it asks for leave; whether rules forbid it is asked of the line item. */
export const changeOf = (fulfillment: Fulfillment, wish: ChangeWish): ChangeDecision => {
  if (fulfillment.state !== 'ACTIVE') return { kind: 'refused', code: 'NOT_ACTIVE' };
  if (fulfillment.jobId !== null) return { kind: 'refused', code: 'FULFILLMENT_BUSY' };
  const { id: fulfillmentId, lineItemId, hostId, claim } = fulfillment;
  const found = { fulfillmentId, lineItemId, hostId, claim, of: totalOf(fulfillment.copies) };
  if (wish.kind !== 'RETURN' && wish.kind !== 'REHOST') return { kind: 'opened', operation: { ...found, kind: wish.kind } };
  const copies = wish.copies ?? found.of;
  if (copies < 1 || copies > found.of) return { kind: 'refused', code: 'NO_SUCH_COPIES' };
  if (wish.kind === 'RETURN') return { kind: 'opened', operation: { ...found, kind: 'RETURN', copies, isReclaim: wish.isReclaim ?? false } };
  const { toHostId, hostIsGone = false } = wish;
  if (toHostId === hostId) return { kind: 'refused', code: 'SAME_HOST' };
  // What is left behind would run on a host that is gone.
  if (hostIsGone && copies < found.of) return { kind: 'refused', code: 'HOST_IS_GONE' };
  return { kind: 'opened', operation: { ...found, kind: 'REHOST', copies, toHostId, hostIsGone } };
};
