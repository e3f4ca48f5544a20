import { z } from 'zod';
import type { LicenseModelVersionId, ProductId } from '#catalog';
import { isUuid, type BusinessUnitId, type Id, type OrganizationId, type TenantId } from '#kernel/values/ids';
import type { EntitlementId, LineItemId } from './ids.ts';

/** What the ports of this module have in common. */
export const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
export const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
export const copies = z.int().min(0).max(1_000_000_000);
export const activationId = z.string().min(1).max(255);

/** Who asks, and the key by which that source knows what the copies are for: the same pair is the same claim, whenever it comes. */
export const cause = z.object({ source: z.string().min(1).max(100), key: z.string().min(1).max(255) });
export type CopiesCause = z.output<typeof cause>;

/** A line item as the sibling needs it to keep a license of it. */
export const line = z.object({
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

/** Why something may not be done, and who or what can help. */
export const refusal = z.object({
  /** The rule, such as `REHOST_LIMIT`; where a block forbids it, the block's own reason. */
  code: z.string(),
  message: z.string(),
  /** How often, or of how many copies, it may still be done; null where nothing is counted. */
  remaining: z.int().nullable(),
  /** When it may be done again; null where waiting does not help. */
  resetsAt: instant.nullable(),
  /** Who can allow it nevertheless; null where nobody can. */
  liftedBy: z.string().nullable(),
  /** The part of the operational model that decided, and its version; null for rules that are not a matter of business. */
  decidedBy: z.string().nullable(),
});
/** All that forbids it, the most important first. */
export const refusals = z.array(refusal).min(1).max(10);
export type CopiesRefusal = z.output<typeof refusal>;
