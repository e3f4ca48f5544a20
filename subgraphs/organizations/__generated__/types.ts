import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BusinessUnitMapper, DescendantConnectionMapper, DescendantEdgeMapper, HierarchyCycleRefusedMapper, InboundDocumentMapper, InboundDocumentConnectionMapper, MembershipMapper, MembershipConnectionMapper, OperationalModelMapper, OrganizationMapper, OrganizationConnectionMapper, OrganizationMovedMapper, PersonMapper, TerritoryMapper, ViewerMapper } from './../schema.mappers.ts';
import type { ModuleContext } from '../context.ts';
import type { Temporal } from 'temporal-polyfill';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, `YYYY-MM-DD`, in the time zone that is named beside it. */
  Date: { input: Temporal.PlainDate; output: Temporal.PlainDate | string; }
  /**
   * An instant in UTC, ISO 8601 with milliseconds: `2026-03-31T22:00:00.000Z`.
   * Input may carry any offset. Periods are half-open: they include their start and exclude their end.
   */
  DateTime: { input: Temporal.Instant; output: Temporal.Instant | string; }
  /** A calendar duration in days, weeks, months or years, ISO 8601: `P90D`, `P2W`, `P1M`, `P3Y`. */
  Duration: { input: Temporal.Duration; output: Temporal.Duration | string; }
  /** A JSON value as it was received: an inbound record, whose shape is described by its contract and not by this graph. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Nothing was changed, because rules forbid it. The refusal is on record. */
export type ActionRefused = {
  __typename?: 'ActionRefused';
  /** The rules that forbid it, the most important first. At most 10. */
  refusals: Array<Refusal>;
};

/**
 * A part of the vendor with its own source systems, catalog, license technologies and rules. A vendor that is bought arrives as one more.
 * It orders the data and is no wall: a customer of two business units sees both.
 */
export type BusinessUnit = {
  __typename?: 'BusinessUnit';
  /** A short code, unique, such as `cad`. */
  code: Scalars['String']['output'];
  /** `bu_…` */
  id: Scalars['ID']['output'];
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['output'];
};

