/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { fulfillment as Query_fulfillment } from './../resolvers/Query/fulfillment.ts';
import    { fulfillmentDocument as Query_fulfillmentDocument } from './../resolvers/Query/fulfillmentDocument.ts';
import    { fulfillmentDocuments as Query_fulfillmentDocuments } from './../resolvers/Query/fulfillmentDocuments.ts';
import    { fulfillments as Query_fulfillments } from './../resolvers/Query/fulfillments.ts';
import    { host as Query_host } from './../resolvers/Query/host.ts';
import    { hosts as Query_hosts } from './../resolvers/Query/hosts.ts';
import    { license as Query_license } from './../resolvers/Query/license.ts';
import    { redriveFulfillmentDocument as Mutation_redriveFulfillmentDocument } from './../resolvers/Mutation/redriveFulfillmentDocument.ts';
import    { rollBackFulfillmentDocument as Mutation_rollBackFulfillmentDocument } from './../resolvers/Mutation/rollBackFulfillmentDocument.ts';
import    { Fulfillment } from './../resolvers/Fulfillment.ts';
import    { FulfillmentConnection } from './../resolvers/FulfillmentConnection.ts';
import    { Host } from './../resolvers/Host.ts';
import    { HostConnection } from './../resolvers/HostConnection.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { License } from './../resolvers/License.ts';
import    { LineItem } from './../resolvers/LineItem.ts';
import    { Organization } from './../resolvers/Organization.ts';
    export const resolvers: Resolvers = {
      Query: { fulfillment: Query_fulfillment,fulfillmentDocument: Query_fulfillmentDocument,fulfillmentDocuments: Query_fulfillmentDocuments,fulfillments: Query_fulfillments,host: Query_host,hosts: Query_hosts,license: Query_license },
      Mutation: { redriveFulfillmentDocument: Mutation_redriveFulfillmentDocument,rollBackFulfillmentDocument: Mutation_rollBackFulfillmentDocument },
      
      Fulfillment: Fulfillment,
FulfillmentConnection: FulfillmentConnection,
Host: Host,
HostConnection: HostConnection,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
License: License,
LineItem: LineItem,
Organization: Organization
    }