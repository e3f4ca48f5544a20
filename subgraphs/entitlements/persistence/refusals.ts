import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../domain/refusal.ts';

/** A refusal as JSON has it. */
export type StoredRefusal = Omit<Refusal, 'resetsAt'> & { readonly resetsAt: string | null };

export const storedRefusals = (refusals: readonly Refusal[]): readonly StoredRefusal[] => refusals.map((refusal) => ({ ...refusal, resetsAt: refusal.resetsAt?.toString() ?? null }));

export const refusalsFrom = (stored: readonly StoredRefusal[]): readonly Refusal[] =>
  stored.map((refusal) => ({ ...refusal, resetsAt: refusal.resetsAt === null ? null : Temporal.Instant.from(refusal.resetsAt) }));
