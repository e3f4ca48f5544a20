/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { entitlement as Query_entitlement } from './../resolvers/Query/entitlement.ts';
import    { entitlementDocument as Query_entitlementDocument } from './../resolvers/Query/entitlementDocument.ts';
import    { entitlementDocuments as Query_entitlementDocuments } from './../resolvers/Query/entitlementDocuments.ts';
import    { entitlements as Query_entitlements } from './../resolvers/Query/entitlements.ts';
import    { lineItem as Query_lineItem } from './../resolvers/Query/lineItem.ts';
import    { lineItemByActivationId as Query_lineItemByActivationId } from './../resolvers/Query/lineItemByActivationId.ts';
import    { lineItems as Query_lineItems } from './../resolvers/Query/lineItems.ts';
import    { liftBlock as Mutation_liftBlock } from './../resolvers/Mutation/liftBlock.ts';
import    { placeBlock as Mutation_placeBlock } from './../resolvers/Mutation/placeBlock.ts';
import    { redriveEntitlementDocument as Mutation_redriveEntitlementDocument } from './../resolvers/Mutation/redriveEntitlementDocument.ts';
import    { rollBackEntitlementDocument as Mutation_rollBackEntitlementDocument } from './../resolvers/Mutation/rollBackEntitlementDocument.ts';
import    { setEntitlementRules as Mutation_setEntitlementRules } from './../resolvers/Mutation/setEntitlementRules.ts';
import    { Entitlement } from './../resolvers/Entitlement.ts';
import    { EntitlementConnection } from './../resolvers/EntitlementConnection.ts';
import    { EntitlementRulesSet } from './../resolvers/EntitlementRulesSet.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { LedgerEntry } from './../resolvers/LedgerEntry.ts';
import    { LedgerEntryConnection } from './../resolvers/LedgerEntryConnection.ts';
import    { LineItem } from './../resolvers/LineItem.ts';
import    { LineItemConnection } from './../resolvers/LineItemConnection.ts';
import    { MaintenanceLine } from './../resolvers/MaintenanceLine.ts';
import    { MaintenanceLineConnection } from './../resolvers/MaintenanceLineConnection.ts';
import    { OperationalModel } from './../resolvers/OperationalModel.ts';
import    { Organization } from './../resolvers/Organization.ts';
    export const resolvers: Resolvers = {
      Query: { entitlement: Query_entitlement,entitlementDocument: Query_entitlementDocument,entitlementDocuments: Query_entitlementDocuments,entitlements: Query_entitlements,lineItem: Query_lineItem,lineItemByActivationId: Query_lineItemByActivationId,lineItems: Query_lineItems },
      Mutation: { liftBlock: Mutation_liftBlock,placeBlock: Mutation_placeBlock,redriveEntitlementDocument: Mutation_redriveEntitlementDocument,rollBackEntitlementDocument: Mutation_rollBackEntitlementDocument,setEntitlementRules: Mutation_setEntitlementRules },
      
      Entitlement: Entitlement,
EntitlementConnection: EntitlementConnection,
EntitlementRulesSet: EntitlementRulesSet,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
LedgerEntry: LedgerEntry,
LedgerEntryConnection: LedgerEntryConnection,
LineItem: LineItem,
LineItemConnection: LineItemConnection,
MaintenanceLine: MaintenanceLine,
MaintenanceLineConnection: MaintenanceLineConnection,
OperationalModel: OperationalModel,
Organization: Organization
    }