import { z } from 'zod';
import type { Membership, Standing } from '#kernel/identity/principal';
import { definePort } from '#kernel/ports';
import { isUuid, type Id } from '#kernel/values/ids';

const id = <Prefix extends string>() => z.custom<Id<Prefix>>((value) => typeof value === 'string' && isUuid(value), 'not a UUID');

const membership = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), role: z.enum(['CUSTOMER_ADMIN', 'CUSTOMER_USER']), organizationId: id<'org'>(), tenantId: id<'tenant'>() }),
  z.object({ kind: z.literal('partner'), role: z.enum(['PARTNER', 'PARTNER_INTEGRATION']), organizationId: id<'org'>(), tenantId: id<'tenant'>() }),
  z.object({ kind: z.literal('territory'), role: z.literal('SALES'), territoryId: id<'territory'>() }),
  z.object({ kind: z.literal('staff'), role: z.enum(['SUPPORT', 'OPERATOR']), businessUnitId: id<'bu'>() }),
  z.object({ kind: z.literal('integration'), role: z.literal('INTEGRATOR'), businessUnitId: id<'bu'>() }),
]) satisfies z.ZodType<Membership>;

export const maxMemberships = 50;

/** What a subject and a client hold; a subject nobody knows has no memberships, and is not an error. */
export const standing = z.object({
  memberships: z.array(membership).max(maxMemberships),
  /** Own tenants and those below by ownership; one more than a sight may hold stands for "too many to list". */
  administeredTenants: z.array(id<'tenant'>()),
}) satisfies z.ZodType<Standing>;

/** The one port that is asked without a principal, for its answer is what makes one. */
export type StandingPort = { of(caller: { readonly subject: string; readonly client: string }): Promise<Standing> };

export const maxReferences = 1_000;
/** A page of pages may refer to as many. */
const maxInSight = 10_000;

export const organizationTypes = ['CUSTOMER', 'PARTNER', 'PRODUCER', 'SELF_REGISTERED'] as const;
export const organizationStatuses = ['PENDING', 'ACTIVE', 'SUSPENDED', 'MERGED', 'CLOSED'] as const;
export type OrganizationType = (typeof organizationTypes)[number];
export type OrganizationStatus = (typeof organizationStatuses)[number];

const identified = z.object({
  organizationId: id<'org'>(),
  tenantId: id<'tenant'>(),
  type: z.enum(organizationTypes),
  status: z.enum(organizationStatuses),
  timeZone: z.string(),
  name: z.string(),
});
export type IdentifiedOrganization = z.output<typeof identified>;

export const organizationsPort = definePort({
  name: 'organizations',
  verbs: {
    /**
     * Which organizations source systems mean by their ids, in order; null where nobody knows the id.
     * Those who send documents and staff are answered across tenants (on record), others within their sight.
     */
    identify: {
      input: z.object({ references: z.array(z.object({ system: z.string(), value: z.string() })).max(maxReferences) }),
      output: z.object({ found: z.array(identified.nullable()) }),
    },
    /** Which of these organizations the caller may see, in no order. */
    inSight: {
      input: z.object({ ids: z.array(id<'org'>()).max(maxInSight) }),
      output: z.object({ ids: z.array(id<'org'>()) }),
    },
    /** The vendor's business units of these codes, in order; null where there is none. */
    businessUnits: {
      input: z.object({ codes: z.array(z.string()).max(maxReferences) }),
      output: z.object({ found: z.array(z.object({ businessUnitId: id<'bu'>(), code: z.string(), name: z.string() }).nullable()) }),
    },
  },
});

