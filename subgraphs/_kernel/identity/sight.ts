import type { BusinessUnitId, OrganizationId, TenantId } from '../values/ids.ts';

/**
 * What a caller may see, as one kind of caller: it selects the database role, the settings of the wall,
 * and the predicate that every repository adds by itself. A caller who is two kinds has two sights.
 */
export type Sight = CustomerSight | PartnerSight | WideSight | StaffSight | IntakeSight;

/** Own tenants and those linked below (at most 16); inside them whole subtrees (administrators) or single organizations (users). */
export type CustomerSight = {
  readonly kind: 'customer';
  readonly tenants: readonly TenantId[];
  readonly subtrees: readonly OrganizationId[];
  readonly organizations: readonly OrganizationId[];
};

/** Deals whose tier path holds one of these tenants. */
export type PartnerSight = { readonly kind: 'partner'; readonly partners: readonly TenantId[] };

/** Territories and acquirers of many tenants: everything in the tenants that `organizations.tenant_span` lists under an anchor. */
export type WideSight = { readonly kind: 'wide'; readonly anchors: readonly string[] };

/** The vendor's own people, and the few operations that cross tenants once decided; each entry is audited with its reason. */
export type StaffSight = { readonly kind: 'staff'; readonly businessUnits: readonly BusinessUnitId[]; readonly reason: string };

/** An inbound document: its client's documents, and the tenants of the line at hand. */
export type IntakeSight = { readonly kind: 'intake'; readonly client: string; readonly tenants: readonly TenantId[] };

export type SightKind = Sight['kind'];
export const sightKinds = ['customer', 'partner', 'wide', 'staff', 'intake'] as const satisfies readonly SightKind[];

export const maxTenantsInSight = 16;

/** Sees no row anywhere: a stranger with a valid token. */
export const blind: CustomerSight = { kind: 'customer', tenants: [], subtrees: [], organizations: [] };
