import { sql } from 'kysely';
import type { PageRequest } from '#kernel/persistence/paging';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { State } from '../domain/state.ts';
import { newest } from './keyset.ts';
import type { Asked, Listed } from './listed.ts';
import { entitlementColumns, type EntitlementRow } from './rows.ts';
import { startsWith } from './shown.ts';

export const entitlementList: Listed<EntitlementRow> = {
  alias: 'e',
  from: sql`entitlements.entitlement e`,
  columns: entitlementColumns,
  order: newest,
  keyOf: ({ id }) => [id],
  partners: sql`(select p.partner_tenant_id, p.entitlement_id as id from entitlements.entitlement_partner p)`,
};

export type EntitlementFilter = {
  readonly businessUnitId?: BusinessUnitId;
  readonly state?: State;
  readonly revenueClass?: 'REVENUE' | 'NON_REVENUE';
  readonly numberPrefix?: string;
};

export const askedOfEntitlements = (filter: EntitlementFilter, page: PageRequest): Asked => ({
  conditions: conditionsOf(filter),
  isKnownToPartners: Object.keys(filter).length === 0,
  within: null,
  page,
});

const conditionsOf = ({ businessUnitId, state, revenueClass, numberPrefix }: EntitlementFilter): Asked['conditions'] => [
  businessUnitId !== undefined && sql`e.business_unit_id = ${businessUnitId}::uuid`,
  state !== undefined && sql`e.state = ${state}`,
  revenueClass !== undefined && sql`e.revenue_class = ${revenueClass}`,
  numberPrefix !== undefined && startsWith('e.number', numberPrefix),
];
