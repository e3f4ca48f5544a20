import { sightKinds, type SightKind } from '../identity/sight.ts';
import type { ModuleName } from '../modules.ts';

/**
 * The second wall, as SQL for migrations: row-level security with one database role per kind of caller and one
 * policy per role, for an OR of arms cannot use an index. Settings are read plainly, for a sub-select hides the value from the planner.
 */
const uuidSetting = (name: string): string => `nullif(current_setting('hub.${name}', true), '')::uuid[]`;
const ownTenant = `tenant_id = any(${uuidSetting('tenants')})`;

export const owner = 'hub_owner';
export const roleOf = (module: ModuleName, kind: SightKind): string => `${module}_${kind}`;

/** Every module's roles may use its schema; nobody may create in it but the owner. */
export const openSchema = (module: ModuleName): string[] => [
  `create schema if not exists ${module}`,
  ...sightKinds.map((kind) => `grant usage on schema ${module} to ${roleOf(module, kind)}`),
  `create table ${module}.guard (name text primary key)`,
  `create table ${module}.idempotency (client text not null, operation text not null, key text not null, input_hash text not null,
     outcome jsonb, created_at timestamptz not null default now(), primary key (client, operation, key))`,
  ...(['customer', 'staff', 'intake'] as const).flatMap((kind) => [
    `grant select, insert, update on ${module}.guard to ${roleOf(module, kind)}`,
    `grant select, insert, update on ${module}.idempotency to ${roleOf(module, kind)}`,
  ]),
];

type Wall = {
  /** The table has `partner_tenants uuid[]`, the tier path of the deal. */
  readonly partners?: boolean;
};

/** A table whose rows belong to a tenant (`tenant_id uuid not null`). */
export const protectTenantTable = (module: ModuleName, table: string, { partners = false }: Wall = {}): string[] => [
  ...forceSecurity(module, table),
  ...arm(module, table, 'customer', 'all', ownTenant),
  ...arm(module, table, 'intake', 'all', ownTenant),
  ...arm(module, table, 'wide', 'select', tenantUnderAnchor),
  ...(partners ? arm(module, table, 'partner', 'select', `partner_tenants && ${uuidSetting('partners')}`) : []),
  ...arm(module, table, 'staff', 'all', 'true'),
];

const tenantUnderAnchor = `tenant_id in (select s.tenant_id from organizations.tenant_span s where s.ancestor = any(${uuidSetting('anchors')}))`;

/** Any other table: one condition per kind of caller, written out; a kind that is not named sees nothing. */
export const protectTable = (module: ModuleName, table: string, arms: Partial<Record<SightKind, Arm>>): string[] => [
  ...forceSecurity(module, table),
  ...sightKinds.flatMap((kind) => {
    const wanted = arms[kind];
    return wanted ? arm(module, table, kind, wanted.for, wanted.using) : [];
  }),
];
export type Arm = { readonly for: 'all' | 'select' | 'insert'; readonly using: string };

const forceSecurity = (module: ModuleName, table: string): string[] => [
  `alter table ${module}.${table} enable row level security`,
  `alter table ${module}.${table} force row level security`,
  // Without a policy of its own the owner's backfill would touch no row, and say nothing.
  `create policy owner on ${module}.${table} for all to ${owner} using (true) with check (true)`,
];

const arm = (module: ModuleName, table: string, kind: SightKind, command: Arm['for'], condition: string): string[] => [
  `create policy ${kind} on ${module}.${table} for ${command} to ${roleOf(module, kind)} ${command === 'insert' ? 'with check' : 'using'} (${condition})`,
  `grant ${command === 'all' ? 'select, insert, update, delete' : command} on ${module}.${table} to ${roleOf(module, kind)}`,
];

/** For rows that may also be about no tenant at all. */
export const ownTenantOrNone = `(tenant_id is null or ${ownTenant})`;

/** The settings a module's own conditions may compare with. */
export const wallSetting = {
  tenants: uuidSetting('tenants'),
  partners: uuidSetting('partners'),
  anchors: uuidSetting('anchors'),
  businessUnits: uuidSetting('business_units'),
  client: `nullif(current_setting('hub.client', true), '')`,
} as const;
