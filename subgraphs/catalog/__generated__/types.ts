import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { FeatureMapper, FeatureConnectionMapper, InboundDocumentMapper, InboundDocumentConnectionMapper, LicenseModelTemplateMapper, LicenseModelTemplateConnectionMapper, LicenseModelVersionMapper, LicenseModelVersionConnectionMapper, MetricMapper, MetricConnectionMapper, PartNumberMapper, PartNumberConnectionMapper, ProductMapper, ProductConnectionMapper } from './../schema.mappers.ts';
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

/** How often something may be done to the copies of one line item. */
export type ActionLimit = {
  __typename?: 'ActionLimit';
  /** How many times; each counts once, whatever the number of copies. */
  allowed: Scalars['Int']['output'];
  /** Within which trailing period; null for ever. */
  per?: Maybe<Scalars['Duration']['output']>;
};

/** How often something may be done to the copies of one line item. */
export type ActionLimitInput = {
  /** How many times, from 0. */
  allowed: Scalars['Int']['input'];
  /** Within which trailing period; for ever when left out. */
  per?: InputMaybe<Scalars['Duration']['input']>;
};

/** Nothing was changed, because rules forbid it. The refusal is on record. */
export type ActionRefused = {
  __typename?: 'ActionRefused';
  /** The rules that forbid it, the most important first. At most 10. */
  refusals: Array<Refusal>;
};

/** When the value of an attribute is decided. */
export type AttributeTime =
  /** With the line item. */
  | 'ENTITLEMENT'
  /** With the fulfillment. */
  | 'FULFILLMENT'
  /** With the version of the license model. */
  | 'MODEL';

export type BusinessUnit = {
  __typename?: 'BusinessUnit';
  /** `bu_…` */
  id: Scalars['ID']['output'];
};

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

/** A license model to be made. */
export type CreateLicenseModelTemplateInput = {
  /** The business unit that defines it, `bu_…`. */
  businessUnitId: Scalars['ID']['input'];
  /** A short code, unique within the business unit: 1 to 64 of `a-z 0-9 -`. */
  code: Scalars['String']['input'];
  /** When to use it, in a sentence or two. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['input'];
  /** The terms of its first version. */
  terms: LicenseTermsInput;
};

/** What became of making a license model. */
export type CreateLicenseModelTemplateResult = LicenseModelCodeTaken | LicenseModelTemplateCreated | LicenseTermsRefused;

/** Which license model gets which new version. */
export type CreateLicenseModelVersionInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The number of the version that the decision was made on; another newest one is `STALE_VERSION`. */
  expectedNumber?: InputMaybe<Scalars['Int']['input']>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The license model, `lmt_…`. */
  templateId: Scalars['ID']['input'];
  /** The terms of the new version. */
  terms: LicenseTermsInput;
};

/** What became of adding a version. */
export type CreateLicenseModelVersionResult = LicenseModelVersionCreated | LicenseTermsRefused;

/** A product to be prepared. */
export type CreateProductInput = {
  /** The business unit that makes it, `bu_…`. */
  businessUnitId: Scalars['ID']['input'];
  /** What it is for, in a sentence or two. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it contains, by code, at most 200. A code that is new becomes a feature that is released together with the product. */
  featureCodes?: Array<Scalars['String']['input']>;
  /** Whether it is made for trying: it starts as `TEST`, and is never released. */
  forTesting?: Scalars['Boolean']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The license models that it may be sold under, `lmt_…`, at most 20. */
  licenseModelIds?: Array<Scalars['ID']['input']>;
  /** Its name, as it is shown to customers, at most 255 characters. */
  name: Scalars['String']['input'];
  /** The family that it belongs to. */
  productLine?: InputMaybe<Scalars['String']['input']>;
  /** The code of the license technology that makes its licenses: 1 to 64 of `a-z 0-9 -`. */
  technology?: InputMaybe<Scalars['String']['input']>;
  /** What kind of product it is. */
  type?: ProductType;
  /** Its version, as it is shown to customers, at most 64 characters. */
  version: Scalars['String']['input'];
};

/** What became of preparing a product. */
export type CreateProductResult = ProductCreated | ProductNameTaken;

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

/** What happens at the end of the term. */
export type ExpiryBehavior =
  /** All goes on; the end is only reported. */
  | 'ALLOW_ACCESS'
  /** What runs goes on, without new versions. */
  | 'MAINTAIN_ACCESS'
  /** What runs goes on; nothing new is activated. */
  | 'RESTRICT_ACCESS'
  /** Nothing runs any more. */
  | 'REVOKE_ACCESS';

/** A capability that a license switches on. */
export type Feature = {
  __typename?: 'Feature';
  /** The business unit that makes it. */
  businessUnit: BusinessUnit;
  /** Its name in license files, unique within a business unit. */
  code: Scalars['String']['output'];
  /** `feat_…` */
  id: Scalars['ID']['output'];
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['output'];
  /** How it stands. */
  state: CatalogState;
  /** How its versions are written. */
  versionFormat: FeatureVersionFormat;
};

