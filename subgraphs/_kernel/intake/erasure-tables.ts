import type { ModuleName } from '../modules.ts';
import { roleOf } from '../persistence/wall.ts';

/** What a module's tables need beside the intake's own, so that personal data can be erased from what was received. */
export const intakeErasure = (module: ModuleName): string[] => {
  const staff = roleOf(module, 'staff');
  return [
    `alter table ${module}.inbound_document add column erased_at timestamptz`,
    `create index inbound_document_kept on ${module}.inbound_document (received_at) where erased_at is null`,
    `alter table ${module}.inbound_action drop constraint inbound_action_action_check`,
    `alter table ${module}.inbound_action add constraint inbound_action_action_check check (action in ('REDRIVE', 'ROLL_BACK', 'ERASE'))`,
    ...['inbound_document', 'inbound_line'].map((table) => `create policy staff_erase on ${module}.${table} for update to ${staff} using (true) with check (true)`),
    `create policy staff_erase on ${module}.inbound_action for insert to ${staff} with check (true)`,
    // Of what was received, only what was said can go; that it was said, by whom and when, stays.
    `grant update (body, erased_at) on ${module}.inbound_document to ${staff}`,
    `grant update (record, corrected) on ${module}.inbound_line to ${staff}`,
    `grant insert on ${module}.inbound_action to ${staff}`,
  ];
};
