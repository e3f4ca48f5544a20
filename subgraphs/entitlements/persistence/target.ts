import type { OrganizationId, TenantId } from '#kernel/values/ids';
import type { EntitlementId, LineItemId } from '../contract/ids.ts';

/** A line item as what belongs to it needs to know it. */
export type Target = {
  readonly id: LineItemId;
  readonly entitlementId: EntitlementId;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId;
  readonly partnerTenants: readonly TenantId[];
};
