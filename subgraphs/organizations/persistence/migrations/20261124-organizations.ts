import { Migration } from '@mikro-orm/migrations';
import { decisionTable } from '#kernel/decisions/decision-table';
import { sightKinds } from '#kernel/identity/sight';
import { intakeTables } from '#kernel/intake/tables';
import { jobTables } from '#kernel/jobs/tables';
import { moduleNames } from '#kernel/modules';
import { openSchema } from '#kernel/persistence/wall';
import { derivedHierarchy } from './hierarchy.sql.ts';
import { askedWithoutSight } from './standing.sql.ts';
import { walls } from './walls.sql.ts';

const everyRole = moduleNames.flatMap((module) => sightKinds.map((kind) => `${module}_${kind}`)).join(', ');

export class Organizations extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('organizations'),
      ...intakeTables('organizations'),
      ...tables,
      ...published,
      ...derivedHierarchy,
      ...askedWithoutSight,
      ...walls,
      ...decisionTable('organizations'),
      // Whose walls look at what is published.
      ...jobTables('organizations'),
    ]) this.addSql(statement);
  }
}

const tables = [
  `create table organizations.business_unit (
     id uuid primary key,
     code text collate "C" not null unique check (code <> ''),
     name text not null,
     created_at timestamptz not null)`,
  `create table organizations.territory (
     id uuid primary key,
     name text collate "C" not null unique check (name <> ''),
     created_at timestamptz not null)`,
  `create table organizations.organization (
     id uuid primary key,
     tenant_id uuid not null,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     version int not null default 1,
     type text not null check (type in ('CUSTOMER', 'PARTNER', 'PRODUCER', 'SELF_REGISTERED')),
     status text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'MERGED', 'CLOSED')),
     name text not null check (name <> ''),
     name_key text collate "C" not null,
     legal_name text,
     country text check (country ~ '^[A-Z]{2}$'),
     time_zone text not null,
     lei text check (lei ~ '^[0-9A-Z]{18}[0-9]{2}$'),
     territory_id uuid references organizations.territory (id),
     created_at timestamptz not null)`,
  'create index organization_page on organizations.organization (name_key, id) include (tenant_id)',
  'create index organization_tenant_page on organizations.organization (tenant_id, name_key, id)',
  'create index organization_territory on organizations.organization (territory_id, tenant_id) where territory_id is not null',
  // Serves the partner's wall: a reseller's customers lie anywhere in the list of all.
  'create index organization_partner on organizations.organization using gin (partner_tenants)',
  `create table organizations.external_id (
     system text collate "C" not null,
     value text collate "C" not null,
     organization_id uuid not null references organizations.organization (id),
     tenant_id uuid not null,
     created_at timestamptz not null,
     primary key (system, value))`,
  'create index external_id_organization on organizations.external_id (organization_id, system, value)',
  // The truth about hierarchies; what has ended stays with its time.
  `create table organizations.edge (
     id uuid primary key,
     kind text not null check (kind in ('OWNERSHIP', 'CHANNEL', 'BILLING')),
     child_id uuid not null references organizations.organization (id),
     parent_id uuid not null references organizations.organization (id),
     tenant_id uuid not null,
     valid_from timestamptz not null,
     valid_to timestamptz not null default 'infinity',
     check (child_id <> parent_id))`,
  `create unique index edge_one_parent on organizations.edge (kind, child_id) where valid_to = 'infinity'`,
  'create index edge_child on organizations.edge (child_id)',
  `create table organizations.person (
     id uuid primary key,
     subject text collate "C" unique,
     name text,
     email text,
     email_key text collate "C" unique,
     created_at timestamptz not null,
     check (subject is not null or email is not null))`,
  `create table organizations.membership (
     id uuid primary key,
     role text not null check (role in ('CUSTOMER_ADMIN', 'CUSTOMER_USER', 'PARTNER', 'PARTNER_INTEGRATION', 'SALES', 'SUPPORT', 'OPERATOR', 'INTEGRATOR')),
     person_id uuid references organizations.person (id),
     client text collate "C",
     organization_id uuid references organizations.organization (id),
     tenant_id uuid,
     business_unit_id uuid references organizations.business_unit (id),
     territory_id uuid references organizations.territory (id),
     granted_at timestamptz not null,
     expires_at timestamptz not null default 'infinity',
     revoked_at timestamptz,
     check (num_nonnulls(person_id, client) = 1),
     check (num_nonnulls(organization_id, business_unit_id, territory_id) = 1),
     check ((organization_id is null) = (tenant_id is null)),
     check ((organization_id is not null) = (role in ('CUSTOMER_ADMIN', 'CUSTOMER_USER', 'PARTNER', 'PARTNER_INTEGRATION'))),
     check ((territory_id is not null) = (role = 'SALES')))`,
  'create index membership_person on organizations.membership (person_id, granted_at, id)',
  'create index membership_client on organizations.membership (client, granted_at, id) where client is not null',
  'create index membership_organization on organizations.membership (organization_id, granted_at, id) include (tenant_id)',
];

/** Ids only, without row-level security: the predicates and policies of every module read them. */
const published = [
  `create table organizations.closure (
     kind text not null,
     ancestor uuid not null,
     descendant uuid not null,
     depth smallint not null check (depth between 0 and 31),
     primary key (kind, ancestor, descendant))`,
  'create index closure_up on organizations.closure (kind, descendant, depth) include (ancestor)',
  'create index closure_down on organizations.closure (kind, ancestor, depth, descendant)',
  `create table organizations.tenant_span (
     kind text not null check (kind in ('OWNERSHIP', 'TERRITORY')),
     ancestor uuid not null,
     tenant_id uuid not null,
     whole boolean not null,
     primary key (kind, ancestor, tenant_id))`,
  'create index tenant_span_anchor on organizations.tenant_span (ancestor, tenant_id) include (whole)',
  `grant usage on schema organizations to ${everyRole}`,
  `grant select on organizations.closure, organizations.tenant_span to ${everyRole}`,
];
