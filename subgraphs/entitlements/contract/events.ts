import { z } from 'zod';
import { defineEvent } from '#kernel/events/event-type';
import type { TenantId } from '#kernel/values/ids';
import type { OrderLineId } from '#orders';
import type { EntitlementId, LineItemId } from './ids.ts';
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

const answered = {
  orderLineId: id<OrderLineId>(),
  /** The `sequence` of the announcement that this answers. */
  sequence: z.int().min(1),
  /** The line items that the order line made, added to or maintains. */
  lineItems: z.array(z.object({ lineItemId: id<LineItemId>(), entitlementId: id<EntitlementId>() })).max(1),
  /** The entitlements' part of the operational model that decided it. */
  rules: z.object({ module: z.literal('entitlements'), version: z.int().min(1) }),
};
/** The rule, and the reason in a sentence for whoever sold it. */
const shortfall = z.object({ code: z.string(), message: z.string() });

/** What became of an announced order line: all of it was granted; or it gives other than it says; or nothing. */
export const orderLineAnswered = defineEvent({
  module: 'entitlements',
  name: 'OrderLineAnswered',
  version: 1,
  payload: z.discriminatedUnion('outcome', [
    z.object({ ...answered, outcome: z.literal('GRANTED') }),
    z.object({ ...answered, outcome: z.literal('SHORTFALL'), shortfall }),
    z.object({ ...answered, outcome: z.literal('REFUSED'), shortfall }),
  ]),
});
export type OrderLineAnswer = z.output<typeof orderLineAnswered.payload>;

/**
 * An order took copies back that still run: so many of this claim are to be returned, by leave that is a reclaim. Of a line item the
 * newest claim is asked first. It may be asked again: what is on its way back already is not counted twice.
 */
export const copiesAskedBack = defineEvent({
  module: 'entitlements',
  name: 'CopiesAskedBack',
  version: 1,
  payload: z.object({ lineItemId: id<LineItemId>(), of: cause, copies: z.int().min(1) }),
});
