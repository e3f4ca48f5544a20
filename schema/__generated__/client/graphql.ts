/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What to run where. */
export type ActivateInput = {
  /** How many copies, from 1 to 100,000,000. */
  copies?: number;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: boolean | null | undefined;
  /** Where; needed when the license model or the license technology binds to a host. */
  host?: HostInput | null | undefined;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** The line item, `li_…`. */
  lineItemId: string | number;
};

/**
 * A point on two axes of time: how it was on one day, as it was known on another.
 * Instants in the future are `BAD_USER_INPUT`.
 */
export type AsOfInput = {
  /** What had come into effect by this instant, inclusive; now when left out. */
  effectiveAt?: string | null | undefined;
  /** As far as it had been recorded by this instant, inclusive; now when left out. */
  recordedAt?: string | null | undefined;
};

/** What a block keeps from being done. */
export type BlockedAction =
  /** Running copies on a host. */
  | 'ACTIVATE'
  /** Moving copies to another host. */
  | 'REHOST'
  /** Prolonging the term. */
  | 'RENEW'
  /** Repairing copies on their host. */
  | 'REPAIR'
  /** Giving copies back. */
  | 'RETURN';

/** How a product, a feature or a license model template stands. */
export type CatalogState =
  /** Released; it may become `INACTIVE` or `OBSOLETE`. */
  | 'DEPLOYED'
  /** Being prepared; it may become `DEPLOYED`. */
  | 'DRAFT'
  /** Paused: nothing new is sold of it. It may become `DEPLOYED` or `OBSOLETE`. */
  | 'INACTIVE'
  /** Ended, for good. What was sold of it stays. */
  | 'OBSOLETE'
  /** Made for trying, and never to be released. */
  | 'TEST';

/** How an entitlement, a line item or a maintenance line stands. What blocks it and whether it is over are no states. */
export type EntitlementState =
  /** Released. */
  | 'DEPLOYED'
  /** Being prepared. */
  | 'DRAFT'
  /** Ended, for good. */
  | 'OBSOLETE'
  /** Made for trying; it never becomes anything else. */
  | 'TEST';

/** How a fulfillment stands. */
export type FulfillmentState =
  /** Its copies are in use. */
  | 'ACTIVE'
  /** It is over; it counts no more. */
  | 'OBSOLETE'
  /** Its copies are in use, and its license is still to come. */
  | 'ON_HOLD';

/** Who gets which role, and where. */
export type GrantMembershipInput = {
  /** Where `SUPPORT`, `OPERATOR` or `INTEGRATOR` shall hold, `bu_…`. */
  businessUnitId?: string | number | null | undefined;
  /** The OAuth client id of a service client; only `INTEGRATOR` and `PARTNER_INTEGRATION` are for service clients, and those for nobody else. */
  client?: string | null | undefined;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: boolean | null | undefined;
  /** The e-mail address of the person. Someone not known yet is invited by it. Exactly one of `email` and `client` is needed. */
  email?: string | null | undefined;
  /** Until when, exclusive and in the future; without an end when left out. */
  expiresAt?: string | null | undefined;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** Where a customer or partner role shall hold, `org_…`; a partner role holds in a `PARTNER` only. */
  organizationId?: string | number | null | undefined;
  /** The role. It decides which of the next three is needed; the others are refused. */
  role: Role;
  /** Where `SALES` shall hold, `territory_…`. */
  territoryId?: string | number | null | undefined;
};

/** A license that was made by hand. */
export type HandMadeLicenseInput = {
  /** The license, Base64, at most 512 kB; it is kept as it is. */
  content: string;
  /** Its format, such as `flexlm-license-file`: 1 to 64 of `a-z 0-9 . + -`. */
  format: string;
  /** The version of what made it, at most 64 characters, if it is known. */
  generatorVersion?: string | null | undefined;
  /** Its media type, as it is downloaded. */
  mediaType?: string | null | undefined;
};

/** The hierarchies that organizations stand in. */
export type HierarchyKind =
  /** Who pays for whom. */
  | 'BILLING'
  /** Who sells through whom. It gives lists and roll-ups, never rights to a deal. */
  | 'CHANNEL'
  /** Who owns whom. Administrators see along this one. */
  | 'OWNERSHIP';

/** Where copies shall run: a host that is known by its id, or what it is to be known by. */
export type HostInput = {
  /** A host that is known, `host_…`; or else the others. */
  id?: string | number | null | undefined;
  /** What the license technology knows it by, 1 to 255 characters. A host with this identifier is taken where the company has one. */
  identifier?: string | null | undefined;
  /** How to read the identifier, 1 to 64 characters. */
  identifierType?: string | null | undefined;
  /** What kind of host it is, where it is not known yet. */
  kind?: HostKind | null | undefined;
};

/** What kind of host it is. */
export type HostKind =
  /** Something that only its license technology can tell. */
  | 'CUSTOM'
  /** A machine that runs the product. */
  | 'NODE'
  /** A license server: one machine, or three that stand in for each other. */
  | 'SERVER';

/** How a host stands. */
export type HostState =
  /** In use, or free to be used. */
  | 'ACTIVE'
  /** It is gone. */
  | 'RETIRED'
  /** All that ran on it was given back. */
  | 'RETURNED';

/** How an inbound document stands as a whole. */
export type InboundDocumentState =
  /** Some lines were applied, others wait in quarantine. */
  | 'PARTLY_QUARANTINED'
  /** Every line was applied or said what was known already. */
  | 'PROCESSED'
  /** Nothing was applied: the document could not be read, or all its lines wait in quarantine. */
  | 'QUARANTINED'
  /** Stored; its lines are not all decided yet. `progress` says how far it is. */
  | 'RECEIVED'
  /** All that it had applied was taken back. */
  | 'ROLLED_BACK';

/** What a job does. */
export type JobAction =
  /** Copies come to run on a host. */
  | 'ACTIVATE'
  /** A license is issued again, unchanged in substance. */
  | 'REGENERATE'
  /** Copies move to another host. */
  | 'REHOST'
  /** A license is made anew on the same host. */
  | 'REPAIR'
  /** Copies are given back. */
  | 'RETURN';

