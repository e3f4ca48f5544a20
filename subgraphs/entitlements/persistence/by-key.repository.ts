import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { EntitlementId, LineItemId, MaintenanceLineId } from '../contract/ids.ts';
import { blockedActions } from '../domain/block.ts';
import {
  entitlementColumns,
  lineItemColumns,
  maintenanceLineColumns,
  type BlockRow,
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

const maxMaintenanceLines = 20;

/** Those that cover each of these lines, the first to end first. */
export const maintenanceLinesOfLineItems = (persistence: ModulePersistence, sight: Sight, ids: readonly LineItemId[]) =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<MaintenanceLineRow & { lineItemId: LineItemId }>`
      select line.id as "lineItemId", c.* from unnest(${ids}::uuid[]) line(id) cross join lateral (
        select ${maintenanceLineColumns} from entitlements.maintenance_cover mc join entitlements.maintenance_line m on m.id = mc.maintenance_line_id
        where mc.line_item_id = line.id and ${shown(sight, 'm')} order by m.expires_at, m.id limit ${maxMaintenanceLines}) c
      order by c."expiresAt", c.id`.execute(db);
    return rows;
  });

/** What stands against entitlements and any of their lines, oldest first. */
export const blocksOfEntitlements = (persistence: ModulePersistence, sight: Sight, ids: readonly EntitlementId[]): Promise<readonly BlockRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<BlockRow>`
      select b.id, b.entitlement_id as "entitlementId", b.line_item_id as "lineItemId", b.reason, b.message, b.owner, b.since,
        array(select action from unnest(${[...blockedActions]}::text[]) action where action = any(b.actions)) as actions
      from entitlements.block b join entitlements.entitlement e on e.id = b.entitlement_id
      where b.entitlement_id = any(${ids}::uuid[]) and b.lifted_at is null and ${shown(sight, 'e')} order by b.since, b.id`.execute(db);
    return rows;
  });
