/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { businessUnits as Query_businessUnits } from './../resolvers/Query/businessUnits.ts';
import    { operationalModel as Query_operationalModel } from './../resolvers/Query/operationalModel.ts';
import    { organization as Query_organization } from './../resolvers/Query/organization.ts';
import    { organizationByExternalId as Query_organizationByExternalId } from './../resolvers/Query/organizationByExternalId.ts';
import    { organizationDocument as Query_organizationDocument } from './../resolvers/Query/organizationDocument.ts';
import    { organizationDocuments as Query_organizationDocuments } from './../resolvers/Query/organizationDocuments.ts';
import    { organizations as Query_organizations } from './../resolvers/Query/organizations.ts';
import    { viewer as Query_viewer } from './../resolvers/Query/viewer.ts';
import    { grantMembership as Mutation_grantMembership } from './../resolvers/Mutation/grantMembership.ts';
import    { moveOrganization as Mutation_moveOrganization } from './../resolvers/Mutation/moveOrganization.ts';
import    { redriveOrganizationDocument as Mutation_redriveOrganizationDocument } from './../resolvers/Mutation/redriveOrganizationDocument.ts';
import    { revokeMembership as Mutation_revokeMembership } from './../resolvers/Mutation/revokeMembership.ts';
import    { rollBackOrganizationDocument as Mutation_rollBackOrganizationDocument } from './../resolvers/Mutation/rollBackOrganizationDocument.ts';
import    { BusinessUnit } from './../resolvers/BusinessUnit.ts';
import    { DescendantConnection } from './../resolvers/DescendantConnection.ts';
import    { DescendantEdge } from './../resolvers/DescendantEdge.ts';
import    { HierarchyCycleRefused } from './../resolvers/HierarchyCycleRefused.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { Membership } from './../resolvers/Membership.ts';
import    { MembershipConnection } from './../resolvers/MembershipConnection.ts';
import    { OperationalModel } from './../resolvers/OperationalModel.ts';
import    { Organization } from './../resolvers/Organization.ts';
import    { OrganizationConnection } from './../resolvers/OrganizationConnection.ts';
import    { OrganizationMoved } from './../resolvers/OrganizationMoved.ts';
import    { Person } from './../resolvers/Person.ts';
import    { Territory } from './../resolvers/Territory.ts';
import    { Viewer } from './../resolvers/Viewer.ts';
    export const resolvers: Resolvers = {
      Query: { businessUnits: Query_businessUnits,operationalModel: Query_operationalModel,organization: Query_organization,organizationByExternalId: Query_organizationByExternalId,organizationDocument: Query_organizationDocument,organizationDocuments: Query_organizationDocuments,organizations: Query_organizations,viewer: Query_viewer },
      Mutation: { grantMembership: Mutation_grantMembership,moveOrganization: Mutation_moveOrganization,redriveOrganizationDocument: Mutation_redriveOrganizationDocument,revokeMembership: Mutation_revokeMembership,rollBackOrganizationDocument: Mutation_rollBackOrganizationDocument },
      
      BusinessUnit: BusinessUnit,
DescendantConnection: DescendantConnection,
DescendantEdge: DescendantEdge,
HierarchyCycleRefused: HierarchyCycleRefused,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
Membership: Membership,
MembershipConnection: MembershipConnection,
OperationalModel: OperationalModel,
Organization: Organization,
OrganizationConnection: OrganizationConnection,
OrganizationMoved: OrganizationMoved,
Person: Person,
Territory: Territory,
Viewer: Viewer
    }