/** How a job stands. */
export type JobState =
  /** It waits for a person. */
  | 'AWAITING_MANUAL'
  /** It was called off before anything was asked of a license technology. */
  | 'CANCELLED'
  /** It failed for good. */
  | 'FAILED'
  /** Nobody knows whether it was done; an operator must say. */
  | 'OUTCOME_UNKNOWN'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It failed and will be tried again. */
  | 'RETRYING'
  /** It is being worked on. */
  | 'RUNNING'
  /** It is done. */
  | 'SUCCEEDED';

/** A place where copies of a line item are. */
export type LedgerBucket =
  /** Returned without being usable again. */
  | 'BURNED'
  /** Taken back from what was granted. */
  | 'CANCELLED'
  /** Running on hosts. */
  | 'FULFILLED'
  /** Bought or given. */
  | 'GRANTED'
  /** Running beyond what was granted. */
  | 'OVERDRAFT'
  /** Held for something that is under way. */
  | 'RESERVED'
  /** Gone to other line items by a split. */
  | 'SPLIT_OUT'
  /** Gone to other organizations. */
  | 'TRANSFERRED_OUT'
  /** Used up by upgrades. */
  | 'UPGRADED_OUT';

/** What a copy is bound to. */
export type LicenseBinding =
  /** A device, whoever uses it. */
  | 'DEVICE'
  /** A license server, which lends copies to whoever runs the product. */
  | 'FLOATING'
  /** A person. */
  | 'NAMED_USER'
  /** One machine. */
  | 'NODE_LOCKED'
  /** Nothing. */
  | 'NONE'
  /** A site: copies are not counted there. */
  | 'SITE'
  /** Nothing but a sum of tokens that products draw from. */
  | 'TOKEN';

/** How long a right lasts. */
export type LicenseTerm =
  /** For a length of time from its start. */
  | 'DURATION'
  /** Until a day that is named when it is sold. */
  | 'FIXED_END'
  /** Without an end. */
  | 'PERPETUAL';

/** How a line item came to be. */
export type LineItemKind =
  /** It was bought or given. */
  | 'NEW'
  /** It prolongs its parent. */
  | 'RENEWAL'
  /** It brings another version or edition of what its parent entitles to. */
  | 'UPGRADE'
  /** It adds to what its parent entitles to. */
  | 'UPSELL';

/** How a line item stands today, in one word; where several are true, the first of this list. */
export type LineItemStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** It is being prepared, or its entitlement is. */
  | 'DRAFT'
  /** Its term is over. */
  | 'EXPIRED'
  /** Every action of `BlockedAction` is blocked. */
  | 'INACTIVE'
  /** Its term has not begun. */
  | 'NOT_STARTED'
  /** It has ended, for good, or its entitlement has. */
  | 'OBSOLETE'
  /** Activating is blocked, and nothing else. */
  | 'ON_HOLD'
  /** Activating and more is blocked, and not everything. */
  | 'SUSPENDED'
  /** It was made for trying. */
  | 'TEST';

/** Which organization to put where. */
export type MoveOrganizationInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: boolean | null | undefined;
  /** The `version` that the decision was made on; another one in the database is `STALE_VERSION`. */
  expectedVersion?: number | null | undefined;
  /** The organization to move, `org_…`. */
  id: string | number;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** The hierarchy to move it in. */
  kind?: HierarchyKind;
  /** The new parent, `org_…`; null to make it the top of its own tree. */
  parentId?: string | number | null | undefined;
  /** Why, at most 500 characters; it is kept with the change. */
  reason?: string | null | undefined;
};

/** What became of an order line where rights are granted. */
export type OrderLineOutcome =
  /** All of it was granted. */
  | 'GRANTED'
  /** It gives nothing. */
  | 'REFUSED'
  /** It gives other than it entitles to: less, or more while what was taken back still runs. */
  | 'SHORTFALL';

/** How an order stands. */
export type OrderState =
  /** It is accepted, and does not entitle yet. */
  | 'BOOKED'
  /** All of it is taken back. */
  | 'CANCELLED'
  /** All its lines entitle. */
  | 'ENTITLED'
  /** Something stops it. */
  | 'ON_HOLD'
  /** Some of its lines entitle. */
  | 'PARTIALLY_ENTITLED';

/** How an organization stands. */
export type OrganizationStatus =
  /** In good standing. */
  | 'ACTIVE'
  /** Gone, for good. */
  | 'CLOSED'
  /** Absorbed by another organization, for good. */
  | 'MERGED'
  /** Announced, and not yet confirmed. */
  | 'PENDING'
  /** Barred for the time being. */
  | 'SUSPENDED';

/** What an organization is to the vendor. */
export type OrganizationType =
  /** It runs what it bought. */
  | 'CUSTOMER'
  /** It sells to others: a distributor, a reseller, an affiliate. */
  | 'PARTNER'
  /** It belongs to the vendor. */
  | 'PRODUCER'
  /** It signed itself up and is not yet known to any source system. */
  | 'SELF_REGISTERED';

/** Which lines of a document to decide again, and how they were corrected. */
export type RedriveDocumentInput = {
  /** Only try: report how the lines would be decided and change nothing. */
  dryRun?: boolean | null | undefined;
  /** The document, `doc_…`. */
  id: string | number;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** The lines to drive again, at most 1,000; all that wait in quarantine when left out. */
  lines?: Array<RedriveLineInput> | null | undefined;
};

/** A line to drive again. */
export type RedriveLineInput = {
  /** Its place in the document. */
  number: number;
  /** The corrected record; the record as it was last driven when left out. */
  record?: unknown;
};

/** What to move where. */
export type RehostInput = {
  /** How many copies, from 1; all when left out. */
  copies?: number | null | undefined;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: boolean | null | undefined;
  /** The fulfillment, `ful_…`. */
  fulfillmentId: string | number;
  /** Where to. */
  host: HostInput;
  /** Whether the old host is gone and cannot give anything back; then all copies move. */
  hostIsGone?: boolean;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
};

