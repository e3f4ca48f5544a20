/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { fulfillment as Query_fulfillment } from './../resolvers/Query/fulfillment.ts';
import    { fulfillmentDocument as Query_fulfillmentDocument } from './../resolvers/Query/fulfillmentDocument.ts';
import    { fulfillmentDocuments as Query_fulfillmentDocuments } from './../resolvers/Query/fulfillmentDocuments.ts';
import    { fulfillmentJob as Query_fulfillmentJob } from './../resolvers/Query/fulfillmentJob.ts';
import    { fulfillmentJobs as Query_fulfillmentJobs } from './../resolvers/Query/fulfillmentJobs.ts';
import    { fulfillments as Query_fulfillments } from './../resolvers/Query/fulfillments.ts';
import    { host as Query_host } from './../resolvers/Query/host.ts';
import    { hosts as Query_hosts } from './../resolvers/Query/hosts.ts';
import    { license as Query_license } from './../resolvers/Query/license.ts';
import    { signingKeys as Query_signingKeys } from './../resolvers/Query/signingKeys.ts';
import    { activate as Mutation_activate } from './../resolvers/Mutation/activate.ts';
import    { cancelJob as Mutation_cancelJob } from './../resolvers/Mutation/cancelJob.ts';
import    { redriveFulfillmentDocument as Mutation_redriveFulfillmentDocument } from './../resolvers/Mutation/redriveFulfillmentDocument.ts';
import    { rehost as Mutation_rehost } from './../resolvers/Mutation/rehost.ts';
import    { reissueLicense as Mutation_reissueLicense } from './../resolvers/Mutation/reissueLicense.ts';
import    { repair as Mutation_repair } from './../resolvers/Mutation/repair.ts';
import    { returnLicense as Mutation_returnLicense } from './../resolvers/Mutation/returnLicense.ts';
import    { revokeSigningKey as Mutation_revokeSigningKey } from './../resolvers/Mutation/revokeSigningKey.ts';
import    { rollBackFulfillmentDocument as Mutation_rollBackFulfillmentDocument } from './../resolvers/Mutation/rollBackFulfillmentDocument.ts';
import    { rotateSigningKey as Mutation_rotateSigningKey } from './../resolvers/Mutation/rotateSigningKey.ts';
import    { settleJob as Mutation_settleJob } from './../resolvers/Mutation/settleJob.ts';
import    { uploadLicense as Mutation_uploadLicense } from './../resolvers/Mutation/uploadLicense.ts';
import    { Activated } from './../resolvers/Activated.ts';
import    { ActivationPending } from './../resolvers/ActivationPending.ts';
import    { CopiesReturned } from './../resolvers/CopiesReturned.ts';
import    { Fulfillment } from './../resolvers/Fulfillment.ts';
import    { FulfillmentConnection } from './../resolvers/FulfillmentConnection.ts';
import    { FulfillmentJob } from './../resolvers/FulfillmentJob.ts';
import    { FulfillmentJobConnection } from './../resolvers/FulfillmentJobConnection.ts';
import    { Host } from './../resolvers/Host.ts';
import    { HostConnection } from './../resolvers/HostConnection.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { JobCancelled } from './../resolvers/JobCancelled.ts';
import    { JobFailed } from './../resolvers/JobFailed.ts';
import    { JobSettled } from './../resolvers/JobSettled.ts';
import    { License } from './../resolvers/License.ts';
import    { LicenseReissued } from './../resolvers/LicenseReissued.ts';
import    { LineItem } from './../resolvers/LineItem.ts';
import    { Organization } from './../resolvers/Organization.ts';
import    { RehostPending } from './../resolvers/RehostPending.ts';
import    { Rehosted } from './../resolvers/Rehosted.ts';
import    { ReissuePending } from './../resolvers/ReissuePending.ts';
import    { RepairPending } from './../resolvers/RepairPending.ts';
import    { Repaired } from './../resolvers/Repaired.ts';
import    { ReturnPending } from './../resolvers/ReturnPending.ts';
import    { Signature } from './../resolvers/Signature.ts';
import    { SignatureConnection } from './../resolvers/SignatureConnection.ts';
import    { SigningKey } from './../resolvers/SigningKey.ts';
import    { SigningKeyConnection } from './../resolvers/SigningKeyConnection.ts';
    export const resolvers: Resolvers = {
      Query: { fulfillment: Query_fulfillment,fulfillmentDocument: Query_fulfillmentDocument,fulfillmentDocuments: Query_fulfillmentDocuments,fulfillmentJob: Query_fulfillmentJob,fulfillmentJobs: Query_fulfillmentJobs,fulfillments: Query_fulfillments,host: Query_host,hosts: Query_hosts,license: Query_license,signingKeys: Query_signingKeys },
      Mutation: { activate: Mutation_activate,cancelJob: Mutation_cancelJob,redriveFulfillmentDocument: Mutation_redriveFulfillmentDocument,rehost: Mutation_rehost,reissueLicense: Mutation_reissueLicense,repair: Mutation_repair,returnLicense: Mutation_returnLicense,revokeSigningKey: Mutation_revokeSigningKey,rollBackFulfillmentDocument: Mutation_rollBackFulfillmentDocument,rotateSigningKey: Mutation_rotateSigningKey,settleJob: Mutation_settleJob,uploadLicense: Mutation_uploadLicense },
      
      Activated: Activated,
ActivationPending: ActivationPending,
CopiesReturned: CopiesReturned,
Fulfillment: Fulfillment,
FulfillmentConnection: FulfillmentConnection,
FulfillmentJob: FulfillmentJob,
FulfillmentJobConnection: FulfillmentJobConnection,
Host: Host,
HostConnection: HostConnection,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
JobCancelled: JobCancelled,
JobFailed: JobFailed,
JobSettled: JobSettled,
License: License,
LicenseReissued: LicenseReissued,
LineItem: LineItem,
Organization: Organization,
RehostPending: RehostPending,
Rehosted: Rehosted,
ReissuePending: ReissuePending,
RepairPending: RepairPending,
Repaired: Repaired,
ReturnPending: ReturnPending,
Signature: Signature,
SignatureConnection: SignatureConnection,
SigningKey: SigningKey,
SigningKeyConnection: SigningKeyConnection
    }