import { sql } from 'kysely';
import type { MaintenanceLineId } from '../contract/ids.ts';
import type { MaintenanceWanted } from '../domain/order-terms.ts';
import { endUncovering, maintenanceLineOf } from '../persistence/maintenance.repository.ts';
import type { Target } from '../persistence/target.ts';
import { termColumns } from '../persistence/term-columns.ts';
import type { Answering } from './answer-order-line.ts';

/** The maintenance by which an order line covers a line item, in place of that by which it did; other maintenance of the line item stays. */
export const coverWith = async ({ work, line, now }: Answering, target: Target, before: MaintenanceLineId | null, wanted: MaintenanceWanted | null): Promise<MaintenanceLineId | null> => {
  const maintenance = wanted && (await maintenanceLineOf(work, target, { ...wanted.sold, ...termColumns(wanted.term) }, now));
  const after = maintenance?.id ?? null;
  if (after === before) return before;
  if (before) {
    await sql`
      delete from entitlements.maintenance_cover c where c.maintenance_line_id = ${before} and c.line_item_id = ${target.id} and not exists (
        select from entitlements.order_line_grant g where g.line_item_id = c.line_item_id and g.maintenance_line_id = c.maintenance_line_id and g.order_line_id <> ${line.orderLineId})`.execute(work.db);
    await endUncovering(work, [before]);
  }
  if (after) {
    await sql`
      insert into entitlements.maintenance_cover (maintenance_line_id, line_item_id, tenant_id, partner_tenants)
      values (${after}, ${target.id}, ${target.tenantId}, ${target.partnerTenants}::uuid[]) on conflict do nothing`.execute(work.db);
  }
  return after;
};
