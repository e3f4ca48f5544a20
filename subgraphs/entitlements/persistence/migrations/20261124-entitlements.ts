import { Migration } from '@mikro-orm/migrations';
import { decisionTable } from '#kernel/decisions/decision-table';
import { eventTables } from '#kernel/events/tables';
import { intakeTables } from '#kernel/intake/tables';
import { jobTables } from '#kernel/jobs/tables';
import { partnerSideTriggers } from '#kernel/persistence/partner-side';
import { openSchema, protectTable, protectTenantTable, roleOf, wallSetting } from '#kernel/persistence/wall';

const states = `check (state in ('DRAFT', 'DEPLOYED', 'OBSOLETE', 'TEST'))`;

/** An index alone answers only where vacuum has been since the last write; the usual fifth of a table is too late for that. */
const vacuumedOften = 'autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01';

/** As the domain has it: leave that was used or may yet be, by the customer's own will and within its limit. */
const countsAsUse = `not overrides_limit and not is_reclaim and (state = 'RESERVED' or ending = 'DONE')`;

const tables = [
  `create table entitlements.entitlement (
     id uuid primary key,
     version int not null default 1,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     business_unit_id uuid not null,
     number text collate "C" not null,
     type text not null check (type in ('SIMPLE', 'BULK')),
     revenue_class text not null check (revenue_class in ('REVENUE', 'NON_REVENUE')),
     non_revenue_reason text check ((non_revenue_reason is null) = (revenue_class = 'REVENUE')),
     state text not null ${states},
     deal_tiers jsonb not null default '[]' check (jsonb_array_length(deal_tiers) <= 5),
     description text,
     created_at timestamptz not null,
     deployed_at timestamptz,
     withdrawn_at timestamptz)`,
  `create table entitlements.line_item (
     id uuid primary key,
     version int not null default 1,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     entitlement_id uuid not null references entitlements.entitlement (id),
     activation_id text collate "C" not null,
     activation_key text collate "C" not null,
     product_id uuid not null,
     part_number_id uuid,
     license_model_version_id uuid,
     technology text,
     kind text not null check (kind in ('NEW', 'UPGRADE', 'UPSELL', 'RENEWAL')),
     parent_id uuid references entitlements.line_item (id),
     transferred_from_id uuid references entitlements.line_item (id),
     split_from_id uuid references entitlements.line_item (id),
     state text not null ${states},
     overdraft_limit int check (overdraft_limit >= 0),
     limits jsonb not null default '{}' check (jsonb_typeof(limits) = 'object'),
     returns_credit boolean not null default true,
     time_zone text not null,
     starts_on date,
     starts_at timestamptz,
     expires_on date,
     expires_at timestamptz not null,
     term text,
     version_date date,
     order_number text collate "C",
     order_line_number text,
     migration_id text,
     created_at timestamptz not null,
     withdrawn_at timestamptz,
     granted int not null default 0 check (granted >= 0),
     cancelled int not null default 0 check (cancelled >= 0),
     reserved int not null default 0 check (reserved >= 0),
     fulfilled int not null default 0 check (fulfilled >= 0),
     overdraft int not null default 0 check (overdraft >= 0),
     transferred_out int not null default 0 check (transferred_out >= 0),
     split_out int not null default 0 check (split_out >= 0),
     upgraded_out int not null default 0 check (upgraded_out >= 0),
     burned int not null default 0 check (burned >= 0),
     shortfall int not null default 0 check (shortfall >= 0),
     constraint only_what_runs_is_missing check (shortfall <= fulfilled),
     constraint nothing_runs_that_was_not_granted
       check (granted - cancelled - reserved - fulfilled - transferred_out - split_out - upgraded_out - burned >= 0),
     constraint overdraft_within_limit check (overdraft_limit is null or overdraft <= overdraft_limit),
     constraint term_has_an_order check (starts_at is null or starts_at < expires_at),
     constraint last_day_and_end_agree check ((expires_on is null) = (expires_at = 'infinity'))) with (${vacuumedOften})`,
  `create table entitlements.maintenance_line (
     id uuid primary key,
     version int not null default 1,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     entitlement_id uuid not null references entitlements.entitlement (id),
     product_id uuid not null,
     part_number_id uuid,
     state text not null ${states},
     time_zone text not null,
     starts_on date not null,
     starts_at timestamptz not null,
     expires_on date,
     expires_at timestamptz not null,
     created_at timestamptz not null,
     withdrawn_at timestamptz,
     check (starts_at < expires_at),
     check ((expires_on is null) = (expires_at = 'infinity')))`,
  `create table entitlements.maintenance_cover (
     maintenance_line_id uuid not null references entitlements.maintenance_line (id),
     line_item_id uuid not null references entitlements.line_item (id),
     tenant_id uuid not null,
     partner_tenants uuid[] not null default '{}',
     primary key (maintenance_line_id, line_item_id))`,
  `create table entitlements.block (
     id uuid primary key,
     tenant_id uuid not null,
     partner_tenants uuid[] not null default '{}',
     entitlement_id uuid not null references entitlements.entitlement (id),
     line_item_id uuid references entitlements.line_item (id),
     reason text not null,
     message text not null,
     actions text[] not null check (cardinality(actions) > 0 and actions <@ array['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW']),
     owner text not null,
     since timestamptz not null,
     lifted_at timestamptz)`,
  `create table entitlements.ledger (
     id uuid primary key,
     tenant_id uuid not null,
     partner_tenants uuid[] not null default '{}',
     line_item_id uuid not null references entitlements.line_item (id),
     bucket text not null check (bucket in
       ('GRANTED', 'CANCELLED', 'RESERVED', 'FULFILLED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'SPLIT_OUT', 'UPGRADED_OUT', 'BURNED')),
     delta int not null check (delta <> 0),
     effective_at timestamptz not null,
     recorded_at timestamptz not null check (effective_at <= recorded_at),
     operation text not null,
     source text not null,
     key text not null,
     actor text not null,
     reason text)`,
  `create table entitlements.claim (
     id uuid primary key,
     tenant_id uuid not null,
     line_item_id uuid not null references entitlements.line_item (id),
     source text not null,
     key text not null,
     state text not null check (state in ('RESERVED', 'CONFIRMED', 'RETURNED', 'RELEASED', 'REFUSED', 'GIVEN_BACK')),
     wanted int check (wanted > 0),
     wanted_overdraft int not null default 0 check (wanted_overdraft >= 0),
     count int not null default 0 check (count >= 0),
     overdraft_count int not null default 0 check (overdraft_count >= 0),
     busy int not null default 0 check (busy >= 0),
     revision int not null default 0 check (revision >= 0),
     earlier_revisions int not null default 0 check (earlier_revisions >= 0),
     refusals jsonb,
     holders text[] not null default '{}' check (cardinality(holders) <= 1000),
     effective_at timestamptz,
     decided_at timestamptz not null,
     actor text not null,
     constraint more_is_not_claimed_than_wanted check (wanted_overdraft <= coalesce(wanted, 0)),
     constraint only_a_release_wants_nothing check (wanted is not null or state = 'RELEASED'),
     constraint what_is_held_is_reserved_or_runs check ((state in ('RESERVED', 'CONFIRMED')) = (count + overdraft_count > 0)),
     constraint only_what_runs_is_busy check (busy <= case state when 'CONFIRMED' then count + overdraft_count else 0 end),
     constraint what_was_had_has_a_beginning check ((state in ('RESERVED', 'CONFIRMED', 'RETURNED')) = (effective_at is not null)),
     constraint a_refusal_has_reasons check ((state = 'REFUSED') = (refusals is not null)),
     constraint only_what_runs_or_did_has_holders check (cardinality(holders) = 0 or state in ('CONFIRMED', 'RETURNED')),
     unique (tenant_id, source, key))`,
  `create table entitlements.permit (
     id uuid primary key,
     tenant_id uuid not null,
     line_item_id uuid not null references entitlements.line_item (id),
     source text not null,
     key text not null,
     state text not null check (state in ('RESERVED', 'CONFIRMED', 'RELEASED', 'REFUSED')),
     of_source text,
     of_key text,
     action text check (action in ('RETURN', 'REHOST', 'REPAIR', 'REGENERATE')),
     copies int check (copies > 0),
     overrides_limit boolean,
     is_reclaim boolean,
     ending text check (ending in ('DONE', 'CAME_HOME')),
     credited int check (credited >= 0),
     refusals jsonb,
     decided_at timestamptz not null,
     actor text not null,
     constraint wanted_whole_or_not_at_all check (num_nulls(of_source, of_key, action, copies, overrides_limit, is_reclaim) in (0, 6)),
     constraint only_a_release_wants_nothing check (action is not null or state = 'RELEASED'),
     constraint what_is_done_has_an_ending check (num_nonnulls(ending, credited) = case state when 'CONFIRMED' then 2 else 0 end),
     constraint a_refusal_has_reasons check ((state = 'REFUSED') = (refusals is not null)),
     unique (tenant_id, source, key))`,
];

