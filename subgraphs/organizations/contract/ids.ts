import { idType, type Id } from '#kernel/values/ids';

export { businessUnitId, organizationId, tenantId, territoryId } from '#kernel/values/ids';
export type { BusinessUnitId, OrganizationId, TenantId, TerritoryId } from '#kernel/values/ids';

export const personId = idType('person');
export const membershipId = idType('mem');
export type PersonId = Id<'person'>;
export type MembershipId = Id<'mem'>;
