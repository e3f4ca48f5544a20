import { z } from 'zod';
import { definePort, type PortOf } from '#kernel/ports';
import type { TenantId } from '#kernel/values/ids';
import type { LineItemId } from './ids.ts';
import { activationId, cause, copies, id, line, refusal, refusals } from './shapes.ts';

export const maxClaimItems = 200;
/** More copies than any license model counts; it keeps sums far from where integers end. */
export const maxCopies = 100_000_000;
const wanted = z.int().min(1).max(maxCopies);

/** The key of the job that asks, the line item that it asks, and whose that is: a line item of another tenant is as unknown as none. */
const asking = cause.extend({ tenantId: id<TenantId>(), lineItemId: id<LineItemId>() });
const items = <Item extends z.ZodType>(item: Item) => z.array(item).max(maxClaimItems);
const outcomes = <Outcome extends z.ZodType>(outcome: Outcome) => z.object({ outcomes: z.array(outcome) });

/** What a claim has of its line, divided as it is now. `revision` counts how often that has changed: of two that are told, the higher one holds. */
const held = z.object({ count: copies, overdraftCount: copies, revision: z.int().min(0) });

const refused = z.object({ kind: z.literal('ClaimRefused'), refusals });

export const runningActions = ['RETURN', 'REHOST', 'REPAIR', 'REGENERATE'] as const;
export const lineActions = ['ACTIVATE', 'TRANSFER', ...runningActions] as const;

/**
 * Copies of line items for jobs: held by a claim, run once it is confirmed, changed by permits. Each verb is answered by its cause as the first
 * time whenever a message repeats, is late or overtakes another: what was refused stays refused, what was released before it came is refused
 * when it comes. An item is decided by itself, in the order of the call. Whether the caller may ask was decided when its job was written; what
 * does not match its line's tenant is `UNKNOWN_LINE_ITEM`.
 */
export const claimsPort = definePort({
  name: 'claims',
  verbs: {
    /** Line items by id or by activation id, within the sight of whoever asks; null where there is none. Nothing is changed. */
    find: {
      input: z.object({ items: items(z.union([z.object({ lineItemId: id<LineItemId>() }), z.object({ activationId })])) }),
      output: z.object({ found: z.array(line.nullable()) }),
    },
    /** Free copies, and when they are gone those beyond. A dry run answers each item as if it came alone, and holds nothing. */
    claim: {
      input: z.object({ dryRun: z.boolean().default(false), items: items(asking.extend({ copies: wanted })) }),
      output: outcomes(z.discriminatedUnion('kind', [line.extend({ kind: z.literal('ClaimTaken'), ...held.shape }), refused])),
    },
    /** Nothing is decided any more: what is claimed runs from now on, unless it was released before. Refused is only what was never claimed. */
    confirm: {
      input: z.object({ items: items(asking) }),
      output: outcomes(z.discriminatedUnion('kind', [held.extend({ kind: z.literal('ClaimConfirmed') }), z.object({ kind: z.literal('ClaimReleased') }), refused])),
    },
    /** What is held is free again; what was confirmed before is kept. A claim that has not come yet is refused when it comes. */
    release: {
      input: z.object({ items: items(asking) }),
      output: outcomes(z.discriminatedUnion('kind', [z.object({ kind: z.literal('ClaimReleased') }), held.extend({ kind: z.literal('ClaimKept') }), refused])),
    },
    /** Leave to do something with copies of the claim `of`; they are busy until it is confirmed or released. */
    permit: {
      input: z.object({
        dryRun: z.boolean().default(false),
        items: items(
          asking.extend({
            of: cause,
            action: z.enum(runningActions),
            copies: wanted,
            /** Somebody who may has decided to pass over the limit. */
            overridesLimit: z.boolean().default(false),
            /** An order took the copies back: no rule of the customer's stands in its way. */
            isReclaim: z.boolean().default(false),
          }),
        ),
      }),
      output: outcomes(z.discriminatedUnion('kind', [line.extend({ kind: z.literal('Permitted') }), refused])),
    },
    /** It is done. What came back is free again or burned, as the license model has it; what came home by a move that never arrived is free. */
    confirmPermit: {
      input: z.object({ items: items(asking.extend({ ending: z.enum(['DONE', 'CAME_HOME']).default('DONE') })) }),
      output: outcomes(
        z.discriminatedUnion('kind', [
          /** How many copies of those that came back were not burned, and what the claim still has. */
          held.extend({ kind: z.literal('PermitConfirmed'), credited: copies }),
          z.object({ kind: z.literal('PermitReleased') }),
          refused,
        ]),
      ),
    },
    /** It came to nothing; what was confirmed before is kept. A permit that has not come yet is refused when it comes. */
    releasePermit: {
      input: z.object({ items: items(asking) }),
      output: outcomes(z.discriminatedUnion('kind', [z.object({ kind: z.literal('PermitReleased') }), z.object({ kind: z.literal('PermitKept') }), refused])),
    },
    /**
     * What may be done now, and why not: free copies activated or transferred, and copies of the claim `of` changed; where none is named, of
     * the claim of the line that has most copies idle. Null for a line item that is unknown. Nothing is changed.
     */
    allowed: {
      input: z.object({ items: items(z.object({ tenantId: id<TenantId>(), lineItemId: id<LineItemId>(), of: cause.nullable().default(null), copies: wanted.default(1) })) }),
      output: z.object({
        lines: z.array(
          z
            .object({
              lineItemId: id<LineItemId>(),
              allowances: z.array(z.object({ action: z.enum(lineActions), allowed: z.boolean(), reason: refusal.nullable() })).max(lineActions.length),
            })
            .nullable(),
        ),
      }),
    },
  },
});
export type ClaimsPort = PortOf<typeof claimsPort>;
type Verbs = (typeof claimsPort)['verbs'];
type ItemOf<Verb extends 'claim' | 'confirm' | 'release' | 'permit' | 'confirmPermit' | 'releasePermit' | 'allowed'> = z.output<Verbs[Verb]['input']>['items'][number];
type OutcomeOf<Verb extends 'claim' | 'confirm' | 'release' | 'permit' | 'confirmPermit' | 'releasePermit'> = z.output<Verbs[Verb]['output']>['outcomes'][number];
export type Asking = z.output<typeof asking>;
export type ClaimWanted = ItemOf<'claim'>;
export type ClaimOutcome = OutcomeOf<'claim'>;
export type ConfirmOutcome = OutcomeOf<'confirm'>;
export type ReleaseOutcome = OutcomeOf<'release'>;
export type PermitAsked = ItemOf<'permit'>;
export type PermitOutcome = OutcomeOf<'permit'>;
export type PermitEnding = ItemOf<'confirmPermit'>;
export type ConfirmPermitOutcome = OutcomeOf<'confirmPermit'>;
export type ReleasePermitOutcome = OutcomeOf<'releasePermit'>;
export type AllowanceAsked = ItemOf<'allowed'>;
export type LineAllowances = z.output<Verbs['allowed']['output']>['lines'][number];
