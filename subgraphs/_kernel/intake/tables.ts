import type { ModuleName } from '../modules.ts';
import { protectTable, roleOf, wallSetting } from '../persistence/wall.ts';

/** The intake's tables in a module's schema, for its first migration; it needs `jobTables` beside them. */
export const intakeTables = (module: ModuleName): string[] => [
  `create table ${module}.inbound_document (
     id uuid primary key,
     contract text not null,
     contract_version int not null,
     client text not null,
     subject text not null,
     business_units uuid[] not null,
     idempotency_key text not null,
     dry_run boolean not null,
     media_type text not null check (media_type in ('application/json', 'text/csv')),
     content_hash text not null,
     size_in_bytes int not null,
     body bytea not null,
     received_at timestamptz not null,
     processed_at timestamptz,
     state text not null default 'RECEIVED' check (state in ('RECEIVED', 'PROCESSED', 'PARTLY_QUARANTINED', 'QUARANTINED', 'ROLLED_BACK')),
     problem jsonb,
     columns jsonb,
     line_count int not null default 0,
     applied_count int not null default 0,
     unchanged_count int not null default 0,
     quarantined_count int not null default 0,
     rolled_back_count int not null default 0,
     receipt json,
     doing text check (doing in ('DRIVE', 'ROLL_BACK')),
     done int not null default 0,
     total int not null default 0,
     unique (client, contract, dry_run, idempotency_key))`,
  // Read in slices, which only bytes that are not compressed can be.
  `alter table ${module}.inbound_document alter column body set storage external`,
  `create index inbound_document_page on ${module}.inbound_document (client, id)`,
  `create table ${module}.inbound_line (
     document_id uuid not null references ${module}.inbound_document (id),
     number int not null,
     client text not null,
     level int not null,
     key text,
     depends_on text[] not null default '{}',
     record jsonb not null,
     corrected jsonb,
     state text not null check (state in ('RECEIVED', 'APPLIED', 'UNCHANGED', 'QUARANTINED', 'ROLLED_BACK')),
     problems jsonb not null default '[]',
     effects jsonb not null default '[]',
     subject text,
     tenant_id uuid,
     attempts int not null default 0,
     settled_at timestamptz,
     primary key (document_id, number))`,
  `create index inbound_line_state on ${module}.inbound_line (document_id, state, number)`,
  `create index inbound_line_open on ${module}.inbound_line (document_id, level, number) where state = 'RECEIVED'`,
  `create index inbound_line_applied on ${module}.inbound_line (document_id, settled_at, level, number) where state = 'APPLIED'`,
  `create table ${module}.inbound_action (
     id uuid primary key,
     document_id uuid not null references ${module}.inbound_document (id),
     client text not null,
     action text not null check (action in ('REDRIVE', 'ROLL_BACK')),
     subject text not null,
     acting_client text not null,
     taken_at timestamptz not null,
     reason text,
     lines jsonb not null)`,
  ...['inbound_document', 'inbound_line', 'inbound_action'].flatMap((table) =>
    protectTable(module, table, {
      intake: { for: 'all', using: `client = ${wallSetting.client}` },
      staff: { for: 'select', using: 'true' },
    }),
  ),
  ...appendOnly(module),
];

/** What was received is never changed and what was done is never forgotten, not even by a fault of ours. */
const appendOnly = (module: ModuleName): string[] => {
  const intake = roleOf(module, 'intake');
  return [
    `revoke update, delete on ${module}.inbound_document, ${module}.inbound_line, ${module}.inbound_action from ${intake}`,
    `grant update (processed_at, state, problem, columns, line_count, applied_count, unchanged_count, quarantined_count, rolled_back_count, receipt, doing, done, total)
       on ${module}.inbound_document to ${intake}`,
    `grant update (level, key, depends_on, corrected, state, problems, effects, subject, tenant_id, attempts, settled_at)
       on ${module}.inbound_line to ${intake}`,
  ];
};