export type DescendantConnection = {
  __typename?: 'DescendantConnection';
  edges: Array<DescendantEdge>;
  nodes: Array<Organization>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DescendantEdge = {
  __typename?: 'DescendantEdge';
  cursor: Scalars['String']['output'];
  /** How many levels below the start: 1 for a child, 0 for the start itself. */
  depth: Scalars['Int']['output'];
  node: Organization;
  /** The id of its parent in this hierarchy, to put the tree together; null for the start itself, and where the parent is out of sight. */
  parentId?: Maybe<Scalars['ID']['output']>;
};

/** The lines were decided again; the document says how, and whether it is still going on. */
export type DocumentRedriven = {
  __typename?: 'DocumentRedriven';
  /** The document after it. */
  document: InboundDocument;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The numbers of the lines that were decided again, or are being decided while the document has `progress`. At most 5,000, which is as many as are tried. */
  lineNumbers: Array<Scalars['Int']['output']>;
};

/** All that the document had applied was taken back, or is being taken back while the document has `progress`; the same command again waits for it. */
export type DocumentRolledBack = {
  __typename?: 'DocumentRolledBack';
  /** The document after it. */
  document: InboundDocument;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** How many lines were taken back, or are to be. */
  lineCount: Scalars['Int']['output'];
};

/** The id by which one source system knows an organization. */
export type ExternalId = {
  __typename?: 'ExternalId';
  /** The code of the source system, such as `crm`. */
  system: Scalars['String']['output'];
  /** The id in that system, unique there. */
  value: Scalars['String']['output'];
};

/** Who gets which role, and where. */
export type GrantMembershipInput = {
  /** Where `SUPPORT`, `OPERATOR` or `INTEGRATOR` shall hold, `bu_…`. */
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** The OAuth client id of a service client; only `INTEGRATOR` and `PARTNER_INTEGRATION` are for service clients, and those for nobody else. */
  client?: InputMaybe<Scalars['String']['input']>;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The e-mail address of the person. Someone not known yet is invited by it. Exactly one of `email` and `client` is needed. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Until when, exclusive and in the future; without an end when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Where a customer or partner role shall hold, `org_…`; a partner role holds in a `PARTNER` only. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** The role. It decides which of the next three is needed; the others are refused. */
  role: Role;
  /** Where `SALES` shall hold, `territory_…`. */
  territoryId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of granting a role. */
export type GrantMembershipResult = MembershipAlreadyHeld | MembershipGranted | MembershipLimitReached;

/** Nothing was moved: the new parent is the organization itself or stands below it. */
export type HierarchyCycleRefused = {
  __typename?: 'HierarchyCycleRefused';
  /** The organization that was to be moved. */
  organization: Organization;
  /** From the new parent up to the organization itself: the way that would have become a circle. At most 32. */
  path: Array<Organization>;
};

/** The hierarchies that organizations stand in. */
export type HierarchyKind =
  /** Who pays for whom. */
  | 'BILLING'
  /** Who sells through whom. It gives lists and roll-ups, never rights to a deal. */
  | 'CHANNEL'
  /** Who owns whom. Administrators see along this one. */
  | 'OWNERSHIP';

/** Nothing was moved: the tree would have become deeper than 32 levels. */
export type HierarchyTooDeep = {
  __typename?: 'HierarchyTooDeep';
  /** How many levels the tree would have had. */
  depth: Scalars['Int']['output'];
};

/**
 * A document that arrived at `POST /inbound/<contract>`: its receipt, its report and its quarantine.
 * Seen by the client that sent it and by staff; it is kept as received and never changed.
 */
export type InboundDocument = {
  __typename?: 'InboundDocument';
  /** Lines that changed something. */
  appliedCount: Scalars['Int']['output'];
  /** The client that sent it, by its OAuth client id. */
  client: Scalars['String']['output'];
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  contentHash: Scalars['String']['output'];
  /** The contract that the document was sent under, such as `crm-organizations`; its JSON Schema is served at `/schemas/<contract>`. */
  contract: Scalars['String']['output'];
  /** The major version of that contract. */
  contractVersion: Scalars['Int']['output'];
  /** Whether it was only tried: every line is reported as it would have been decided, and nothing was changed. */
  dryRun: Scalars['Boolean']['output'];
  /** The receipt, `doc_…`, as it was answered to the sender. */
  id: Scalars['ID']['output'];
  /** The key of the sender. The same key with the same bytes is answered with this receipt again; with other bytes it is `IDEMPOTENCY_KEY_REUSED`. */
  idempotencyKey: Scalars['String']['output'];
  /** The number of lines in the document, at most 100,000 as CSV and 5,000 as JSON; 0 when it could not be parsed. */
  lineCount: Scalars['Int']['output'];
  /** The lines in the order of the document. */
  lines: InboundLineConnection;
  /** The media type it was sent as: `application/json` or `text/csv`. */
  mediaType: Scalars['String']['output'];
  /** What is wrong with the document as a whole, such as a missing column; null when it could be read line by line. */
  problem?: Maybe<InboundProblem>;
  /** When its last line was decided; null while it is being processed. */
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far the work on it is that goes on beside the requests; null when there is none. Its counts are those of before until then. */
  progress?: Maybe<InboundProgress>;
  /** Lines that wait in quarantine to be corrected and driven again. */
  quarantinedCount: Scalars['Int']['output'];
  /** When it was stored, which is before it was parsed. */
  receivedAt: Scalars['DateTime']['output'];
  /** Lines whose effect was taken back. */
  rolledBackCount: Scalars['Int']['output'];
  /** Its size in bytes, at most 64 MB. */
  sizeInBytes: Scalars['Int']['output'];
  /** How it stands as a whole. */
  state: InboundDocumentState;
  /** Lines that said what was known already. */
  unchangedCount: Scalars['Int']['output'];
};


/**
 * A document that arrived at `POST /inbound/<contract>`: its receipt, its report and its quarantine.
 * Seen by the client that sent it and by staff; it is kept as received and never changed.
 */
export type InboundDocumentlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<InboundLineState>;
};

export type InboundDocumentConnection = {
  __typename?: 'InboundDocumentConnection';
  edges: Array<InboundDocumentEdge>;
  nodes: Array<InboundDocument>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type InboundDocumentEdge = {
  __typename?: 'InboundDocumentEdge';
  cursor: Scalars['String']['output'];
  node: InboundDocument;
};

/** Which documents to list; the conditions that are given must all hold. */
export type InboundDocumentFilter = {
  /** Only documents of this client. */
  client?: InputMaybe<Scalars['String']['input']>;
  /** Only documents of this contract. */
  contract?: InputMaybe<Scalars['String']['input']>;
  /** Only documents in this state. */
  state?: InputMaybe<InboundDocumentState>;
};

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

/** One line of an inbound document: the unit that is applied or quarantined, whole. */
export type InboundLine = {
  __typename?: 'InboundLine';
  /** How often the line was decided: 1 after receipt, one more for each time it was driven again. */
  attempts: Scalars['Int']['output'];
  /** The key by which the sender knows the record; null when the line could not be read that far. */
  key?: Maybe<Scalars['String']['output']>;
  /** Its place in the document, from 1. The header of a CSV file is not counted. */
  number: Scalars['Int']['output'];
  /** What keeps the line in quarantine, with path and reason; of a line that is unchanged, why something else counts; empty otherwise. At most 20. */
  problems: Array<InboundProblem>;
  /** The record as it was last driven: as received, or as corrected. */
  record?: Maybe<Scalars['JSON']['output']>;
  /** How the line was decided. */
  state: InboundLineState;
  /** The id of the object that the line made or changed, such as `org_…`; null when there is none. */
  subjectId?: Maybe<Scalars['ID']['output']>;
};

export type InboundLineConnection = {
  __typename?: 'InboundLineConnection';
  edges: Array<InboundLineEdge>;
  nodes: Array<InboundLine>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type InboundLineEdge = {
  __typename?: 'InboundLineEdge';
  cursor: Scalars['String']['output'];
  node: InboundLine;
};

/** How one line was decided. */
export type InboundLineState =
  /** It changed something. */
  | 'APPLIED'
  /** It waits to be corrected and driven again; it changed nothing. */
  | 'QUARANTINED'
  /** Not decided yet. */
  | 'RECEIVED'
  /** It had been applied, and that was taken back. */
  | 'ROLLED_BACK'
  /** It said what was known already. */
  | 'UNCHANGED';

/** What is wrong with an inbound document or with one of its lines. */
export type InboundProblem = {
  __typename?: 'InboundProblem';
  /** The rule that refused it, such as `UNKNOWN_PART_NUMBER`. The contract's documentation lists its codes. */
  code: Scalars['String']['output'];
  /** The reason in a sentence. */
  message: Scalars['String']['output'];
  /** Where, as a JSON Pointer into the record: `/lineItems/0/partNumber`. Empty for the record as a whole. */
  path: Scalars['String']['output'];
};

/** How far it is with an inbound document that is being decided, or taken back. */
export type InboundProgress = {
  __typename?: 'InboundProgress';
  /** Lines that are decided, or that were taken back. */
  decided: Scalars['Int']['output'];
  /** Lines in all, or those to be taken back; 0 until they are counted. */
  total: Scalars['Int']['output'];
};

/** How far something long has come. */
export type JobProgress = {
  __typename?: 'JobProgress';
  /** What is done. */
  done: Scalars['Int']['output'];
  /** What there is to do; null while that is not known. */
  total?: Maybe<Scalars['Int']['output']>;
};

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

/** Nothing was changed: a customer would be left without an administrator. Staff may still do it. */
export type LastAdministratorKept = {
  __typename?: 'LastAdministratorKept';
  /** The membership that holds on. */
  membership: Membership;
};

/** A role that a person or a service client holds, and where. It ends by revocation or by its date. */
export type Membership = {
  __typename?: 'Membership';
  /** Where a role of the vendor's staff or source systems holds; null for all others. */
  businessUnit?: Maybe<BusinessUnit>;
  /** The service client that holds it, by its OAuth client id; null for a person. */
  client?: Maybe<Scalars['String']['output']>;
  /** Until when, exclusive; null without an end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when. */
  grantedAt: Scalars['DateTime']['output'];
  /** `mem_…` */
  id: Scalars['ID']['output'];
  /** Where a customer or partner role holds; null for all others, and where it is out of the caller's sight. */
  organization?: Maybe<Organization>;
  /** Who holds it; null for a service client. */
  person?: Maybe<Person>;
  /** When it was taken away; null while it holds. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the holder may do. */
  role: Role;
  /** Where the role `SALES` holds; null for all others. */
  territory?: Maybe<Territory>;
};

/** The person held that role there already; nothing was changed. */
export type MembershipAlreadyHeld = {
  __typename?: 'MembershipAlreadyHeld';
  /** The membership that is held. */
  membership: Membership;
};

export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  edges: Array<MembershipEdge>;
  nodes: Array<Membership>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  cursor: Scalars['String']['output'];
  node: Membership;
};

/** The person holds the role now. */
export type MembershipGranted = {
  __typename?: 'MembershipGranted';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The new membership. Where it was only tried, a person out of the caller's sight is shown as one who is invited. */
  membership: Membership;
};

/** The person holds as many memberships as one can; nothing was changed. */
export type MembershipLimitReached = {
  __typename?: 'MembershipLimitReached';
  /** How many that are: 50. */
  limit: Scalars['Int']['output'];
};

/** The role is taken away. So it is answered too when it was already. */
export type MembershipRevoked = {
  __typename?: 'MembershipRevoked';
  /** The membership with its end. */
  membership: Membership;
};

/** Which organization to put where. */
export type MoveOrganizationInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `version` that the decision was made on; another one in the database is `STALE_VERSION`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The organization to move, `org_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The hierarchy to move it in. */
  kind?: HierarchyKind;
  /** The new parent, `org_…`; null to make it the top of its own tree. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 500 characters; it is kept with the change. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a move. */
export type MoveOrganizationResult = HierarchyCycleRefused | HierarchyTooDeep | OrganizationMoved;

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Gives a person or a service client a role. Administrators may grant `CUSTOMER_ADMIN` and `CUSTOMER_USER` in their organizations and
   * all below them, operators may grant all. It takes effect on the holder's requests within 30 seconds.
   */
  grantMembership: GrantMembershipResult;
  /**
   * Puts an organization, with all that stands below it, under another parent of one hierarchy; operators only.
   * Who owns which right does not change by it, only who stands above and sees it. Where a deal would go through
   * more than five partners it is `CONFLICT`.
   */
  moveOrganization: MoveOrganizationResult;
  /** Decides quarantined lines of an inbound document again; its sender and staff. */
  redriveOrganizationDocument: RedriveDocumentResult;
  /** Takes a role away again, under the same rules as granting it. It takes effect within 30 seconds. */
  revokeMembership: RevokeMembershipResult;
  /**
   * Takes back all that an inbound document applied, or nothing; operators only. An organization that it created is closed
   * and its external ids become free again; what it changed is as it was before.
   */
  rollBackOrganizationDocument: RollBackDocumentResult;
};


export type MutationgrantMembershipArgs = {
  input: GrantMembershipInput;
};


export type MutationmoveOrganizationArgs = {
  input: MoveOrganizationInput;
};


export type MutationredriveOrganizationDocumentArgs = {
  input: RedriveDocumentInput;
};


export type MutationrevokeMembershipArgs = {
  input: RevokeMembershipInput;
};


export type MutationrollBackOrganizationDocumentArgs = {
  input: RollBackDocumentInput;
};

/** None of the lines waits in quarantine. */
export type NothingToRedrive = {
  __typename?: 'NothingToRedrive';
  /** The document as it stands. */
  document: InboundDocument;
};

/** How a business unit behaves, as data: each module's part has a version and dates of its own. */
export type OperationalModel = {
  __typename?: 'OperationalModel';
  /** The business unit. */
  businessUnit: BusinessUnit;
  /** The business unit, `bu_…`. */
  businessUnitId: Scalars['ID']['output'];
};

/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type Organization = {
  __typename?: 'Organization';
  /** All that stand above it, nearest first, up to the first one that is out of sight. At most 32. */
  ancestors: Array<Organization>;
  /** Those right below it within the caller's sight, by name, then id. */
  children: OrganizationConnection;
  /** Its country, ISO 3166-1 alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** When it became known here. */
  createdAt: Scalars['DateTime']['output'];
  /** How many stand below it in all, whether or not the caller sees each of them one by one. */
  descendantCount: Scalars['Int']['output'];
  /** All that stand below it within the caller's sight, flat, by depth, then id, so that every parent comes before its children. */
  descendants: DescendantConnection;
  /** By which ids the source systems know it, each system once or more. At most 20. */
  externalIds: Array<ExternalId>;
  /** `org_…` */
  id: Scalars['ID']['output'];
  /** The name in the register of companies; null when it is not known. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** Its legal entity identifier, ISO 17442; null when it has none. */
  lei?: Maybe<Scalars['String']['output']>;
  /** Who holds a role here, oldest first; empty for callers that are neither its administrators nor staff. */
  memberships: MembershipConnection;
  /** The name by which people know it. */
  name: Scalars['String']['output'];
  /** The organization right above it; null at the top, and where the one above is out of sight. */
  parent?: Maybe<Organization>;
  /** How it stands. */
  status: OrganizationStatus;
  /** The sales territory that it lies in; null outside of all, and for callers that neither are staff nor work in it. */
  territory?: Maybe<Territory>;
  /** Its IANA time zone, such as `Europe/Berlin`, in which its dates end. */
  timeZone: Scalars['String']['output'];
  /** What it is to the vendor. */
  type: OrganizationType;
  /** Counts the changes of this organization, from 1; sent as `expectedVersion` it guards against a lost update. */
  version: Scalars['Int']['output'];
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationancestorsArgs = {
  kind?: HierarchyKind;
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationchildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: HierarchyKind;
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationdescendantCountArgs = {
  kind?: HierarchyKind;
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationdescendantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeSelf?: Scalars['Boolean']['input'];
  kind?: HierarchyKind;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationmembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A company, or a part of one: who owns rights, sells them or runs them.
 * Organizations stand in several hierarchies at once, with one parent at most in each.
 */
export type OrganizationparentArgs = {
  kind?: HierarchyKind;
};

export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  edges: Array<OrganizationEdge>;
  nodes: Array<Organization>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  cursor: Scalars['String']['output'];
  node: Organization;
};

/** Which organizations to list; the conditions that are given must all hold. */
export type OrganizationFilter = {
  /** Only organizations of this country, ISO 3166-1 alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Only organizations whose name begins so, in upper or lower case; at least 2 characters. */
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only organizations of this status. */
  status?: InputMaybe<OrganizationStatus>;
  /** Only organizations of this type. */
  type?: InputMaybe<OrganizationType>;
};

/** The organization stands under its new parent, with all below it. So it is answered too when it stood there already. */
export type OrganizationMoved = {
  __typename?: 'OrganizationMoved';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** How many organizations moved with it, itself counted; 0 when it stood there already. */
  movedCount: Scalars['Int']['output'];
  /** The organization that was moved. */
  organization: Organization;
  /** The parent it had before; null when it stood at the top. */
  previousParent?: Maybe<Organization>;
};

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

/**
 * Where a page stands in its list.
 *
 * Every list in this graph is a connection: `first` objects (50 unless said otherwise, at most 100) after the cursor `after`,
 * in the order that the field documents. A `first` outside 1 to 100 and a cursor of another list are `BAD_USER_INPUT`.
 * `totalCount` is counted only when it is asked for; it is null where counting would cost more than the page.
 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last object on this page, to be sent as `after`; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more objects follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether objects precede this page, which is so on every page but the first. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first object on this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A human being whom an issuer of tokens vouches for. */
export type Person = {
  __typename?: 'Person';
  /** The e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** `person_…` */
  id: Scalars['ID']['output'];
  /** The full name; null until it is known. */
  name?: Maybe<Scalars['String']['output']>;
  /** The subject in that person's access tokens; null until the first sign-in of someone who was invited. */
  subject?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** The vendor's business units, by code. At most 50. */
  businessUnits: Array<BusinessUnit>;
  /** How a business unit behaves today; every module adds its own part. */
  operationalModel?: Maybe<OperationalModel>;
  /** The organization with this id; null when there is none within the caller's sight. */
  organization?: Maybe<Organization>;
  /** The organization that a source system knows by this id; null when there is none within the caller's sight. */
  organizationByExternalId?: Maybe<Organization>;
  /** An inbound document of this module by its receipt; null when there is none that the caller sent or may see. */
  organizationDocument?: Maybe<InboundDocument>;
  /** The inbound documents of this module, newest first. */
  organizationDocuments: InboundDocumentConnection;
  /** The organizations within the caller's sight, by name, then id. */
  organizations: OrganizationConnection;
  /** Who is asking: the subject of the access token and what it may see. */
  viewer: Viewer;
};


export type QueryoperationalModelArgs = {
  businessUnitId: Scalars['ID']['input'];
};


export type QueryorganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryorganizationByExternalIdArgs = {
  system: Scalars['String']['input'];
  value: Scalars['String']['input'];
};


export type QueryorganizationDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryorganizationDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboundDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryorganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Which lines of a document to decide again, and how they were corrected. */
export type RedriveDocumentInput = {
  /** Only try: report how the lines would be decided and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The document, `doc_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The lines to drive again, at most 1,000; all that wait in quarantine when left out. */
  lines?: InputMaybe<Array<RedriveLineInput>>;
};

/** What became of driving lines again. */
export type RedriveDocumentResult = DocumentRedriven | NothingToRedrive;

/** A line to drive again. */
export type RedriveLineInput = {
  /** Its place in the document. */
  number: Scalars['Int']['input'];
  /** The corrected record; the record as it was last driven when left out. */
  record?: InputMaybe<Scalars['JSON']['input']>;
};

/** Why something may not be done: the rule that says so, and who can help. */
export type Refusal = {
  __typename?: 'Refusal';
  /** The rule, such as `REHOST_LIMIT`; each has a page in the documentation. */
  code: Scalars['String']['output'];
  /** The part of the operational model that decided, and its version, such as `fulfillment@7`; null for rules that are not a matter of business. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Who can allow it nevertheless, such as `SUPPORT` or `FINANCE`; null where nobody can. */
  liftedBy?: Maybe<Scalars['String']['output']>;
  /** The reason in a sentence for the reader. */
  message: Scalars['String']['output'];
  /** How often it may still be done within the period; null where nothing is counted. */
  remaining?: Maybe<Scalars['Int']['output']>;
  /** When it may be done again; null where waiting does not help. */
  resetsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which role to take away. */
export type RevokeMembershipInput = {
  /** The membership, `mem_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the change. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of taking a role away. */
export type RevokeMembershipResult = LastAdministratorKept | MembershipRevoked;

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

/** Which document to take back. */
export type RollBackDocumentInput = {
  /** Only try: report what would be taken back and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The document, `doc_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the document. */
  reason: Scalars['String']['input'];
};

/** What became of taking a document back. */
export type RollBackDocumentResult = DocumentRolledBack | RollBackRefused;

/** Why one line cannot be taken back. */
export type RollBackProblem = {
  __typename?: 'RollBackProblem';
  /** The rule that keeps it, such as `CHANGED_SINCE` or `COPIES_IN_USE`. */
  code: Scalars['String']['output'];
  /** The line, by its number. */
  lineNumber: Scalars['Int']['output'];
  /** The reason in a sentence. */
  message: Scalars['String']['output'];
};

/** Nothing was taken back, because something else has built on what the document applied. */
export type RollBackRefused = {
  __typename?: 'RollBackRefused';
  /** The document as it stands. */
  document: InboundDocument;
  /** The lines that cannot be taken back, and why. At most 20. */
  problems: Array<RollBackProblem>;
};

/** A sales territory of the vendor: a group of companies that some of its people see whole. */
export type Territory = {
  __typename?: 'Territory';
  /** `territory_…` */
  id: Scalars['ID']['output'];
  /** Its name, such as `DACH`. */
  name: Scalars['String']['output'];
};

/** The caller, as its access token and its memberships make it. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The OAuth client through which the caller came. */
  client: Scalars['String']['output'];
  /** The caller's memberships, oldest first. At most 50. */
  memberships: Array<Membership>;
  /** The organization of the caller's first membership, where a portal starts; null for staff, service clients and strangers. */
  organization?: Maybe<Organization>;
  /** The person behind the subject; null for service clients and for subjects that are not known yet. */
  person?: Maybe<Person>;
  /** The roles that the caller holds, each once. At most 8. */
  roles: Array<Role>;
  /** The scopes of the access token. At most 50. */
  scopes: Array<Scalars['String']['output']>;
  /** The subject of the access token, as its issuer writes it. */
  subject: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BusinessUnit: BusinessUnit;
  Membership: Membership;
  OperationalModel: OperationalModel;
  Organization: Organization;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BusinessUnit:
    ( { __typename: 'BusinessUnit' }
    & GraphQLRecursivePick<FederationTypes['BusinessUnit'], {"id":true}> );
  Membership:
    ( { __typename: 'Membership' }
    & GraphQLRecursivePick<FederationTypes['Membership'], {"id":true}> );
  OperationalModel:
    ( { __typename: 'OperationalModel' }
    & GraphQLRecursivePick<FederationTypes['OperationalModel'], {"businessUnitId":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GrantMembershipResult:
    | ( Omit<MembershipAlreadyHeld, 'membership'> & { membership: _RefType['Membership'] } & { __typename: 'MembershipAlreadyHeld' } )
    | ( Omit<MembershipGranted, 'membership'> & { membership: _RefType['Membership'] } & { __typename: 'MembershipGranted' } )
    | ( MembershipLimitReached & { __typename: 'MembershipLimitReached' } )
  ;
  MoveOrganizationResult:
    | ( HierarchyCycleRefusedMapper & { __typename: 'HierarchyCycleRefused' } )
    | ( HierarchyTooDeep & { __typename: 'HierarchyTooDeep' } )
    | ( OrganizationMovedMapper & { __typename: 'OrganizationMoved' } )
  ;
  RedriveDocumentResult:
    | ( Omit<DocumentRedriven, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRedriven' } )
    | ( Omit<NothingToRedrive, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'NothingToRedrive' } )
  ;
  RevokeMembershipResult:
    | ( Omit<LastAdministratorKept, 'membership'> & { membership: _RefType['Membership'] } & { __typename: 'LastAdministratorKept' } )
    | ( Omit<MembershipRevoked, 'membership'> & { membership: _RefType['Membership'] } & { __typename: 'MembershipRevoked' } )
  ;
  RollBackDocumentResult:
    | ( Omit<DocumentRolledBack, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRolledBack' } )
    | ( Omit<RollBackRefused, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'RollBackRefused' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionRefused: ResolverTypeWrapper<ActionRefused>;
  BusinessUnit: ResolverTypeWrapper<BusinessUnitMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DescendantConnection: ResolverTypeWrapper<DescendantConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DescendantEdge: ResolverTypeWrapper<DescendantEdgeMapper>;
  DocumentRedriven: ResolverTypeWrapper<Omit<DocumentRedriven, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DocumentRolledBack: ResolverTypeWrapper<Omit<DocumentRolledBack, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ExternalId: ResolverTypeWrapper<ExternalId>;
  GrantMembershipInput: GrantMembershipInput;
  GrantMembershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantMembershipResult']>;
  HierarchyCycleRefused: ResolverTypeWrapper<HierarchyCycleRefusedMapper>;
  HierarchyKind: ResolverTypeWrapper<'OWNERSHIP' | 'CHANNEL' | 'BILLING'>;
  HierarchyTooDeep: ResolverTypeWrapper<HierarchyTooDeep>;
  InboundDocument: ResolverTypeWrapper<InboundDocumentMapper>;
  InboundDocumentConnection: ResolverTypeWrapper<InboundDocumentConnectionMapper>;
  InboundDocumentEdge: ResolverTypeWrapper<Omit<InboundDocumentEdge, 'node'> & { node: ResolversTypes['InboundDocument'] }>;
  InboundDocumentFilter: InboundDocumentFilter;
  InboundDocumentState: ResolverTypeWrapper<'RECEIVED' | 'PROCESSED' | 'PARTLY_QUARANTINED' | 'QUARANTINED' | 'ROLLED_BACK'>;
  InboundLine: ResolverTypeWrapper<Omit<InboundLine, 'state'> & { state: ResolversTypes['InboundLineState'] }>;
  InboundLineConnection: ResolverTypeWrapper<Omit<InboundLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InboundLineEdge']>, nodes: Array<ResolversTypes['InboundLine']> }>;
  InboundLineEdge: ResolverTypeWrapper<Omit<InboundLineEdge, 'node'> & { node: ResolversTypes['InboundLine'] }>;
  InboundLineState: ResolverTypeWrapper<'RECEIVED' | 'APPLIED' | 'UNCHANGED' | 'QUARANTINED' | 'ROLLED_BACK'>;
  InboundProblem: ResolverTypeWrapper<InboundProblem>;
  InboundProgress: ResolverTypeWrapper<InboundProgress>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobState: ResolverTypeWrapper<'QUEUED' | 'RUNNING' | 'RETRYING' | 'AWAITING_MANUAL' | 'OUTCOME_UNKNOWN' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'>;
  LastAdministratorKept: ResolverTypeWrapper<Omit<LastAdministratorKept, 'membership'> & { membership: ResolversTypes['Membership'] }>;
  Membership: ResolverTypeWrapper<MembershipMapper>;
  MembershipAlreadyHeld: ResolverTypeWrapper<Omit<MembershipAlreadyHeld, 'membership'> & { membership: ResolversTypes['Membership'] }>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionMapper>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MembershipGranted: ResolverTypeWrapper<Omit<MembershipGranted, 'membership'> & { membership: ResolversTypes['Membership'] }>;
  MembershipLimitReached: ResolverTypeWrapper<MembershipLimitReached>;
  MembershipRevoked: ResolverTypeWrapper<Omit<MembershipRevoked, 'membership'> & { membership: ResolversTypes['Membership'] }>;
  MoveOrganizationInput: MoveOrganizationInput;
  MoveOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveOrganizationResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToRedrive: ResolverTypeWrapper<Omit<NothingToRedrive, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  OperationalModel: ResolverTypeWrapper<OperationalModelMapper>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionMapper>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationMoved: ResolverTypeWrapper<OrganizationMovedMapper>;
  OrganizationStatus: ResolverTypeWrapper<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'MERGED' | 'CLOSED'>;
  OrganizationType: ResolverTypeWrapper<'CUSTOMER' | 'PARTNER' | 'PRODUCER' | 'SELF_REGISTERED'>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedriveDocumentResult']>;
  RedriveLineInput: RedriveLineInput;
  Refusal: ResolverTypeWrapper<Refusal>;
  RevokeMembershipInput: RevokeMembershipInput;
  RevokeMembershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeMembershipResult']>;
  Role: ResolverTypeWrapper<'CUSTOMER_ADMIN' | 'CUSTOMER_USER' | 'PARTNER' | 'SALES' | 'SUPPORT' | 'OPERATOR' | 'INTEGRATOR' | 'PARTNER_INTEGRATION'>;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackDocumentResult']>;
  RollBackProblem: ResolverTypeWrapper<RollBackProblem>;
  RollBackRefused: ResolverTypeWrapper<Omit<RollBackRefused, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Territory: ResolverTypeWrapper<TerritoryMapper>;
  Viewer: ResolverTypeWrapper<ViewerMapper>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionRefused: ActionRefused;
  BusinessUnit: BusinessUnitMapper;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DescendantConnection: DescendantConnectionMapper;
  Int: Scalars['Int']['output'];
  DescendantEdge: DescendantEdgeMapper;
  DocumentRedriven: Omit<DocumentRedriven, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Boolean: Scalars['Boolean']['output'];
  DocumentRolledBack: Omit<DocumentRolledBack, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Duration: Scalars['Duration']['output'];
  ExternalId: ExternalId;
  GrantMembershipInput: GrantMembershipInput;
  GrantMembershipResult: ResolversUnionTypes<ResolversParentTypes>['GrantMembershipResult'];
  HierarchyCycleRefused: HierarchyCycleRefusedMapper;
  HierarchyTooDeep: HierarchyTooDeep;
  InboundDocument: InboundDocumentMapper;
  InboundDocumentConnection: InboundDocumentConnectionMapper;
  InboundDocumentEdge: Omit<InboundDocumentEdge, 'node'> & { node: ResolversParentTypes['InboundDocument'] };
  InboundDocumentFilter: InboundDocumentFilter;
  InboundLine: InboundLine;
  InboundLineConnection: Omit<InboundLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InboundLineEdge']>, nodes: Array<ResolversParentTypes['InboundLine']> };
  InboundLineEdge: Omit<InboundLineEdge, 'node'> & { node: ResolversParentTypes['InboundLine'] };
  InboundProblem: InboundProblem;
  InboundProgress: InboundProgress;
  JSON: Scalars['JSON']['output'];
  JobProgress: JobProgress;
  LastAdministratorKept: Omit<LastAdministratorKept, 'membership'> & { membership: ResolversParentTypes['Membership'] };
  Membership: MembershipMapper;
  MembershipAlreadyHeld: Omit<MembershipAlreadyHeld, 'membership'> & { membership: ResolversParentTypes['Membership'] };
  MembershipConnection: MembershipConnectionMapper;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MembershipGranted: Omit<MembershipGranted, 'membership'> & { membership: ResolversParentTypes['Membership'] };
  MembershipLimitReached: MembershipLimitReached;
  MembershipRevoked: Omit<MembershipRevoked, 'membership'> & { membership: ResolversParentTypes['Membership'] };
  MoveOrganizationInput: MoveOrganizationInput;
  MoveOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['MoveOrganizationResult'];
  Mutation: Record<PropertyKey, never>;
  NothingToRedrive: Omit<NothingToRedrive, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  OperationalModel: OperationalModelMapper;
  Organization: OrganizationMapper;
  OrganizationConnection: OrganizationConnectionMapper;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationMoved: OrganizationMovedMapper;
  PageInfo: PageInfo;
  Person: PersonMapper;
  Query: Record<PropertyKey, never>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RedriveDocumentResult'];
  RedriveLineInput: RedriveLineInput;
  Refusal: Refusal;
  RevokeMembershipInput: RevokeMembershipInput;
  RevokeMembershipResult: ResolversUnionTypes<ResolversParentTypes>['RevokeMembershipResult'];
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackDocumentResult'];
  RollBackProblem: RollBackProblem;
  RollBackRefused: Omit<RollBackRefused, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Territory: TerritoryMapper;
  Viewer: ViewerMapper;
};

export type ActionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionRefused'] = ResolversParentTypes['ActionRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type BusinessUnitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BusinessUnit'] = ResolversParentTypes['BusinessUnit'], FederationReferenceType extends FederationReferenceTypes['BusinessUnit'] = FederationReferenceTypes['BusinessUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DescendantConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['DescendantConnection'] = ResolversParentTypes['DescendantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DescendantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DescendantEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['DescendantEdge'] = ResolversParentTypes['DescendantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DocumentRedrivenResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['DocumentRedriven'] = ResolversParentTypes['DocumentRedriven']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lineNumbers?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentRolledBackResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['DocumentRolledBack'] = ResolversParentTypes['DocumentRolledBack']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type ExternalIdResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantMembershipResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['GrantMembershipResult'] = ResolversParentTypes['GrantMembershipResult']> = {
  __resolveType?: TypeResolveFn<'MembershipAlreadyHeld' | 'MembershipGranted' | 'MembershipLimitReached', ParentType, ContextType>;
};

export type HierarchyCycleRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HierarchyCycleRefused'] = ResolversParentTypes['HierarchyCycleRefused']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HierarchyKindResolvers = EnumResolverSignature<{ BILLING?: any, CHANNEL?: any, OWNERSHIP?: any }, ResolversTypes['HierarchyKind']>;

export type HierarchyTooDeepResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HierarchyTooDeep'] = ResolversParentTypes['HierarchyTooDeep']> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InboundDocumentResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundDocument'] = ResolversParentTypes['InboundDocument']> = {
  appliedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['InboundLineConnection'], ParentType, ContextType, RequireFields<InboundDocumentlinesArgs, 'first'>>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InboundProblem']>, ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['InboundProgress']>, ParentType, ContextType>;
  quarantinedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rolledBackCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeInBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InboundDocumentState'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboundDocumentConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundDocumentConnection'] = ResolversParentTypes['InboundDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InboundDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InboundDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InboundDocumentEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundDocumentEdge'] = ResolversParentTypes['InboundDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
};

export type InboundDocumentStateResolvers = EnumResolverSignature<{ PARTLY_QUARANTINED?: any, PROCESSED?: any, QUARANTINED?: any, RECEIVED?: any, ROLLED_BACK?: any }, ResolversTypes['InboundDocumentState']>;

export type InboundLineResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundLine'] = ResolversParentTypes['InboundLine']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InboundProblem']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InboundLineState'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type InboundLineConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundLineConnection'] = ResolversParentTypes['InboundLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InboundLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InboundLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InboundLineEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundLineEdge'] = ResolversParentTypes['InboundLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InboundLine'], ParentType, ContextType>;
};

export type InboundLineStateResolvers = EnumResolverSignature<{ APPLIED?: any, QUARANTINED?: any, RECEIVED?: any, ROLLED_BACK?: any, UNCHANGED?: any }, ResolversTypes['InboundLineState']>;

export type InboundProblemResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundProblem'] = ResolversParentTypes['InboundProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InboundProgressResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['InboundProgress'] = ResolversParentTypes['InboundProgress']> = {
  decided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobProgressResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobStateResolvers = EnumResolverSignature<{ AWAITING_MANUAL?: any, CANCELLED?: any, FAILED?: any, OUTCOME_UNKNOWN?: any, QUEUED?: any, RETRYING?: any, RUNNING?: any, SUCCEEDED?: any }, ResolversTypes['JobState']>;

export type LastAdministratorKeptResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LastAdministratorKept'] = ResolversParentTypes['LastAdministratorKept']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership'], FederationReferenceType extends FederationReferenceTypes['Membership'] = FederationReferenceTypes['Membership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Membership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<Maybe<ResolversTypes['BusinessUnit']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
};

export type MembershipAlreadyHeldResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipAlreadyHeld'] = ResolversParentTypes['MembershipAlreadyHeld']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MembershipGrantedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipGranted'] = ResolversParentTypes['MembershipGranted']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipLimitReachedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipLimitReached'] = ResolversParentTypes['MembershipLimitReached']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipRevokedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MembershipRevoked'] = ResolversParentTypes['MembershipRevoked']> = {
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveOrganizationResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MoveOrganizationResult'] = ResolversParentTypes['MoveOrganizationResult']> = {
  __resolveType?: TypeResolveFn<'HierarchyCycleRefused' | 'HierarchyTooDeep' | 'OrganizationMoved', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  grantMembership?: Resolver<ResolversTypes['GrantMembershipResult'], ParentType, ContextType, RequireFields<MutationgrantMembershipArgs, 'input'>>;
  moveOrganization?: Resolver<ResolversTypes['MoveOrganizationResult'], ParentType, ContextType, RequireFields<MutationmoveOrganizationArgs, 'input'>>;
  redriveOrganizationDocument?: Resolver<ResolversTypes['RedriveDocumentResult'], ParentType, ContextType, RequireFields<MutationredriveOrganizationDocumentArgs, 'input'>>;
  revokeMembership?: Resolver<ResolversTypes['RevokeMembershipResult'], ParentType, ContextType, RequireFields<MutationrevokeMembershipArgs, 'input'>>;
  rollBackOrganizationDocument?: Resolver<ResolversTypes['RollBackDocumentResult'], ParentType, ContextType, RequireFields<MutationrollBackOrganizationDocumentArgs, 'input'>>;
};

export type NothingToRedriveResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['NothingToRedrive'] = ResolversParentTypes['NothingToRedrive']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationalModelResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OperationalModel'] = ResolversParentTypes['OperationalModel'], FederationReferenceType extends FederationReferenceTypes['OperationalModel'] = FederationReferenceTypes['OperationalModel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperationalModel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  businessUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<OrganizationancestorsArgs, 'kind'>>;
  children?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationchildrenArgs, 'first' | 'kind'>>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  descendantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<OrganizationdescendantCountArgs, 'kind'>>;
  descendants?: Resolver<ResolversTypes['DescendantConnection'], ParentType, ContextType, RequireFields<OrganizationdescendantsArgs, 'first' | 'includeSelf' | 'kind'>>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lei?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationmembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<OrganizationparentArgs, 'kind'>>;
  status?: Resolver<ResolversTypes['OrganizationStatus'], ParentType, ContextType>;
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrganizationType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OrganizationMovedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrganizationMoved'] = ResolversParentTypes['OrganizationMoved']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  previousParent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationStatusResolvers = EnumResolverSignature<{ ACTIVE?: any, CLOSED?: any, MERGED?: any, PENDING?: any, SUSPENDED?: any }, ResolversTypes['OrganizationStatus']>;

export type OrganizationTypeResolvers = EnumResolverSignature<{ CUSTOMER?: any, PARTNER?: any, PRODUCER?: any, SELF_REGISTERED?: any }, ResolversTypes['OrganizationType']>;

export type PageInfoResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  businessUnits?: Resolver<Array<ResolversTypes['BusinessUnit']>, ParentType, ContextType>;
  operationalModel?: Resolver<Maybe<ResolversTypes['OperationalModel']>, ParentType, ContextType, RequireFields<QueryoperationalModelArgs, 'businessUnitId'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryorganizationArgs, 'id'>>;
  organizationByExternalId?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryorganizationByExternalIdArgs, 'system' | 'value'>>;
  organizationDocument?: Resolver<Maybe<ResolversTypes['InboundDocument']>, ParentType, ContextType, RequireFields<QueryorganizationDocumentArgs, 'id'>>;
  organizationDocuments?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<QueryorganizationDocumentsArgs, 'first'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryorganizationsArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RedriveDocumentResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RedriveDocumentResult'] = ResolversParentTypes['RedriveDocumentResult']> = {
  __resolveType?: TypeResolveFn<'DocumentRedriven' | 'NothingToRedrive', ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resetsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RevokeMembershipResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RevokeMembershipResult'] = ResolversParentTypes['RevokeMembershipResult']> = {
  __resolveType?: TypeResolveFn<'LastAdministratorKept' | 'MembershipRevoked', ParentType, ContextType>;
};

