import { Migration } from '@mikro-orm/migrations';
import { intakeTables } from '#kernel/intake/tables';
import { jobTables } from '#kernel/jobs/tables';
import { decisionTable } from '#kernel/decisions/decision-table';
import { openSchema, protectTable, roleOf, wallSetting, type Arm } from '#kernel/persistence/wall';

/** Rows of the catalog belong to no tenant: what is released is open to every member, the rest to staff of the business unit. */
export class Catalog extends Migration {
  override up(): void {
    for (const statement of [...openSchema('catalog'), ...tables, ...walls, ...decisionTable('catalog'), ...intakeTables('catalog'), ...jobTables('catalog')]) this.addSql(statement);
  }
}

const states = `('DRAFT', 'DEPLOYED', 'INACTIVE', 'OBSOLETE', 'TEST')`;

// Names are sorted by their bytes and folded by the database's own locale, for "C" knows upper and lower case of A to Z alone.
const tables = [
  `create table catalog.metric (
     id uuid primary key,
     code text collate "C" not null unique,
     name text not null,
     unit text not null,
     kind text not null check (kind in ('COUNT', 'PEAK', 'SUM', 'GAUGE')),
     measured_over text,
     created_at timestamptz not null)`,
  `create table catalog.feature (
     id uuid primary key,
     business_unit_id uuid not null,
     code text collate "C" not null,
     name text not null,
     version_format text not null check (version_format in ('FIXED', 'DATE_BASED')),
     state text not null check (state in ${states}),
     unique (business_unit_id, code))`,
  `create index feature_page on catalog.feature (code, id)`,
  `create table catalog.product (
     id uuid primary key,
     revision int not null default 1,
     business_unit_id uuid not null,
     name text collate "C" not null,
     name_folded text collate "C" not null generated always as (lower(name collate "default")) stored,
     version text collate "C" not null,
     product_line text,
     description text,
     type text not null check (type in ('LICENSED_PRODUCT', 'SUITE', 'MAINTENANCE')),
     state text not null check (state in ${states}),
     technology text,
     sellable_from timestamptz,
     sellable_until timestamptz,
     used_since timestamptz,
     unique (business_unit_id, name, version),
     check (sellable_from < sellable_until))`,
  `create index product_page on catalog.product (name, version, id)`,
  `create index product_search on catalog.product (name_folded)`,
  `create table catalog.license_model_template (
     id uuid primary key,
     revision int not null default 1,
     business_unit_id uuid not null,
     code text collate "C" not null,
     name text not null,
     description text,
     state text not null check (state in ('DEPLOYED', 'INACTIVE', 'OBSOLETE')),
     unique (business_unit_id, code))`,
  `create index license_model_template_page on catalog.license_model_template (code, id)`,
  `create table catalog.license_model_version (
     id uuid primary key,
     template_id uuid not null references catalog.license_model_template (id),
     number int not null check (number > 0),
     created_at timestamptz not null,
     terms jsonb not null,
     metric_id uuid references catalog.metric (id),
     used_since timestamptz,
     unique (template_id, number))`,
  `create table catalog.product_feature (
     product_id uuid not null references catalog.product (id),
     feature_id uuid not null references catalog.feature (id),
     primary key (product_id, feature_id))`,
  `create index product_feature_feature on catalog.product_feature (feature_id)`,
  `create table catalog.product_license_model (
     product_id uuid not null references catalog.product (id),
     template_id uuid not null references catalog.license_model_template (id),
     primary key (product_id, template_id))`,
  `create index product_license_model_template on catalog.product_license_model (template_id)`,
  `create table catalog.part_number (
     id uuid primary key,
     revision int not null default 1,
     business_unit_id uuid not null,
     code text collate "C" not null,
     product_id uuid not null references catalog.product (id),
     template_id uuid references catalog.license_model_template (id),
     copies_per_unit int not null check (copies_per_unit > 0),
     unit_of_measure text not null,
     valid_from timestamptz not null,
     valid_until timestamptz not null default 'infinity',
     used_since timestamptz,
     unique (business_unit_id, code, valid_from),
     check (valid_from < valid_until))`,
  // Whatever else goes wrong, a code has one meaning today.
  `create unique index part_number_open on catalog.part_number (business_unit_id, code) where valid_until = 'infinity'`,
  `create index part_number_page on catalog.part_number (code, valid_from, id)`,
  `create index part_number_product on catalog.part_number (product_id, code, valid_from, id)`,
  `create index part_number_template on catalog.part_number (template_id)`,
];

const released = `state not in ('DRAFT', 'TEST')`;
const ownUnit = `business_unit_id = any(${wallSetting.businessUnits})`;
/** A stranger with a valid token is a customer without tenants. */
const isMember = `current_setting('hub.tenants', true) <> '{}'`;
/** The product's own wall decides, for it applies inside the probe too. */
const ofProductInSight = `exists (select from catalog.product p where p.id = product_id)`;

const callers = (using: string): Record<'customer' | 'partner' | 'wide' | 'intake', Arm> => ({
  customer: { for: 'select', using: `${using} and ${isMember}` },
  partner: { for: 'select', using },
  wide: { for: 'select', using },
  intake: { for: 'all', using },
});
const readable = (table: string, using = 'true', staff = using): string[] =>
  protectTable('catalog', table, { ...callers(using), staff: { for: 'select', using: staff } });

/** Staff read more than they write: their own business units' rows only. */
const staffRole = roleOf('catalog', 'staff');
const writableByStaff = (table: string, own: string, commands: readonly ('insert' | 'update' | 'delete')[]): string[] => [
  ...commands.map((command) => `create policy staff_${command} on catalog.${table} for ${command} to ${staffRole} ${staffCheck(command, own)}`),
  `grant ${commands.join(', ')} on catalog.${table} to ${staffRole}`,
];
const staffCheck = (command: 'insert' | 'update' | 'delete', own: string): string =>
  ({ insert: `with check (${own})`, update: `using (${own}) with check (${own})`, delete: `using (${own})` })[command];

const ofOwnProduct = `exists (select from catalog.product p where p.id = product_id and p.${ownUnit})`;
const ofOwnTemplate = `exists (select from catalog.license_model_template t where t.id = template_id and t.${ownUnit})`;

const walls = [
  ...readable('metric'),
  ...readable('feature', released, `(${released} or ${ownUnit})`),
  ...readable('product', released, `(${released} or ${ownUnit})`),
  ...readable('license_model_template'),
  ...readable('license_model_version'),
  ...readable('product_feature', ofProductInSight),
  ...readable('product_license_model', ofProductInSight),
  ...readable('part_number', ofProductInSight),
  ...writableByStaff('feature', ownUnit, ['insert', 'update']),
  ...writableByStaff('product', ownUnit, ['insert', 'update']),
  ...writableByStaff('license_model_template', ownUnit, ['insert', 'update']),
  ...writableByStaff('license_model_version', ofOwnTemplate, ['insert']),
  ...writableByStaff('product_feature', ofOwnProduct, ['insert']),
  ...writableByStaff('product_license_model', ofOwnProduct, ['insert']),
  // The terms of a version never change, whoever asks: nobody may update them. What may be written is that it is in use.
  `revoke update on catalog.license_model_version from ${roleOf('catalog', 'intake')}`,
  `grant update (used_since) on catalog.license_model_version to ${roleOf('catalog', 'intake')}`,
];
