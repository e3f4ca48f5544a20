import { p } from '@mikro-orm/postgresql';
import type { OrganizationId, TenantId } from '#kernel/values/ids';

/** Whose a row is, and who sold it: what both walls go by. */
export const owned = () => ({
  tenantId: p.uuid().$type<TenantId>(),
  organizationId: p.uuid().$type<OrganizationId>(),
  partnerTenants: p.array().columnType('uuid[]').$type<TenantId[]>().default([]),
});
