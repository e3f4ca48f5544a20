import type { EntitlementId, LineItemId } from '#entitlements';
import type { Connection } from '#kernel/persistence/paging';
import type { BusinessUnitId, OrganizationId } from '#kernel/values/ids';
import type { OrderId } from './contract/ids.ts';
import type { OrderDocumentErased } from './operations/erase-documents.ts';
import type { OrderRulesSet } from './operations/set-order-rules.ts';
import type { OrderLineRow, OrderRow } from './persistence/rows.ts';

export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';

export type OrderMapper = OrderRow;
export type OrderConnectionMapper = Connection<OrderRow>;
export type OrderLineMapper = OrderLineRow & { readonly order?: OrderRow };
export type OrderLineConnectionMapper = Connection<OrderLineRow>;
/** Known here by their ids alone; whether they may be seen is decided by the modules that own them. */
export type OrganizationMapper = { readonly id: OrganizationId };
export type EntitlementMapper = { readonly id: EntitlementId };
export type LineItemMapper = { readonly id: LineItemId };
export type OperationalModelMapper = { readonly businessUnitId: BusinessUnitId };

/** Outcomes name what they are about by id: they are stored with the key of their command. */
export type HoldPlacedMapper = { readonly orderId: OrderId };
export type HoldLiftedMapper = { readonly orderId: OrderId };
export type OrderRulesSetMapper = Omit<OrderRulesSet, 'kind'> & { readonly dryRun: boolean };
export type OrderDocumentErasedMapper = Omit<OrderDocumentErased, 'kind'> & { readonly dryRun: boolean };
