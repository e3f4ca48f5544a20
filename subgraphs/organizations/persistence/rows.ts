import type { BusinessUnitId, MembershipId, OrganizationId, OrganizationStatus, OrganizationType, PersonId, TenantId, TerritoryId } from '../contract/index.ts';
import type { MembershipRole } from '../domain/membership.ts';

/** An organization as it is read; times are texts, as PostgreSQL writes them. */
export type OrganizationRow = {
  readonly id: OrganizationId;
  readonly tenantId: TenantId;
  readonly version: number;
  readonly type: OrganizationType;
  readonly status: OrganizationStatus;
  readonly name: string;
  readonly nameKey: string;
  readonly legalName: string | null;
  readonly country: string | null;
  readonly timeZone: string;
  readonly lei: string | null;
  readonly territoryId: TerritoryId | null;
  readonly createdAt: string;
};

export type DescendantRow = OrganizationRow & {
  readonly rootId: OrganizationId;
  readonly depth: number;
  /** Null for the start itself. */
  readonly parentId: OrganizationId | null;
};

export type ExternalIdRow = { readonly organizationId: OrganizationId; readonly system: string; readonly value: string };
export type BusinessUnitRow = { readonly id: BusinessUnitId; readonly code: string; readonly name: string };
export type TerritoryRow = { readonly id: TerritoryId; readonly name: string };
export type PersonRow = { readonly id: PersonId; readonly subject: string | null; readonly name: string | null; readonly email: string | null };

/** A membership together with its person, and with its territory's name where it has one. */
export type MembershipRow = {
  readonly id: MembershipId;
  readonly role: MembershipRole;
  readonly personId: PersonId | null;
  readonly client: string | null;
  readonly organizationId: OrganizationId | null;
  readonly tenantId: TenantId | null;
  readonly businessUnitId: BusinessUnitId | null;
  readonly territoryId: TerritoryId | null;
  readonly territoryName: string | null;
  readonly grantedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly subject: string | null;
  readonly personName: string | null;
  readonly email: string | null;
};
