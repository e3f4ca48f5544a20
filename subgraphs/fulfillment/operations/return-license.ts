import { z } from 'zod';
import { validInput } from '#kernel/decisions/valid-input';
import type { ModuleContext } from '../context.ts';
import type { FulfillmentId, JobId } from '../contract/ids.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { copiesRule } from './activate-copies.ts';
import { changeFulfillment } from './change-fulfillment.ts';

export type ReturnLicense = { readonly fulfillmentId: FulfillmentId; readonly copies: number | null; readonly idempotencyKey: string; readonly dryRun: boolean };
export type ReturnOutcome =
  | { readonly kind: 'CopiesReturned'; readonly fulfillmentId: FulfillmentId; readonly jobId: JobId | null; readonly dryRun: boolean }
  | { readonly kind: 'ReturnPending' | 'JobFailed'; readonly jobId: JobId }
  | ActionRefused;

/** Copies come back: all, or some, and the license for the others is made anew. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const returnLicense = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: ReturnLicense): Promise<ReturnOutcome> => {
  validInput(z.object({ copies: copiesRule.nullable() }), input);
  const { fulfillmentId, copies } = input;
  const wish = { kind: 'RETURN', ...(copies !== null && { copies }) } as const;
  const changed = await changeFulfillment(context, { operation: 'returnLicense', action: 'license:return', idempotencyKey, input, fulfillmentId, dryRun, host: null, wish: () => wish });
  if (changed.kind === 'ActionRefused') return changed;
  if (changed.kind === 'tried') return { kind: 'CopiesReturned', fulfillmentId, jobId: null, dryRun: true };
  const { kind, jobId } = changed;
  if (kind === 'done') return { kind: 'CopiesReturned', fulfillmentId, jobId, dryRun };
  return { kind: kind === 'pending' ? 'ReturnPending' : 'JobFailed', jobId };
};