/**
 * What a page's keys are asked for is in its index: what is missing there costs a look at the table for every row that is passed over.
 * The state has a tenant's index of its own, and is in no other of a tenant's but for products, or the planner might take the other.
 */
const indexes = [
  `create unique index entitlement_number on entitlements.entitlement (business_unit_id, number) where state <> 'OBSOLETE'`,
  `create index entitlement_number_prefix on entitlements.entitlement (number)`,
  `create index entitlement_tenant_page on entitlements.entitlement (tenant_id, id desc) include (organization_id, withdrawn_at)`,
  `create index entitlement_organization_page on entitlements.entitlement (organization_id, id desc) include (tenant_id, withdrawn_at)`,
  `create unique index line_item_activation on entitlements.line_item (activation_key) where state <> 'OBSOLETE'`,
  `create index line_item_activation_prefix on entitlements.line_item (activation_key)`,
  `create unique index line_item_migration on entitlements.line_item (entitlement_id, migration_id) where migration_id is not null and state <> 'OBSOLETE'`,
  `create index line_item_tenant_page on entitlements.line_item (tenant_id, expires_at, id) include (organization_id, withdrawn_at)`,
  `create index line_item_tenant_state_page on entitlements.line_item (tenant_id, state, expires_at, id) include (organization_id, withdrawn_at)`,
  `create index line_item_tenant_product_page on entitlements.line_item (tenant_id, product_id, expires_at, id) include (organization_id, state, withdrawn_at)`,
  `create index line_item_organization_page on entitlements.line_item (organization_id, expires_at, id) include (tenant_id, state, withdrawn_at)`,
  `create index line_item_organization_product_page on entitlements.line_item (organization_id, product_id, expires_at, id) include (tenant_id, state, withdrawn_at)`,
  `create index line_item_entitlement_page on entitlements.line_item (entitlement_id, expires_at, id)`,
  `create index line_item_global_page on entitlements.line_item (expires_at, id) include (tenant_id, organization_id, state, withdrawn_at)`,
  `create index line_item_product_page on entitlements.line_item (product_id, expires_at, id) include (tenant_id, organization_id, state, withdrawn_at)`,
  `create index line_item_parent on entitlements.line_item (parent_id) where parent_id is not null`,
  `create index line_item_order on entitlements.line_item (order_number) where order_number is not null`,
  `create index maintenance_line_page on entitlements.maintenance_line (entitlement_id, expires_at, id)`,
  `create index maintenance_cover_line on entitlements.maintenance_cover (line_item_id)`,
  `create unique index block_standing on entitlements.block (entitlement_id, line_item_id, reason, owner) nulls not distinct where lifted_at is null`,
  `create unique index claim_taken_over on entitlements.claim (source, key) where cardinality(holders) > 0`,
  `create index claim_drawn on entitlements.claim (line_item_id, id) where overdraft_count > 0`,
  `create index claim_idle on entitlements.claim (line_item_id, (count + overdraft_count - busy)) where state = 'CONFIRMED'`,
  `create index claim_cause on entitlements.claim (source, key)`,
  `create index permit_use on entitlements.permit (line_item_id, action, decided_at) where ${countsAsUse}`,
  `create index ledger_line on entitlements.ledger (line_item_id, recorded_at desc, id desc)`,
];

