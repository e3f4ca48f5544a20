import type { Temporal } from 'temporal-polyfill';
import type { LicenseModelVersionId, LicenseTerms, PartNumberId, ProductId } from '#catalog';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import type { OrderId } from '#orders';
import type { EntitlementId, LineItemId } from '../contract/ids.ts';
import { activationKey } from '../domain/activation-id.ts';
import type { State } from '../domain/state.ts';
import { Entitlement, type DealTier } from './entitlement.entity.ts';
import type { LineItemKind, StoredLimits } from './line-item.entity.ts';
import type { Target } from './target.ts';
import type { TermColumns } from './term-columns.ts';

export type NewEntitlement = {
  readonly id: EntitlementId;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId;
  readonly partnerTenants: readonly TenantId[];
  readonly businessUnitId: BusinessUnitId;
  readonly number: string;
  /** Null for revenue. */
  readonly nonRevenueReason: string | null;
  readonly state: 'DEPLOYED' | 'TEST';
  readonly dealTiers: readonly DealTier[];
  readonly description: string | null;
  readonly orderId: OrderId | null;
  readonly now: Temporal.Instant;
};

/** Null when the number is taken, or the order has one; that may be a row that this sender cannot see. */
export const insertEntitlement = async ({ em, db }: Work, { now, ...entitlement }: NewEntitlement): Promise<Entitlement | null> => {
  const [row]: object[] = await db
    .insertInto('entitlements.entitlement')
    .values({
      id: entitlement.id,
      tenant_id: entitlement.tenantId,
      organization_id: entitlement.organizationId,
      partner_tenants: entitlement.partnerTenants,
      business_unit_id: entitlement.businessUnitId,
      number: entitlement.number,
      type: 'SIMPLE',
      revenue_class: entitlement.nonRevenueReason === null ? 'REVENUE' : 'NON_REVENUE',
      non_revenue_reason: entitlement.nonRevenueReason,
      state: entitlement.state,
      deal_tiers: JSON.stringify(entitlement.dealTiers),
      description: entitlement.description,
      order_id: entitlement.orderId,
      created_at: now.toString(),
      deployed_at: entitlement.state === 'TEST' ? null : now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute();
  return row ? em.map(Entitlement, row) : null;
};

export type NewLine = Target & {
  readonly activationId: string;
  readonly product: {
    readonly productId: ProductId;
    readonly partNumberId: PartNumberId | null;
    readonly technology: string | null;
    readonly licenseModel: { readonly versionId: LicenseModelVersionId; readonly terms: LicenseTerms } | null;
  };
  readonly kind: LineItemKind;
  readonly parentId: LineItemId | null;
  readonly attributes: TermColumns & {
    readonly state: State;
    readonly overdraftLimit: number | null;
    readonly versionDate: string | null;
    readonly orderNumber: string | null;
    readonly orderLineNumber: string | null;
    readonly migrationId: string | null;
  };
  readonly now: Temporal.Instant;
};

/** False when the activation id is taken, which may be by a row that this sender cannot see. */
export const insertLineItem = async ({ db }: Work, { product, attributes, now, ...line }: NewLine): Promise<boolean> => {
  const rows: unknown[] = await db
    .insertInto('entitlements.line_item')
    .values({
      id: line.id,
      tenant_id: line.tenantId,
      organization_id: line.organizationId,
      partner_tenants: line.partnerTenants,
      entitlement_id: line.entitlementId,
      activation_id: line.activationId,
      activation_key: activationKey(line.activationId),
      product_id: product.productId,
      part_number_id: product.partNumberId,
      license_model_version_id: product.licenseModel?.versionId ?? null,
      technology: product.technology,
      kind: line.kind,
      parent_id: line.parentId,
      state: attributes.state,
      overdraft_limit: attributes.overdraftLimit,
      limits: JSON.stringify(limitsOf(product.licenseModel?.terms)),
      returns_credit: product.licenseModel?.terms.returnsCredit ?? true,
      time_zone: attributes.timeZone,
      starts_on: attributes.startsOn,
      starts_at: attributes.startsAt,
      expires_on: attributes.expiresOn,
      expires_at: attributes.expiresAt,
      term: attributes.term,
      version_date: attributes.versionDate,
      order_number: attributes.orderNumber,
      order_line_number: attributes.orderLineNumber,
      migration_id: attributes.migrationId,
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
};

/** How often copies may be returned, moved and repaired is pinned with the license model. */
const limitsOf = (terms: LicenseTerms | undefined): StoredLimits => ({
  ...(terms?.returnLimit && { RETURN: terms.returnLimit }),
  ...(terms?.rehostLimit && { REHOST: terms.rehostLimit }),
  ...(terms?.repairLimit && { REPAIR: terms.repairLimit }),
});
