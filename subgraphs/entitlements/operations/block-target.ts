import { sql } from 'kysely';
import type { DecidedWork } from '#kernel/decisions/decide-once';
import { demandOperatorOf } from '#kernel/identity/operated-units';
import type { Principal } from '#kernel/identity/principal';
import { notFound } from '#kernel/values/errors';
import type { BusinessUnitId, TenantId } from '#kernel/values/ids';
import { entitlementId, lineItemId, type EntitlementId, type LineItemId } from '../contract/ids.ts';

export type BlockTarget = {
  readonly tenantId: TenantId;
  readonly partnerTenants: readonly TenantId[];
  readonly entitlementId: EntitlementId;
  /** Null for an entitlement with all its lines. */
  readonly lineItemId: LineItemId | null;
  readonly businessUnitId: BusinessUnitId;
  readonly runningCopies: number;
};

type Named = { readonly entitlementId: EntitlementId; readonly lineItemId: null } | { readonly entitlementId: null; readonly lineItemId: LineItemId };

/** @throws BAD_ID */
export const blockedFrom = (id: string): Named =>
  id.startsWith(`${entitlementId.prefix}_`) ? { entitlementId: entitlementId.parse(id), lineItemId: null } : { entitlementId: null, lineItemId: lineItemId.parse(id) };

/** Locked: of two who block and lift the same, one comes after the other. @throws NOT_FOUND, FORBIDDEN */
export const lockBlockTarget = async ({ db }: DecidedWork, principal: Principal, named: Named): Promise<BlockTarget> => {
  const { rows } = await (named.lineItemId === null
    ? sql<BlockTarget>`
        select e.tenant_id as "tenantId", e.partner_tenants as "partnerTenants", e.id as "entitlementId", null as "lineItemId", e.business_unit_id as "businessUnitId",
          (select coalesce(sum(l.fulfilled + l.overdraft), 0)::int from entitlements.line_item l where l.entitlement_id = e.id) as "runningCopies"
        from entitlements.entitlement e where e.id = ${named.entitlementId}::uuid and e.withdrawn_at is null for no key update of e`
    : sql<BlockTarget>`
        select l.tenant_id as "tenantId", l.partner_tenants as "partnerTenants", l.entitlement_id as "entitlementId", l.id as "lineItemId", e.business_unit_id as "businessUnitId",
          l.fulfilled + l.overdraft as "runningCopies"
        from entitlements.line_item l join entitlements.entitlement e on e.id = l.entitlement_id
        where l.id = ${named.lineItemId}::uuid and l.withdrawn_at is null for no key update of l`
  ).execute(db);
  const [target] = rows;
  if (!target) throw notFound(named.lineItemId === null ? 'entitlement' : 'line item');
  demandOperatorOf(principal, target.businessUnitId);
  return target;
};