/** What to give back. */
export type ReturnLicenseInput = {
  /** How many copies, from 1; all when left out. */
  copies?: number | null | undefined;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: boolean | null | undefined;
  /** The fulfillment, `ful_…`. */
  fulfillmentId: string | number;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
};

/** Which role to take away. */
export type RevokeMembershipInput = {
  /** The membership, `mem_…`. */
  id: string | number;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** Why, at most 500 characters; it is kept with the change. */
  reason?: string | null | undefined;
};

/** What a caller may do. Each role is documented in full in `docs/roles.md`. */
export type Role =
  /** Sees and manages an organization and all below it by ownership. */
  | 'CUSTOMER_ADMIN'
  /** Sees the one organization. */
  | 'CUSTOMER_USER'
  /** Sends documents of a source system; a service client of the vendor. */
  | 'INTEGRATOR'
  /** Runs the hub: sees all, and corrects what was received. */
  | 'OPERATOR'
  /** Sees the deals that its organization stands in as a tier. */
  | 'PARTNER'
  /** Reads its organization's deals; a service client of a partner. */
  | 'PARTNER_INTEGRATION'
  /** Sees the companies of a territory; the vendor's sales. */
  | 'SALES'
  /** Sees all, to help; the vendor's support. */
  | 'SUPPORT';

/** What became of what a job asked for. */
export type SettleJobInput = {
  /** The job, `job_…`; it must be `AWAITING_MANUAL` or `OUTCOME_UNKNOWN`. */
  id: string | number;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: string;
  /** The license that came of it; needed when one was to be made and was. */
  license?: HandMadeLicenseInput | null | undefined;
  /** Why, or how it is known, at most 500 characters. */
  reason: string;
  /** Whether what it asked for last was done. */
  succeeded: boolean;
};

/** What was done to a fulfillment. */
export type SupportAction =
  /** It bridges the time until what fails is mended. */
  | 'EMERGENCY'
  /** It was made, and nothing was done to it since. */
  | 'MASTER'
  /** The vendor's own mistake was corrected. */
  | 'PUBLISHER_ERROR'
  /** Its license was issued again, unchanged in substance. */
  | 'REGENERATE'
  /** Its copies moved to another host. */
  | 'REHOST'
  /** The product was installed again. */
  | 'REINSTALL'
  /** Its term was prolonged. */
  | 'RENEW'
  /** Its license was made anew on the same host. */
  | 'REPAIR'
  /** Its copies were given back. */
  | 'RETURN'
  /** It bridges the time until a renewal. */
  | 'STOPGAP'
  /** Its copies went to another organization. */
  | 'TRANSFER'
  /** It was upgraded. */
  | 'UPGRADE'
  /** It was added to. */
  | 'UPSELL';

export type CustomerQueryVariables = Exact<{
  system: string;
  value: string;
}>;


export type CustomerQuery = { organizationByExternalId: { id: string, name: string, status: OrganizationStatus, timeZone: string, parent: { id: string, name: string } | null } | null };

export type PartNumberQueryVariables = Exact<{
  code: string;
  effectiveAt: string;
}>;


export type PartNumberQuery = { partNumber: { id: string, copiesPerUnit: number, unitOfMeasure: string, product: { id: string, name: string, version: string, state: CatalogState }, licenseModel: { id: string, code: string, currentVersion: { id: string, number: number, term: LicenseTerm, termLength: string | null } } | null } | null };

export type RedriveDocumentMutationVariables = Exact<{
  input: RedriveDocumentInput;
}>;


export type RedriveDocumentMutation = { redriveEntitlementDocument:
    | { __typename: 'DocumentRedriven', lineNumbers: Array<number>, document: { id: string, state: InboundDocumentState, appliedCount: number, quarantinedCount: number, lines: { nodes: Array<{ number: number, problems: Array<{ path: string, code: string, message: string }> }> } } }
    | { __typename: 'NothingToRedrive', document: { id: string, state: InboundDocumentState } }
   };

export type DealsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DealsQuery = { entitlements: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, createdAt: string, owner: { id: string, name: string, country: string | null } | null, dealTiers: Array<{ tier: number, currentOwner: boolean, organization: { id: string, name: string } | null }>, lineItems: { nodes: Array<{ id: string, status: LineItemStatus, expiresOn: string | null, product: { id: string, name: string, version: string } | null, partNumber: { id: string, code: string } | null }> } }> } };

export type PriceListQueryVariables = Exact<{
  effectiveAt: string;
  after?: string | null | undefined;
}>;


export type PriceListQuery = { partNumbers: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, code: string, copiesPerUnit: number, unitOfMeasure: string, validUntil: string | null, product: { id: string, name: string, version: string }, licenseModel: { id: string, code: string, name: string } | null }> } };

export type RenewalsQueryVariables = Exact<{
  from: string;
  before: string;
  after?: string | null | undefined;
}>;


export type RenewalsQuery = { lineItems: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, activationId: string, expiresOn: string | null, timeZone: string, quantities: { granted: number }, partNumber: { id: string, code: string } | null, entitlement: { id: string, number: string, owner: { id: string, name: string } | null } }> } };

export type ActivateMutationVariables = Exact<{
  input: ActivateInput;
}>;


export type ActivateMutation = { activate:
    | { __typename: 'ActionRefused', refusals: Array<{ code: string, message: string, remaining: number | null, resetsAt: string | null, liftedBy: string | null }> }
    | { __typename: 'Activated', dryRun: boolean, fulfillment: { id: string, count: number, license: { id: string, format: string } | null } | null, lineItem: { id: string, quantities: { granted: number, fulfilled: number, remaining: number } } }
    | { __typename: 'ActivationPending', job: { id: string, state: JobState, progress: { done: number, total: number | null } } }
    | { __typename: 'JobFailed', job: { id: string, problem: { code: string, message: string } | null } }
   };

export type ActivationIdQueryVariables = Exact<{
  activationId?: string;
  kind?: HierarchyKind;
  fulfillments?: number | null | undefined;
}>;


