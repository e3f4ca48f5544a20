import { Migration } from '@mikro-orm/migrations';
import { rulesTable } from '#kernel/decisions/rules-table';
import { inboxTable } from '#kernel/events/tables';
import { protectTable, roleOf, wallSetting } from '#kernel/persistence/wall';

const tables = [
  `alter table entitlements.entitlement add column order_id uuid`,
  `create unique index entitlement_order on entitlements.entitlement (order_id) where order_id is not null and state <> 'OBSOLETE'`,
  `create table entitlements.order_line_grant (
     order_line_id uuid primary key,
     tenant_id uuid not null,
     sequence int not null default 0,
     kind text check (kind in ('OWN', 'ADDED', 'MAINTAINED')),
     line_item_id uuid references entitlements.line_item (id),
     maintenance_line_id uuid references entitlements.maintenance_line (id),
     copies int not null default 0 check (copies >= 0),
     order_terms jsonb,
     constraint what_gives_gives_by_a_line_item check (num_nulls(kind, line_item_id, order_terms) in (0, 3)),
     constraint what_gives_nothing_counts_nothing check (kind is not null or (copies = 0 and maintenance_line_id is null)))`,
  `create index order_line_grant_line on entitlements.order_line_grant (line_item_id)`,
  `create table entitlements.order_line_answer (
     order_line_id uuid not null references entitlements.order_line_grant (order_line_id),
     sequence int not null,
     tenant_id uuid not null,
     outcome text not null check (outcome in ('GRANTED', 'SHORTFALL', 'REFUSED')),
     reason jsonb,
     copies_before int not null,
     copies_after int not null,
     rules_version int not null,
     actor text not null,
     decided_at timestamptz not null,
     primary key (order_line_id, sequence),
     check ((reason is null) = (outcome = 'GRANTED')))`,
];

const walls = [
  ...['order_line_grant', 'order_line_answer'].flatMap((table) =>
    protectTable('entitlements', table, {
      intake: { for: 'all', using: `tenant_id = any(${wallSetting.tenants})` },
      staff: { for: 'select', using: 'true' },
    }),
  ),
  `revoke delete on entitlements.order_line_grant from ${roleOf('entitlements', 'intake')}`,
  `revoke update, delete on entitlements.order_line_answer from ${roleOf('entitlements', 'intake')}`,
];

/** What order lines gave, every answer to them, and the rules of that. */
export class Grants extends Migration {
  override up(): void {
    for (const statement of [
      ...inboxTable('entitlements'),
      ...rulesTable('entitlements', 'entitlement_rules', `shortfall text not null check (shortfall in ('REJECT', 'RECLAIM', 'MARK_OVERAGE'))`),
      ...tables,
      ...walls,
    ])
      this.addSql(statement);
  }
}