export type FeatureConnection = {
  __typename?: 'FeatureConnection';
  edges: Array<FeatureEdge>;
  nodes: Array<Feature>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type FeatureEdge = {
  __typename?: 'FeatureEdge';
  cursor: Scalars['String']['output'];
  node: Feature;
};

/** How the versions of a feature are written. */
export type FeatureVersionFormat =
  /** As a day: a license runs every build that is not younger. */
  | 'DATE_BASED'
  /** As a number, such as `5.2`. */
  | 'FIXED';

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

/** Something else that the license technology is to be told. */
export type LicenseModelAttribute = {
  __typename?: 'LicenseModelAttribute';
  /** When its value is decided. */
  decidedAt: AttributeTime;
  /** Its name, as the technology knows it. */
  name: Scalars['String']['output'];
  /** Whether a value must be given at that time. */
  required: Scalars['Boolean']['output'];
  /** Its value, or the one that is taken when none is given; null when there is none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Something else that the license technology is to be told. */
export type LicenseModelAttributeInput = {
  /** When its value is decided. */
  decidedAt?: AttributeTime;
  /** Its name, as the technology knows it, at most 64 characters. */
  name: Scalars['String']['input'];
  /** Whether a value must be given at that time. */
  required?: Scalars['Boolean']['input'];
  /** Its value, or the one that is taken when none is given, at most 1,000 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Nothing was made: the business unit has a license model of that code. */
export type LicenseModelCodeTaken = {
  __typename?: 'LicenseModelCodeTaken';
  /** The one that has it. */
  template: LicenseModelTemplate;
};

/** A license model: the terms under which a product is licensed, as data. Its terms lie in its versions. */
export type LicenseModelTemplate = {
  __typename?: 'LicenseModelTemplate';
  /** The business unit that defined it. */
  businessUnit: BusinessUnit;
  /** A short code, unique within a business unit, such as `floating-subscription`. */
  code: Scalars['String']['output'];
  /** The version that new line items get: the newest. */
  currentVersion: LicenseModelVersion;
  /** When to use it, in a sentence or two. */
  description?: Maybe<Scalars['String']['output']>;
  /** `lmt_…` */
  id: Scalars['ID']['output'];
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['output'];
  /** How it stands. */
  state: CatalogState;
  /** All its versions, newest first. */
  versions: LicenseModelVersionConnection;
};


/** A license model: the terms under which a product is licensed, as data. Its terms lie in its versions. */
export type LicenseModelTemplateversionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type LicenseModelTemplateConnection = {
  __typename?: 'LicenseModelTemplateConnection';
  edges: Array<LicenseModelTemplateEdge>;
  nodes: Array<LicenseModelTemplate>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The license model is there, with its first version. */
export type LicenseModelTemplateCreated = {
  __typename?: 'LicenseModelTemplateCreated';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The new license model. */
  template: LicenseModelTemplate;
};

export type LicenseModelTemplateEdge = {
  __typename?: 'LicenseModelTemplateEdge';
  cursor: Scalars['String']['output'];
  node: LicenseModelTemplate;
};

/**
 * The terms of a license model as they were fixed at one time; they never change afterwards.
 * It takes one value on each of several independent axes.
 */
export type LicenseModelVersion = {
  __typename?: 'LicenseModelVersion';
  /** What else the license technology is to be told, by name. At most 50. */
  attributes: Array<LicenseModelAttribute>;
  /** What a copy is bound to. */
  binding: LicenseBinding;
  /** When it was fixed. */
  createdAt: Scalars['DateTime']['output'];
  /** What happens at the end of the term. */
  expiryBehavior: ExpiryBehavior;
  /** For how many days after the end a license still runs, 0 to 366. */
  graceDays: Scalars['Int']['output'];
  /** `lmv_…` */
  id: Scalars['ID']['output'];
  /** What is counted; null when copies are. */
  metric?: Maybe<Metric>;
  /** Its number within the template, from 1. */
  number: Scalars['Int']['output'];
  /** What happens beyond what was bought. */
  overage: OverageTerms;
  /** How often copies of a line item may move to another host; null without a limit. */
  rehostLimit?: Maybe<ActionLimit>;
  /** From when a renewed term counts. */
  renewalBasis: RenewalBasis;
  /** How often copies of a line item may be repaired; null without a limit. */
  repairLimit?: Maybe<ActionLimit>;
  /** How often copies of a line item may be returned; null without a limit. */
  returnLimit?: Maybe<ActionLimit>;
  /** Whether a returned copy can be used again. Otherwise it is burned. */
  returnsCredit: Scalars['Boolean']['output'];
  /** When the term begins. */
  startRule: StartRule;
  /** The license model that it is a version of. */
  template: LicenseModelTemplate;
  /** How long a right lasts. */
  term: LicenseTerm;
  /** The length of the term; null unless `term` is `DURATION`. */
  termLength?: Maybe<Scalars['Duration']['output']>;
  /** Which builds of the product may run. */
  versionRule: VersionRule;
  /** Whether a copy may run on a virtual machine. */
  virtualMachinesAllowed: Scalars['Boolean']['output'];
};

export type LicenseModelVersionConnection = {
  __typename?: 'LicenseModelVersionConnection';
  edges: Array<LicenseModelVersionEdge>;
  nodes: Array<LicenseModelVersion>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The version is there and is the one that new line items get. */
export type LicenseModelVersionCreated = {
  __typename?: 'LicenseModelVersionCreated';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The new version. */
  licenseModelVersion: LicenseModelVersion;
};

export type LicenseModelVersionEdge = {
  __typename?: 'LicenseModelVersionEdge';
  cursor: Scalars['String']['output'];
  node: LicenseModelVersion;
};

/** How long a right lasts. */
export type LicenseTerm =
  /** For a length of time from its start. */
  | 'DURATION'
  /** Until a day that is named when it is sold. */
  | 'FIXED_END'
  /** Without an end. */
  | 'PERPETUAL';

/** The terms of a license model; each field is described at `LicenseModelVersion`. */
export type LicenseTermsInput = {
  /** What else the license technology is to be told, at most 50. */
  attributes?: Array<LicenseModelAttributeInput>;
  /** What a copy is bound to. */
  binding: LicenseBinding;
  /** What happens at the end of the term. */
  expiryBehavior?: ExpiryBehavior;
  /** For how many days after the end a license still runs, 0 to 366. */
  graceDays?: Scalars['Int']['input'];
  /** What is counted, `metric_…`; copies when left out. */
  metricId?: InputMaybe<Scalars['ID']['input']>;
  /** What happens beyond what was bought; nothing runs beyond when left out. */
  overage?: InputMaybe<OverageTermsInput>;
  /** How often copies of a line item may move to another host; without a limit when left out. */
  rehostLimit?: InputMaybe<ActionLimitInput>;
  /** From when a renewed term counts. */
  renewalBasis?: RenewalBasis;
  /** How often copies of a line item may be repaired; without a limit when left out. */
  repairLimit?: InputMaybe<ActionLimitInput>;
  /** How often copies of a line item may be returned; without a limit when left out. */
  returnLimit?: InputMaybe<ActionLimitInput>;
  /** Whether a returned copy can be used again. */
  returnsCredit?: Scalars['Boolean']['input'];
  /** When the term begins. */
  startRule?: StartRule;
  /** How long a right lasts. */
  term: LicenseTerm;
  /** The length of the term; needed for `DURATION` and not allowed otherwise. */
  termLength?: InputMaybe<Scalars['Duration']['input']>;
  /** Which builds of the product may run. */
  versionRule?: VersionRule;
  /** Whether a copy may run on a virtual machine. */
  virtualMachinesAllowed?: Scalars['Boolean']['input'];
};

/** Nothing was made: the terms contradict each other. */
export type LicenseTermsRefused = {
  __typename?: 'LicenseTermsRefused';
  /** The contradictions, each in a sentence. At most 20. */
  contradictions: Array<Scalars['String']['output']>;
};

/** Something that license models count by. */
export type Metric = {
  __typename?: 'Metric';
  /** A short code, unique, such as `concurrent-users`. */
  code: Scalars['String']['output'];
  /** `metric_…` */
  id: Scalars['ID']['output'];
  /** How measurements become a number. */
  kind: MetricKind;
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['output'];
  /** The unit that is printed to customers, such as `users` or `core hours`. */
  unit: Scalars['String']['output'];
  /** The period that is measured together; null for all time. */
  window?: Maybe<Scalars['Duration']['output']>;
};

export type MetricConnection = {
  __typename?: 'MetricConnection';
  edges: Array<MetricEdge>;
  nodes: Array<Metric>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MetricEdge = {
  __typename?: 'MetricEdge';
  cursor: Scalars['String']['output'];
  node: Metric;
};

/** How measurements become a number. */
export type MetricKind =
  /** The number of things there are. */
  | 'COUNT'
  /** The last one. */
  | 'GAUGE'
  /** The largest number at any one time. */
  | 'PEAK'
  /** All of them added. */
  | 'SUM';

export type Mutation = {
  __typename?: 'Mutation';
  /** Makes a license model template with its first version; operators of its business unit. */
  createLicenseModelTemplate: CreateLicenseModelTemplateResult;
  /**
   * Adds a version to a license model template; operators of its business unit. Versions never change:
   * line items keep the one that they were sold under, and what is sold from now on gets the new one.
   */
  createLicenseModelVersion: CreateLicenseModelVersionResult;
  /** Puts a product in preparation, or makes one for trying; operators of its business unit. */
  createProduct: CreateProductResult;
  /** Decides quarantined lines of an inbound document again; its sender and staff. */
  redriveCatalogDocument: RedriveDocumentResult;
  /** Takes back all that an inbound document applied, or nothing; staff only. */
  rollBackCatalogDocument: RollBackDocumentResult;
  /** Releases a product and the features that come with it, pauses a product or ends it; operators of its business unit. */
  setProductState: SetProductStateResult;
};


export type MutationcreateLicenseModelTemplateArgs = {
  input: CreateLicenseModelTemplateInput;
};


export type MutationcreateLicenseModelVersionArgs = {
  input: CreateLicenseModelVersionInput;
};


export type MutationcreateProductArgs = {
  input: CreateProductInput;
};


export type MutationredriveCatalogDocumentArgs = {
  input: RedriveDocumentInput;
};


export type MutationrollBackCatalogDocumentArgs = {
  input: RollBackDocumentInput;
};


export type MutationsetProductStateArgs = {
  input: SetProductStateInput;
};

/** None of the lines waits in quarantine. */
export type NothingToRedrive = {
  __typename?: 'NothingToRedrive';
  /** The document as it stands. */
  document: InboundDocument;
};

/** What happens beyond what was bought. */
export type OverageRule =
  /** Some copies more, given for good. */
  | 'EXTRA_ACTIVATIONS'
  /** Nothing runs beyond. */
  | 'NONE'
  /** Some copies more, which the next purchase repays first. */
  | 'OVERDRAFT'
  /** A part of what was bought more. */
  | 'RATIO'
  /** All runs; what is beyond is counted. */
  | 'UNLIMITED';

/** What happens beyond what was bought. */
export type OverageTerms = {
  __typename?: 'OverageTerms';
  /** How many copies beyond, for `EXTRA_ACTIVATIONS` and `OVERDRAFT`; null otherwise. */
  copies?: Maybe<Scalars['Int']['output']>;
  /** How many in all, in percent of what was bought, for `RATIO`: 125, 150 or 200; null otherwise. */
  percent?: Maybe<Scalars['Int']['output']>;
  /** The rule. */
  rule: OverageRule;
};

/** What happens beyond what was bought. */
export type OverageTermsInput = {
  /** How many copies beyond, from 1; needed for `EXTRA_ACTIVATIONS` and `OVERDRAFT`. */
  copies?: InputMaybe<Scalars['Int']['input']>;
  /** How many in all, in percent of what was bought: 125, 150 or 200; needed for `RATIO`, which `NODE_LOCKED` does not allow. */
  percent?: InputMaybe<Scalars['Int']['input']>;
  /** The rule. */
  rule: OverageRule;
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

/**
 * What a part number means during a period. At any instant a code means one thing at most within a business unit:
 * periods of the same code never overlap.
 */
export type PartNumber = {
  __typename?: 'PartNumber';
  /** The business unit that sells under it. */
  businessUnit: BusinessUnit;
  /** The part number (SKU), as the price list and the ERP write it. */
  code: Scalars['String']['output'];
  /** How many copies one piece of it entitles to, from 1. */
  copiesPerUnit: Scalars['Int']['output'];
  /** `part_…` */
  id: Scalars['ID']['output'];
  /** The license model that it sells the product under; null when the order decides. */
  licenseModel?: Maybe<LicenseModelTemplate>;
  /** What it sells. */
  product: Product;
  /** The unit in which it is ordered, UN/ECE Recommendation 20, such as `C62` for a piece. */
  unitOfMeasure: Scalars['String']['output'];
  /** From when it means this, inclusive. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when it means this, exclusive; null without an end. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type PartNumberConnection = {
  __typename?: 'PartNumberConnection';
  edges: Array<PartNumberEdge>;
  nodes: Array<PartNumber>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PartNumberEdge = {
  __typename?: 'PartNumberEdge';
  cursor: Scalars['String']['output'];
  node: PartNumber;
};

/** Which part numbers to list; the conditions that are given must all hold. */
export type PartNumberFilter = {
  /** Only part numbers of this business unit, `bu_…`. */
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Only part numbers that begin so, exactly as written. */
  codePrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only those valid at this instant; past and future ones too when left out. */
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only part numbers of this product, `prd_…`. */
  productId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Something that is sold and licensed, in one version.
 * One that is not released yet (`DRAFT` or `TEST`) is seen by staff of its business unit alone.
 */
export type Product = {
  __typename?: 'Product';
  /** The business unit that makes it. */
  businessUnit: BusinessUnit;
  /** What it is for, in a sentence or two. */
  description?: Maybe<Scalars['String']['output']>;
  /** What it contains, by code. At most 200. */
  features: Array<Feature>;
  /** `prd_…` */
  id: Scalars['ID']['output'];
  /** The license models that it may be sold under, by code. At most 20. */
  licenseModels: Array<LicenseModelTemplate>;
  /** Its name, as it is shown to customers. */
  name: Scalars['String']['output'];
  /** The part numbers that sell it, by code, then start of validity, then id. */
  partNumbers: PartNumberConnection;
  /** The family that it belongs to; null when it belongs to none. */
  productLine?: Maybe<Scalars['String']['output']>;
  /** Counts the changes of this product, from 1; sent as `expectedRevision` it guards against a lost update. */
  revision: Scalars['Int']['output'];
  /** From when it may be sold; null without a start. */
  sellableFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it may be sold, exclusive; null without an end. */
  sellableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  state: CatalogState;
  /** The code of the license technology that makes its licenses, such as `flexlm`; null for maintenance. */
  technology?: Maybe<Scalars['String']['output']>;
  /** What kind of product it is. */
  type: ProductType;
  /** Its version, as it is shown to customers. Name and version are unique within a business unit. */
  version: Scalars['String']['output'];
};


/**
 * Something that is sold and licensed, in one version.
 * One that is not released yet (`DRAFT` or `TEST`) is seen by staff of its business unit alone.
 */
export type ProductpartNumbersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductConnection = {
  __typename?: 'ProductConnection';
  edges: Array<ProductEdge>;
  nodes: Array<Product>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The product is there, as `DRAFT` or `TEST`. */
export type ProductCreated = {
  __typename?: 'ProductCreated';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The new product. */
  product: Product;
};

export type ProductEdge = {
  __typename?: 'ProductEdge';
  cursor: Scalars['String']['output'];
  node: Product;
};

/** Which products to list; the conditions that are given must all hold. */
export type ProductFilter = {
  /** Only products of this business unit, `bu_…`. */
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Only products whose name begins so, in upper or lower case. */
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only products of this family. */
  productLine?: InputMaybe<Scalars['String']['input']>;
  /** Only products in this state. */
  state?: InputMaybe<CatalogState>;
  /** Only products of this kind. */
  type?: InputMaybe<ProductType>;
};

/** Nothing was changed: the product cannot be released as it is. */
export type ProductIncomplete = {
  __typename?: 'ProductIncomplete';
  /** What it lacks, each in a sentence. At most 20. */
  missing: Array<Scalars['String']['output']>;
  /** The product as it stands. */
  product: Product;
};

/** Nothing was made: the business unit has a product of that name and version. */
export type ProductNameTaken = {
  __typename?: 'ProductNameTaken';
  /** The one that has them. */
  product: Product;
};

/** The product is in that state. So it is answered too when it was already. */
export type ProductStateSet = {
  __typename?: 'ProductStateSet';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The state it had before. */
  previousState: CatalogState;
  /** The product after it. */
  product: Product;
};

/** Nothing was changed: there is no way from the one state to the other. */
export type ProductTransitionRefused = {
  __typename?: 'ProductTransitionRefused';
  /** Where it may go from here; empty when it has ended. At most 4. */
  allowedStates: Array<CatalogState>;
  /** The product as it stands. */
  product: Product;
};

/** What kind of product it is. */
export type ProductType =
  /** It is licensed by itself. */
  | 'LICENSED_PRODUCT'
  /** It gives new versions of another product, and never stands alone. */
  | 'MAINTENANCE'
  /** It is a set of products, licensed as one. */
  | 'SUITE';

export type Query = {
  __typename?: 'Query';
  /** An inbound document of this module by its receipt; null when there is none that the caller sent or may see. */
  catalogDocument?: Maybe<InboundDocument>;
  /** The inbound documents of this module, newest first. */
  catalogDocuments: InboundDocumentConnection;
  /** The feature with this id; null when there is none within the caller's sight. */
  feature?: Maybe<Feature>;
  /** The features within the caller's sight, by code, then id. */
  features: FeatureConnection;
  /** The license model template with this id; null when there is none within the caller's sight. */
  licenseModelTemplate?: Maybe<LicenseModelTemplate>;
  /** The license model templates within the caller's sight, by code, then id. */
  licenseModelTemplates: LicenseModelTemplateConnection;
  /** The metrics that license models count by, by code, then id. */
  metrics: MetricConnection;
  /** What a part number means at an instant; null when it means nothing then, or nothing within the caller's sight. */
  partNumber?: Maybe<PartNumber>;
  /** The part numbers within the caller's sight, by code, then start of validity, then id. */
  partNumbers: PartNumberConnection;
  /** The product with this id; null when there is none within the caller's sight. */
  product?: Maybe<Product>;
  /** The products within the caller's sight, by name, then version, then id. */
  products: ProductConnection;
};


export type QuerycatalogDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerycatalogDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboundDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryfeatureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryfeaturesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerylicenseModelTemplateArgs = {
  id: Scalars['ID']['input'];
};


export type QuerylicenseModelTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerymetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerypartNumberArgs = {
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  code: Scalars['String']['input'];
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QuerypartNumbersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartNumberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryproductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryproductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
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

/** From when a renewed term counts. */
export type RenewalBasis =
  /** From the end of the term before. */
  | 'FROM_EXPIRY'
  /** From the day of renewal. */
  | 'FROM_NOW'
  /** From the end of the term before, or from the day of renewal if that has passed. */
  | 'FROM_NOW_IF_EXPIRED';

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

/** Which product to put into which state. */
export type SetProductStateInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `revision` that the decision was made on; another one in the database is `STALE_VERSION`. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The product, `prd_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the change. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The state that it shall have. */
  state: CatalogState;
};

/** What became of a change of state. */
export type SetProductStateResult = ProductIncomplete | ProductStateSet | ProductTransitionRefused;

/** When the term of a right begins. */
export type StartRule =
  /** With each activation, for its copies alone. */
  | 'AT_EACH_ACTIVATION'
  /** With the first activation, for all copies at once. */
  | 'AT_FIRST_ACTIVATION'
  /** On the day that is named when it is sold. */
  | 'AT_SALE';

/** Which builds of the product may run. */
export type VersionRule =
  /** Builds up to the day of activation. */
  | 'ACTIVATION_DATE'
  /** The version that is named when it is sold. */
  | 'AT_SALE'
  /** Builds up to the end of maintenance. */
  | 'MAINTENANCE_END'
  /** Builds up to the start of the term. */
  | 'START_DATE';



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
  Feature: Feature;
  LicenseModelTemplate: LicenseModelTemplate;
  LicenseModelVersion: LicenseModelVersion;
  Metric: Metric;
  PartNumber: PartNumber;
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Feature:
    ( { __typename: 'Feature' }
    & GraphQLRecursivePick<FederationTypes['Feature'], {"id":true}> );
  LicenseModelTemplate:
    ( { __typename: 'LicenseModelTemplate' }
    & GraphQLRecursivePick<FederationTypes['LicenseModelTemplate'], {"id":true}> );
  LicenseModelVersion:
    ( { __typename: 'LicenseModelVersion' }
    & GraphQLRecursivePick<FederationTypes['LicenseModelVersion'], {"id":true}> );
  Metric:
    ( { __typename: 'Metric' }
    & GraphQLRecursivePick<FederationTypes['Metric'], {"id":true}> );
  PartNumber:
    ( { __typename: 'PartNumber' }
    & GraphQLRecursivePick<FederationTypes['PartNumber'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateLicenseModelTemplateResult:
    | ( Omit<LicenseModelCodeTaken, 'template'> & { template: _RefType['LicenseModelTemplate'] } & { __typename: 'LicenseModelCodeTaken' } )
    | ( Omit<LicenseModelTemplateCreated, 'template'> & { template: _RefType['LicenseModelTemplate'] } & { __typename: 'LicenseModelTemplateCreated' } )
    | ( LicenseTermsRefused & { __typename: 'LicenseTermsRefused' } )
  ;
  CreateLicenseModelVersionResult:
    | ( Omit<LicenseModelVersionCreated, 'licenseModelVersion'> & { licenseModelVersion: _RefType['LicenseModelVersion'] } & { __typename: 'LicenseModelVersionCreated' } )
    | ( LicenseTermsRefused & { __typename: 'LicenseTermsRefused' } )
  ;
  CreateProductResult:
    | ( Omit<ProductCreated, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductCreated' } )
    | ( Omit<ProductNameTaken, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductNameTaken' } )
  ;
  RedriveDocumentResult:
    | ( Omit<DocumentRedriven, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRedriven' } )
    | ( Omit<NothingToRedrive, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'NothingToRedrive' } )
  ;
  RollBackDocumentResult:
    | ( Omit<DocumentRolledBack, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRolledBack' } )
    | ( Omit<RollBackRefused, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'RollBackRefused' } )
  ;
  SetProductStateResult:
    | ( Omit<ProductIncomplete, 'product'> & { product: _RefType['Product'] } & { __typename: 'ProductIncomplete' } )
    | ( Omit<ProductStateSet, 'previousState' | 'product'> & { previousState: _RefType['CatalogState'], product: _RefType['Product'] } & { __typename: 'ProductStateSet' } )
    | ( Omit<ProductTransitionRefused, 'allowedStates' | 'product'> & { allowedStates: Array<_RefType['CatalogState']>, product: _RefType['Product'] } & { __typename: 'ProductTransitionRefused' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionLimit: ResolverTypeWrapper<ActionLimit>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActionLimitInput: ActionLimitInput;
  ActionRefused: ResolverTypeWrapper<ActionRefused>;
  AttributeTime: ResolverTypeWrapper<'MODEL' | 'ENTITLEMENT' | 'FULFILLMENT'>;
  BusinessUnit: ResolverTypeWrapper<BusinessUnit>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CatalogState: ResolverTypeWrapper<'DRAFT' | 'DEPLOYED' | 'INACTIVE' | 'OBSOLETE' | 'TEST'>;
  CreateLicenseModelTemplateInput: CreateLicenseModelTemplateInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateLicenseModelTemplateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateLicenseModelTemplateResult']>;
  CreateLicenseModelVersionInput: CreateLicenseModelVersionInput;
  CreateLicenseModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateLicenseModelVersionResult']>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentRedriven: ResolverTypeWrapper<Omit<DocumentRedriven, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  DocumentRolledBack: ResolverTypeWrapper<Omit<DocumentRolledBack, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ExpiryBehavior: ResolverTypeWrapper<'RESTRICT_ACCESS' | 'REVOKE_ACCESS' | 'MAINTAIN_ACCESS' | 'ALLOW_ACCESS'>;
  Feature: ResolverTypeWrapper<FeatureMapper>;
  FeatureConnection: ResolverTypeWrapper<FeatureConnectionMapper>;
  FeatureEdge: ResolverTypeWrapper<Omit<FeatureEdge, 'node'> & { node: ResolversTypes['Feature'] }>;
  FeatureVersionFormat: ResolverTypeWrapper<'FIXED' | 'DATE_BASED'>;
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
  LicenseBinding: ResolverTypeWrapper<'NODE_LOCKED' | 'FLOATING' | 'NAMED_USER' | 'DEVICE' | 'SITE' | 'TOKEN' | 'NONE'>;
  LicenseModelAttribute: ResolverTypeWrapper<Omit<LicenseModelAttribute, 'decidedAt'> & { decidedAt: ResolversTypes['AttributeTime'] }>;
  LicenseModelAttributeInput: LicenseModelAttributeInput;
  LicenseModelCodeTaken: ResolverTypeWrapper<Omit<LicenseModelCodeTaken, 'template'> & { template: ResolversTypes['LicenseModelTemplate'] }>;
  LicenseModelTemplate: ResolverTypeWrapper<LicenseModelTemplateMapper>;
  LicenseModelTemplateConnection: ResolverTypeWrapper<LicenseModelTemplateConnectionMapper>;
  LicenseModelTemplateCreated: ResolverTypeWrapper<Omit<LicenseModelTemplateCreated, 'template'> & { template: ResolversTypes['LicenseModelTemplate'] }>;
  LicenseModelTemplateEdge: ResolverTypeWrapper<Omit<LicenseModelTemplateEdge, 'node'> & { node: ResolversTypes['LicenseModelTemplate'] }>;
  LicenseModelVersion: ResolverTypeWrapper<LicenseModelVersionMapper>;
  LicenseModelVersionConnection: ResolverTypeWrapper<LicenseModelVersionConnectionMapper>;
  LicenseModelVersionCreated: ResolverTypeWrapper<Omit<LicenseModelVersionCreated, 'licenseModelVersion'> & { licenseModelVersion: ResolversTypes['LicenseModelVersion'] }>;
  LicenseModelVersionEdge: ResolverTypeWrapper<Omit<LicenseModelVersionEdge, 'node'> & { node: ResolversTypes['LicenseModelVersion'] }>;
  LicenseTerm: ResolverTypeWrapper<'PERPETUAL' | 'FIXED_END' | 'DURATION'>;
  LicenseTermsInput: LicenseTermsInput;
  LicenseTermsRefused: ResolverTypeWrapper<LicenseTermsRefused>;
  Metric: ResolverTypeWrapper<MetricMapper>;
  MetricConnection: ResolverTypeWrapper<MetricConnectionMapper>;
  MetricEdge: ResolverTypeWrapper<Omit<MetricEdge, 'node'> & { node: ResolversTypes['Metric'] }>;
  MetricKind: ResolverTypeWrapper<'COUNT' | 'PEAK' | 'SUM' | 'GAUGE'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToRedrive: ResolverTypeWrapper<Omit<NothingToRedrive, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  OverageRule: ResolverTypeWrapper<'NONE' | 'EXTRA_ACTIVATIONS' | 'OVERDRAFT' | 'RATIO' | 'UNLIMITED'>;
  OverageTerms: ResolverTypeWrapper<Omit<OverageTerms, 'rule'> & { rule: ResolversTypes['OverageRule'] }>;
  OverageTermsInput: OverageTermsInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartNumber: ResolverTypeWrapper<PartNumberMapper>;
  PartNumberConnection: ResolverTypeWrapper<PartNumberConnectionMapper>;
  PartNumberEdge: ResolverTypeWrapper<Omit<PartNumberEdge, 'node'> & { node: ResolversTypes['PartNumber'] }>;
  PartNumberFilter: PartNumberFilter;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionMapper>;
  ProductCreated: ResolverTypeWrapper<Omit<ProductCreated, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductIncomplete: ResolverTypeWrapper<Omit<ProductIncomplete, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductNameTaken: ResolverTypeWrapper<Omit<ProductNameTaken, 'product'> & { product: ResolversTypes['Product'] }>;
  ProductStateSet: ResolverTypeWrapper<Omit<ProductStateSet, 'previousState' | 'product'> & { previousState: ResolversTypes['CatalogState'], product: ResolversTypes['Product'] }>;
  ProductTransitionRefused: ResolverTypeWrapper<Omit<ProductTransitionRefused, 'allowedStates' | 'product'> & { allowedStates: Array<ResolversTypes['CatalogState']>, product: ResolversTypes['Product'] }>;
  ProductType: ResolverTypeWrapper<'LICENSED_PRODUCT' | 'SUITE' | 'MAINTENANCE'>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedriveDocumentResult']>;
  RedriveLineInput: RedriveLineInput;
  Refusal: ResolverTypeWrapper<Refusal>;
  RenewalBasis: ResolverTypeWrapper<'FROM_EXPIRY' | 'FROM_NOW' | 'FROM_NOW_IF_EXPIRED'>;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackDocumentResult']>;
  RollBackProblem: ResolverTypeWrapper<RollBackProblem>;
  RollBackRefused: ResolverTypeWrapper<Omit<RollBackRefused, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  SetProductStateInput: SetProductStateInput;
  SetProductStateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetProductStateResult']>;
  StartRule: ResolverTypeWrapper<'AT_SALE' | 'AT_FIRST_ACTIVATION' | 'AT_EACH_ACTIVATION'>;
  VersionRule: ResolverTypeWrapper<'AT_SALE' | 'START_DATE' | 'ACTIVATION_DATE' | 'MAINTENANCE_END'>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionLimit: ActionLimit;
  Int: Scalars['Int']['output'];
  ActionLimitInput: ActionLimitInput;
  ActionRefused: ActionRefused;
  BusinessUnit: BusinessUnit;
  ID: Scalars['ID']['output'];
  CreateLicenseModelTemplateInput: CreateLicenseModelTemplateInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  CreateLicenseModelTemplateResult: ResolversUnionTypes<ResolversParentTypes>['CreateLicenseModelTemplateResult'];
  CreateLicenseModelVersionInput: CreateLicenseModelVersionInput;
  CreateLicenseModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['CreateLicenseModelVersionResult'];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DocumentRedriven: Omit<DocumentRedriven, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  DocumentRolledBack: Omit<DocumentRolledBack, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Duration: Scalars['Duration']['output'];
  Feature: FeatureMapper;
  FeatureConnection: FeatureConnectionMapper;
  FeatureEdge: Omit<FeatureEdge, 'node'> & { node: ResolversParentTypes['Feature'] };
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
  LicenseModelAttribute: LicenseModelAttribute;
  LicenseModelAttributeInput: LicenseModelAttributeInput;
  LicenseModelCodeTaken: Omit<LicenseModelCodeTaken, 'template'> & { template: ResolversParentTypes['LicenseModelTemplate'] };
  LicenseModelTemplate: LicenseModelTemplateMapper;
  LicenseModelTemplateConnection: LicenseModelTemplateConnectionMapper;
  LicenseModelTemplateCreated: Omit<LicenseModelTemplateCreated, 'template'> & { template: ResolversParentTypes['LicenseModelTemplate'] };
  LicenseModelTemplateEdge: Omit<LicenseModelTemplateEdge, 'node'> & { node: ResolversParentTypes['LicenseModelTemplate'] };
  LicenseModelVersion: LicenseModelVersionMapper;
  LicenseModelVersionConnection: LicenseModelVersionConnectionMapper;
  LicenseModelVersionCreated: Omit<LicenseModelVersionCreated, 'licenseModelVersion'> & { licenseModelVersion: ResolversParentTypes['LicenseModelVersion'] };
  LicenseModelVersionEdge: Omit<LicenseModelVersionEdge, 'node'> & { node: ResolversParentTypes['LicenseModelVersion'] };
  LicenseTermsInput: LicenseTermsInput;
  LicenseTermsRefused: LicenseTermsRefused;
  Metric: MetricMapper;
  MetricConnection: MetricConnectionMapper;
  MetricEdge: Omit<MetricEdge, 'node'> & { node: ResolversParentTypes['Metric'] };
  Mutation: Record<PropertyKey, never>;
  NothingToRedrive: Omit<NothingToRedrive, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  OverageTerms: OverageTerms;
  OverageTermsInput: OverageTermsInput;
  PageInfo: PageInfo;
  PartNumber: PartNumberMapper;
  PartNumberConnection: PartNumberConnectionMapper;
  PartNumberEdge: Omit<PartNumberEdge, 'node'> & { node: ResolversParentTypes['PartNumber'] };
  PartNumberFilter: PartNumberFilter;
  Product: ProductMapper;
  ProductConnection: ProductConnectionMapper;
  ProductCreated: Omit<ProductCreated, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductIncomplete: Omit<ProductIncomplete, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductNameTaken: Omit<ProductNameTaken, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductStateSet: Omit<ProductStateSet, 'product'> & { product: ResolversParentTypes['Product'] };
  ProductTransitionRefused: Omit<ProductTransitionRefused, 'product'> & { product: ResolversParentTypes['Product'] };
  Query: Record<PropertyKey, never>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RedriveDocumentResult'];
  RedriveLineInput: RedriveLineInput;
  Refusal: Refusal;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackDocumentResult'];
  RollBackProblem: RollBackProblem;
  RollBackRefused: Omit<RollBackRefused, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  SetProductStateInput: SetProductStateInput;
  SetProductStateResult: ResolversUnionTypes<ResolversParentTypes>['SetProductStateResult'];
};

export type ActionLimitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionLimit'] = ResolversParentTypes['ActionLimit']> = {
  allowed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  per?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
};

export type ActionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionRefused'] = ResolversParentTypes['ActionRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AttributeTimeResolvers = EnumResolverSignature<{ ENTITLEMENT?: any, FULFILLMENT?: any, MODEL?: any }, ResolversTypes['AttributeTime']>;

export type BusinessUnitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BusinessUnit'] = ResolversParentTypes['BusinessUnit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CatalogStateResolvers = EnumResolverSignature<{ DEPLOYED?: any, DRAFT?: any, INACTIVE?: any, OBSOLETE?: any, TEST?: any }, ResolversTypes['CatalogState']>;

export type CreateLicenseModelTemplateResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['CreateLicenseModelTemplateResult'] = ResolversParentTypes['CreateLicenseModelTemplateResult']> = {
  __resolveType?: TypeResolveFn<'LicenseModelCodeTaken' | 'LicenseModelTemplateCreated' | 'LicenseTermsRefused', ParentType, ContextType>;
};

export type CreateLicenseModelVersionResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['CreateLicenseModelVersionResult'] = ResolversParentTypes['CreateLicenseModelVersionResult']> = {
  __resolveType?: TypeResolveFn<'LicenseModelVersionCreated' | 'LicenseTermsRefused', ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType?: TypeResolveFn<'ProductCreated' | 'ProductNameTaken', ParentType, ContextType>;
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

export type ExpiryBehaviorResolvers = EnumResolverSignature<{ ALLOW_ACCESS?: any, MAINTAIN_ACCESS?: any, RESTRICT_ACCESS?: any, REVOKE_ACCESS?: any }, ResolversTypes['ExpiryBehavior']>;

export type FeatureResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Feature'] = ResolversParentTypes['Feature'], FederationReferenceType extends FederationReferenceTypes['Feature'] = FederationReferenceTypes['Feature']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Feature']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CatalogState'], ParentType, ContextType>;
  versionFormat?: Resolver<ResolversTypes['FeatureVersionFormat'], ParentType, ContextType>;
};

export type FeatureConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FeatureConnection'] = ResolversParentTypes['FeatureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FeatureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Feature']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FeatureEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['FeatureEdge'] = ResolversParentTypes['FeatureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Feature'], ParentType, ContextType>;
};

export type FeatureVersionFormatResolvers = EnumResolverSignature<{ DATE_BASED?: any, FIXED?: any }, ResolversTypes['FeatureVersionFormat']>;

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

export type LicenseBindingResolvers = EnumResolverSignature<{ DEVICE?: any, FLOATING?: any, NAMED_USER?: any, NODE_LOCKED?: any, NONE?: any, SITE?: any, TOKEN?: any }, ResolversTypes['LicenseBinding']>;

export type LicenseModelAttributeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelAttribute'] = ResolversParentTypes['LicenseModelAttribute']> = {
  decidedAt?: Resolver<ResolversTypes['AttributeTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LicenseModelCodeTakenResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelCodeTaken'] = ResolversParentTypes['LicenseModelCodeTaken']> = {
  template?: Resolver<ResolversTypes['LicenseModelTemplate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseModelTemplateResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelTemplate'] = ResolversParentTypes['LicenseModelTemplate'], FederationReferenceType extends FederationReferenceTypes['LicenseModelTemplate'] = FederationReferenceTypes['LicenseModelTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LicenseModelTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['LicenseModelVersion'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CatalogState'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['LicenseModelVersionConnection'], ParentType, ContextType, RequireFields<LicenseModelTemplateversionsArgs, 'first'>>;
};

export type LicenseModelTemplateConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelTemplateConnection'] = ResolversParentTypes['LicenseModelTemplateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LicenseModelTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LicenseModelTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LicenseModelTemplateCreatedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelTemplateCreated'] = ResolversParentTypes['LicenseModelTemplateCreated']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['LicenseModelTemplate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseModelTemplateEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelTemplateEdge'] = ResolversParentTypes['LicenseModelTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicenseModelTemplate'], ParentType, ContextType>;
};

export type LicenseModelVersionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelVersion'] = ResolversParentTypes['LicenseModelVersion'], FederationReferenceType extends FederationReferenceTypes['LicenseModelVersion'] = FederationReferenceTypes['LicenseModelVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LicenseModelVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['LicenseModelAttribute']>, ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['LicenseBinding'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiryBehavior?: Resolver<ResolversTypes['ExpiryBehavior'], ParentType, ContextType>;
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overage?: Resolver<ResolversTypes['OverageTerms'], ParentType, ContextType>;
  rehostLimit?: Resolver<Maybe<ResolversTypes['ActionLimit']>, ParentType, ContextType>;
  renewalBasis?: Resolver<ResolversTypes['RenewalBasis'], ParentType, ContextType>;
  repairLimit?: Resolver<Maybe<ResolversTypes['ActionLimit']>, ParentType, ContextType>;
  returnLimit?: Resolver<Maybe<ResolversTypes['ActionLimit']>, ParentType, ContextType>;
  returnsCredit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startRule?: Resolver<ResolversTypes['StartRule'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['LicenseModelTemplate'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['LicenseTerm'], ParentType, ContextType>;
  termLength?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  versionRule?: Resolver<ResolversTypes['VersionRule'], ParentType, ContextType>;
  virtualMachinesAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LicenseModelVersionConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelVersionConnection'] = ResolversParentTypes['LicenseModelVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LicenseModelVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LicenseModelVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LicenseModelVersionCreatedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelVersionCreated'] = ResolversParentTypes['LicenseModelVersionCreated']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  licenseModelVersion?: Resolver<ResolversTypes['LicenseModelVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseModelVersionEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelVersionEdge'] = ResolversParentTypes['LicenseModelVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicenseModelVersion'], ParentType, ContextType>;
};

export type LicenseTermResolvers = EnumResolverSignature<{ DURATION?: any, FIXED_END?: any, PERPETUAL?: any }, ResolversTypes['LicenseTerm']>;

export type LicenseTermsRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseTermsRefused'] = ResolversParentTypes['LicenseTermsRefused']> = {
  contradictions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric'], FederationReferenceType extends FederationReferenceTypes['Metric'] = FederationReferenceTypes['Metric']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Metric']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MetricKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
};

export type MetricConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MetricConnection'] = ResolversParentTypes['MetricConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MetricEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MetricEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MetricEdge'] = ResolversParentTypes['MetricEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type MetricKindResolvers = EnumResolverSignature<{ COUNT?: any, GAUGE?: any, PEAK?: any, SUM?: any }, ResolversTypes['MetricKind']>;

export type MutationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createLicenseModelTemplate?: Resolver<ResolversTypes['CreateLicenseModelTemplateResult'], ParentType, ContextType, RequireFields<MutationcreateLicenseModelTemplateArgs, 'input'>>;
  createLicenseModelVersion?: Resolver<ResolversTypes['CreateLicenseModelVersionResult'], ParentType, ContextType, RequireFields<MutationcreateLicenseModelVersionArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductResult'], ParentType, ContextType, RequireFields<MutationcreateProductArgs, 'input'>>;
  redriveCatalogDocument?: Resolver<ResolversTypes['RedriveDocumentResult'], ParentType, ContextType, RequireFields<MutationredriveCatalogDocumentArgs, 'input'>>;
  rollBackCatalogDocument?: Resolver<ResolversTypes['RollBackDocumentResult'], ParentType, ContextType, RequireFields<MutationrollBackCatalogDocumentArgs, 'input'>>;
  setProductState?: Resolver<ResolversTypes['SetProductStateResult'], ParentType, ContextType, RequireFields<MutationsetProductStateArgs, 'input'>>;
};

export type NothingToRedriveResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['NothingToRedrive'] = ResolversParentTypes['NothingToRedrive']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OverageRuleResolvers = EnumResolverSignature<{ EXTRA_ACTIVATIONS?: any, NONE?: any, OVERDRAFT?: any, RATIO?: any, UNLIMITED?: any }, ResolversTypes['OverageRule']>;

export type OverageTermsResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OverageTerms'] = ResolversParentTypes['OverageTerms']> = {
  copies?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['OverageRule'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartNumberResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PartNumber'] = ResolversParentTypes['PartNumber'], FederationReferenceType extends FederationReferenceTypes['PartNumber'] = FederationReferenceTypes['PartNumber']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PartNumber']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  copiesPerUnit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licenseModel?: Resolver<Maybe<ResolversTypes['LicenseModelTemplate']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  unitOfMeasure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PartNumberConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PartNumberConnection'] = ResolversParentTypes['PartNumberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartNumberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PartNumber']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartNumberEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PartNumberEdge'] = ResolversParentTypes['PartNumberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PartNumber'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['Feature']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licenseModels?: Resolver<Array<ResolversTypes['LicenseModelTemplate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partNumbers?: Resolver<ResolversTypes['PartNumberConnection'], ParentType, ContextType, RequireFields<ProductpartNumbersArgs, 'first'>>;
  productLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellableFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sellableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CatalogState'], ParentType, ContextType>;
  technology?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductCreatedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductCreated'] = ResolversParentTypes['ProductCreated']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductIncompleteResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductIncomplete'] = ResolversParentTypes['ProductIncomplete']> = {
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductNameTakenResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductNameTaken'] = ResolversParentTypes['ProductNameTaken']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductStateSetResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductStateSet'] = ResolversParentTypes['ProductStateSet']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  previousState?: Resolver<ResolversTypes['CatalogState'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductTransitionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ProductTransitionRefused'] = ResolversParentTypes['ProductTransitionRefused']> = {
  allowedStates?: Resolver<Array<ResolversTypes['CatalogState']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductTypeResolvers = EnumResolverSignature<{ LICENSED_PRODUCT?: any, MAINTENANCE?: any, SUITE?: any }, ResolversTypes['ProductType']>;

export type QueryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  catalogDocument?: Resolver<Maybe<ResolversTypes['InboundDocument']>, ParentType, ContextType, RequireFields<QuerycatalogDocumentArgs, 'id'>>;
  catalogDocuments?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<QuerycatalogDocumentsArgs, 'first'>>;
  feature?: Resolver<Maybe<ResolversTypes['Feature']>, ParentType, ContextType, RequireFields<QueryfeatureArgs, 'id'>>;
  features?: Resolver<ResolversTypes['FeatureConnection'], ParentType, ContextType, RequireFields<QueryfeaturesArgs, 'first'>>;
  licenseModelTemplate?: Resolver<Maybe<ResolversTypes['LicenseModelTemplate']>, ParentType, ContextType, RequireFields<QuerylicenseModelTemplateArgs, 'id'>>;
  licenseModelTemplates?: Resolver<ResolversTypes['LicenseModelTemplateConnection'], ParentType, ContextType, RequireFields<QuerylicenseModelTemplatesArgs, 'first'>>;
  metrics?: Resolver<ResolversTypes['MetricConnection'], ParentType, ContextType, RequireFields<QuerymetricsArgs, 'first'>>;
  partNumber?: Resolver<Maybe<ResolversTypes['PartNumber']>, ParentType, ContextType, RequireFields<QuerypartNumberArgs, 'code'>>;
  partNumbers?: Resolver<ResolversTypes['PartNumberConnection'], ParentType, ContextType, RequireFields<QuerypartNumbersArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryproductArgs, 'id'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryproductsArgs, 'first'>>;
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

export type RenewalBasisResolvers = EnumResolverSignature<{ FROM_EXPIRY?: any, FROM_NOW?: any, FROM_NOW_IF_EXPIRED?: any }, ResolversTypes['RenewalBasis']>;

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

export type SetProductStateResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SetProductStateResult'] = ResolversParentTypes['SetProductStateResult']> = {
  __resolveType?: TypeResolveFn<'ProductIncomplete' | 'ProductStateSet' | 'ProductTransitionRefused', ParentType, ContextType>;
};

export type StartRuleResolvers = EnumResolverSignature<{ AT_EACH_ACTIVATION?: any, AT_FIRST_ACTIVATION?: any, AT_SALE?: any }, ResolversTypes['StartRule']>;

export type VersionRuleResolvers = EnumResolverSignature<{ ACTIVATION_DATE?: any, AT_SALE?: any, MAINTENANCE_END?: any, START_DATE?: any }, ResolversTypes['VersionRule']>;

export type Resolvers<ContextType = ModuleContext> = {
  ActionLimit?: ActionLimitResolvers<ContextType>;
  ActionRefused?: ActionRefusedResolvers<ContextType>;
  AttributeTime?: AttributeTimeResolvers;
  BusinessUnit?: BusinessUnitResolvers<ContextType>;
  CatalogState?: CatalogStateResolvers;
  CreateLicenseModelTemplateResult?: CreateLicenseModelTemplateResultResolvers<ContextType>;
  CreateLicenseModelVersionResult?: CreateLicenseModelVersionResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DocumentRedriven?: DocumentRedrivenResolvers<ContextType>;
  DocumentRolledBack?: DocumentRolledBackResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  ExpiryBehavior?: ExpiryBehaviorResolvers;
  Feature?: FeatureResolvers<ContextType>;
  FeatureConnection?: FeatureConnectionResolvers<ContextType>;
  FeatureEdge?: FeatureEdgeResolvers<ContextType>;
  FeatureVersionFormat?: FeatureVersionFormatResolvers;
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
  LicenseBinding?: LicenseBindingResolvers;
  LicenseModelAttribute?: LicenseModelAttributeResolvers<ContextType>;
  LicenseModelCodeTaken?: LicenseModelCodeTakenResolvers<ContextType>;
  LicenseModelTemplate?: LicenseModelTemplateResolvers<ContextType>;
  LicenseModelTemplateConnection?: LicenseModelTemplateConnectionResolvers<ContextType>;
  LicenseModelTemplateCreated?: LicenseModelTemplateCreatedResolvers<ContextType>;
  LicenseModelTemplateEdge?: LicenseModelTemplateEdgeResolvers<ContextType>;
  LicenseModelVersion?: LicenseModelVersionResolvers<ContextType>;
  LicenseModelVersionConnection?: LicenseModelVersionConnectionResolvers<ContextType>;
  LicenseModelVersionCreated?: LicenseModelVersionCreatedResolvers<ContextType>;
  LicenseModelVersionEdge?: LicenseModelVersionEdgeResolvers<ContextType>;
  LicenseTerm?: LicenseTermResolvers;
  LicenseTermsRefused?: LicenseTermsRefusedResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricConnection?: MetricConnectionResolvers<ContextType>;
  MetricEdge?: MetricEdgeResolvers<ContextType>;
  MetricKind?: MetricKindResolvers;
  Mutation?: MutationResolvers<ContextType>;
  NothingToRedrive?: NothingToRedriveResolvers<ContextType>;
  OverageRule?: OverageRuleResolvers;
  OverageTerms?: OverageTermsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartNumber?: PartNumberResolvers<ContextType>;
  PartNumberConnection?: PartNumberConnectionResolvers<ContextType>;
  PartNumberEdge?: PartNumberEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductCreated?: ProductCreatedResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductIncomplete?: ProductIncompleteResolvers<ContextType>;
  ProductNameTaken?: ProductNameTakenResolvers<ContextType>;
  ProductStateSet?: ProductStateSetResolvers<ContextType>;
  ProductTransitionRefused?: ProductTransitionRefusedResolvers<ContextType>;
  ProductType?: ProductTypeResolvers;
  Query?: QueryResolvers<ContextType>;
  RedriveDocumentResult?: RedriveDocumentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RenewalBasis?: RenewalBasisResolvers;
  RollBackDocumentResult?: RollBackDocumentResultResolvers<ContextType>;
  RollBackProblem?: RollBackProblemResolvers<ContextType>;
  RollBackRefused?: RollBackRefusedResolvers<ContextType>;
  SetProductStateResult?: SetProductStateResultResolvers<ContextType>;
  StartRule?: StartRuleResolvers;
  VersionRule?: VersionRuleResolvers;
};

