import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActivatedMapper, ActivationPendingMapper, CopiesReturnedMapper, FulfillmentMapper, FulfillmentConnectionMapper, FulfillmentJobMapper, FulfillmentJobConnectionMapper, HostMapper, HostConnectionMapper, InboundDocumentMapper, InboundDocumentConnectionMapper, JobCancelledMapper, JobFailedMapper, JobSettledMapper, LicenseMapper, LicenseReissuedMapper, LineItemMapper, OrganizationMapper, RehostPendingMapper, RehostedMapper, ReissuePendingMapper, RepairPendingMapper, RepairedMapper, ReturnPendingMapper, SignatureMapper, SignatureConnectionMapper, SigningKeyMapper, SigningKeyConnectionMapper } from './../schema.mappers.ts';
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

/** What to run where. */
export type ActivateInput = {
  /** How many copies, from 1 to 100,000,000. */
  copies?: Scalars['Int']['input'];
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where; needed when the license model or the license technology binds to a host. */
  host?: InputMaybe<HostInput>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The line item, `li_…`. */
  lineItemId: Scalars['ID']['input'];
};

/** What became of an activation. */
export type ActivateResult = ActionRefused | Activated | ActivationPending | JobFailed;

/** The copies run. */
export type Activated = {
  __typename?: 'Activated';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The fulfillment; null when this was only tried. */
  fulfillment?: Maybe<Fulfillment>;
  /** The line item after it. */
  lineItem: LineItem;
};

/** The copies are held, and their license is still to come: a license technology, or a person, is at work. */
export type ActivationPending = {
  __typename?: 'ActivationPending';
  /** The job that goes on. */
  job: FulfillmentJob;
};

/** How a fulfillment was asked for. */
export type ActivationType =
  /** By the product itself. */
  | 'DEFAULT'
  /** By hand, by the vendor. */
  | 'MANUAL'
  /** By a person in a portal, or by a program through this graph. */
  | 'PROGRAMMATIC'
  /** By a code that was typed into the product. */
  | 'SHORT_CODE';

export type BusinessUnit = {
  __typename?: 'BusinessUnit';
  /** `bu_…` */
  id: Scalars['ID']['output'];
};

