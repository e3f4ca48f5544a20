import { z } from 'zod';
import { validInput } from '#kernel/decisions/valid-input';
import type { ModuleContext } from '../context.ts';
import type { FulfillmentId, JobId } from '../contract/ids.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { copiesRule } from './activate-copies.ts';
import { changeFulfillment } from './change-fulfillment.ts';
import type { HostWanted } from './host-to-run-on.ts';

export type RehostLicense = {
  readonly fulfillmentId: FulfillmentId;
  readonly host: HostWanted;
  readonly copies: number | null;
  readonly hostIsGone: boolean;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};
export type RehostOutcome =
  | { readonly kind: 'Rehosted'; readonly jobId: JobId | null; readonly dryRun: boolean }
  | { readonly kind: 'RehostPending' | 'JobFailed'; readonly jobId: JobId }
  | ActionRefused;

/** Copies move to another host; from one that is gone all of them do. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const rehostLicense = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: RehostLicense): Promise<RehostOutcome> => {
  validInput(z.object({ copies: copiesRule.nullable() }), input);
  const { fulfillmentId, copies, host, hostIsGone } = input;
  const changed = await changeFulfillment(context, {
    operation: 'rehost',
    action: 'license:rehost',
    idempotencyKey,
    input,
    fulfillmentId,
    dryRun,
    host,
    wish: (toHostId) => ({ kind: 'REHOST', toHostId, hostIsGone, ...(copies !== null && { copies }) }),
  });
  if (changed.kind === 'ActionRefused') return changed;
  if (changed.kind === 'tried') return { kind: 'Rehosted', jobId: null, dryRun: true };
  const { kind, jobId } = changed;
  if (kind === 'done') return { kind: 'Rehosted', jobId, dryRun };
  return { kind: kind === 'pending' ? 'RehostPending' : 'JobFailed', jobId };
};