export type ActivationIdQuery = { lineItemByActivationId: { id: string, activationId: string, status: LineItemStatus, expiresAt: string | null, entitlement: { id: string, number: string, owner: { id: string, name: string } | null }, product: { id: string, name: string, version: string } | null, fulfillments: { nodes: Array<{ id: string, count: number, license: { id: string, format: string, contentHash: string | null, generatedAt: string } | null, host: { id: string, identifier: string, identifierType: string, alias: string | null, holder: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null } | null }> } } | null };

export type EntitlementGraphQueryVariables = Exact<{
  kind?: HierarchyKind;
  organizations?: number | null | undefined;
  after?: string | null | undefined;
  entitlements?: number | null | undefined;
  lineItems?: number | null | undefined;
  fulfillments?: number | null | undefined;
}>;


export type EntitlementGraphQuery = { viewer: { organization: { id: string, name: string, descendants: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ depth: number, parentId: string | null, node: { id: string, name: string, entitlements: { nodes: Array<{ id: string, number: string, state: EntitlementState, lineItems: { nodes: Array<{ id: string, activationId: string, status: LineItemStatus, expiresAt: string | null, quantities: { granted: number, fulfilled: number, remaining: number }, product: { id: string, name: string, version: string } | null, licenseModel: { id: string, number: number, binding: LicenseBinding, template: { id: string, name: string } } | null, orderLine: { id: string, number: string, order: { id: string, number: string, state: OrderState } } | null, jobs: Array<{ id: string, action: JobAction, state: JobState, progress: { done: number, total: number | null } }>, fulfillments: { nodes: Array<{ id: string, count: number, expiresAt: string | null, license: { id: string, format: string, generatedAt: string } | null, host: { id: string, identifier: string, alias: string | null, holder: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null } | null }> } }> } }> } } }> } } | null } };

export type ExpiringLineItemsQueryVariables = Exact<{
  organizationId: string | number;
  from: string;
  before: string;
  after?: string | null | undefined;
}>;


export type ExpiringLineItemsQuery = { lineItems: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, activationId: string, status: LineItemStatus, expiresOn: string | null, timeZone: string, quantities: { granted: number, fulfilled: number, remaining: number }, product: { id: string, name: string, version: string } | null, entitlement: { id: string, number: string, owner: { id: string, name: string } | null } }> } };

export type GrantMembershipMutationVariables = Exact<{
  input: GrantMembershipInput;
}>;


export type GrantMembershipMutation = { grantMembership:
    | { __typename: 'MembershipAlreadyHeld', membership: { id: string } }
    | { __typename: 'MembershipGranted', membership: { id: string, role: Role, person: { id: string, email: string | null } | null } }
    | { __typename: 'MembershipLimitReached', limit: number }
   };

export type LineItemQueryVariables = Exact<{
  id: string | number;
  asOf?: AsOfInput | null | undefined;
}>;


export type LineItemQuery = { lineItem: { id: string, activationId: string, status: LineItemStatus, kind: LineItemKind, startsOn: string | null, expiresOn: string | null, timeZone: string, orderNumber: string | null, orderLineNumber: string | null, overdraftLimit: number | null, blocks: Array<{ reason: string, message: string, actions: Array<BlockedAction>, owner: string, since: string }>, now: { granted: number, reserved: number, fulfilled: number, overdraft: number, burned: number, remaining: number }, then: { granted: number, fulfilled: number, remaining: number }, product: { id: string, name: string, version: string, features: Array<{ id: string, code: string, name: string }> } | null, licenseModel: { id: string, number: number, binding: LicenseBinding, term: LicenseTerm, graceDays: number, metric: { id: string, unit: string } | null, rehostLimit: { allowed: number, per: string | null } | null, template: { id: string, name: string } } | null, maintenanceLines: Array<{ id: string, expiresOn: string | null }>, ledger: { nodes: Array<{ id: string, bucket: LedgerBucket, delta: number, effectiveAt: string, recordedAt: string, operation: string, reason: string | null }> }, fulfillments: { nodes: Array<{ id: string, state: FulfillmentState, supportAction: SupportAction, count: number, activatedAt: string, host: { id: string, identifier: string, alias: string | null } | null }> } } | null };

export type MachineIsGoneMutationVariables = Exact<{
  input: RehostInput;
}>;


export type MachineIsGoneMutation = { rehost:
    | { __typename: 'ActionRefused', refusals: Array<{ code: string, message: string, remaining: number | null, resetsAt: string | null, liftedBy: string | null }> }
    | { __typename: 'JobFailed', job: { id: string, problem: { code: string, message: string } | null } }
    | { __typename: 'RehostPending', job: { id: string, state: JobState } }
    | { __typename: 'Rehosted', fulfillment: { id: string, host: { id: string, identifier: string } | null, license: { id: string, format: string } | null } | null }
   };

export type MachinesQueryVariables = Exact<{
  organizationId: string | number;
  after?: string | null | undefined;
}>;


export type MachinesQuery = { organization: { id: string, name: string, hosts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, identifier: string, identifierType: string, alias: string | null, lastSeenAt: string | null, fulfillments: { nodes: Array<{ id: string, count: number, expiresAt: string | null, lineItem: { id: string, activationId: string, product: { id: string, name: string, version: string } | null } | null }> } }> } } | null };

export type OrganizationTreeQueryVariables = Exact<{
  id: string | number;
  kind?: HierarchyKind;
  after?: string | null | undefined;
}>;


export type OrganizationTreeQuery = { organization: { id: string, name: string, descendantCount: number, ancestors: Array<{ id: string, name: string }>, children: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, type: OrganizationType, status: OrganizationStatus, country: string | null, descendantCount: number }> } } | null };

export type PeopleQueryVariables = Exact<{
  organizationId: string | number;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { organization: { id: string, memberships: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: Role, grantedAt: string, expiresAt: string | null, person: { id: string, name: string | null, email: string | null } | null }> } } | null };

export type ReturnLicenseMutationVariables = Exact<{
  input: ReturnLicenseInput;
}>;