const sideTables = [
  `create table entitlements.entitlement_partner (
     partner_tenant_id uuid not null, entitlement_id uuid not null, primary key (partner_tenant_id, entitlement_id))`,
  `create table entitlements.line_partner (
     partner_tenant_id uuid not null, expires_at timestamptz not null, line_item_id uuid not null, state text not null, product_id uuid not null,
     primary key (partner_tenant_id, line_item_id)) with (${vacuumedOften})`,
  `create index line_partner_page on entitlements.line_partner (partner_tenant_id, expires_at, line_item_id) include (state, product_id)`,
  `create index line_partner_product_page on entitlements.line_partner (partner_tenant_id, product_id, expires_at, line_item_id) include (state)`,
];

const entitlementSide = { module: 'entitlements', table: 'entitlement', side: 'entitlement_partner', reference: 'entitlement_id', copied: [] } as const;
const lineSide = { module: 'entitlements', table: 'line_item', side: 'line_partner', reference: 'line_item_id', copied: ['expires_at', 'state', 'product_id'] } as const;

/** The counts on a line are its ledger's sums: nobody else writes them, and the checks of the line decide. */
const postingTrigger = [
  `create function entitlements.ledger_after_insert() returns trigger language plpgsql security definer set search_path = '' as $$
   begin
     if exists (select from posted join entitlements.line_item l on l.id = posted.line_item_id where l.tenant_id <> posted.tenant_id) then
       raise exception 'a booking belongs to the tenant of its line item';
     end if;
     update entitlements.line_item l set ${['granted', 'cancelled', 'reserved', 'fulfilled', 'overdraft', 'transferred_out', 'split_out', 'upgraded_out', 'burned']
       .map((column) => `${column} = l.${column} + p.${column}`)
       .join(', ')}
     from (select line_item_id, ${['granted', 'cancelled', 'reserved', 'fulfilled', 'overdraft', 'transferred_out', 'split_out', 'upgraded_out', 'burned']
       .map((column) => `coalesce(sum(delta) filter (where bucket = '${column.toUpperCase()}'), 0) as ${column}`)
       .join(', ')} from posted group by line_item_id) p
     where l.id = p.line_item_id;
     return null;
   end $$`,
  `create trigger ledger_after_insert after insert on entitlements.ledger referencing new table as posted
     for each statement execute function entitlements.ledger_after_insert()`,
];

