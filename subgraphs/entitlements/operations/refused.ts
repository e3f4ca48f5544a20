import type { ClaimOutcome, CopiesRefusal } from '../contract/index.ts';
import { refusal, type Refusal } from '../domain/refusal.ts';

export type ClaimRefused = Extract<ClaimOutcome, { kind: 'ClaimRefused' }>;

const mostRefusals = 10;

/** No part of the operational model decides about a line yet: its license model does. */
export const toldRefusal = ({ resetsAt, ...said }: Refusal): CopiesRefusal => ({ ...said, resetsAt: resetsAt?.toString() ?? null, decidedBy: null });

export const refusedAs = (refusals: readonly Refusal[]): ClaimRefused => ({ kind: 'ClaimRefused', refusals: refusals.slice(0, mostRefusals).map(toldRefusal) });

export const unknownLine = refusal('UNKNOWN_LINE_ITEM', 'There is no such line item.');
export const unknownClaim = refusal('UNKNOWN_CLAIM', 'Nothing was claimed under this key.');
export const unknownPermit = refusal('UNKNOWN_PERMIT', 'No leave was asked under this key.');
