import { sql } from 'kysely';
import { byExpiry } from './keyset.ts';
import type { Listed } from './listed.ts';
import { lineItemList } from './line-item.list.ts';
import { maintenanceLineColumns, type LineItemRow, type MaintenanceLineRow } from './rows.ts';

export const maintenanceLineList: Listed<MaintenanceLineRow> = {
  alias: 'm',
  from: sql`entitlements.maintenance_line m`,
  columns: maintenanceLineColumns,
  order: byExpiry,
  keyOf: ({ expiresAt, id }) => [expiresAt, id],
};

/** The lines that a maintenance line covers. */
export const coveredLineItemList: Listed<LineItemRow> = {
  ...lineItemList,
  from: sql`entitlements.maintenance_cover c join entitlements.line_item l on l.id = c.line_item_id`,
};
