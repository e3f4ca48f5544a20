import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { LicenseModelVersionId, PartNumberId, ProductId } from '#catalog';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import { perpetual } from '#kernel/values/period';
import type { EntitlementId, LedgerEntryId, LineItemId, MaintenanceLineId } from '../contract/ids.ts';
import type { Block, BlockedAction } from '../domain/block.ts';
import type { Balance, Bucket } from '../domain/ledger.ts';
import type { State } from '../domain/state.ts';
import type { Span } from '../domain/term.ts';
import type { DealTier } from './entitlement.entity.ts';
import type { LineItemKind } from './line-item.entity.ts';

/** Rows as the graph reads them; dates and times are text. */
export type EntitlementRow = {
  readonly id: EntitlementId;
  readonly version: number;
  readonly organizationId: OrganizationId;
  readonly businessUnitId: BusinessUnitId;
  readonly number: string;
  readonly type: 'SIMPLE' | 'BULK';
  readonly revenueClass: 'REVENUE' | 'NON_REVENUE';
  readonly nonRevenueReason: string | null;
  readonly state: State;
  readonly dealTiers: readonly DealTier[];
  readonly description: string | null;
  readonly createdAt: string;
  readonly deployedAt: string | null;
};

export const entitlementColumns = sql`e.id, e.version, e.organization_id as "organizationId", e.business_unit_id as "businessUnitId", e.number, e.type,
  e.revenue_class as "revenueClass", e.non_revenue_reason as "nonRevenueReason", e.state, e.deal_tiers as "dealTiers", e.description,
  e.created_at as "createdAt", e.deployed_at as "deployedAt"`;

export type Counts = {
  readonly granted: number;
  readonly cancelled: number;
  readonly reserved: number;
  readonly fulfilled: number;
  readonly overdraft: number;
  readonly transferredOut: number;
  readonly splitOut: number;
  readonly upgradedOut: number;
  readonly burned: number;
};

export type LineItemRow = Counts & {
  readonly id: LineItemId;
  readonly version: number;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId;
  readonly partnerTenants: readonly TenantId[];
  readonly entitlementId: EntitlementId;
  readonly activationId: string;
  readonly productId: ProductId;
  readonly partNumberId: PartNumberId | null;
  readonly licenseModelVersionId: LicenseModelVersionId | null;
  readonly technology: string | null;
  readonly kind: LineItemKind;
  readonly parentId: LineItemId | null;
  readonly transferredFromId: LineItemId | null;
  readonly splitFromId: LineItemId | null;
  readonly state: State;
  readonly overdraftLimit: number | null;
  readonly timeZone: string;
  readonly startsOn: string | null;
  readonly startsAt: string | null;
  readonly expiresOn: string | null;
  /** `infinity` without an end. */
  readonly expiresAt: string;
  readonly term: string | null;
  readonly versionDate: string | null;
  readonly orderNumber: string | null;
  readonly orderLineNumber: string | null;
  readonly migrationId: string | null;
};

export const lineItemColumns = sql`l.id, l.version, l.tenant_id as "tenantId", l.organization_id as "organizationId", l.partner_tenants as "partnerTenants",
  l.entitlement_id as "entitlementId", l.activation_id as "activationId", l.product_id as "productId", l.part_number_id as "partNumberId",
  l.license_model_version_id as "licenseModelVersionId", l.technology, l.kind, l.parent_id as "parentId", l.transferred_from_id as "transferredFromId",
  l.split_from_id as "splitFromId", l.state, l.overdraft_limit as "overdraftLimit", l.time_zone as "timeZone", l.starts_on as "startsOn",
  l.starts_at as "startsAt", l.expires_on as "expiresOn", l.expires_at as "expiresAt", l.term, l.version_date as "versionDate",
  l.order_number as "orderNumber", l.order_line_number as "orderLineNumber", l.migration_id as "migrationId",
  l.granted, l.cancelled, l.reserved, l.fulfilled, l.overdraft, l.transferred_out as "transferredOut", l.split_out as "splitOut",
  l.upgraded_out as "upgradedOut", l.burned`;

export type MaintenanceLineRow = {
  readonly id: MaintenanceLineId;
  readonly entitlementId: EntitlementId;
  readonly productId: ProductId;
  readonly partNumberId: PartNumberId | null;
  readonly state: State;
  readonly timeZone: string;
  readonly startsOn: string;
  readonly expiresOn: string | null;
  readonly expiresAt: string;
};

export const maintenanceLineColumns = sql`m.id, m.entitlement_id as "entitlementId", m.product_id as "productId", m.part_number_id as "partNumberId", m.state,
  m.time_zone as "timeZone", m.starts_on as "startsOn", m.expires_on as "expiresOn", m.expires_at as "expiresAt"`;

export type BlockRow = Omit<Block, 'actions'> & {
  readonly id: string;
  readonly actions: BlockedAction[];
  /** What this and all others that stand beside it keep from being done. */
  readonly actionsTogether: BlockedAction[];
  readonly since: string;
  /** What was asked for: a line, or its entitlement as a whole. */
  readonly entitlementId: EntitlementId;
  readonly lineItemId: LineItemId | null;
};

export type LedgerEntryRow = {
  readonly id: LedgerEntryId;
  readonly bucket: Bucket;
  readonly delta: number;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly operation: string;
  readonly source: string;
  readonly key: string;
  readonly actor: string;
  readonly reason: string | null;
};

export const ledgerColumns = sql`b.id, b.bucket, b.delta, b.effective_at as "effectiveAt", b.recorded_at as "recordedAt", b.operation, b.source, b.key, b.actor, b.reason`;

export const balanceFrom = (counts: Counts): Balance => ({
  GRANTED: counts.granted,
  CANCELLED: counts.cancelled,
  RESERVED: counts.reserved,
  FULFILLED: counts.fulfilled,
  OVERDRAFT: counts.overdraft,
  TRANSFERRED_OUT: counts.transferredOut,
  SPLIT_OUT: counts.splitOut,
  UPGRADED_OUT: counts.upgradedOut,
  BURNED: counts.burned,
});

export const countsFrom = (balance: Balance): Counts => ({
  granted: balance.GRANTED,
  cancelled: balance.CANCELLED,
  reserved: balance.RESERVED,
  fulfilled: balance.FULFILLED,
  overdraft: balance.OVERDRAFT,
  transferredOut: balance.TRANSFERRED_OUT,
  splitOut: balance.SPLIT_OUT,
  upgradedOut: balance.UPGRADED_OUT,
  burned: balance.BURNED,
});

/** PostgreSQL writes a space where ISO 8601 has a T. */
export const instantFrom = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'));

export const spanFrom = ({ startsAt, expiresAt }: Pick<LineItemRow, 'startsAt' | 'expiresAt'>): Span => ({
  startsAt: startsAt === null ? null : instantFrom(startsAt),
  expiresAt: expiresAt === perpetual ? perpetual : instantFrom(expiresAt),
});