export type ReturnLicenseMutation = { returnLicense:
    | { __typename: 'ActionRefused', refusals: Array<{ code: string, message: string, remaining: number | null, resetsAt: string | null, liftedBy: string | null }> }
    | { __typename: 'CopiesReturned', dryRun: boolean, credited: number | null, fulfillment: { id: string, state: FulfillmentState }, remainder: { id: string, count: number } | null }
    | { __typename: 'JobFailed', job: { id: string, problem: { code: string, message: string } | null } }
    | { __typename: 'ReturnPending', job: { id: string, state: JobState } }
   };

export type RevokeMembershipMutationVariables = Exact<{
  input: RevokeMembershipInput;
}>;


export type RevokeMembershipMutation = { revokeMembership:
    | { __typename: 'LastAdministratorKept', membership: { id: string } }
    | { __typename: 'MembershipRevoked', membership: { id: string, revokedAt: string | null } }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { subject: string, client: string, roles: Array<Role>, person: { id: string, name: string | null, email: string | null } | null, organization: { id: string, name: string } | null, memberships: Array<{ id: string, role: Role, expiresAt: string | null, organization: { id: string, name: string } | null, businessUnit: { id: string, name: string } | null, territory: { id: string, name: string } | null }> } };

export type FindCustomerQueryVariables = Exact<{
  namePrefix: string;
  after?: string | null | undefined;
}>;


export type FindCustomerQuery = { organizations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, legalName: string | null, status: OrganizationStatus, country: string | null, externalIds: Array<{ system: string, value: string }>, territory: { id: string, name: string } | null, parent: { id: string, name: string } | null }> } };

export type FindMachineQueryVariables = Exact<{
  identifier: string;
  after?: string | null | undefined;
}>;


export type FindMachineQuery = { hosts: { nodes: Array<{ id: string, identifierType: string, state: HostState, lastSeenAt: string | null, holder: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, fulfillments: { nodes: Array<{ id: string, state: FulfillmentState, supportAction: SupportAction, count: number, technology: string, migrationId: string | null, lineItem: { id: string, activationId: string, status: LineItemStatus, product: { id: string, name: string, version: string } | null } | null }> } }> } };

export type FindOrderQueryVariables = Exact<{
  system: string;
  number: string;
}>;


export type FindOrderQuery = { orderByNumber: { id: string, state: OrderState, explanation: string, orderedOn: string, paidOn: string | null, purchaseOrder: string | null, customer: { id: string, name: string } | null, holds: Array<{ reason: string, message: string, owner: string, since: string }>, documents: { nodes: Array<{ id: string, state: InboundDocumentState, receivedAt: string, quarantinedCount: number }> }, lines: { nodes: Array<{ id: string, number: string, partNumberCode: string, ordered: number, cancelled: number, entitled: number, outcome: OrderLineOutcome | null, shortfall: { code: string, message: string } | null, lineItems: Array<{ id: string, activationId: string, status: LineItemStatus }> }> } } | null };

export type MoveOrganizationMutationVariables = Exact<{
  input: MoveOrganizationInput;
}>;


export type MoveOrganizationMutation = { moveOrganization:
    | { __typename: 'HierarchyCycleRefused', path: Array<{ id: string, name: string }> }
    | { __typename: 'HierarchyTooDeep', depth: number }
    | { __typename: 'OrganizationMoved', dryRun: boolean, movedCount: number, organization: { id: string, name: string, version: number }, previousParent: { id: string, name: string } | null }
   };

export type QuarantineQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type QuarantineQuery = { entitlementDocument: { id: string, contract: string, client: string, receivedAt: string, state: InboundDocumentState, dryRun: boolean, lineCount: number, appliedCount: number, unchangedCount: number, quarantinedCount: number, problem: { path: string, code: string, message: string } | null, lines: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, key: string | null, record: unknown, attempts: number, problems: Array<{ path: string, code: string, message: string }> }> } } | null };

export type SettleJobMutationVariables = Exact<{
  input: SettleJobInput;
}>;


export type SettleJobMutation = { settleJob:
    | { __typename: 'ActionRefused', refusals: Array<{ code: string, message: string }> }
    | { __typename: 'JobSettled', job: { id: string, state: JobState, fulfillment: { id: string, license: { id: string, contentHash: string | null } | null } | null, problem: { code: string, message: string } | null } }
   };

