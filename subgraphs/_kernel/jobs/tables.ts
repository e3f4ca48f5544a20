import type { ModuleName } from '../modules.ts';
import { protectTenantTable, roleOf } from '../persistence/wall.ts';

const open = `state in ('QUEUED', 'RUNNING', 'RETRYING')`;

/** The jobs of a module, for a migration of its own. */
export const jobTables = (module: ModuleName): string[] => [
  `create table ${module}.job (
     id uuid primary key,
     kind text collate "C" not null,
     version int not null,
     key text collate "C" not null,
     tenant_id uuid not null,
     organization_id uuid,
     partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5),
     subject_id uuid,
     subject text not null,
     client text not null,
     body jsonb not null,
     step text not null,
     state text not null default 'QUEUED'
       check (state in ('QUEUED', 'RUNNING', 'RETRYING', 'AWAITING_MANUAL', 'OUTCOME_UNKNOWN', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
     revision int not null default 0,
     claims int not null default 0 check (claims >= 0),
     is_begun boolean not null default false,
     due_at timestamptz not null,
     owner uuid,
     problem jsonb,
     done int not null default 0 check (done >= 0),
     total int check (total >= done),
     created_at timestamptz not null,
     finished_at timestamptz,
     unique (kind, key),
     check ((finished_at is not null) = (state in ('SUCCEEDED', 'FAILED', 'CANCELLED'))),
     check ((owner is not null) = (state = 'RUNNING')))`,
  // Whoever holds a lease has moved due_at to its end, so one index finds what is due, tenant by tenant.
  `create index job_due on ${module}.job (tenant_id, due_at, id) where ${open}`,
  `create index job_tenant_page on ${module}.job (tenant_id, id) include (organization_id)`,
  `create index job_partners on ${module}.job using gin (partner_tenants)`,
  ...protectTenantTable(module, 'job', { partners: true }),

  `create table ${module}.breaker (technology text collate "C" primary key, failures int not null, open_until timestamptz not null)`,
  ...(['staff', 'intake'] as const).map((kind) => `grant select, insert, update on ${module}.breaker to ${roleOf(module, kind)}`),

  ...(['staff', 'intake', 'customer'] as const).map((kind) => `revoke delete on ${module}.job from ${roleOf(module, kind)}`),
];