export type RoleResolvers = EnumResolverSignature<{ CUSTOMER_ADMIN?: any, CUSTOMER_USER?: any, INTEGRATOR?: any, OPERATOR?: any, PARTNER?: any, PARTNER_INTEGRATION?: any, SALES?: any, SUPPORT?: any }, ResolversTypes['Role']>;

export type RollBackDocumentResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RollBackDocumentResult'] = ResolversParentTypes['RollBackDocumentResult']> = {
  __resolveType?: TypeResolveFn<'DocumentRolledBack' | 'RollBackRefused', ParentType, ContextType>;
};

export type RollBackProblemResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RollBackProblem'] = ResolversParentTypes['RollBackProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RollBackRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RollBackRefused'] = ResolversParentTypes['RollBackRefused']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['RollBackProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Territory'] = ResolversParentTypes['Territory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  client?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ModuleContext> = {
  ActionRefused?: ActionRefusedResolvers<ContextType>;
  BusinessUnit?: BusinessUnitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DescendantConnection?: DescendantConnectionResolvers<ContextType>;
  DescendantEdge?: DescendantEdgeResolvers<ContextType>;
  DocumentRedriven?: DocumentRedrivenResolvers<ContextType>;
  DocumentRolledBack?: DocumentRolledBackResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  ExternalId?: ExternalIdResolvers<ContextType>;
  GrantMembershipResult?: GrantMembershipResultResolvers<ContextType>;
  HierarchyCycleRefused?: HierarchyCycleRefusedResolvers<ContextType>;
  HierarchyKind?: HierarchyKindResolvers;
  HierarchyTooDeep?: HierarchyTooDeepResolvers<ContextType>;
  InboundDocument?: InboundDocumentResolvers<ContextType>;
  InboundDocumentConnection?: InboundDocumentConnectionResolvers<ContextType>;
  InboundDocumentEdge?: InboundDocumentEdgeResolvers<ContextType>;
  InboundDocumentState?: InboundDocumentStateResolvers;
  InboundLine?: InboundLineResolvers<ContextType>;
  InboundLineConnection?: InboundLineConnectionResolvers<ContextType>;
  InboundLineEdge?: InboundLineEdgeResolvers<ContextType>;
  InboundLineState?: InboundLineStateResolvers;
  InboundProblem?: InboundProblemResolvers<ContextType>;
  InboundProgress?: InboundProgressResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobState?: JobStateResolvers;
  LastAdministratorKept?: LastAdministratorKeptResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipAlreadyHeld?: MembershipAlreadyHeldResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MembershipGranted?: MembershipGrantedResolvers<ContextType>;
  MembershipLimitReached?: MembershipLimitReachedResolvers<ContextType>;
  MembershipRevoked?: MembershipRevokedResolvers<ContextType>;
  MoveOrganizationResult?: MoveOrganizationResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToRedrive?: NothingToRedriveResolvers<ContextType>;
  OperationalModel?: OperationalModelResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationMoved?: OrganizationMovedResolvers<ContextType>;
  OrganizationStatus?: OrganizationStatusResolvers;
  OrganizationType?: OrganizationTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedriveDocumentResult?: RedriveDocumentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RevokeMembershipResult?: RevokeMembershipResultResolvers<ContextType>;
  Role?: RoleResolvers;
  RollBackDocumentResult?: RollBackDocumentResultResolvers<ContextType>;
  RollBackProblem?: RollBackProblemResolvers<ContextType>;
  RollBackRefused?: RollBackRefusedResolvers<ContextType>;
  Territory?: TerritoryResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

