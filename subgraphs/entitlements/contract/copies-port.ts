import { z } from 'zod';
import { definePort, type PortOf } from '#kernel/ports';
import type { LineItemId } from './ids.ts';
import { activationId, cause, copies, id, instant, line } from './shapes.ts';

export const maxCopiesItems = 200;

/** Who holds the claim. Several may, by the same cause; the copies go back when the last of them gives them back. */
const held = cause.extend({ heldBy: z.string().min(1).max(100) });
/** Copies of a line since when. */
const ofLine = z.object({ activationId, count: copies, overdraftCount: copies, effectiveAt: instant });

const refused = z.object({
  kind: z.literal('CopiesRefused'),
  code: z.enum(['UNKNOWN_ACTIVATION_ID', 'LINE_NOT_DEPLOYED', 'INSUFFICIENT_QTY', 'OVERDRAFT_EXCEEDED', 'EFFECTIVE_IN_FUTURE', 'CLAIM_DIFFERS', 'UNKNOWN_CLAIM', 'COPIES_BUSY']),
  /** A sentence for whoever sent the license. */
  message: z.string(),
});
export type CopiesRefused = z.infer<typeof refused>;

const taken = line.extend({
  kind: z.literal('CopiesTaken'),
  count: copies,
  overdraftCount: copies,
  /** Since when they are booked: the instant asked for, or the first later one since when enough were free. */
  effectiveAt: instant,
  /** How they were divided when they were taken is as old as this: what is told of them since (`ClaimsDivided`) has a higher one. */
  revision: z.int().min(0),
});

/**
 * Copies of line items for licenses that run already, taken over from another system. No policy is asked and none is used up,
 * for it is history: blocks, a term that is over and one that has not begun refuse nothing. What was bought still bounds what runs.
 */
export const copiesPort = definePort({
  name: 'copies',
  verbs: {
    /**
     * A repeat with the same counts is answered as the first time; with other counts it is `CLAIM_DIFFERS`: give back first.
     * What an earlier item takes, a later one of the same call misses. A dry run answers the same and takes nothing, as if what is `assumed` were taken
     * already: whoever tries more items than one call has names what the calls before were answered.
     */
    take: {
      input: z.object({
        dryRun: z.boolean().default(false),
        assumed: z.array(ofLine).max(100_000).default([]),
        items: z
          .array(
            held
              .extend(ofLine.shape)
              .refine(({ count, overdraftCount }) => count + overdraftCount > 0, 'takes no copies'),
          )
          .max(maxCopiesItems),
      }),
      output: z.object({ outcomes: z.array(z.discriminatedUnion('kind', [taken, refused])) }),
    },
    /** Withdraws what was taken, as if it had not been, unless somebody else holds it too; a repeat is answered as the first time. The pair can be taken again. */
    giveBack: {
      input: z.object({ items: z.array(held).max(maxCopiesItems) }),
      output: z.object({
        outcomes: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('CopiesGivenBack'), lineItemId: id<LineItemId>(), count: copies, overdraftCount: copies }),
            refused,
          ]),
        ),
      }),
    },
    /** In the order of the activation ids; a line item that is over is found where no other has the id, for what ran of it is history. Null where there is none. Nothing is changed. */
    find: {
      input: z.object({ activationIds: z.array(activationId).max(1_000) }),
      output: z.object({ found: z.array(line.nullable()) }),
    },
  },
});
export type CopiesPort = PortOf<typeof copiesPort>;
export type CopiesToTake = z.output<typeof copiesPort.verbs.take.input>['items'][number];
export type HeldCopies = z.output<typeof held>;
export type AssumedCopies = z.output<typeof ofLine>;
export type TakeOutcome = z.output<typeof copiesPort.verbs.take.output>['outcomes'][number];
export type GiveBackOutcome = z.output<typeof copiesPort.verbs.giveBack.output>['outcomes'][number];
