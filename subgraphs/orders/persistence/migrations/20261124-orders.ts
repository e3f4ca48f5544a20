import { Migration } from '@mikro-orm/migrations';
import { decisionTable } from '#kernel/decisions/decision-table';
import { rulesTable } from '#kernel/decisions/rules-table';
import { eventTables, inboxTable } from '#kernel/events/tables';
import { intakeErasure } from '#kernel/intake/erasure-tables';
import { intakeTables } from '#kernel/intake/tables';
import { jobTables } from '#kernel/jobs/tables';
import { openSchema, protectTenantTable, roleOf } from '#kernel/persistence/wall';

/** Whose a row is, and who sold it: what both walls go by. */
const owned = `tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5)`;

const tables = [
  `create table orders."order" (
     id uuid primary key,
     version int not null default 1,
     ${owned},
     business_unit_id uuid not null,
     system text collate "C" not null,
     number text collate "C" not null,
     purchase_order text collate "C",
     sellers jsonb not null default '[]',
     state text not null check (state in ('ON_HOLD', 'BOOKED', 'PARTIALLY_ENTITLED', 'ENTITLED', 'CANCELLED')),
     time_zone text not null,
     ordered_on date not null,
     paid_on date,
     cancelled_at timestamptz,
     received_at timestamptz not null,
     unique (business_unit_id, system, number))`,
  `create table orders.order_line (
     id uuid primary key,
     version int not null default 1,
     ${owned},
     order_id uuid not null references orders."order" (id),
     number text collate "C" not null,
     place text collate "C" not null,
     action text not null check (action in ('NEW', 'ADD_ON', 'RENEW', 'UPGRADE', 'MAINTAIN')),
     activation_id text,
     part_number_id uuid not null,
     sold jsonb not null,
     maintenance jsonb,
     time_zone text not null,
     starts_on date,
     expires_on date,
     permanent boolean not null,
     ordered int not null check (ordered >= 0),
     cancelled int not null default 0 check (cancelled >= 0 and cancelled <= ordered),
     entitled int not null default 0 check (entitled >= 0 and entitled <= ordered - cancelled),
     decided_rank int not null,
     rules_version int not null,
     entitle_on text not null check (entitle_on in ('BOOKED', 'PAID')),
     sequence int not null default 0,
     entitled_at timestamptz,
     outcome text check (outcome in ('GRANTED', 'SHORTFALL', 'REFUSED')),
     outcome_sequence int,
     shortfall jsonb,
     created_at timestamptz not null,
     unique (order_id, number),
     constraint entitled_lines_were_announced check (entitled = 0 or sequence > 0),
     constraint outcomes_are_complete check ((outcome is null) = (outcome_sequence is null)),
     constraint shortfalls_are_explained check ((shortfall is not null) = (coalesce(outcome, 'GRANTED') <> 'GRANTED')))`,
  `create table orders.order_line_item (
     line_item_id uuid not null,
     order_line_id uuid not null references orders.order_line (id),
     order_id uuid not null references orders."order" (id),
     entitlement_id uuid not null,
     ${owned},
     recorded_at timestamptz not null,
     primary key (order_line_id, line_item_id))`,
  `create table orders.order_hold (
     id uuid primary key,
     ${owned},
     order_id uuid not null references orders."order" (id),
     reason text not null check (reason in ('ADMINISTRATIVE', 'CREDIT', 'EXPORT', 'TERMS')),
     message text not null,
     owner text not null,
     since timestamptz not null,
     placed_by text not null,
     lifted_at timestamptz,
     lifted_by text,
     check ((lifted_at is null) = (lifted_by is null)))`,
  `create table orders.order_document (
     document_id uuid primary key,
     ${owned},
     order_id uuid not null references orders."order" (id),
     business_unit_id uuid not null,
     system text not null,
     type text not null check (type in ('ORDER', 'ORDER_CHANGE', 'ORDER_CANCELLATION')),
     source_id text not null,
     content_hash text not null,
     rank int not null,
     received_at timestamptz not null,
     unique (business_unit_id, system, type, source_id))`,
  `create table orders.line_decision (
     id uuid primary key,
     ${owned},
     order_line_id uuid not null references orders.order_line (id),
     cause text not null check (cause in ('ORDER', 'ORDER_CHANGE', 'ORDER_CANCELLATION', 'HOLD_PLACED', 'HOLD_LIFTED', 'PAID')),
     document_id uuid,
     rank int,
     counted boolean not null,
     net_before int not null,
     net_after int not null,
     entitled_before int not null,
     entitled_after int not null,
     rules_version int not null,
     actor text not null,
     decided_at timestamptz not null)`,
];

const indexes = [
  `create index order_number on orders."order" (number, system)`,
  `create index order_tenant_page on orders."order" (tenant_id, id desc) include (organization_id, state)`,
  `create index order_organization_page on orders."order" (organization_id, id desc) include (tenant_id, state)`,
  `create index order_line_page on orders.order_line (order_id, place, id)`,
  `create index order_line_item_entitlement on orders.order_line_item (entitlement_id, order_id)`,
  `create index order_line_item_line on orders.order_line_item (line_item_id)`,
  `create unique index order_hold_standing on orders.order_hold (order_id, reason, owner) where lifted_at is null`,
  `create index order_document_order on orders.order_document (order_id, document_id)`,
  `create index line_decision_line on orders.line_decision (order_line_id, decided_at, id)`,
  // Lines that wait for an order are found by the beginning of their keys.
  `create index inbound_line_waiting on orders.inbound_line (client, key collate "C") where state = 'QUARANTINED'`,
];

const tenantTables = ['"order"', 'order_line', 'order_line_item', 'order_hold', 'order_document', 'line_decision'];
const writers = (['customer', 'intake', 'staff'] as const).map((kind) => roleOf('orders', kind)).join(', ');

const walls = [
  ...tenantTables.flatMap((table) => protectTenantTable('orders', table, { partners: true })),
  // The path of a deal is matched by the wall alone; no page relies on this index.
  `create index order_partners on orders."order" using gin (partner_tenants)`,
  ...rulesTable('orders', 'order_rules', `entitle_on text not null check (entitle_on in ('BOOKED', 'PAID'))`),
  ...decisionTable('orders'),
  `revoke update, delete on orders.line_decision, orders.order_document, orders.order_line_item from ${writers}`,
  `revoke delete on orders."order", orders.order_line, orders.order_hold from ${writers}`,
];

/** Orders as their documents have made them, what stops them, the rule they entitle by, and every decision on their lines. */
export class Orders extends Migration {
  override up(): void {
    for (const statement of [...openSchema('orders'), ...intakeTables('orders'), ...jobTables('orders'), ...intakeErasure('orders'), ...eventTables('orders'), ...inboxTable('orders'), ...tables, ...indexes, ...walls]) this.addSql(statement);
  }
}
