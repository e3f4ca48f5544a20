import { z } from 'zod';
import { defineEvent } from '#kernel/events/event-type';
import type { TenantId } from '#kernel/values/ids';
import type { LineItemId } from './ids.ts';
import { cause, copies, id } from './shapes.ts';

export const maxClaimsDivided = 200;

/**
 * Copies came free on a line, or were taken back, and claims of it hold more or fewer beyond what was bought than whoever runs them was told.
 * The numbers are absolute. Events of one line come in their order; of one claim the highest revision holds.
 */
export const claimsDivided = defineEvent({
  module: 'entitlements',
  name: 'ClaimsDivided',
  version: 1,
  payload: z.object({
    lineItemId: id<LineItemId>(),
    tenantId: id<TenantId>(),
    claims: z
      .array(cause.extend({ count: copies, overdraftCount: copies, revision: z.int().min(1) }))
      .min(1)
      .max(maxClaimsDivided),
  }),
});
