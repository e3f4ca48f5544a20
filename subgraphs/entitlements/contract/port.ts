import { z } from 'zod';
import type { LicenseModelVersionId, ProductId } from '#catalog';
import { definePort, type PortOf } from '#kernel/ports';
import { isUuid, type BusinessUnitId, type Id, type OrganizationId, type TenantId } from '#kernel/values/ids';
import type { EntitlementId, LineItemId } from './ids.ts';

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
export const maxCopiesItems = 200;
const copies = z.int().min(0).max(1_000_000_000);

/** Who asks, and the key by which that source knows what the copies are for: the same pair is the same claim, whenever it comes. */
const cause = z.object({ source: z.string().min(1).max(100), key: z.string().min(1).max(255) });
/** Who holds the claim. Several may, by the same cause; the copies go back when the last of them gives them back. */
const held = cause.extend({ heldBy: z.string().min(1).max(100) });
/** Copies of a line since when. */
const ofLine = z.object({ activationId: z.string().min(1).max(255), count: copies, overdraftCount: copies, effectiveAt: instant });

/** A line item as the sibling needs it to keep a license of it. */
const line = z.object({
  lineItemId: id<LineItemId>(),
  entitlementId: id<EntitlementId>(),
  tenantId: id<TenantId>(),
  organizationId: id<OrganizationId>(),
  businessUnitId: id<BusinessUnitId>(),
  partnerTenants: z.array(id<TenantId>()).max(5),
  activationId: z.string(),
  productId: id<ProductId>(),
  licenseModelVersionId: id<LicenseModelVersionId>().nullable(),
  /** The code of the license technology that the product was sold with; null where the catalog names none. */
  technology: z.string().nullable(),
  state: z.enum(['DRAFT', 'DEPLOYED', 'OBSOLETE', 'TEST']),
  timeZone: z.string(),
  startsOn: day.nullable(),
  startsAt: instant.nullable(),
  /** The last day; null without an end. */
  expiresOn: day.nullable(),
  /** The first instant after the term; null without an end. */
  expiresAt: instant.nullable(),
  versionDate: day.nullable(),
  remaining: copies,
});
export type ClaimableLine = z.infer<typeof line>;

const refused = z.object({
  kind: z.literal('CopiesRefused'),
  code: z.enum(['UNKNOWN_ACTIVATION_ID', 'LINE_NOT_DEPLOYED', 'INSUFFICIENT_QTY', 'OVERDRAFT_EXCEEDED', 'EFFECTIVE_IN_FUTURE', 'CLAIM_DIFFERS', 'UNKNOWN_CLAIM']),
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
        assumed: z.array(ofLine).max(5_000).default([]),
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
      input: z.object({ activationIds: z.array(z.string().min(1).max(255)).max(1_000) }),
      output: z.object({ found: z.array(line.nullable()) }),
    },
  },
});
export type CopiesPort = PortOf<typeof copiesPort>;
export type CopiesToTake = z.output<typeof copiesPort.verbs.take.input>['items'][number];
export type CopiesCause = z.output<typeof cause>;
export type HeldCopies = z.output<typeof held>;
export type AssumedCopies = z.output<typeof ofLine>;
export type TakeOutcome = z.output<typeof copiesPort.verbs.take.output>['outcomes'][number];
export type GiveBackOutcome = z.output<typeof copiesPort.verbs.giveBack.output>['outcomes'][number];
