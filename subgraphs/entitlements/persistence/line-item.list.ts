import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ProductId } from '#catalog';
import type { PageRequest } from '#kernel/persistence/paging';
import type { OrganizationId } from '#kernel/values/ids';
import type { State } from '../domain/state.ts';
import { byExpiry } from './keyset.ts';
import type { Asked, Listed } from './listed.ts';
import { lineItemColumns, type LineItemRow } from './rows.ts';
import { startsWith } from './shown.ts';

export const lineItemList: Listed<LineItemRow> = {
  alias: 'l',
  from: sql`entitlements.line_item l`,
  columns: lineItemColumns,
  order: byExpiry,
  keyOf: ({ expiresAt, id }) => [expiresAt, id],
  partners: sql`(select p.partner_tenant_id, p.line_item_id as id, p.expires_at, p.state, p.product_id from entitlements.line_partner p)`,
};

export type LineItemFilter = {
  readonly organizationId?: OrganizationId;
  readonly includeDescendants?: boolean;
  readonly state?: State;
  readonly productId?: ProductId;
  readonly expiresFrom?: string;
  readonly expiresBefore?: string;
  /** Normalised like the ids it is compared with. */
  readonly activationKeyPrefix?: string;
  readonly orderNumber?: string;
};

export const askedOfLineItems = (filter: LineItemFilter, page: PageRequest): Asked => ({
  conditions: [
    ...common(filter, 'l'),
    filter.activationKeyPrefix !== undefined && startsWith('l.activation_key', filter.activationKeyPrefix),
    filter.orderNumber !== undefined && sql`l.order_number = ${filter.orderNumber}`,
  ],
  partnerConditions: common(filter, 'q'),
  isKnownToPartners: filter.organizationId === undefined && filter.activationKeyPrefix === undefined && filter.orderNumber === undefined,
  within: scopeOf(filter),
  page,
});

/** What the partners' table knows too. */
const common = ({ state, productId, expiresFrom, expiresBefore }: LineItemFilter, alias: 'l' | 'q'): (RawBuilder<SqlBool> | false)[] => [
  state !== undefined && sql<SqlBool>`${sql.ref(`${alias}.state`)} = ${state}`,
  productId !== undefined && sql<SqlBool>`${sql.ref(`${alias}.product_id`)} = ${productId}::uuid`,
  expiresFrom !== undefined && sql<SqlBool>`${sql.ref(`${alias}.expires_at`)} >= ${expiresFrom}::timestamptz`,
  expiresBefore !== undefined && sql<SqlBool>`${sql.ref(`${alias}.expires_at`)} < ${expiresBefore}::timestamptz`,
];

const scopeOf = ({ organizationId, includeDescendants }: LineItemFilter): Asked['within'] => {
  if (organizationId === undefined) return null;
  return includeDescendants ? { subtrees: [organizationId], organizations: [] } : { subtrees: [], organizations: [organizationId] };
};