export type StuckJobsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StuckJobsQuery = { fulfillmentJobs: { nodes: Array<{ id: string, action: JobAction, technology: string, attempts: number, createdAt: string, problem: { code: string, message: string } | null, lineItem: { id: string, activationId: string, entitlement: { id: string, owner: { id: string, name: string } | null } } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CustomerDocument = new TypedDocumentString(`
    query Customer($system: String!, $value: String!) {
  organizationByExternalId(system: $system, value: $value) {
    id
    name
    status
    timeZone
    parent {
      id
      name
    }
  }
}
    `, {"hash":"sha256:dee0662ada7b8af5711f08632a266ed753999a5f9408a61df8d29b189ecb4957"}) as unknown as TypedDocumentString<CustomerQuery, CustomerQueryVariables>;
export const PartNumberDocument = new TypedDocumentString(`
    query PartNumber($code: String!, $effectiveAt: DateTime!) {
  partNumber(code: $code, effectiveAt: $effectiveAt) {
    id
    copiesPerUnit
    unitOfMeasure
    product {
      id
      name
      version
      state
    }
    licenseModel {
      id
      code
      currentVersion {
        id
        number
        term
        termLength
      }
    }
  }
}
    `, {"hash":"sha256:95c39ae6c26cb831a24cc0b339e7e981220dcb6afc14de97ec0fbb96408264ac"}) as unknown as TypedDocumentString<PartNumberQuery, PartNumberQueryVariables>;
export const RedriveDocumentDocument = new TypedDocumentString(`
    mutation RedriveDocument($input: RedriveDocumentInput!) {
  redriveEntitlementDocument(input: $input) {
    __typename
    ... on DocumentRedriven {
      lineNumbers
      document {
        id
        state
        appliedCount
        quarantinedCount
        lines(state: QUARANTINED, first: 50) {
          nodes {
            number
            problems {
              path
              code
              message
            }
          }
        }
      }
    }
    ... on NothingToRedrive {
      document {
        id
        state
      }
    }
  }
}
    `, {"hash":"sha256:3b72a98905794565ee946f5d8e313dbc4295394c52a324660e2d751cb9700c54"}) as unknown as TypedDocumentString<RedriveDocumentMutation, RedriveDocumentMutationVariables>;
export const DealsDocument = new TypedDocumentString(`
    query Deals($after: String) {
  entitlements(filter: {state: DEPLOYED}, first: 50, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      number
      createdAt
      owner {
        id
        name
        country
      }
      dealTiers {
        tier
        currentOwner
        organization {
          id
          name
        }
      }
      lineItems(first: 20) {
        nodes {
          id
          status
          expiresOn
          product {
            id
            name
            version
          }
          partNumber {
            id
            code
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:e332144c50b739d0cce13474d48b32f7b05bdf7009b722f81d525044e46e0592"}) as unknown as TypedDocumentString<DealsQuery, DealsQueryVariables>;
export const PriceListDocument = new TypedDocumentString(`
    query PriceList($effectiveAt: DateTime!, $after: String) {
  partNumbers(filter: {effectiveAt: $effectiveAt}, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      code
      copiesPerUnit
      unitOfMeasure
      validUntil
      product {
        id
        name
        version
      }
      licenseModel {
        id
        code
        name
      }
    }
  }
}
    `, {"hash":"sha256:8981ea2cff85ffbb8f29a4f4d50a553842da03ac7b8beec22f13665f4a3a856d"}) as unknown as TypedDocumentString<PriceListQuery, PriceListQueryVariables>;
export const RenewalsDocument = new TypedDocumentString(`
    query Renewals($from: DateTime!, $before: DateTime!, $after: String) {
  lineItems(
    filter: {state: DEPLOYED, expiresFrom: $from, expiresBefore: $before}
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      activationId
      expiresOn
      timeZone
      quantities {
        granted
      }
      partNumber {
        id
        code
      }
      entitlement {
        id
        number
        owner {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:d4f054a5fbb234048eae24c86a6bb3bcd242a75e392974ef102ba133790f36ec"}) as unknown as TypedDocumentString<RenewalsQuery, RenewalsQueryVariables>;
export const ActivateDocument = new TypedDocumentString(`
    mutation Activate($input: ActivateInput!) {
  activate(input: $input) {
    __typename
    ... on Activated {
      dryRun
      fulfillment {
        id
        count
        license {
          id
          format
        }
      }
      lineItem {
        id
        quantities {
          granted
          fulfilled
          remaining
        }
      }
    }
    ... on ActivationPending {
      job {
        id
        state
        progress {
          done
          total
        }
      }
    }
    ... on JobFailed {
      job {
        id
        problem {
          code
          message
        }
      }
    }
    ... on ActionRefused {
      refusals {
        code
        message
        remaining
        resetsAt
        liftedBy
      }
    }
  }
}
    `, {"hash":"sha256:cd2ce83e82a4b4e962b0405f8b13fad027b71c3dc17b3afbbe1e3bfed7ddf4ef"}) as unknown as TypedDocumentString<ActivateMutation, ActivateMutationVariables>;
export const ActivationIdDocument = new TypedDocumentString(`
    query ActivationId($activationId: String! = "DEMO-7QXK-M4TR-9WVC-2HBN-LP", $kind: HierarchyKind! = OWNERSHIP, $fulfillments: Int = 20) {
  lineItemByActivationId(activationId: $activationId) {
    id
    activationId
    status
    expiresAt
    entitlement {
      id
      number
      owner {
        id
        name
      }
    }
    product {
      id
      name
      version
    }
    fulfillments(filter: {state: ACTIVE}, first: $fulfillments) {
      nodes {
        id
        count
        license {
          id
          format
          contentHash
          generatedAt
        }
        host {
          id
          identifier
          identifierType
          alias
          holder {
            id
            name
            ancestors(kind: $kind) {
              id
              name
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:910303309380f6087f02b367aa1cfac71912ddc476597b9c9769eac51125a14d"}) as unknown as TypedDocumentString<ActivationIdQuery, ActivationIdQueryVariables>;
export const EntitlementGraphDocument = new TypedDocumentString(`
    query EntitlementGraph($kind: HierarchyKind! = OWNERSHIP, $organizations: Int = 20, $after: String, $entitlements: Int = 20, $lineItems: Int = 20, $fulfillments: Int = 20) {
  viewer {
    organization {
      id
      name
      descendants(
        kind: $kind
        includeSelf: true
        first: $organizations
        after: $after
      ) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          depth
          parentId
          node {
            id
            name
            entitlements(first: $entitlements) {
              nodes {
                id
                number
                state
                lineItems(first: $lineItems) {
                  nodes {
                    id
                    activationId
                    status
                    expiresAt
                    quantities {
                      granted
                      fulfilled
                      remaining
                    }
                    product {
                      id
                      name
                      version
                    }
                    licenseModel {
                      id
                      number
                      binding
                      template {
                        id
                        name
                      }
                    }
                    orderLine {
                      id
                      number
                      order {
                        id
                        number
                        state
                      }
                    }
                    jobs {
                      id
                      action
                      state
                      progress {
                        done
                        total
                      }
                    }
                    fulfillments(filter: {state: ACTIVE}, first: $fulfillments) {
                      nodes {
                        id
                        count
                        expiresAt
                        license {
                          id
                          format
                          generatedAt
                        }
                        host {
                          id
                          identifier
                          alias
                          holder {
                            id
                            name
                            ancestors(kind: $kind) {
                              id
                              name
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:3d8b3c99af89e9c0286271fe962ed271dcb4843e0c496684b4bdc325a0a27657"}) as unknown as TypedDocumentString<EntitlementGraphQuery, EntitlementGraphQueryVariables>;
export const ExpiringLineItemsDocument = new TypedDocumentString(`
    query ExpiringLineItems($organizationId: ID!, $from: DateTime!, $before: DateTime!, $after: String) {
  lineItems(
    filter: {organizationId: $organizationId, includeDescendants: true, state: DEPLOYED, expiresFrom: $from, expiresBefore: $before}
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      activationId
      status
      expiresOn
      timeZone
      quantities {
        granted
        fulfilled
        remaining
      }
      product {
        id
        name
        version
      }
      entitlement {
        id
        number
        owner {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:06fccce4f7a0a1d7c8bb5acba6022a5b19ad011c72119f6ac1872fabe159d00f"}) as unknown as TypedDocumentString<ExpiringLineItemsQuery, ExpiringLineItemsQueryVariables>;
export const GrantMembershipDocument = new TypedDocumentString(`
    mutation GrantMembership($input: GrantMembershipInput!) {
  grantMembership(input: $input) {
    __typename
    ... on MembershipGranted {
      membership {
        id
        role
        person {
          id
          email
        }
      }
    }
    ... on MembershipAlreadyHeld {
      membership {
        id
      }
    }
    ... on MembershipLimitReached {
      limit
    }
  }
}
    `, {"hash":"sha256:2b1585784c48d63fac459bad7c883c43a902ebc4282bfbc78a278810256a9817"}) as unknown as TypedDocumentString<GrantMembershipMutation, GrantMembershipMutationVariables>;
export const LineItemDocument = new TypedDocumentString(`
    query LineItem($id: ID!, $asOf: AsOfInput) {
  lineItem(id: $id) {
    id
    activationId
    status
    kind
    startsOn
    expiresOn
    timeZone
    orderNumber
    orderLineNumber
    overdraftLimit
    blocks {
      reason
      message
      actions
      owner
      since
    }
    now: quantities {
      granted
      reserved
      fulfilled
      overdraft
      burned
      remaining
    }
    then: quantities(asOf: $asOf) {
      granted
      fulfilled
      remaining
    }
    product {
      id
      name
      version
      features {
        id
        code
        name
      }
    }
    licenseModel {
      id
      number
      binding
      term
      graceDays
      metric {
        id
        unit
      }
      rehostLimit {
        allowed
        per
      }
      template {
        id
        name
      }
    }
    maintenanceLines {
      id
      expiresOn
    }
    ledger(first: 20) {
      nodes {
        id
        bucket
        delta
        effectiveAt
        recordedAt
        operation
        reason
      }
    }
    fulfillments(first: 20) {
      nodes {
        id
        state
        supportAction
        count
        activatedAt
        host {
          id
          identifier
          alias
        }
      }
    }
  }
}
    `, {"hash":"sha256:5ade41eb15d67273dfc8a2949ef0516b91967db9924c353773969a03008fea77"}) as unknown as TypedDocumentString<LineItemQuery, LineItemQueryVariables>;
export const MachineIsGoneDocument = new TypedDocumentString(`
    mutation MachineIsGone($input: RehostInput!) {
  rehost(input: $input) {
    __typename
    ... on Rehosted {
      fulfillment {
        id
        host {
          id
          identifier
        }
        license {
          id
          format
        }
      }
    }
    ... on RehostPending {
      job {
        id
        state
      }
    }
    ... on JobFailed {
      job {
        id
        problem {
          code
          message
        }
      }
    }
    ... on ActionRefused {
      refusals {
        code
        message
        remaining
        resetsAt
        liftedBy
      }
    }
  }
}
    `, {"hash":"sha256:7a23f3d98dd27069ce9bbd09d23ef6c517514680c5779d6631a389a3c54b4d8f"}) as unknown as TypedDocumentString<MachineIsGoneMutation, MachineIsGoneMutationVariables>;
export const MachinesDocument = new TypedDocumentString(`
    query Machines($organizationId: ID!, $after: String) {
  organization(id: $organizationId) {
    id
    name
    hosts(filter: {state: ACTIVE}, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        identifier
        identifierType
        alias
        lastSeenAt
        fulfillments(filter: {state: ACTIVE}, first: 20) {
          nodes {
            id
            count
            expiresAt
            lineItem {
              id
              activationId
              product {
                id
                name
                version
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:a4eb825961da00f5f863b1fd64d5914959832b98030b0b3b525c45a43713046e"}) as unknown as TypedDocumentString<MachinesQuery, MachinesQueryVariables>;
export const OrganizationTreeDocument = new TypedDocumentString(`
    query OrganizationTree($id: ID!, $kind: HierarchyKind! = OWNERSHIP, $after: String) {
  organization(id: $id) {
    id
    name
    descendantCount(kind: $kind)
    ancestors(kind: $kind) {
      id
      name
    }
    children(kind: $kind, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        type
        status
        country
        descendantCount(kind: $kind)
      }
    }
  }
}
    `, {"hash":"sha256:fe2cf38c5f84f1ed2a13d3023fe34c40079a463980c5d455e93fcedb72441823"}) as unknown as TypedDocumentString<OrganizationTreeQuery, OrganizationTreeQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($organizationId: ID!, $after: String) {
  organization(id: $organizationId) {
    id
    memberships(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        role
        grantedAt
        expiresAt
        person {
          id
          name
          email
        }
      }
    }
  }
}
    `, {"hash":"sha256:e6becf73919d47945c932b1c2ffeb05787b45a07f147c587b95bb4222703b1cc"}) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const ReturnLicenseDocument = new TypedDocumentString(`
    mutation ReturnLicense($input: ReturnLicenseInput!) {
  returnLicense(input: $input) {
    __typename
    ... on CopiesReturned {
      dryRun
      credited
      fulfillment {
        id
        state
      }
      remainder {
        id
        count
      }
    }
    ... on ReturnPending {
      job {
        id
        state
      }
    }
    ... on JobFailed {
      job {
        id
        problem {
          code
          message
        }
      }
    }
    ... on ActionRefused {
      refusals {
        code
        message
        remaining
        resetsAt
        liftedBy
      }
    }
  }
}
    `, {"hash":"sha256:b88bc6c3b34a46451868b399992d625b697f128c3cbba7c9a0f81b4fab6e63e1"}) as unknown as TypedDocumentString<ReturnLicenseMutation, ReturnLicenseMutationVariables>;
export const RevokeMembershipDocument = new TypedDocumentString(`
    mutation RevokeMembership($input: RevokeMembershipInput!) {
  revokeMembership(input: $input) {
    __typename
    ... on MembershipRevoked {
      membership {
        id
        revokedAt
      }
    }
    ... on LastAdministratorKept {
      membership {
        id
      }
    }
  }
}
    `, {"hash":"sha256:476eb523519b0287552b72ff3c9dcd9641117fe3de1cf78a37dc23262ab5f0c5"}) as unknown as TypedDocumentString<RevokeMembershipMutation, RevokeMembershipMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    subject
    client
    roles
    person {
      id
      name
      email
    }
    organization {
      id
      name
    }
    memberships {
      id
      role
      organization {
        id
        name
      }
      businessUnit {
        id
        name
      }
      territory {
        id
        name
      }
      expiresAt
    }
  }
}
    `, {"hash":"sha256:1a7a8b53ebfb72c79ed6ecff1d442c3f6812d7077f4a35e195d39c260f923d55"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const FindCustomerDocument = new TypedDocumentString(`
    query FindCustomer($namePrefix: String!, $after: String) {
  organizations(
    filter: {type: CUSTOMER, namePrefix: $namePrefix}
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      legalName
      status
      country
      externalIds {
        system
        value
      }
      territory {
        id
        name
      }
      parent {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:ad56ce81e84896cb480d3f6cc41dec8de1c377f1ba9c241bfdab8d5963e6faf7"}) as unknown as TypedDocumentString<FindCustomerQuery, FindCustomerQueryVariables>;
export const FindMachineDocument = new TypedDocumentString(`
    query FindMachine($identifier: String!, $after: String) {
  hosts(filter: {identifier: $identifier}, first: 20, after: $after) {
    nodes {
      id
      identifierType
      state
      lastSeenAt
      holder {
        id
        name
        ancestors {
          id
          name
        }
      }
      fulfillments(first: 20) {
        nodes {
          id
          state
          supportAction
          count
          technology
          migrationId
          lineItem {
            id
            activationId
            status
            product {
              id
              name
              version
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:c4df6e40efeb02640dd985fd3e7c8d34638847e0f55a466fa0ab7c7d9c9cdeb5"}) as unknown as TypedDocumentString<FindMachineQuery, FindMachineQueryVariables>;
export const FindOrderDocument = new TypedDocumentString(`
    query FindOrder($system: String!, $number: String!) {
  orderByNumber(system: $system, number: $number) {
    id
    state
    explanation
    orderedOn
    paidOn
    purchaseOrder
    customer {
      id
      name
    }
    holds {
      reason
      message
      owner
      since
    }
    documents {
      nodes {
        id
        state
        receivedAt
        quarantinedCount
      }
    }
    lines {
      nodes {
        id
        number
        partNumberCode
        ordered
        cancelled
        entitled
        outcome
        shortfall {
          code
          message
        }
        lineItems {
          id
          activationId
          status
        }
      }
    }
  }
}
    `, {"hash":"sha256:2bafd7c8161c0144afbe23481704401198eb52b04a75b919cc52546e9534c86b"}) as unknown as TypedDocumentString<FindOrderQuery, FindOrderQueryVariables>;
export const MoveOrganizationDocument = new TypedDocumentString(`
    mutation MoveOrganization($input: MoveOrganizationInput!) {
  moveOrganization(input: $input) {
    __typename
    ... on OrganizationMoved {
      dryRun
      movedCount
      organization {
        id
        name
        version
      }
      previousParent {
        id
        name
      }
    }
    ... on HierarchyCycleRefused {
      path {
        id
        name
      }
    }
    ... on HierarchyTooDeep {
      depth
    }
  }
}
    `, {"hash":"sha256:777ebaba53d9cf34479da7db3392d7da675854778ed8290f0ce5c0bfe3037165"}) as unknown as TypedDocumentString<MoveOrganizationMutation, MoveOrganizationMutationVariables>;
export const QuarantineDocument = new TypedDocumentString(`
    query Quarantine($id: ID!, $after: String) {
  entitlementDocument(id: $id) {
    id
    contract
    client
    receivedAt
    state
    dryRun
    lineCount
    appliedCount
    unchangedCount
    quarantinedCount
    problem {
      path
      code
      message
    }
    lines(state: QUARANTINED, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        number
        key
        record
        attempts
        problems {
          path
          code
          message
        }
      }
    }
  }
}
    `, {"hash":"sha256:092f04a8dfda6fb22cbd6a43b421a2b708fbc895b7af5605f6e8b9db83d38c0d"}) as unknown as TypedDocumentString<QuarantineQuery, QuarantineQueryVariables>;
export const SettleJobDocument = new TypedDocumentString(`
    mutation SettleJob($input: SettleJobInput!) {
  settleJob(input: $input) {
    __typename
    ... on JobSettled {
      job {
        id
        state
        fulfillment {
          id
          license {
            id
            contentHash
          }
        }
        problem {
          code
          message
        }
      }
    }
    ... on ActionRefused {
      refusals {
        code
        message
      }
    }
  }
}
    `, {"hash":"sha256:0bbed71391bccacf133214353f4532514386f480d0cb2be08ccd98c2e5da2457"}) as unknown as TypedDocumentString<SettleJobMutation, SettleJobMutationVariables>;
export const StuckJobsDocument = new TypedDocumentString(`
    query StuckJobs($after: String) {
  fulfillmentJobs(filter: {state: AWAITING_MANUAL}, first: 50, after: $after) {
    nodes {
      id
      action
      technology
      attempts
      createdAt
      problem {
        code
        message
      }
      lineItem {
        id
        activationId
        entitlement {
          id
          owner {
            id
            name
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:bcd827d13ed43e89bf7f24f892c2b8f04130744ffebfbb3e6da3bc698435ff50"}) as unknown as TypedDocumentString<StuckJobsQuery, StuckJobsQueryVariables>;