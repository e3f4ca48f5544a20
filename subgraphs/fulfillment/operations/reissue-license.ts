import { HubError } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { FulfillmentId, JobId } from '../contract/ids.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { changeFulfillment } from './change-fulfillment.ts';

export type ReissueLicense = { readonly fulfillmentId: FulfillmentId; readonly reason: string; readonly idempotencyKey: string; readonly dryRun: boolean };
export type ReissueOutcome =
  | { readonly kind: 'LicenseReissued'; readonly jobId: JobId | null; readonly dryRun: boolean }
  | { readonly kind: 'ReissuePending' | 'JobFailed'; readonly jobId: JobId }
  | ActionRefused;

/** The license of what runs is issued again by the vendor's own will, such as when the key that signed it has leaked. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const reissueLicense = async (context: ModuleContext, { idempotencyKey, dryRun, reason, fulfillmentId }: ReissueLicense): Promise<ReissueOutcome> => {
  if (reason.trim() === '') throw new HubError('BAD_USER_INPUT', 'A license is issued again for a reason.', { path: 'reason' });
  const input = { fulfillmentId, reason };
  const changed = await changeFulfillment(context, { operation: 'reissueLicense', action: 'license:reissue', idempotencyKey, input, reason, fulfillmentId, dryRun, host: null, wish: () => ({ kind: 'REGENERATE' }) });
  if (changed.kind === 'ActionRefused') return changed;
  if (changed.kind === 'tried') return { kind: 'LicenseReissued', jobId: null, dryRun: true };
  const { kind, jobId } = changed;
  if (kind === 'done') return { kind: 'LicenseReissued', jobId, dryRun };
  return { kind: kind === 'pending' ? 'ReissuePending' : 'JobFailed', jobId };
};
