import type { ModuleName } from '../modules.ts';
import { protectTable, roleOf } from '../persistence/wall.ts';

/** What was decided on whose demand and why, refusals too, for a module's first migration: staff adds and reads, nobody changes. */
export const decisionTable = (module: ModuleName): string[] => [
  `create table ${module}.decision (
     id uuid primary key,
     decided_at timestamptz not null,
     subject text not null,
     client text not null,
     operation text not null,
     input jsonb not null,
     outcome jsonb not null,
     reason text)`,
  ...protectTable(module, 'decision', { staff: { for: 'all', using: 'true' } }),
  `revoke update, delete on ${module}.decision from ${roleOf(module, 'staff')}`,
];
