import type { ModuleName } from '../modules.ts';
import { ownTenantOrNone, protectTable, roleOf } from '../persistence/wall.ts';

/**
 * The outbox of a module that publishes, for a migration of its own.
 * `position` orders the events of a key; a clock could not, for several processes have several.
 */
export const eventTables = (module: ModuleName): string[] => [
  `create table ${module}.event (
     id uuid primary key,
     position bigint generated always as identity,
     name text not null,
     version int not null,
     key text collate "C" not null,
     tenant_id uuid,
     payload jsonb not null,
     occurred_at timestamptz not null,
     routed_at timestamptz)`,
  `create index event_unrouted on ${module}.event (key, position) where routed_at is null`,
  `create table ${module}.delivery (
     id uuid primary key,
     event_id uuid not null references ${module}.event (id),
     reader text collate "C" not null,
     key text collate "C" not null,
     position bigint not null,
     state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DEAD', 'SKIPPED')),
     attempts int not null default 0,
     next_at timestamptz not null,
     owner uuid,
     problem jsonb,
     settled_at timestamptz,
     settled_by text,
     reason text,
     unique (event_id, reader))`,
  // Whoever holds a lease has moved next_at to its end, so one index finds what is due for whatever reason.
  `create index delivery_due on ${module}.delivery (next_at) where state = 'OPEN'`,
  `create index delivery_lane on ${module}.delivery (reader, key, position) where state in ('OPEN', 'DEAD')`,
  `create index delivery_dead on ${module}.delivery (id) where state = 'DEAD'`,
  ...protectTable(module, 'event', {
    customer: { for: 'insert', using: ownTenantOrNone },
    intake: { for: 'insert', using: ownTenantOrNone },
    staff: { for: 'all', using: 'true' },
  }),
  ...protectTable(module, 'delivery', { staff: { for: 'all', using: 'true' } }),
  `revoke update, delete on ${module}.event from ${roleOf(module, 'staff')}`,
  `grant update (routed_at) on ${module}.event to ${roleOf(module, 'staff')}`,
  `revoke delete on ${module}.delivery from ${roleOf(module, 'staff')}`,
];

/** What a module that reacts has taken in, for a migration of its own. */
export const inboxTable = (module: ModuleName): string[] => [
  `create table ${module}.inbox (
     event_id uuid not null,
     reaction text collate "C" not null,
     tenant_id uuid,
     handled_at timestamptz not null,
     primary key (event_id, reaction))`,
  ...protectTable(module, 'inbox', { intake: { for: 'all', using: ownTenantOrNone } }),
  `revoke update, delete on ${module}.inbox from ${roleOf(module, 'intake')}`,
];
