import type { BusinessUnitId, OrganizationId } from '#kernel/values/ids';
import type { EntitlementRulesSet } from './operations/set-entitlement-rules.ts';
import type { Connection } from './persistence/connection.loader.ts';
import type { EntitlementRow, LedgerEntryRow, LineItemRow, MaintenanceLineRow } from './persistence/rows.ts';

export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';

export type EntitlementMapper = EntitlementRow;
export type EntitlementConnectionMapper = Connection<EntitlementRow>;
export type LineItemMapper = LineItemRow;
export type LineItemConnectionMapper = Connection<LineItemRow>;
export type MaintenanceLineMapper = MaintenanceLineRow;
export type MaintenanceLineConnectionMapper = Connection<MaintenanceLineRow>;
export type LedgerEntryMapper = LedgerEntryRow;
export type LedgerEntryConnectionMapper = Connection<LedgerEntryRow>;
/** Known here by its id alone; whether it may be seen is decided by the module that owns it. */
export type OrganizationMapper = { readonly id: OrganizationId };
export type OperationalModelMapper = { readonly businessUnitId: BusinessUnitId };
export type EntitlementRulesSetMapper = Omit<EntitlementRulesSet, 'kind'> & { readonly dryRun: boolean };
