import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { EntitlementId, LineItemId, MaintenanceLineId } from '../contract/ids.ts';
import {
  entitlementColumns,
  lineItemColumns,
  maintenanceLineColumns,
  type EntitlementRow,
  type LineItemRow,
  type MaintenanceLineRow,
} from './rows.ts';
import { shown } from './shown.ts';

/** What is known by a key, many at a time: one statement each, in any order, and nothing for what is out of sight. */
export const entitlementsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly EntitlementId[]): Promise<readonly EntitlementRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<EntitlementRow>`
      select ${entitlementColumns} from entitlements.entitlement e where e.id = any(${ids}::uuid[]) and ${shown(sight, 'e')}`.execute(db);
    return rows;
  });

export const lineItemsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly LineItemId[]): Promise<readonly LineItemRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineItemRow>`
      select ${lineItemColumns} from entitlements.line_item l where l.id = any(${ids}::uuid[]) and ${shown(sight, 'l')}`.execute(db);
    return rows;
  });

/** By normalised activation id, which is unique among lines that are not obsolete. */
export const lineItemsByActivationKeys = (persistence: ModulePersistence, sight: Sight, keys: readonly string[]): Promise<readonly LineItemRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineItemRow>`
      select ${lineItemColumns} from entitlements.line_item l
      where l.activation_key = any(${keys}::text[]) and l.state <> 'OBSOLETE' and ${shown(sight, 'l')}`.execute(db);
    return rows;
  });

export const maintenanceLinesByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly MaintenanceLineId[]): Promise<readonly MaintenanceLineRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<MaintenanceLineRow>`
      select ${maintenanceLineColumns} from entitlements.maintenance_line m where m.id = any(${ids}::uuid[]) and ${shown(sight, 'm')}`.execute(db);
    return rows;
  });

/** Lists that are no connections show so many of each. */
export const mostBelow = 20;

/** Those that cover each of these lines, the first to end first. */
export const maintenanceLinesOfLineItems = (persistence: ModulePersistence, sight: Sight, ids: readonly LineItemId[]) =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<MaintenanceLineRow & { lineItemId: LineItemId }>`
      select line.id as "lineItemId", c.* from unnest(${ids}::uuid[]) line(id) cross join lateral (
        select ${maintenanceLineColumns} from entitlements.maintenance_cover mc join entitlements.maintenance_line m on m.id = mc.maintenance_line_id
        where mc.line_item_id = line.id and ${shown(sight, 'm')} order by m.expires_at, m.id limit ${mostBelow}) c`.execute(db);
    return rows;
  });
