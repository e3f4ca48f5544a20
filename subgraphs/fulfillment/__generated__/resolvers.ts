/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { fulfillment as Query_fulfillment } from './../resolvers/Query/fulfillment.ts';
import    { fulfillmentDocument as Query_fulfillmentDocument } from './../resolvers/Query/fulfillmentDocument.ts';
import    { fulfillmentDocuments as Query_fulfillmentDocuments } from './../resolvers/Query/fulfillmentDocuments.ts';
import    { fulfillments as Query_fulfillments } from './../resolvers/Query/fulfillments.ts';
import    { host as Query_host } from './../resolvers/Query/host.ts';
import    { hosts as Query_hosts } from './../resolvers/Query/hosts.ts';
import    { license as Query_license } from './../resolvers/Query/license.ts';
import    { signingKeys as Query_signingKeys } from './../resolvers/Query/signingKeys.ts';
import    { redriveFulfillmentDocument as Mutation_redriveFulfillmentDocument } from './../resolvers/Mutation/redriveFulfillmentDocument.ts';
import    { revokeSigningKey as Mutation_revokeSigningKey } from './../resolvers/Mutation/revokeSigningKey.ts';
import    { rollBackFulfillmentDocument as Mutation_rollBackFulfillmentDocument } from './../resolvers/Mutation/rollBackFulfillmentDocument.ts';
import    { rotateSigningKey as Mutation_rotateSigningKey } from './../resolvers/Mutation/rotateSigningKey.ts';
import    { uploadLicense as Mutation_uploadLicense } from './../resolvers/Mutation/uploadLicense.ts';
import    { Fulfillment } from './../resolvers/Fulfillment.ts';
import    { FulfillmentConnection } from './../resolvers/FulfillmentConnection.ts';
import    { Host } from './../resolvers/Host.ts';
import    { HostConnection } from './../resolvers/HostConnection.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { License } from './../resolvers/License.ts';
import    { LineItem } from './../resolvers/LineItem.ts';
import    { Organization } from './../resolvers/Organization.ts';
import    { Signature } from './../resolvers/Signature.ts';
import    { SignatureConnection } from './../resolvers/SignatureConnection.ts';
import    { SigningKey } from './../resolvers/SigningKey.ts';
import    { SigningKeyConnection } from './../resolvers/SigningKeyConnection.ts';
    export const resolvers: Resolvers = {
      Query: { fulfillment: Query_fulfillment,fulfillmentDocument: Query_fulfillmentDocument,fulfillmentDocuments: Query_fulfillmentDocuments,fulfillments: Query_fulfillments,host: Query_host,hosts: Query_hosts,license: Query_license,signingKeys: Query_signingKeys },
      Mutation: { redriveFulfillmentDocument: Mutation_redriveFulfillmentDocument,revokeSigningKey: Mutation_revokeSigningKey,rollBackFulfillmentDocument: Mutation_rollBackFulfillmentDocument,rotateSigningKey: Mutation_rotateSigningKey,uploadLicense: Mutation_uploadLicense },
      
      Fulfillment: Fulfillment,
FulfillmentConnection: FulfillmentConnection,
Host: Host,
HostConnection: HostConnection,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
License: License,
LineItem: LineItem,
Organization: Organization,
Signature: Signature,
SignatureConnection: SignatureConnection,
SigningKey: SigningKey,
SigningKeyConnection: SigningKeyConnection
    }