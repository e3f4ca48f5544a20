import { Migration } from '@mikro-orm/migrations';
import { inboxTable } from '#kernel/events/tables';
import { partnerSideTriggers } from '#kernel/persistence/partner-side';
import { protectTable, wallSetting } from '#kernel/persistence/wall';

/** Jobs that have licenses made, moved and ended, and what the line items say meanwhile. */
export class Jobs extends Migration {
  override up(): void {
    for (const statement of [...inboxTable('fulfillment'), ...columns, ...tables, ...walls]) this.addSql(statement);
  }
}

/** What jobs of licenses are listed by, out of their bodies; those that drive documents have neither. */
const columns = [
  `alter table fulfillment.job
     add column operation text generated always as (body #>> '{job,operation,kind}') stored,
     add column technology text collate "C" generated always as (body ->> 'technology') stored`,
  `create index job_of_line on fulfillment.job (subject_id, id desc) where finished_at is null`,
  `create table fulfillment.job_partner (
     partner_tenant_id uuid not null, job_id uuid not null, state text not null, technology text collate "C" not null, primary key (partner_tenant_id, job_id))`,
  ...partnerSideTriggers({ module: 'fulfillment', table: 'job', side: 'job_partner', reference: 'job_id', copied: ['state', 'technology'] }),
];

const tables = [
  // How a claim is divided, as entitlements told it last: it may be told before there is a fulfillment of it.
  `create table fulfillment.claim_division (
     tenant_id uuid not null,
     claim_source text collate "C" not null,
     claim_key text collate "C" not null,
     revision int not null check (revision >= 0),
     overdraft_count int not null check (overdraft_count >= 0),
     primary key (tenant_id, claim_source, claim_key))`,
  // How many jobs were asked for of a line within the minute.
  `create table fulfillment.line_pace (
     line_item_id uuid primary key,
     tenant_id uuid not null,
     minute_from timestamptz not null,
     asked int not null check (asked > 0))`,
];

const walls = [
  ...protectTable('fulfillment', 'claim_division', { intake: { for: 'all', using: `tenant_id = any(${wallSetting.tenants})` }, staff: { for: 'select', using: 'true' } }),
  ...protectTable('fulfillment', 'line_pace', { staff: { for: 'all', using: 'true' } }),
  ...protectTable('fulfillment', 'job_partner', {
    partner: { for: 'select', using: `partner_tenant_id = any(${wallSetting.partners})` },
    staff: { for: 'select', using: 'true' },
  }),
];