/** Which job to call off. */
export type CancelJobInput = {
  /** The job, `job_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of calling a job off. */
export type CancelJobResult = ActionRefused | JobCancelled;

/** The copies are back. */
export type CopiesReturned = {
  __typename?: 'CopiesReturned';
  /** How many copies are free again; the others are burned. Null when this was only tried. */
  credited?: Maybe<Scalars['Int']['output']>;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The fulfillment that they ran by, after it. */
  fulfillment: Fulfillment;
  /** The fulfillment of the copies that were left; null when there are none, and when this was only tried. */
  remainder?: Maybe<Fulfillment>;
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

/**
 * Copies of a line item on a host. A fulfillment is never edited: what changes it makes a new one,
 * and the old one becomes `OBSOLETE` and says what was done to it.
 */
export type Fulfillment = {
  __typename?: 'Fulfillment';
  /** When it was made. */
  activatedAt: Scalars['DateTime']['output'];
  /** How it was asked for. */
  activationType: ActivationType;
  /** How many copies, those beyond what was bought not counted. */
  count: Scalars['Int']['output'];
  /** Until when it may run, exclusive; null without an end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where they run; null for copies that are bound to no host, and where it is out of sight. */
  host?: Maybe<Host>;
  /** `ful_…` */
  id: Scalars['ID']['output'];
  /** The job that works on it, so that nothing else can be done with it; null when none does. */
  job?: Maybe<FulfillmentJob>;
  /** The license that was issued for it, or for its host; null while there is none. */
  license?: Maybe<License>;
  /** The line item that the copies were taken from; null where that is out of sight. */
  lineItem?: Maybe<LineItem>;
  /** The id of the record in the system that it was taken over from; null when it was made here. Such a one was counted against no limit. */
  migrationId?: Maybe<Scalars['String']['output']>;
  /** How many copies beyond what was bought. */
  overdraftCount: Scalars['Int']['output'];
  /** The fulfillment that it follows; null for the first, and where that is out of sight. */
  parent?: Maybe<Fulfillment>;
  /** From when it may run. */
  startsAt: Scalars['DateTime']['output'];
  /** How it stands. */
  state: FulfillmentState;
  /** What was done to it last, or what made it. */
  supportAction: SupportAction;
  /** The code of the license technology that makes its license, such as `flexlm`. */
  technology: Scalars['String']['output'];
  /** Builds of the product up to this day may run; null when the version of the product decides. */
  versionDate?: Maybe<Scalars['Date']['output']>;
};

export type FulfillmentConnection = {
  __typename?: 'FulfillmentConnection';
  edges: Array<FulfillmentEdge>;
  nodes: Array<Fulfillment>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type FulfillmentEdge = {
  __typename?: 'FulfillmentEdge';
  cursor: Scalars['String']['output'];
  node: Fulfillment;
};

/** Which fulfillments to list; the conditions that are given must all hold. */
export type FulfillmentFilter = {
  /** Only the fulfillment that was taken over from this record of the old system. */
  migrationId?: InputMaybe<Scalars['String']['input']>;
  /** Only fulfillments in this state. */
  state?: InputMaybe<FulfillmentState>;
  /** Only fulfillments of this license technology, by its code. */
  technology?: InputMaybe<Scalars['String']['input']>;
};

/** Work on licenses of a line item: copies are claimed, a license technology is asked, and what runs is recorded. */
export type FulfillmentJob = {
  __typename?: 'FulfillmentJob';
  /** What it does. */
  action: JobAction;
  /** How often it was taken up. */
  attempts: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was over; null while it is not. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The fulfillment that came of it; null until it is recorded, and when none came of it. */
  fulfillment?: Maybe<Fulfillment>;
  /** `job_…` */
  id: Scalars['ID']['output'];
  /** The line item that it is about; null where that is out of sight. */
  lineItem?: Maybe<LineItem>;
  /** When it is tried again; null when it is not. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong last; null when nothing did. */
  problem?: Maybe<Refusal>;
  /** How much of what is asked of license technologies is done. */
  progress: JobProgress;
  /** How it stands. */
  state: JobState;
  /** The code of the license technology that makes what is new. */
  technology: Scalars['String']['output'];
};

export type FulfillmentJobConnection = {
  __typename?: 'FulfillmentJobConnection';
  edges: Array<FulfillmentJobEdge>;
  nodes: Array<FulfillmentJob>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type FulfillmentJobEdge = {
  __typename?: 'FulfillmentJobEdge';
  cursor: Scalars['String']['output'];
  node: FulfillmentJob;
};

/** Which jobs to list; the conditions that are given must all hold. */
export type FulfillmentJobFilter = {
  /** Only jobs in this state. */
  state?: InputMaybe<JobState>;
  /** Only jobs of this technology, by its code. */
  technology?: InputMaybe<Scalars['String']['input']>;
};

/** Only a fulfillment on hold waits for a license; nothing was changed. */
export type FulfillmentNotOnHold = {
  __typename?: 'FulfillmentNotOnHold';
  /** The fulfillment as it stands. */
  fulfillment: Fulfillment;
};

/** How a fulfillment stands. */
export type FulfillmentState =
  /** Its copies are in use. */
  | 'ACTIVE'
  /** It is over; it counts no more. */
  | 'OBSOLETE'
  /** Its copies are in use, and its license is still to come. */
  | 'ON_HOLD';

/** A license that was made by hand. */
export type HandMadeLicenseInput = {
  /** The license, Base64, at most 512 kB; it is kept as it is. */
  content: Scalars['String']['input'];
  /** Its format, such as `flexlm-license-file`: 1 to 64 of `a-z 0-9 . + -`. */
  format: Scalars['String']['input'];
  /** The version of what made it, at most 64 characters, if it is known. */
  generatorVersion?: InputMaybe<Scalars['String']['input']>;
  /** Its media type, as it is downloaded. */
  mediaType?: InputMaybe<Scalars['String']['input']>;
};

/** A machine, a group of machines or something else that licenses are bound to. */
export type Host = {
  __typename?: 'Host';
  /** The name that its holder gave it. */
  alias?: Maybe<Scalars['String']['output']>;
  /** When it became known here. */
  createdAt: Scalars['DateTime']['output'];
  /** What runs on it, and what ran, newest first. */
  fulfillments: FulfillmentConnection;
  /** The organization that it belongs to; null where that is out of sight. */
  holder?: Maybe<Organization>;
  /** `host_…` */
  id: Scalars['ID']['output'];
  /** What the license technology knows it by, such as an Ethernet address; unique for its type within a company. */
  identifier: Scalars['String']['output'];
  /** How to read the identifier, such as `ETHERNET`, `DISK_SERIAL`, `HOSTNAME` or `CUSTOM`. */
  identifierType: Scalars['String']['output'];
  /** What kind of host it is. */
  kind: HostKind;
  /** When a license technology last heard of it; null when none has. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The identifiers of its single machines: three for a redundant server, one or more for nodes. At most 100. */
  nodeIdentifiers: Array<Scalars['String']['output']>;
  /** How it stands. */
  state: HostState;
  /** Counts the changes of this host, from 1. */
  version: Scalars['Int']['output'];
};


/** A machine, a group of machines or something else that licenses are bound to. */
export type HostfulfillmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FulfillmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type HostConnection = {
  __typename?: 'HostConnection';
  edges: Array<HostEdge>;
  nodes: Array<Host>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type HostEdge = {
  __typename?: 'HostEdge';
  cursor: Scalars['String']['output'];
  node: Host;
};

/** Which hosts to list; the conditions that are given must all hold. */
export type HostFilter = {
  /** Only hosts with this identifier, exactly as written. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** Only hosts whose identifier is of this type. */
  identifierType?: InputMaybe<Scalars['String']['input']>;
  /** Only hosts of this kind. */
  kind?: InputMaybe<HostKind>;
  /** Only hosts in this state. */
  state?: InputMaybe<HostState>;
};

/** Where copies shall run: a host that is known by its id, or what it is to be known by. */
export type HostInput = {
  /** A host that is known, `host_…`; or else the others. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What the license technology knows it by, 1 to 255 characters. A host with this identifier is taken where the company has one. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** How to read the identifier, 1 to 64 characters. */
  identifierType?: InputMaybe<Scalars['String']['input']>;
  /** What kind of host it is, where it is not known yet. */
  kind?: InputMaybe<HostKind>;
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

/** It asks nothing of a license technology any more; what it held is free, or will be in a moment. */
export type JobCancelled = {
  __typename?: 'JobCancelled';
  /** The job after it. */
  job: FulfillmentJob;
};

/** The license technology would not, or the job was called off; the job's `problem` says why. What was held is free again. */
export type JobFailed = {
  __typename?: 'JobFailed';
  /** The job that failed. A move that had left the old host ends with its copies free and nothing running. */
  job: FulfillmentJob;
};

/** How far something long has come. */
export type JobProgress = {
  __typename?: 'JobProgress';
  /** What is done. */
  done: Scalars['Int']['output'];
  /** What there is to do; null while that is not known. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** The job goes on with it, or has come to its end. */
export type JobSettled = {
  __typename?: 'JobSettled';
  /** The job after it. */
  job: FulfillmentJob;
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

/** An issued artifact: what a license technology signed for a fulfillment, or for all that run on a host. It never changes. */
export type License = {
  __typename?: 'License';
  /** Whether it stands for all that run on a host together, and not for one fulfillment. */
  consolidated: Scalars['Boolean']['output'];
  /** Its content, Base64, at most 1 MB; null where it is not kept, and for roles that run nothing. The content of at most 20 licenses can be asked for at once. */
  content?: Maybe<Scalars['String']['output']>;
  /** Whether its content is kept here and can be had. */
  contentAvailable: Scalars['Boolean']['output'];
  /** The SHA-256 of its content, in lower-case hexadecimal; null when it was taken over without its content. */
  contentHash?: Maybe<Scalars['String']['output']>;
  /** Its format, such as `flexlm-license-file`; `unknown` when it was taken over without one. */
  format: Scalars['String']['output'];
  /** When it was issued. */
  generatedAt: Scalars['DateTime']['output'];
  /** The version of the generator that issued it; null when it is not known. */
  generatorVersion?: Maybe<Scalars['String']['output']>;
  /** `lic_…` */
  id: Scalars['ID']['output'];
  /** What it is signed with, as the id of a key of the vendor, `key_…`; null when it is not signed here. */
  keyId?: Maybe<Scalars['ID']['output']>;
  /** The size of its content in bytes; null when it was taken over without its content. */
  sizeInBytes?: Maybe<Scalars['Int']['output']>;
  /** The license that it takes the place of; null for the first. */
  supersedes?: Maybe<License>;
  /** The code of the license technology that issued it. */
  technology: Scalars['String']['output'];
};

/** The license is issued again; no limit of the line item counts it. */
export type LicenseReissued = {
  __typename?: 'LicenseReissued';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The fulfillment that follows; null when this was only tried. */
  fulfillment?: Maybe<Fulfillment>;
};

/** The license is kept, and its copies are active. */
export type LicenseUploaded = {
  __typename?: 'LicenseUploaded';
  /** The fulfillment after it. */
  fulfillment: Fulfillment;
};

export type LineItem = {
  __typename?: 'LineItem';
  /** What runs of it, and what ran, newest first. */
  fulfillments: FulfillmentConnection;
  /** `li_…` */
  id: Scalars['ID']['output'];
  /** The jobs that are at work on it or wait for somebody, newest first. At most 50. */
  jobs: Array<FulfillmentJob>;
};


export type LineItemfulfillmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FulfillmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Runs copies of a line item on a host and makes their license. */
  activate: ActivateResult;
  /** Calls a job off before a license technology is asked for anything; whoever may ask for such a job. */
  cancelJob: CancelJobResult;
  /** Decides quarantined lines of an inbound document again; its sender and staff. */
  redriveFulfillmentDocument: RedriveDocumentResult;
  /** Moves copies to another host, also when the old one is gone. */
  rehost: RehostResult;
  /** Issues the license of a fulfillment again, unchanged in substance, signed with the key that signs now, such as after a key has leaked; operators of the business unit. */
  reissueLicense: ReissueLicenseResult;
  /** Makes the license of a fulfillment anew on the same host. */
  repair: RepairResult;
  /** Gives copies back: all of a fulfillment, or some of them. */
  returnLicense: ReturnLicenseResult;
  /** Declares a key that has become known to others void, with all that it signed; operators of its business unit. */
  revokeSigningKey: RevokeSigningKeyResult;
  /** Takes back all that an inbound document applied, or nothing; staff only. The copies become free again. */
  rollBackFulfillmentDocument: RollBackDocumentResult;
  /** Makes a new key that signs the license files of a business unit from now on; what was signed before stays valid. Operators of the business unit. */
  rotateSigningKey: RotateSigningKeyResult;
  /** Says what became of a job that nobody else knows about, or hands over a license that was made by hand; operators. */
  settleJob: SettleJobResult;
  /** Hands over the license that was made by hand for a fulfillment on hold; operators. */
  uploadLicense: UploadLicenseResult;
};


export type MutationactivateArgs = {
  input: ActivateInput;
};


export type MutationcancelJobArgs = {
  input: CancelJobInput;
};


export type MutationredriveFulfillmentDocumentArgs = {
  input: RedriveDocumentInput;
};


export type MutationrehostArgs = {
  input: RehostInput;
};


export type MutationreissueLicenseArgs = {
  input: ReissueLicenseInput;
};


export type MutationrepairArgs = {
  input: RepairInput;
};


export type MutationreturnLicenseArgs = {
  input: ReturnLicenseInput;
};


export type MutationrevokeSigningKeyArgs = {
  input: RevokeSigningKeyInput;
};


export type MutationrollBackFulfillmentDocumentArgs = {
  input: RollBackDocumentInput;
};


export type MutationrotateSigningKeyArgs = {
  input: RotateSigningKeyInput;
};


export type MutationsettleJobArgs = {
  input: SettleJobInput;
};


export type MutationuploadLicenseArgs = {
  input: UploadLicenseInput;
};

/** None of the lines waits in quarantine. */
export type NothingToRedrive = {
  __typename?: 'NothingToRedrive';
  /** The document as it stands. */
  document: InboundDocument;
};

export type Organization = {
  __typename?: 'Organization';
  /** The hosts that this organization itself holds, by identifier, then id. */
  hosts: HostConnection;
  /** `org_…` */
  id: Scalars['ID']['output'];
};


export type OrganizationhostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

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

export type Query = {
  __typename?: 'Query';
  /** The fulfillment with this id; null when there is none within the caller's sight. */
  fulfillment?: Maybe<Fulfillment>;
  /** An inbound document of this module by its receipt; null when there is none that the caller sent or may see. */
  fulfillmentDocument?: Maybe<InboundDocument>;
  /** The inbound documents of this module, newest first. */
  fulfillmentDocuments: InboundDocumentConnection;
  /** The job with this id; null when there is none within the caller's sight. */
  fulfillmentJob?: Maybe<FulfillmentJob>;
  /** The jobs within the caller's sight, newest first; those that are over too. */
  fulfillmentJobs: FulfillmentJobConnection;
  /** The fulfillments within the caller's sight, newest first. */
  fulfillments: FulfillmentConnection;
  /** The host with this id; null when there is none within the caller's sight. */
  host?: Maybe<Host>;
  /** The hosts within the caller's sight, by identifier, then id. Look one up with a filter by `identifier`. */
  hosts: HostConnection;
  /** The license with this id; null when there is none within the caller's sight. */
  license?: Maybe<License>;
  /** The keys that sign license files, newest first; staff alone find any. What verifies them is at `/.well-known/jwks.json`. */
  signingKeys: SigningKeyConnection;
};


export type QueryfulfillmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryfulfillmentDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryfulfillmentDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboundDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryfulfillmentJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryfulfillmentJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FulfillmentJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryfulfillmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FulfillmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryhostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryhostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerylicenseArgs = {
  id: Scalars['ID']['input'];
};


export type QuerysigningKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SigningKeyFilter>;
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

/** What to move where. */
export type RehostInput = {
  /** How many copies, from 1; all when left out. */
  copies?: InputMaybe<Scalars['Int']['input']>;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fulfillment, `ful_…`. */
  fulfillmentId: Scalars['ID']['input'];
  /** Where to. */
  host: HostInput;
  /** Whether the old host is gone and cannot give anything back; then all copies move. */
  hostIsGone?: Scalars['Boolean']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
};

/** The copies are on their way; nothing else can be done with them. */
export type RehostPending = {
  __typename?: 'RehostPending';
  /** The job that goes on. */
  job: FulfillmentJob;
};

/** What became of a move. */
export type RehostResult = ActionRefused | JobFailed | RehostPending | Rehosted;

/** The copies run on the other host. */
export type Rehosted = {
  __typename?: 'Rehosted';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The fulfillment there; null when this was only tried. */
  fulfillment?: Maybe<Fulfillment>;
  /** The fulfillment of the copies that were left on the old host; null when there are none. */
  remainder?: Maybe<Fulfillment>;
};

/** Which license to issue again. */
export type ReissueLicenseInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fulfillment that runs by it, `ful_…`. */
  fulfillmentId: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the decision. */
  reason: Scalars['String']['input'];
};

/** What became of issuing a license again. */
export type ReissueLicenseResult = ActionRefused | JobFailed | LicenseReissued | ReissuePending;

/** The new license is still to come; the old one counts until then. */
export type ReissuePending = {
  __typename?: 'ReissuePending';
  /** The job that goes on. */
  job: FulfillmentJob;
};

/** What must become of a license, as far as the key that signed it is concerned. */
export type ReissueVerdict =
  /** It would have to be issued again, but its time is over. */
  | 'EXPIRED'
  /** Nothing: no license was kept of it. */
  | 'NEVER_KEPT'
  /** Nothing: nothing runs by it any more. */
  | 'OVER'
  /** It runs, and must be issued again with another key. */
  | 'REISSUE'
  /** Nothing: its key is not revoked. */
  | 'VALID';

/** What to repair. */
export type RepairInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fulfillment, `ful_…`. */
  fulfillmentId: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
};

/** The new license is still to come; the old one counts until then. */
export type RepairPending = {
  __typename?: 'RepairPending';
  /** The job that goes on. */
  job: FulfillmentJob;
};

/** What became of a repair. */
export type RepairResult = ActionRefused | JobFailed | RepairPending | Repaired;

/** The license is new. */
export type Repaired = {
  __typename?: 'Repaired';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The fulfillment that follows; null when this was only tried. */
  fulfillment?: Maybe<Fulfillment>;
};

/** What to give back. */
export type ReturnLicenseInput = {
  /** How many copies, from 1; all when left out. */
  copies?: InputMaybe<Scalars['Int']['input']>;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fulfillment, `ful_…`. */
  fulfillmentId: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of giving back. */
export type ReturnLicenseResult = ActionRefused | CopiesReturned | JobFailed | ReturnPending;

/** The license is still being withdrawn; until it is, the copies are in use. */
export type ReturnPending = {
  __typename?: 'ReturnPending';
  /** The job that goes on. */
  job: FulfillmentJob;
};

/** Which key is void. */
export type RevokeSigningKeyInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The key, `key_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the key. */
  reason: Scalars['String']['input'];
};

/** What became of revoking a key. */
export type RevokeSigningKeyResult = SigningKeyAlreadyRevoked | SigningKeyRevoked;

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

/** Whose key to replace by a new one. */
export type RotateSigningKeyInput = {
  /** The business unit, `bu_…`. */
  businessUnitId: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of making a new signing key. */
export type RotateSigningKeyResult = SigningKeyRotated;

/** What became of what a job asked for. */
export type SettleJobInput = {
  /** The job, `job_…`; it must be `AWAITING_MANUAL` or `OUTCOME_UNKNOWN`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The license that came of it; needed when one was to be made and was. */
  license?: InputMaybe<HandMadeLicenseInput>;
  /** Why, or how it is known, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** Whether what it asked for last was done. */
  succeeded: Scalars['Boolean']['input'];
};

/** What became of settling. */
export type SettleJobResult = ActionRefused | JobSettled;

/** One thing that a key signed. */
export type Signature = {
  __typename?: 'Signature';
  /** The SHA-256 of what was signed with its signature, in lower-case hexadecimal. */
  contentHash: Scalars['String']['output'];
  /** The license that was kept of it; null when none was, because nothing came of the job. */
  license?: Maybe<License>;
  /** The id that stands in the license, `lic_…`, whether or not it was kept. */
  licenseId: Scalars['ID']['output'];
  /** The request that it was signed for: the key of a job. */
  requestId: Scalars['String']['output'];
  /** When it was signed. */
  signedAt: Scalars['DateTime']['output'];
  /** What must become of it. */
  verdict: ReissueVerdict;
};

export type SignatureConnection = {
  __typename?: 'SignatureConnection';
  edges: Array<SignatureEdge>;
  nodes: Array<Signature>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type SignatureEdge = {
  __typename?: 'SignatureEdge';
  cursor: Scalars['String']['output'];
  node: Signature;
};

/** A key that signs license files: Ed25519. */
export type SigningKey = {
  __typename?: 'SigningKey';
  /** The business unit whose licenses it signs. */
  businessUnit: BusinessUnit;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** `key_…`; the `kid` in what it signs and in `/.well-known/jwks.json`. */
  id: Scalars['ID']['output'];
  /** What verifies its signatures: the 32 bytes of its public part, Base64url, the `x` of a JWK. */
  publicKey: Scalars['String']['output'];
  /** Since when another one signs; null while it signs, or when it signed until it was revoked. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is void; null when it is not. */
  revocationReason?: Maybe<Scalars['String']['output']>;
  /** Since when it is void; null when it is not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it signed, newest first, and what must become of it. */
  signatures: SignatureConnection;
  /** How it stands. */
  state: SigningKeyState;
};


/** A key that signs license files: Ed25519. */
export type SigningKeysignaturesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The key was void already; nothing was changed. */
export type SigningKeyAlreadyRevoked = {
  __typename?: 'SigningKeyAlreadyRevoked';
  /** The key as it stands. */
  signingKey: SigningKey;
};

export type SigningKeyConnection = {
  __typename?: 'SigningKeyConnection';
  edges: Array<SigningKeyEdge>;
  nodes: Array<SigningKey>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type SigningKeyEdge = {
  __typename?: 'SigningKeyEdge';
  cursor: Scalars['String']['output'];
  node: SigningKey;
};

/** Which signing keys to list; the conditions that are given must all hold. */
export type SigningKeyFilter = {
  /** Only keys of this business unit, `bu_…`. */
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Only keys in this state. */
  state?: InputMaybe<SigningKeyState>;
};

/** The key is void. If it was the one that signs, the next license is signed with a new one. */
export type SigningKeyRevoked = {
  __typename?: 'SigningKeyRevoked';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The key after it; its `signatures` say what must be issued again. */
  signingKey: SigningKey;
};

/** The new key signs. */
export type SigningKeyRotated = {
  __typename?: 'SigningKeyRotated';
  /** The key that signed before; null when there was none. */
  retired?: Maybe<SigningKey>;
  /** The key that signs. */
  signingKey: SigningKey;
};

/** How a signing key stands. */
export type SigningKeyState =
  /** It signs; a business unit has one at most. */
  | 'ACTIVE'
  /** Another one signs, and what it signed is valid. */
  | 'RETIRED'
  /** It is void, and so is what it signed. */
  | 'REVOKED';

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

/** A license that was made by hand, and for what. */
export type UploadLicenseInput = {
  /** The license, Base64, at most 512 kB; it is kept as it is. */
  content: Scalars['String']['input'];
  /** Its format, such as `flexlm-license-file`: 1 to 64 of `a-z 0-9 . + -`. */
  format: Scalars['String']['input'];
  /** The fulfillment, `ful_…`; it must be on hold. */
  fulfillmentId: Scalars['ID']['input'];
  /** The version of what made it, at most 64 characters, if it is known. */
  generatorVersion?: InputMaybe<Scalars['String']['input']>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Its media type, as it is downloaded. */
  mediaType?: InputMaybe<Scalars['String']['input']>;
  /** Why, or on whose demand, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of handing a license over. */
export type UploadLicenseResult = FulfillmentNotOnHold | LicenseUploaded;



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
  Fulfillment: Fulfillment;
  FulfillmentJob: FulfillmentJob;
  Host: Host;
  License: License;
  LineItem: LineItem;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Fulfillment:
    ( { __typename: 'Fulfillment' }
    & GraphQLRecursivePick<FederationTypes['Fulfillment'], {"id":true}> );
  FulfillmentJob:
    ( { __typename: 'FulfillmentJob' }
    & GraphQLRecursivePick<FederationTypes['FulfillmentJob'], {"id":true}> );
  Host:
    ( { __typename: 'Host' }
    & GraphQLRecursivePick<FederationTypes['Host'], {"id":true}> );
  License:
    ( { __typename: 'License' }
    & GraphQLRecursivePick<FederationTypes['License'], {"id":true}> );
  LineItem:
    ( { __typename: 'LineItem' }
    & GraphQLRecursivePick<FederationTypes['LineItem'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ActivateResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( ActivatedMapper & { __typename: 'Activated' } )
    | ( ActivationPendingMapper & { __typename: 'ActivationPending' } )
    | ( JobFailedMapper & { __typename: 'JobFailed' } )
  ;
  CancelJobResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( JobCancelledMapper & { __typename: 'JobCancelled' } )
  ;
  RedriveDocumentResult:
    | ( Omit<DocumentRedriven, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRedriven' } )
    | ( Omit<NothingToRedrive, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'NothingToRedrive' } )
  ;
  RehostResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( JobFailedMapper & { __typename: 'JobFailed' } )
    | ( RehostPendingMapper & { __typename: 'RehostPending' } )
    | ( RehostedMapper & { __typename: 'Rehosted' } )
  ;
  ReissueLicenseResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( JobFailedMapper & { __typename: 'JobFailed' } )
    | ( LicenseReissuedMapper & { __typename: 'LicenseReissued' } )
    | ( ReissuePendingMapper & { __typename: 'ReissuePending' } )
  ;
  RepairResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( JobFailedMapper & { __typename: 'JobFailed' } )
    | ( RepairPendingMapper & { __typename: 'RepairPending' } )
    | ( RepairedMapper & { __typename: 'Repaired' } )
  ;
  ReturnLicenseResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( CopiesReturnedMapper & { __typename: 'CopiesReturned' } )
    | ( JobFailedMapper & { __typename: 'JobFailed' } )
    | ( ReturnPendingMapper & { __typename: 'ReturnPending' } )
  ;
  RevokeSigningKeyResult:
    | ( Omit<SigningKeyAlreadyRevoked, 'signingKey'> & { signingKey: _RefType['SigningKey'] } & { __typename: 'SigningKeyAlreadyRevoked' } )
    | ( Omit<SigningKeyRevoked, 'signingKey'> & { signingKey: _RefType['SigningKey'] } & { __typename: 'SigningKeyRevoked' } )
  ;
  RollBackDocumentResult:
    | ( Omit<DocumentRolledBack, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRolledBack' } )
    | ( Omit<RollBackRefused, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'RollBackRefused' } )
  ;
  RotateSigningKeyResult: ( Omit<SigningKeyRotated, 'retired' | 'signingKey'> & { retired?: Maybe<_RefType['SigningKey']>, signingKey: _RefType['SigningKey'] } & { __typename: 'SigningKeyRotated' } );
  SettleJobResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( JobSettledMapper & { __typename: 'JobSettled' } )
  ;
  UploadLicenseResult:
    | ( Omit<FulfillmentNotOnHold, 'fulfillment'> & { fulfillment: _RefType['Fulfillment'] } & { __typename: 'FulfillmentNotOnHold' } )
    | ( Omit<LicenseUploaded, 'fulfillment'> & { fulfillment: _RefType['Fulfillment'] } & { __typename: 'LicenseUploaded' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionRefused: ResolverTypeWrapper<ActionRefused>;
  ActivateInput: ActivateInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActivateResult']>;
  Activated: ResolverTypeWrapper<ActivatedMapper>;
  ActivationPending: ResolverTypeWrapper<ActivationPendingMapper>;
  ActivationType: ResolverTypeWrapper<'PROGRAMMATIC' | 'MANUAL' | 'SHORT_CODE' | 'DEFAULT'>;
  BusinessUnit: ResolverTypeWrapper<BusinessUnit>;
  CancelJobInput: CancelJobInput;
  CancelJobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelJobResult']>;
  CopiesReturned: ResolverTypeWrapper<CopiesReturnedMapper>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentRedriven: ResolverTypeWrapper<Omit<DocumentRedriven, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  DocumentRolledBack: ResolverTypeWrapper<Omit<DocumentRolledBack, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Fulfillment: ResolverTypeWrapper<FulfillmentMapper>;
  FulfillmentConnection: ResolverTypeWrapper<FulfillmentConnectionMapper>;
  FulfillmentEdge: ResolverTypeWrapper<Omit<FulfillmentEdge, 'node'> & { node: ResolversTypes['Fulfillment'] }>;
  FulfillmentFilter: FulfillmentFilter;
  FulfillmentJob: ResolverTypeWrapper<FulfillmentJobMapper>;
  FulfillmentJobConnection: ResolverTypeWrapper<FulfillmentJobConnectionMapper>;
  FulfillmentJobEdge: ResolverTypeWrapper<Omit<FulfillmentJobEdge, 'node'> & { node: ResolversTypes['FulfillmentJob'] }>;
  FulfillmentJobFilter: FulfillmentJobFilter;
  FulfillmentNotOnHold: ResolverTypeWrapper<Omit<FulfillmentNotOnHold, 'fulfillment'> & { fulfillment: ResolversTypes['Fulfillment'] }>;
  FulfillmentState: ResolverTypeWrapper<'ACTIVE' | 'ON_HOLD' | 'OBSOLETE'>;
  HandMadeLicenseInput: HandMadeLicenseInput;
  Host: ResolverTypeWrapper<HostMapper>;
  HostConnection: ResolverTypeWrapper<HostConnectionMapper>;
  HostEdge: ResolverTypeWrapper<Omit<HostEdge, 'node'> & { node: ResolversTypes['Host'] }>;
  HostFilter: HostFilter;
  HostInput: HostInput;
  HostKind: ResolverTypeWrapper<'SERVER' | 'NODE' | 'CUSTOM'>;
  HostState: ResolverTypeWrapper<'ACTIVE' | 'RETURNED' | 'RETIRED'>;
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
  JobAction: ResolverTypeWrapper<'ACTIVATE' | 'RETURN' | 'REHOST' | 'REPAIR' | 'REGENERATE'>;
  JobCancelled: ResolverTypeWrapper<JobCancelledMapper>;
  JobFailed: ResolverTypeWrapper<JobFailedMapper>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobSettled: ResolverTypeWrapper<JobSettledMapper>;
  JobState: ResolverTypeWrapper<'QUEUED' | 'RUNNING' | 'RETRYING' | 'AWAITING_MANUAL' | 'OUTCOME_UNKNOWN' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'>;
  License: ResolverTypeWrapper<LicenseMapper>;
  LicenseReissued: ResolverTypeWrapper<LicenseReissuedMapper>;
  LicenseUploaded: ResolverTypeWrapper<Omit<LicenseUploaded, 'fulfillment'> & { fulfillment: ResolversTypes['Fulfillment'] }>;
  LineItem: ResolverTypeWrapper<LineItemMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToRedrive: ResolverTypeWrapper<Omit<NothingToRedrive, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedriveDocumentResult']>;
  RedriveLineInput: RedriveLineInput;
  Refusal: ResolverTypeWrapper<Refusal>;
  RehostInput: RehostInput;
  RehostPending: ResolverTypeWrapper<RehostPendingMapper>;
  RehostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RehostResult']>;
  Rehosted: ResolverTypeWrapper<RehostedMapper>;
  ReissueLicenseInput: ReissueLicenseInput;
  ReissueLicenseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReissueLicenseResult']>;
  ReissuePending: ResolverTypeWrapper<ReissuePendingMapper>;
  ReissueVerdict: ResolverTypeWrapper<'VALID' | 'REISSUE' | 'EXPIRED' | 'OVER' | 'NEVER_KEPT'>;
  RepairInput: RepairInput;
  RepairPending: ResolverTypeWrapper<RepairPendingMapper>;
  RepairResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RepairResult']>;
  Repaired: ResolverTypeWrapper<RepairedMapper>;
  ReturnLicenseInput: ReturnLicenseInput;
  ReturnLicenseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnLicenseResult']>;
  ReturnPending: ResolverTypeWrapper<ReturnPendingMapper>;
  RevokeSigningKeyInput: RevokeSigningKeyInput;
  RevokeSigningKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSigningKeyResult']>;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackDocumentResult']>;
  RollBackProblem: ResolverTypeWrapper<RollBackProblem>;
  RollBackRefused: ResolverTypeWrapper<Omit<RollBackRefused, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  RotateSigningKeyInput: RotateSigningKeyInput;
  RotateSigningKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateSigningKeyResult']>;
  SettleJobInput: SettleJobInput;
  SettleJobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SettleJobResult']>;
  Signature: ResolverTypeWrapper<SignatureMapper>;
  SignatureConnection: ResolverTypeWrapper<SignatureConnectionMapper>;
  SignatureEdge: ResolverTypeWrapper<Omit<SignatureEdge, 'node'> & { node: ResolversTypes['Signature'] }>;
  SigningKey: ResolverTypeWrapper<SigningKeyMapper>;
  SigningKeyAlreadyRevoked: ResolverTypeWrapper<Omit<SigningKeyAlreadyRevoked, 'signingKey'> & { signingKey: ResolversTypes['SigningKey'] }>;
  SigningKeyConnection: ResolverTypeWrapper<SigningKeyConnectionMapper>;
  SigningKeyEdge: ResolverTypeWrapper<Omit<SigningKeyEdge, 'node'> & { node: ResolversTypes['SigningKey'] }>;
  SigningKeyFilter: SigningKeyFilter;
  SigningKeyRevoked: ResolverTypeWrapper<Omit<SigningKeyRevoked, 'signingKey'> & { signingKey: ResolversTypes['SigningKey'] }>;
  SigningKeyRotated: ResolverTypeWrapper<Omit<SigningKeyRotated, 'retired' | 'signingKey'> & { retired?: Maybe<ResolversTypes['SigningKey']>, signingKey: ResolversTypes['SigningKey'] }>;
  SigningKeyState: ResolverTypeWrapper<'ACTIVE' | 'RETIRED' | 'REVOKED'>;
  SupportAction: ResolverTypeWrapper<'MASTER' | 'REHOST' | 'RETURN' | 'REPAIR' | 'STOPGAP' | 'EMERGENCY' | 'PUBLISHER_ERROR' | 'TRANSFER' | 'UPGRADE' | 'UPSELL' | 'REGENERATE' | 'REINSTALL' | 'RENEW'>;
  UploadLicenseInput: UploadLicenseInput;
  UploadLicenseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadLicenseResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionRefused: ActionRefused;
  ActivateInput: ActivateInput;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ActivateResult: ResolversUnionTypes<ResolversParentTypes>['ActivateResult'];
  Activated: ActivatedMapper;
  ActivationPending: ActivationPendingMapper;
  BusinessUnit: BusinessUnit;
  CancelJobInput: CancelJobInput;
  CancelJobResult: ResolversUnionTypes<ResolversParentTypes>['CancelJobResult'];
  CopiesReturned: CopiesReturnedMapper;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DocumentRedriven: Omit<DocumentRedriven, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  DocumentRolledBack: Omit<DocumentRolledBack, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Duration: Scalars['Duration']['output'];
  Fulfillment: FulfillmentMapper;
  FulfillmentConnection: FulfillmentConnectionMapper;
  FulfillmentEdge: Omit<FulfillmentEdge, 'node'> & { node: ResolversParentTypes['Fulfillment'] };
  FulfillmentFilter: FulfillmentFilter;
  FulfillmentJob: FulfillmentJobMapper;
  FulfillmentJobConnection: FulfillmentJobConnectionMapper;
  FulfillmentJobEdge: Omit<FulfillmentJobEdge, 'node'> & { node: ResolversParentTypes['FulfillmentJob'] };
  FulfillmentJobFilter: FulfillmentJobFilter;
  FulfillmentNotOnHold: Omit<FulfillmentNotOnHold, 'fulfillment'> & { fulfillment: ResolversParentTypes['Fulfillment'] };
  HandMadeLicenseInput: HandMadeLicenseInput;
  Host: HostMapper;
  HostConnection: HostConnectionMapper;
  HostEdge: Omit<HostEdge, 'node'> & { node: ResolversParentTypes['Host'] };
  HostFilter: HostFilter;
  HostInput: HostInput;
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
  JobCancelled: JobCancelledMapper;
  JobFailed: JobFailedMapper;
  JobProgress: JobProgress;
  JobSettled: JobSettledMapper;
  License: LicenseMapper;
  LicenseReissued: LicenseReissuedMapper;
  LicenseUploaded: Omit<LicenseUploaded, 'fulfillment'> & { fulfillment: ResolversParentTypes['Fulfillment'] };
  LineItem: LineItemMapper;
  Mutation: Record<PropertyKey, never>;
  NothingToRedrive: Omit<NothingToRedrive, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Organization: OrganizationMapper;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RedriveDocumentResult'];
  RedriveLineInput: RedriveLineInput;
  Refusal: Refusal;
  RehostInput: RehostInput;
  RehostPending: RehostPendingMapper;
  RehostResult: ResolversUnionTypes<ResolversParentTypes>['RehostResult'];
  Rehosted: RehostedMapper;
  ReissueLicenseInput: ReissueLicenseInput;
  ReissueLicenseResult: ResolversUnionTypes<ResolversParentTypes>['ReissueLicenseResult'];
  ReissuePending: ReissuePendingMapper;
  RepairInput: RepairInput;
  RepairPending: RepairPendingMapper;
  RepairResult: ResolversUnionTypes<ResolversParentTypes>['RepairResult'];
  Repaired: RepairedMapper;
  ReturnLicenseInput: ReturnLicenseInput;
  ReturnLicenseResult: ResolversUnionTypes<ResolversParentTypes>['ReturnLicenseResult'];
  ReturnPending: ReturnPendingMapper;
  RevokeSigningKeyInput: RevokeSigningKeyInput;
  RevokeSigningKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSigningKeyResult'];
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackDocumentResult'];
  RollBackProblem: RollBackProblem;
  RollBackRefused: Omit<RollBackRefused, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  RotateSigningKeyInput: RotateSigningKeyInput;
  RotateSigningKeyResult: ResolversUnionTypes<ResolversParentTypes>['RotateSigningKeyResult'];
  SettleJobInput: SettleJobInput;
  SettleJobResult: ResolversUnionTypes<ResolversParentTypes>['SettleJobResult'];
  Signature: SignatureMapper;
  SignatureConnection: SignatureConnectionMapper;
  SignatureEdge: Omit<SignatureEdge, 'node'> & { node: ResolversParentTypes['Signature'] };
  SigningKey: SigningKeyMapper;
  SigningKeyAlreadyRevoked: Omit<SigningKeyAlreadyRevoked, 'signingKey'> & { signingKey: ResolversParentTypes['SigningKey'] };
  SigningKeyConnection: SigningKeyConnectionMapper;
  SigningKeyEdge: Omit<SigningKeyEdge, 'node'> & { node: ResolversParentTypes['SigningKey'] };
  SigningKeyFilter: SigningKeyFilter;
  SigningKeyRevoked: Omit<SigningKeyRevoked, 'signingKey'> & { signingKey: ResolversParentTypes['SigningKey'] };
  SigningKeyRotated: Omit<SigningKeyRotated, 'retired' | 'signingKey'> & { retired?: Maybe<ResolversParentTypes['SigningKey']>, signingKey: ResolversParentTypes['SigningKey'] };
  UploadLicenseInput: UploadLicenseInput;
  UploadLicenseResult: ResolversUnionTypes<ResolversParentTypes>['UploadLicenseResult'];
};

export type ActionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionRefused'] = ResolversParentTypes['ActionRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivateResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActivateResult'] = ResolversParentTypes['ActivateResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'Activated' | 'ActivationPending' | 'JobFailed', ParentType, ContextType>;
};

export type ActivatedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Activated'] = ResolversParentTypes['Activated']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  lineItem?: Resolver<ResolversTypes['LineItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivationPendingResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActivationPending'] = ResolversParentTypes['ActivationPending']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivationTypeResolvers = EnumResolverSignature<{ DEFAULT?: any, MANUAL?: any, PROGRAMMATIC?: any, SHORT_CODE?: any }, ResolversTypes['ActivationType']>;

export type BusinessUnitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BusinessUnit'] = ResolversParentTypes['BusinessUnit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelJobResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['CancelJobResult'] = ResolversParentTypes['CancelJobResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'JobCancelled', ParentType, ContextType>;
};

export type CopiesReturnedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['CopiesReturned'] = ResolversParentTypes['CopiesReturned']> = {
  credited?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillment?: Resolver<ResolversTypes['Fulfillment'], ParentType, ContextType>;
  remainder?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type FulfillmentResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Fulfillment'] = ResolversParentTypes['Fulfillment'], FederationReferenceType extends FederationReferenceTypes['Fulfillment'] = FederationReferenceTypes['Fulfillment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Fulfillment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  activationType?: Resolver<ResolversTypes['ActivationType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Host']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['FulfillmentJob']>, ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType>;
  lineItem?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType>;
  migrationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdraftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FulfillmentState'], ParentType, ContextType>;
  supportAction?: Resolver<ResolversTypes['SupportAction'], ParentType, ContextType>;
  technology?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FulfillmentConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentConnection'] = ResolversParentTypes['FulfillmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FulfillmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FulfillmentEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentEdge'] = ResolversParentTypes['FulfillmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fulfillment'], ParentType, ContextType>;
};

export type FulfillmentJobResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentJob'] = ResolversParentTypes['FulfillmentJob'], FederationReferenceType extends FederationReferenceTypes['FulfillmentJob'] = FederationReferenceTypes['FulfillmentJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FulfillmentJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['JobAction'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItem?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['JobProgress'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  technology?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FulfillmentJobConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentJobConnection'] = ResolversParentTypes['FulfillmentJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FulfillmentJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FulfillmentJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FulfillmentJobEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentJobEdge'] = ResolversParentTypes['FulfillmentJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
};

export type FulfillmentNotOnHoldResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FulfillmentNotOnHold'] = ResolversParentTypes['FulfillmentNotOnHold']> = {
  fulfillment?: Resolver<ResolversTypes['Fulfillment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FulfillmentStateResolvers = EnumResolverSignature<{ ACTIVE?: any, OBSOLETE?: any, ON_HOLD?: any }, ResolversTypes['FulfillmentState']>;

export type HostResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Host'] = ResolversParentTypes['Host'], FederationReferenceType extends FederationReferenceTypes['Host'] = FederationReferenceTypes['Host']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Host']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fulfillments?: Resolver<ResolversTypes['FulfillmentConnection'], ParentType, ContextType, RequireFields<HostfulfillmentsArgs, 'first'>>;
  holder?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifierType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HostKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nodeIdentifiers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HostState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HostConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HostConnection'] = ResolversParentTypes['HostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Host']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HostEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HostEdge'] = ResolversParentTypes['HostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Host'], ParentType, ContextType>;
};

export type HostKindResolvers = EnumResolverSignature<{ CUSTOM?: any, NODE?: any, SERVER?: any }, ResolversTypes['HostKind']>;

export type HostStateResolvers = EnumResolverSignature<{ ACTIVE?: any, RETIRED?: any, RETURNED?: any }, ResolversTypes['HostState']>;

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

export type JobActionResolvers = EnumResolverSignature<{ ACTIVATE?: any, REGENERATE?: any, REHOST?: any, REPAIR?: any, RETURN?: any }, ResolversTypes['JobAction']>;

export type JobCancelledResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['JobCancelled'] = ResolversParentTypes['JobCancelled']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobFailedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['JobFailed'] = ResolversParentTypes['JobFailed']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobProgressResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobSettledResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['JobSettled'] = ResolversParentTypes['JobSettled']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobStateResolvers = EnumResolverSignature<{ AWAITING_MANUAL?: any, CANCELLED?: any, FAILED?: any, OUTCOME_UNKNOWN?: any, QUEUED?: any, RETRYING?: any, RUNNING?: any, SUCCEEDED?: any }, ResolversTypes['JobState']>;

export type LicenseResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['License'] = ResolversParentTypes['License'], FederationReferenceType extends FederationReferenceTypes['License'] = FederationReferenceTypes['License']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['License']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consolidated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generatorVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sizeInBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType>;
  technology?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LicenseReissuedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseReissued'] = ResolversParentTypes['LicenseReissued']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseUploadedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseUploaded'] = ResolversParentTypes['LicenseUploaded']> = {
  fulfillment?: Resolver<ResolversTypes['Fulfillment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LineItemResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItem'] = ResolversParentTypes['LineItem'], FederationReferenceType extends FederationReferenceTypes['LineItem'] = FederationReferenceTypes['LineItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fulfillments?: Resolver<ResolversTypes['FulfillmentConnection'], ParentType, ContextType, RequireFields<LineItemfulfillmentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Array<ResolversTypes['FulfillmentJob']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activate?: Resolver<ResolversTypes['ActivateResult'], ParentType, ContextType, RequireFields<MutationactivateArgs, 'input'>>;
  cancelJob?: Resolver<ResolversTypes['CancelJobResult'], ParentType, ContextType, RequireFields<MutationcancelJobArgs, 'input'>>;
  redriveFulfillmentDocument?: Resolver<ResolversTypes['RedriveDocumentResult'], ParentType, ContextType, RequireFields<MutationredriveFulfillmentDocumentArgs, 'input'>>;
  rehost?: Resolver<ResolversTypes['RehostResult'], ParentType, ContextType, RequireFields<MutationrehostArgs, 'input'>>;
  reissueLicense?: Resolver<ResolversTypes['ReissueLicenseResult'], ParentType, ContextType, RequireFields<MutationreissueLicenseArgs, 'input'>>;
  repair?: Resolver<ResolversTypes['RepairResult'], ParentType, ContextType, RequireFields<MutationrepairArgs, 'input'>>;
  returnLicense?: Resolver<ResolversTypes['ReturnLicenseResult'], ParentType, ContextType, RequireFields<MutationreturnLicenseArgs, 'input'>>;
  revokeSigningKey?: Resolver<ResolversTypes['RevokeSigningKeyResult'], ParentType, ContextType, RequireFields<MutationrevokeSigningKeyArgs, 'input'>>;
  rollBackFulfillmentDocument?: Resolver<ResolversTypes['RollBackDocumentResult'], ParentType, ContextType, RequireFields<MutationrollBackFulfillmentDocumentArgs, 'input'>>;
  rotateSigningKey?: Resolver<ResolversTypes['RotateSigningKeyResult'], ParentType, ContextType, RequireFields<MutationrotateSigningKeyArgs, 'input'>>;
  settleJob?: Resolver<ResolversTypes['SettleJobResult'], ParentType, ContextType, RequireFields<MutationsettleJobArgs, 'input'>>;
  uploadLicense?: Resolver<ResolversTypes['UploadLicenseResult'], ParentType, ContextType, RequireFields<MutationuploadLicenseArgs, 'input'>>;
};

export type NothingToRedriveResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['NothingToRedrive'] = ResolversParentTypes['NothingToRedrive']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hosts?: Resolver<ResolversTypes['HostConnection'], ParentType, ContextType, RequireFields<OrganizationhostsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType, RequireFields<QueryfulfillmentArgs, 'id'>>;
  fulfillmentDocument?: Resolver<Maybe<ResolversTypes['InboundDocument']>, ParentType, ContextType, RequireFields<QueryfulfillmentDocumentArgs, 'id'>>;
  fulfillmentDocuments?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<QueryfulfillmentDocumentsArgs, 'first'>>;
  fulfillmentJob?: Resolver<Maybe<ResolversTypes['FulfillmentJob']>, ParentType, ContextType, RequireFields<QueryfulfillmentJobArgs, 'id'>>;
  fulfillmentJobs?: Resolver<ResolversTypes['FulfillmentJobConnection'], ParentType, ContextType, RequireFields<QueryfulfillmentJobsArgs, 'first'>>;
  fulfillments?: Resolver<ResolversTypes['FulfillmentConnection'], ParentType, ContextType, RequireFields<QueryfulfillmentsArgs, 'first'>>;
  host?: Resolver<Maybe<ResolversTypes['Host']>, ParentType, ContextType, RequireFields<QueryhostArgs, 'id'>>;
  hosts?: Resolver<ResolversTypes['HostConnection'], ParentType, ContextType, RequireFields<QueryhostsArgs, 'first'>>;
  license?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType, RequireFields<QuerylicenseArgs, 'id'>>;
  signingKeys?: Resolver<ResolversTypes['SigningKeyConnection'], ParentType, ContextType, RequireFields<QuerysigningKeysArgs, 'first'>>;
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

export type RehostPendingResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RehostPending'] = ResolversParentTypes['RehostPending']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RehostResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RehostResult'] = ResolversParentTypes['RehostResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'JobFailed' | 'RehostPending' | 'Rehosted', ParentType, ContextType>;
};

export type RehostedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Rehosted'] = ResolversParentTypes['Rehosted']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  remainder?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReissueLicenseResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ReissueLicenseResult'] = ResolversParentTypes['ReissueLicenseResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'JobFailed' | 'LicenseReissued' | 'ReissuePending', ParentType, ContextType>;
};

export type ReissuePendingResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ReissuePending'] = ResolversParentTypes['ReissuePending']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReissueVerdictResolvers = EnumResolverSignature<{ EXPIRED?: any, NEVER_KEPT?: any, OVER?: any, REISSUE?: any, VALID?: any }, ResolversTypes['ReissueVerdict']>;

export type RepairPendingResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RepairPending'] = ResolversParentTypes['RepairPending']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RepairResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RepairResult'] = ResolversParentTypes['RepairResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'JobFailed' | 'RepairPending' | 'Repaired', ParentType, ContextType>;
};

export type RepairedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Repaired'] = ResolversParentTypes['Repaired']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnLicenseResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ReturnLicenseResult'] = ResolversParentTypes['ReturnLicenseResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'CopiesReturned' | 'JobFailed' | 'ReturnPending', ParentType, ContextType>;
};

export type ReturnPendingResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ReturnPending'] = ResolversParentTypes['ReturnPending']> = {
  job?: Resolver<ResolversTypes['FulfillmentJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSigningKeyResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RevokeSigningKeyResult'] = ResolversParentTypes['RevokeSigningKeyResult']> = {
  __resolveType?: TypeResolveFn<'SigningKeyAlreadyRevoked' | 'SigningKeyRevoked', ParentType, ContextType>;
};

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

export type RotateSigningKeyResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['RotateSigningKeyResult'] = ResolversParentTypes['RotateSigningKeyResult']> = {
  __resolveType?: TypeResolveFn<'SigningKeyRotated', ParentType, ContextType>;
};

export type SettleJobResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SettleJobResult'] = ResolversParentTypes['SettleJobResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'JobSettled', ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType>;
  licenseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ReissueVerdict'], ParentType, ContextType>;
};

export type SignatureConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SignatureConnection'] = ResolversParentTypes['SignatureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SignatureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SignatureEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SignatureEdge'] = ResolversParentTypes['SignatureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Signature'], ParentType, ContextType>;
};

export type SigningKeyResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKey'] = ResolversParentTypes['SigningKey']> = {
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revocationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signatures?: Resolver<ResolversTypes['SignatureConnection'], ParentType, ContextType, RequireFields<SigningKeysignaturesArgs, 'first'>>;
  state?: Resolver<ResolversTypes['SigningKeyState'], ParentType, ContextType>;
};

export type SigningKeyAlreadyRevokedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKeyAlreadyRevoked'] = ResolversParentTypes['SigningKeyAlreadyRevoked']> = {
  signingKey?: Resolver<ResolversTypes['SigningKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SigningKeyConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKeyConnection'] = ResolversParentTypes['SigningKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SigningKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SigningKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SigningKeyEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKeyEdge'] = ResolversParentTypes['SigningKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SigningKey'], ParentType, ContextType>;
};

export type SigningKeyRevokedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKeyRevoked'] = ResolversParentTypes['SigningKeyRevoked']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signingKey?: Resolver<ResolversTypes['SigningKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SigningKeyRotatedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SigningKeyRotated'] = ResolversParentTypes['SigningKeyRotated']> = {
  retired?: Resolver<Maybe<ResolversTypes['SigningKey']>, ParentType, ContextType>;
  signingKey?: Resolver<ResolversTypes['SigningKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SigningKeyStateResolvers = EnumResolverSignature<{ ACTIVE?: any, RETIRED?: any, REVOKED?: any }, ResolversTypes['SigningKeyState']>;

export type SupportActionResolvers = EnumResolverSignature<{ EMERGENCY?: any, MASTER?: any, PUBLISHER_ERROR?: any, REGENERATE?: any, REHOST?: any, REINSTALL?: any, RENEW?: any, REPAIR?: any, RETURN?: any, STOPGAP?: any, TRANSFER?: any, UPGRADE?: any, UPSELL?: any }, ResolversTypes['SupportAction']>;

export type UploadLicenseResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['UploadLicenseResult'] = ResolversParentTypes['UploadLicenseResult']> = {
  __resolveType?: TypeResolveFn<'FulfillmentNotOnHold' | 'LicenseUploaded', ParentType, ContextType>;
};

export type Resolvers<ContextType = ModuleContext> = {
  ActionRefused?: ActionRefusedResolvers<ContextType>;
  ActivateResult?: ActivateResultResolvers<ContextType>;
  Activated?: ActivatedResolvers<ContextType>;
  ActivationPending?: ActivationPendingResolvers<ContextType>;
  ActivationType?: ActivationTypeResolvers;
  BusinessUnit?: BusinessUnitResolvers<ContextType>;
  CancelJobResult?: CancelJobResultResolvers<ContextType>;
  CopiesReturned?: CopiesReturnedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DocumentRedriven?: DocumentRedrivenResolvers<ContextType>;
  DocumentRolledBack?: DocumentRolledBackResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Fulfillment?: FulfillmentResolvers<ContextType>;
  FulfillmentConnection?: FulfillmentConnectionResolvers<ContextType>;
  FulfillmentEdge?: FulfillmentEdgeResolvers<ContextType>;
  FulfillmentJob?: FulfillmentJobResolvers<ContextType>;
  FulfillmentJobConnection?: FulfillmentJobConnectionResolvers<ContextType>;
  FulfillmentJobEdge?: FulfillmentJobEdgeResolvers<ContextType>;
  FulfillmentNotOnHold?: FulfillmentNotOnHoldResolvers<ContextType>;
  FulfillmentState?: FulfillmentStateResolvers;
  Host?: HostResolvers<ContextType>;
  HostConnection?: HostConnectionResolvers<ContextType>;
  HostEdge?: HostEdgeResolvers<ContextType>;
  HostKind?: HostKindResolvers;
  HostState?: HostStateResolvers;
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
  JobAction?: JobActionResolvers;
  JobCancelled?: JobCancelledResolvers<ContextType>;
  JobFailed?: JobFailedResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobSettled?: JobSettledResolvers<ContextType>;
  JobState?: JobStateResolvers;
  License?: LicenseResolvers<ContextType>;
  LicenseReissued?: LicenseReissuedResolvers<ContextType>;
  LicenseUploaded?: LicenseUploadedResolvers<ContextType>;
  LineItem?: LineItemResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToRedrive?: NothingToRedriveResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedriveDocumentResult?: RedriveDocumentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RehostPending?: RehostPendingResolvers<ContextType>;
  RehostResult?: RehostResultResolvers<ContextType>;
  Rehosted?: RehostedResolvers<ContextType>;
  ReissueLicenseResult?: ReissueLicenseResultResolvers<ContextType>;
  ReissuePending?: ReissuePendingResolvers<ContextType>;
  ReissueVerdict?: ReissueVerdictResolvers;
  RepairPending?: RepairPendingResolvers<ContextType>;
  RepairResult?: RepairResultResolvers<ContextType>;
  Repaired?: RepairedResolvers<ContextType>;
  ReturnLicenseResult?: ReturnLicenseResultResolvers<ContextType>;
  ReturnPending?: ReturnPendingResolvers<ContextType>;
  RevokeSigningKeyResult?: RevokeSigningKeyResultResolvers<ContextType>;
  RollBackDocumentResult?: RollBackDocumentResultResolvers<ContextType>;
  RollBackProblem?: RollBackProblemResolvers<ContextType>;
  RollBackRefused?: RollBackRefusedResolvers<ContextType>;
  RotateSigningKeyResult?: RotateSigningKeyResultResolvers<ContextType>;
  SettleJobResult?: SettleJobResultResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  SignatureConnection?: SignatureConnectionResolvers<ContextType>;
  SignatureEdge?: SignatureEdgeResolvers<ContextType>;
  SigningKey?: SigningKeyResolvers<ContextType>;
  SigningKeyAlreadyRevoked?: SigningKeyAlreadyRevokedResolvers<ContextType>;
  SigningKeyConnection?: SigningKeyConnectionResolvers<ContextType>;
  SigningKeyEdge?: SigningKeyEdgeResolvers<ContextType>;
  SigningKeyRevoked?: SigningKeyRevokedResolvers<ContextType>;
  SigningKeyRotated?: SigningKeyRotatedResolvers<ContextType>;
  SigningKeyState?: SigningKeyStateResolvers;
  SupportAction?: SupportActionResolvers;
  UploadLicenseResult?: UploadLicenseResultResolvers<ContextType>;
};

