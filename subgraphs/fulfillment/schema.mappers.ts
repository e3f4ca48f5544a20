import type { Connection } from '#kernel/persistence/paging';
import type { OrganizationId } from '#kernel/values/ids';
import type { FulfillmentRow, HostRow, LicenseRow } from './persistence/rows.ts';
import type { JobRow } from './persistence/job.repository.ts';
import type { SignatureRow, SigningKeyRow } from './persistence/signing-key.repository.ts';

import type { JobId } from './contract/ids.ts';
import type { ActivateOutcome } from './operations/activate-copies.ts';
import type { RehostOutcome } from './operations/rehost-license.ts';
import type { RepairOutcome } from './operations/repair-license.ts';
import type { ReturnOutcome } from './operations/return-license.ts';

type AboutJob = { readonly jobId: JobId };
export type HostMapper = HostRow;
export type FulfillmentMapper = FulfillmentRow;
export type LicenseMapper = LicenseRow;
export type HostConnectionMapper = Connection<HostRow>;
export type FulfillmentConnectionMapper = Connection<FulfillmentRow>;
export type SigningKeyMapper = SigningKeyRow;
export type SigningKeyConnectionMapper = Connection<SigningKeyRow>;
export type SignatureMapper = SignatureRow;
export type SignatureConnectionMapper = Connection<SignatureRow>;
export type FulfillmentJobMapper = JobRow;
export type FulfillmentJobConnectionMapper = Connection<JobRow>;
export type ActivatedMapper = Omit<Extract<ActivateOutcome, { kind: 'Activated' }>, 'kind'>;
export type ActivationPendingMapper = AboutJob;
export type CopiesReturnedMapper = Omit<Extract<ReturnOutcome, { kind: 'CopiesReturned' }>, 'kind'>;
export type ReturnPendingMapper = AboutJob;
export type RehostedMapper = Omit<Extract<RehostOutcome, { kind: 'Rehosted' }>, 'kind'>;
export type RehostPendingMapper = AboutJob;
export type RepairedMapper = Omit<Extract<RepairOutcome, { kind: 'Repaired' }>, 'kind'>;
export type RepairPendingMapper = AboutJob;
export type JobFailedMapper = AboutJob;
export type JobCancelledMapper = AboutJob;
export type JobSettledMapper = AboutJob;
/** Owned by siblings: here they are only an id. */
export type OrganizationMapper = { readonly id: OrganizationId };
export type LineItemMapper = { readonly id: string };
export type { InboundDocumentConnectionMapper, InboundDocumentMapper } from '#kernel/intake/graph';
