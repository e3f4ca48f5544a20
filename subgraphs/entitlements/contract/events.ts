import { z } from 'zod';
import { defineEvent } from '#kernel/events/event-type';
import type { OrderLineId } from '#orders';
import type { EntitlementId, LineItemId } from './ids.ts';
import { cause, id } from './shapes.ts';

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