const roles = (['customer', 'intake', 'staff'] as const).map((kind) => roleOf('entitlements', kind)).join(', ');

const walls = [
  ...['entitlement', 'line_item', 'maintenance_line', 'maintenance_cover', 'block', 'ledger'].flatMap((table) =>
    protectTenantTable('entitlements', table, { partners: true }),
  ),
  ...['claim', 'permit'].flatMap((table) =>
    protectTable('entitlements', table, {
      intake: { for: 'all', using: `tenant_id = any(${wallSetting.tenants})` },
      staff: { for: 'all', using: 'true' },
    }),
  ),
  ...['entitlement_partner', 'line_partner'].flatMap((table) =>
    protectTable('entitlements', table, {
      partner: { for: 'select', using: `partner_tenant_id = any(${wallSetting.partners})` },
      staff: { for: 'select', using: 'true' },
    }),
  ),
  // What was imported by mistake and taken back was never anybody's: only staff and integrations still see that it was there.
  ...['entitlement', 'line_item', 'maintenance_line'].map(
    (table) => `create policy withdrawn on entitlements.${table} as restrictive for select
      to ${(['customer', 'partner', 'wide'] as const).map((kind) => roleOf('entitlements', kind)).join(', ')} using (withdrawn_at is null)`,
  ),
  // The ledger is only ever added to, and nothing that stands in it ever goes.
  `revoke update, delete on entitlements.ledger from ${roles}`,
  `revoke delete on entitlements.entitlement, entitlements.line_item, entitlements.maintenance_line, entitlements.block, entitlements.claim, entitlements.permit from ${roles}`,
];

/** Entitlements, their lines, the ledger of copies, and who may see them. */
export class Entitlements extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('entitlements'),
      ...intakeTables('entitlements'),
      ...jobTables('entitlements'),
      ...decisionTable('entitlements'),
      ...eventTables('entitlements'),
      ...tables,
      ...indexes,
      ...sideTables,
      ...partnerSideTriggers(entitlementSide),
      ...partnerSideTriggers(lineSide),
      ...postingTrigger,
      ...walls,
    ])
      this.addSql(statement);
  }
}
