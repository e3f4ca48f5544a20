import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import type { EntitlementId, LineItemId, MaintenanceLineId } from '../../contract/ids.ts';
import { coversNothing } from '../../persistence/maintenance.repository.ts';

/** What was made by mistake stays on record, ended and out of everybody's sight; what lives by others goes with the last of them. */
const withdrawn = (now: Temporal.Instant) => sql`state = 'OBSOLETE', withdrawn_at = ${now.toString()}::timestamptz, partner_tenants = '{}', version = version + 1`;

export const withdrawLineItem = async ({ db }: Work, id: LineItemId, entitlementId: EntitlementId, now: Temporal.Instant): Promise<void> => {
  await sql`update entitlements.line_item set ${withdrawn(now)} where id = ${id}::uuid`.execute(db);
  await sql`
    update entitlements.entitlement e set ${withdrawn(now)}
    where e.id = ${entitlementId}::uuid and not exists (select from entitlements.line_item l where l.entitlement_id = e.id and l.withdrawn_at is null)`.execute(db);
};

export const withdrawUncovering = async ({ db }: Work, ids: readonly MaintenanceLineId[], now: Temporal.Instant): Promise<void> => {
  await sql`update entitlements.maintenance_line m set ${withdrawn(now)} where m.id = any(${ids}::uuid[]) and ${coversNothing}`.execute(db);
};

/** Maintenance that covers a line again lives again. */
export const restoreMaintenance = async ({ db }: Work, ids: readonly MaintenanceLineId[]): Promise<void> => {
  await sql`
    update entitlements.maintenance_line m set state = 'DEPLOYED', version = version + 1 where m.id = any(${ids}::uuid[]) and m.state = 'OBSOLETE'`.execute(db);
};
