import type { Connection, Page } from '#kernel/persistence/paging';
import type { OrganizationId } from './contract/index.ts';
import type { BusinessUnitRow, DescendantRow, MembershipRow, OrganizationRow, PersonRow, TerritoryRow } from './persistence/rows.ts';
import type { ViewerRow } from './persistence/standing.repository.ts';

export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';

export type ViewerMapper = ViewerRow;
export type BusinessUnitMapper = BusinessUnitRow;
/** Every module adds its own part; here it is the business unit that it is of. */
export type OperationalModelMapper = BusinessUnitRow;
export type OrganizationMapper = OrganizationRow;
export type TerritoryMapper = TerritoryRow;
export type PersonMapper = PersonRow;
export type MembershipMapper = MembershipRow;

export type OrganizationConnectionMapper = Connection<OrganizationRow>;
export type MembershipConnectionMapper = Connection<MembershipRow>;
/** A descendant's row knows its depth and parent beside what every organization's row knows. */
export type DescendantConnectionMapper = Connection<DescendantRow>;
export type DescendantEdgeMapper = Page<DescendantRow>['edges'][number];

/** Outcomes name what they are about by id: they are stored with the key of their command. */
export type OrganizationMovedMapper = {
  readonly organizationId: OrganizationId;
  readonly previousParentId: OrganizationId | null;
  readonly movedCount: number;
  readonly dryRun: boolean;
};
export type HierarchyCycleRefusedMapper = { readonly organizationId: OrganizationId; readonly path: readonly OrganizationId[] };
