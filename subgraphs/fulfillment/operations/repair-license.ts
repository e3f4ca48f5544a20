import type { ModuleContext } from '../context.ts';
import type { FulfillmentId, JobId } from '../contract/ids.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { changeFulfillment } from './change-fulfillment.ts';

export type RepairLicense = { readonly fulfillmentId: FulfillmentId; readonly idempotencyKey: string; readonly dryRun: boolean };
export type RepairOutcome =
  | { readonly kind: 'Repaired'; readonly jobId: JobId | null; readonly dryRun: boolean }
  | { readonly kind: 'RepairPending' | 'JobFailed'; readonly jobId: JobId }
  | ActionRefused;

/** The license of what runs is made anew, on the same host. @throws NOT_FOUND, FORBIDDEN */
export const repairLicense = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: RepairLicense): Promise<RepairOutcome> => {
  const { fulfillmentId } = input;
  const changed = await changeFulfillment(context, { operation: 'repair', action: 'license:repair', idempotencyKey, input, fulfillmentId, dryRun, host: null, wish: () => ({ kind: 'REPAIR' }) });
  if (changed.kind === 'ActionRefused') return changed;
  if (changed.kind === 'tried') return { kind: 'Repaired', jobId: null, dryRun: true };
  const { kind, jobId } = changed;
  if (kind === 'done') return { kind: 'Repaired', jobId, dryRun };
  return { kind: kind === 'pending' ? 'RepairPending' : 'JobFailed', jobId };
};
