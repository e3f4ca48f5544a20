import { Migration } from '@mikro-orm/migrations';
import { intakeTables } from '#kernel/intake/tables';
import { jobTables } from '#kernel/jobs/tables';
import { partnerSideTriggers } from '#kernel/persistence/partner-side';
import { openSchema, protectTable, protectTenantTable, wallSetting } from '#kernel/persistence/wall';

/** Fulfillment and license carry the tenant of their line item, a host its owner's. */
export class Fulfillments extends Migration {
  override up(): void {
    for (const statement of [...openSchema('fulfillment'), ...tables, ...sides, ...walls, ...intakeTables('fulfillment'), ...jobTables('fulfillment')]) this.addSql(statement);
  }
}

const tables = [
  `create table fulfillment.host (
     id uuid primary key,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}',
     version int not null default 1,
     identifier text collate "C" not null,
     identifier_type text collate "C" not null,
     kind text not null check (kind in ('SERVER', 'NODE', 'CUSTOM')),
     node_identifiers text[] not null default '{}' check (cardinality(node_identifiers) <= 100),
     alias text,
     state text not null check (state in ('ACTIVE', 'RETURNED', 'RETIRED')),
     last_seen_at timestamptz,
     created_at timestamptz not null,
     unique (tenant_id, identifier_type, identifier))`,
  `create index host_tenant_page on fulfillment.host (tenant_id, identifier, id) include (organization_id)`,
  `create index host_organization_page on fulfillment.host (organization_id, identifier, id)`,
  `create index host_global_page on fulfillment.host (identifier, id) include (tenant_id)`,
  `create table fulfillment.license (
     id uuid primary key,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}',
     technology text not null,
     format text not null,
     consolidated boolean not null,
     content_hash text,
     size_in_bytes int,
     content bytea,
     generated_at timestamptz not null,
     generator_version text,
     supersedes_id uuid references fulfillment.license (id),
     check ((content_hash is null) = (size_in_bytes is null)))`,
  `create table fulfillment.fulfillment (
     id uuid primary key,
     tenant_id uuid not null,
     organization_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     line_item_id uuid not null,
     host_id uuid references fulfillment.host (id),
     license_id uuid references fulfillment.license (id) deferrable initially deferred,
     parent_id uuid references fulfillment.fulfillment (id),
     count int not null check (count >= 0),
     overdraft_count int not null check (overdraft_count >= 0),
     state text not null check (state in ('ACTIVE', 'ON_HOLD', 'OBSOLETE')),
     support_action text not null,
     activated_at timestamptz not null,
     starts_at timestamptz not null,
     expires_at timestamptz not null,
     version_date date,
     activation_type text not null check (activation_type in ('PROGRAMMATIC', 'MANUAL', 'SHORT_CODE', 'DEFAULT')),
     technology text collate "C" not null,
     migration_source text,
     migration_id text collate "C",
     claim_source text collate "C",
     claim_key text collate "C",
     job_id uuid,
     ended_at timestamptz,
     check (count + overdraft_count > 0),
     check (starts_at < expires_at),
     check ((claim_source is null) = (claim_key is null)),
     check (state = 'OBSOLETE' or (claim_key is not null and ended_at is null)),
     check (state = 'ACTIVE' or job_id is null))`,
  `create index fulfillment_line on fulfillment.fulfillment (line_item_id, activated_at desc, id desc)`,
  `create index fulfillment_host on fulfillment.fulfillment (host_id, activated_at desc, id desc)`,
  `create index fulfillment_tenant_page on fulfillment.fulfillment (tenant_id, activated_at desc, id desc) include (organization_id)`,
  `create index fulfillment_global_page on fulfillment.fulfillment (activated_at desc, id desc) include (tenant_id)`,
  `create index fulfillment_parent on fulfillment.fulfillment (parent_id) where parent_id is not null`,
  `create index fulfillment_claim on fulfillment.fulfillment (tenant_id, claim_source, claim_key, activated_at desc, id desc) where state <> 'OBSOLETE'`,
  `create index fulfillment_job on fulfillment.fulfillment (job_id) where job_id is not null`,
  `create unique index fulfillment_migration on fulfillment.fulfillment (migration_id, migration_source)`,
];

const sides = [
  `create table fulfillment.host_partner (
     partner_tenant_id uuid not null, host_id uuid not null, identifier text collate "C" not null, identifier_type text collate "C" not null,
     kind text not null, state text not null, primary key (partner_tenant_id, host_id))`,
  `create index host_partner_page on fulfillment.host_partner (partner_tenant_id, identifier, host_id) include (identifier_type, kind, state)`,
  ...partnerSideTriggers({ module: 'fulfillment', table: 'host', side: 'host_partner', reference: 'host_id', copied: ['identifier', 'identifier_type', 'kind', 'state'] }),
  `create table fulfillment.fulfillment_partner (
     partner_tenant_id uuid not null, fulfillment_id uuid not null, activated_at timestamptz not null, state text not null, technology text collate "C" not null,
     primary key (partner_tenant_id, fulfillment_id))`,
  `create index fulfillment_partner_page on fulfillment.fulfillment_partner (partner_tenant_id, activated_at desc, fulfillment_id desc) include (state, technology)`,
  ...partnerSideTriggers({ module: 'fulfillment', table: 'fulfillment', side: 'fulfillment_partner', reference: 'fulfillment_id', copied: ['activated_at', 'state', 'technology'] }),
];

const walls = [
  ...['host', 'license', 'fulfillment'].flatMap((table) => [
    ...protectTenantTable('fulfillment', table, { partners: true }),
    // The path of a deal is matched by the wall alone; no page relies on this index.
    `create index ${table}_partners on fulfillment.${table} using gin (partner_tenants)`,
  ]),
  ...['host_partner', 'fulfillment_partner'].flatMap((table) =>
    protectTable('fulfillment', table, {
      partner: { for: 'select', using: `partner_tenant_id = any(${wallSetting.partners})` },
      staff: { for: 'select', using: 'true' },
    }),
  ),
];
