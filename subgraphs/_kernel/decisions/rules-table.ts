import type { ModuleName } from '../modules.ts';
import { protectTable, roleOf } from '../persistence/wall.ts';

/** A stranger with a valid token is a customer without tenants. */
const isMember = `current_setting('hub.tenants', true) <> '{}'`;

/** A module's part of the operational model, for a migration of its own: every member reads it, and a version never changes. */
export const rulesTable = (module: ModuleName, table: string, columns: string): string[] => [
  `create table ${module}.${table} (
     business_unit_id uuid not null,
     version int not null check (version > 0),
     valid_from timestamptz not null,
     valid_until timestamptz not null default 'infinity',
     ${columns},
     set_at timestamptz not null,
     set_by text not null,
     primary key (business_unit_id, version),
     check (valid_from < valid_until))`,
  // Whatever else goes wrong, one version holds for the time to come.
  `create unique index ${table}_open on ${module}.${table} (business_unit_id) where valid_until = 'infinity'`,
  ...protectTable(module, table, {
    customer: { for: 'select', using: isMember },
    partner: { for: 'select', using: 'true' },
    wide: { for: 'select', using: 'true' },
    intake: { for: 'select', using: 'true' },
    staff: { for: 'all', using: 'true' },
  }),
  // Another version only ends it.
  `revoke update, delete on ${module}.${table} from ${roleOf(module, 'staff')}`,
  `grant update (valid_until) on ${module}.${table} to ${roleOf(module, 'staff')}`,
];
