import { sql } from 'kysely';
import type { PartNumberId } from '#catalog';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import type { LineAction } from '../contract/events.ts';
import type { OrderId, OrderLineId } from '../contract/ids.ts';
import type { LineOutcome, Shortfall } from '../domain/outcome.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { Seller } from './order.entity.ts';

/** Rows as the graph reads them; dates and times are text. */
export type OrderRow = {
  readonly id: OrderId;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId;
  readonly businessUnitId: BusinessUnitId;
  readonly system: string;
  readonly number: string;
  readonly purchaseOrder: string | null;
  readonly sellers: readonly Seller[];
  readonly state: OrderState;
  readonly orderedOn: string;
  readonly paidOn: string | null;
  /** Whether some of it entitles only when it is paid. */
  readonly waitsForPayment: boolean;
};

export const orderColumns = sql`o.id, o.tenant_id as "tenantId", o.organization_id as "organizationId", o.business_unit_id as "businessUnitId", o.system, o.number,
  o.purchase_order as "purchaseOrder", o.sellers, o.state, o.ordered_on as "orderedOn", o.paid_on as "paidOn",
  coalesce((select o.paid_on is null from orders.order_line w
    where w.order_id = o.id and w.entitle_on = 'PAID' and w.entitled < w.ordered - w.cancelled limit 1), false) as "waitsForPayment"`;

export type OrderLineRow = {
  readonly id: OrderLineId;
  readonly orderId: OrderId;
  readonly number: string;
  readonly place: string;
  readonly action: LineAction;
  readonly partNumberId: PartNumberId;
  readonly partNumberCode: string;
  readonly ordered: number;
  readonly cancelled: number;
  readonly entitled: number;
  readonly rulesVersion: number;
  /** Null while what was announced of it last has no answer. */
  readonly outcome: LineOutcome | null;
  readonly shortfall: Shortfall | null;
};

export const orderLineColumns = sql`l.id, l.order_id as "orderId", l.number, l.place, l.action, l.part_number_id as "partNumberId", l.sold->>'partNumber' as "partNumberCode",
  l.ordered, l.cancelled, l.entitled, l.rules_version as "rulesVersion",
  case when l.outcome_sequence = l.sequence then l.outcome end as outcome, case when l.outcome_sequence = l.sequence then l.shortfall end as shortfall`;

export type HoldRow = { readonly id: string; readonly orderId: OrderId; readonly reason: string; readonly message: string; readonly owner: string; readonly since: string };

export const holdColumns = sql`h.id, h.order_id as "orderId", h.reason, h.message, h.owner, h.since`;

/** How many rows lie below a parent. */
export type Count = { readonly id: string; readonly n: number };
