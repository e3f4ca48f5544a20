import type { Temporal } from 'temporal-polyfill';
import type { LicenseTerms } from '#catalog';
import type { Work } from '#kernel/persistence/persistence';
import type { EntitlementId, LineItemId } from '../../contract/ids.ts';
import { activationKey } from '../../domain/activation-id.ts';
import { Entitlement } from '../../persistence/entitlement.entity.ts';
import type { StoredLimits } from '../../persistence/line-item.entity.ts';
import type { Line } from './apply-line.ts';
import type { Attributes } from './effects.ts';

/** Null when the number is taken, which may be by a row that this sender cannot see. */
export const insertEntitlement = async ({ em, db }: Work, id: EntitlementId, { record, wanted, work }: Line): Promise<Entitlement | null> => {
  const now = work.clock.now().toString();
  const [row]: object[] = await db
    .insertInto('entitlements.entitlement')
    .values({
      id,
      tenant_id: wanted.owner.tenantId,
      organization_id: wanted.owner.organizationId,
      partner_tenants: [...new Set(wanted.partners.map(({ tenantId }) => tenantId))],
      business_unit_id: wanted.businessUnitId,
      number: record.entitlementId,
      type: 'SIMPLE',
      revenue_class: record.nonRevenueReason === undefined ? 'REVENUE' : 'NON_REVENUE',
      non_revenue_reason: record.nonRevenueReason ?? null,
      state: wanted.state === 'TEST' ? 'TEST' : 'DEPLOYED',
      deal_tiers: JSON.stringify(wanted.dealTiers),
      description: record.description ?? null,
      created_at: now,
      deployed_at: wanted.state === 'TEST' ? null : now,
    })
    .onConflict((conflict) => conflict.columns(['business_unit_id', 'number']).where('state', '<>', 'OBSOLETE').doNothing())
    .returningAll()
    .execute();
  return row ? em.map(Entitlement, row) : null;
};

export type NewLine = {
  readonly id: LineItemId;
  readonly entitlement: Entitlement;
  readonly activationId: string;
  readonly parentId: LineItemId | null;
  readonly attributes: Attributes;
  readonly line: Line;
  readonly now: Temporal.Instant;
};

/** False when the activation id is taken, which may be by a row that this sender cannot see. */
export const insertLineItem = async ({ db }: Work, { id, entitlement, activationId, parentId, attributes, line, now }: NewLine): Promise<boolean> => {
  const { product } = line.wanted;
  const rows: unknown[] = await db
    .insertInto('entitlements.line_item')
    .values({
      id,
      tenant_id: entitlement.tenantId,
      organization_id: entitlement.organizationId,
      partner_tenants: entitlement.partnerTenants,
      entitlement_id: entitlement.id,
      activation_id: activationId,
      activation_key: activationKey(activationId),
      product_id: product.productId,
      part_number_id: product.partNumberId,
      license_model_version_id: product.licenseModel?.versionId ?? null,
      technology: product.technology,
      kind: line.record.lineItemType ?? 'NEW',
      parent_id: parentId,
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
