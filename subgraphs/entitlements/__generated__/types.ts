import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntitlementMapper, EntitlementConnectionMapper, EntitlementRulesSetMapper, InboundDocumentMapper, InboundDocumentConnectionMapper, LedgerEntryMapper, LedgerEntryConnectionMapper, LineItemMapper, LineItemConnectionMapper, MaintenanceLineMapper, MaintenanceLineConnectionMapper, OperationalModelMapper, OrganizationMapper } from './../schema.mappers.ts';
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
 * A point on two axes of time: how it was on one day, as it was known on another.
 * Instants in the future are `BAD_USER_INPUT`.
 */
export type AsOfInput = {
  /** What had come into effect by this instant, inclusive; now when left out. */
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** As far as it had been recorded by this instant, inclusive; now when left out. */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A reason why something cannot be used. Each has an owner, who alone lifts it. */
export type Block = {
  __typename?: 'Block';
  /** What it keeps from being done. */
  actions: Array<BlockedAction>;
  /** The reason in a sentence for the reader. */
  message: Scalars['String']['output'];
  /** Who set it and alone lifts it, such as `FINANCE`. */
  owner: Scalars['String']['output'];
  /** The reason, such as `CREDIT_HOLD`, `ADMINISTRATIVE_HOLD` or `INACTIVE`. */
  reason: Scalars['String']['output'];
  /** Since when it holds. */
  since: Scalars['DateTime']['output'];
};

/** The block is gone; others may still hold. */
export type BlockLifted = {
  __typename?: 'BlockLifted';
  /** Those that still hold, those of the entitlement included, oldest first. At most 20. */
  remaining: Array<Block>;
};

/** The block holds; the same reason of the same owner stands once, as it was said last. */
export type BlockPlaced = {
  __typename?: 'BlockPlaced';
  /** The block. */
  block: Block;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** How many copies run that it concerns; they go on running. */
  runningCopies: Scalars['Int']['output'];
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

export type BusinessUnit = {
  __typename?: 'BusinessUnit';
  /** `bu_…` */
  id: Scalars['ID']['output'];
};

/** One step of a sale: an organization between the vendor and the owner. */
export type DealTier = {
  __typename?: 'DealTier';
  /** Whether it holds the rights for the time being, before the owner is known. One tier at most does. */
  currentOwner: Scalars['Boolean']['output'];
  /** The organization; null where it is out of sight. */
  organization?: Maybe<Organization>;
  /** Its place, from 1 next to the vendor. */
  tier: Scalars['Int']['output'];
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

/** What an organization may run, under one agreement: a set of line items with one owner. */
export type Entitlement = {
  __typename?: 'Entitlement';
  /** All that keeps it from being used, oldest first; empty when nothing does. At most 20. */
  blocks: Array<Block>;
  /** The business unit whose products it entitles to. */
  businessUnit: BusinessUnit;
  /** When it became known here. */
  createdAt: Scalars['DateTime']['output'];
  /** Through whom it was sold, from the distributor down; empty for a direct sale. At most 5. */
  dealTiers: Array<DealTier>;
  /** When it was released; null for a draft. */
  deployedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is about, in a sentence or two. */
  description?: Maybe<Scalars['String']['output']>;
  /** `ent_…` */
  id: Scalars['ID']['output'];
  /** Its line items, by expiry, those without one last, then id. */
  lineItems: LineItemConnection;
  /** Its maintenance lines, by expiry, those without one last, then id. */
  maintenanceLines: MaintenanceLineConnection;
  /** What it was given for if not for money, such as `EVALUATION`; null for revenue. */
  nonRevenueReason?: Maybe<Scalars['String']['output']>;
  /** The number by which people and the systems around know it, unique within a business unit. */
  number: Scalars['String']['output'];
  /** The organization that holds it; null where that is out of sight. */
  owner?: Maybe<Organization>;
  /** Whether it was paid for. */
  revenueClass: RevenueClass;
  /** How it stands. */
  state: EntitlementState;
  /** Whether it is itself the right, or keys are redeemed from it. */
  type: EntitlementType;
  /** Counts the changes of this entitlement, from 1. */
  version: Scalars['Int']['output'];
};


/** What an organization may run, under one agreement: a set of line items with one owner. */
export type EntitlementlineItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LineItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What an organization may run, under one agreement: a set of line items with one owner. */
export type EntitlementmaintenanceLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type EntitlementConnection = {
  __typename?: 'EntitlementConnection';
  edges: Array<EntitlementEdge>;
  nodes: Array<Entitlement>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EntitlementEdge = {
  __typename?: 'EntitlementEdge';
  cursor: Scalars['String']['output'];
  node: Entitlement;
};

/** Which entitlements to list; the conditions that are given must all hold. */
export type EntitlementFilter = {
  /** Only entitlements of this business unit, `bu_…`. */
  businessUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Only entitlements whose number begins so, exactly as written. */
  numberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only entitlements of this class. */
  revenueClass?: InputMaybe<RevenueClass>;
  /** Only entitlements in this state. */
  state?: InputMaybe<EntitlementState>;
};

/** How rights are given, kept and moved. */
export type EntitlementRules = {
  __typename?: 'EntitlementRules';
  /** What happens when an order takes back more copies than are free. */
  shortfall: ShortfallRule;
  /** Since when they hold. */
  validFrom: Scalars['DateTime']['output'];
  /** The version of these rules, from 1. */
  version: Scalars['Int']['output'];
};

/** The rules hold from that instant on. */
export type EntitlementRulesSet = {
  __typename?: 'EntitlementRulesSet';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The model after it, as it stands today. */
  operationalModel: OperationalModel;
  /** The rules. */
  rules: EntitlementRules;
};

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

/** Whether an entitlement is itself the right. */
export type EntitlementType =
  /** Keys are redeemed from it, each into a simple one. */
  | 'BULK'
  /** Its line items are activated. */
  | 'SIMPLE';

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

/** One booking on the copies of a line item. Bookings are never changed; a mistake is booked back. */
export type LedgerEntry = {
  __typename?: 'LedgerEntry';
  /** The subject or client on whose behalf it was booked; null for callers that are not staff. */
  actor?: Maybe<Scalars['String']['output']>;
  /** Where the copies came to, or went from. */
  bucket: LedgerBucket;
  /** How many came; negative for those that went. */
  delta: Scalars['Int']['output'];
  /** Since when it counts. */
  effectiveAt: Scalars['DateTime']['output'];
  /** `led_…` */
  id: Scalars['ID']['output'];
  /** By what that source knows what it was for: the line of a document, a license; null for callers that are not staff. */
  key?: Maybe<Scalars['String']['output']>;
  /** The operation that booked it, such as `import-line-item`, `claim-copies` or `confirm-permit`. */
  operation: Scalars['String']['output'];
  /** Why, if that was said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was booked. */
  recordedAt: Scalars['DateTime']['output'];
  /** The system, contract or module that asked for it, such as `legacy-entitlements`. */
  source: Scalars['String']['output'];
};

export type LedgerEntryConnection = {
  __typename?: 'LedgerEntryConnection';
  edges: Array<LedgerEntryEdge>;
  nodes: Array<LedgerEntry>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type LedgerEntryEdge = {
  __typename?: 'LedgerEntryEdge';
  cursor: Scalars['String']['output'];
  node: LedgerEntry;
};

export type LicenseModelVersion = {
  __typename?: 'LicenseModelVersion';
  /** `lmv_…` */
  id: Scalars['ID']['output'];
};

/** Which block to lift. */
export type LiftBlockInput = {
  /** The entitlement or the line item, `ent_…` or `li_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The reason of the block. */
  reason: Scalars['String']['input'];
};

/** What became of lifting. */
export type LiftBlockResult = ActionRefused | BlockLifted;

/**
 * What can be activated: a number of copies of a product under a license model, for a term.
 * It is known by its activation id; what runs of it are its fulfillments.
 */
export type LineItem = {
  __typename?: 'LineItem';
  /** The id by which it is activated, unique among line items that are not obsolete. */
  activationId: Scalars['String']['output'];
  /** What the caller may do with it, and why not. At most 12. */
  allowed: Array<LineItemAllowance>;
  /** All that keeps it from being used, its entitlement's blocks included, oldest first; empty when nothing does. At most 20. */
  blocks: Array<Block>;
  /** The entitlement that it belongs to. */
  entitlement: Entitlement;
  /** When it ends, exclusive: the end of its last day in its time zone; null without an end, and while an activation is to decide it. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its last day; null without an end, and while an activation is to decide it. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** `li_…` */
  id: Scalars['ID']['output'];
  /** How it came to be. */
  kind: LineItemKind;
  /** All that was ever booked on its copies, newest first. */
  ledger: LedgerEntryConnection;
  /** The terms that it was sold under; null where they are out of sight. */
  licenseModel?: Maybe<LicenseModelVersion>;
  /** The maintenance lines that cover it, by expiry, those without one last, then id. At most 20. */
  maintenanceLines: Array<MaintenanceLine>;
  /** The id of the record in the system that it was taken over from; null when it was made here. */
  migrationId?: Maybe<Scalars['String']['output']>;
  /** The line of that order. */
  orderLineNumber?: Maybe<Scalars['String']['output']>;
  /** The number of the order that it was bought with, as the ERP writes it; null when it was not bought. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** How many copies beyond what was bought its terms allow; null without a limit. */
  overdraftLimit?: Maybe<Scalars['Int']['output']>;
  /** The line item that it renews or upgrades; null for a new one, and where that is out of sight. */
  parent?: Maybe<LineItem>;
  /** The part number that it was sold as; null when it was not sold by one. */
  partNumber?: Maybe<PartNumber>;
  /** Whether it has no end. */
  perpetual: Scalars['Boolean']['output'];
  /** What it entitles to; null where that is out of sight. */
  product?: Maybe<Product>;
  /** How many copies there are, and where they are. */
  quantities: LineItemQuantities;
  /** The line item that it was split from; null when it was not, and where that is out of sight. */
  splitFrom?: Maybe<LineItem>;
  /** Its first day; null while the first activation is to decide it. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** How it stands. */
  state: EntitlementState;
  /** What that comes to today, from its state, its blocks, its term and those of its entitlement. */
  status: LineItemStatus;
  /** How long it lasts once it has begun; null when its last day is fixed, and without an end. */
  term?: Maybe<Scalars['Duration']['output']>;
  /** The time zone that its days are meant in, IANA. */
  timeZone: Scalars['String']['output'];
  /** The line item that it was transferred from; null when it was not, and where that is out of sight. */
  transferredFrom?: Maybe<LineItem>;
  /** Counts the changes of this line item, from 1. */
  version: Scalars['Int']['output'];
  /** Builds of the product up to this day may run; null when the version of the product decides. */
  versionDate?: Maybe<Scalars['Date']['output']>;
};


/**
 * What can be activated: a number of copies of a product under a license model, for a term.
 * It is known by its activation id; what runs of it are its fulfillments.
 */
export type LineItemledgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What can be activated: a number of copies of a product under a license model, for a term.
 * It is known by its activation id; what runs of it are its fulfillments.
 */
export type LineItemquantitiesArgs = {
  asOf?: InputMaybe<AsOfInput>;
};

/** What can be done with a line item. */
export type LineItemAction =
  /** Run copies on a host. */
  | 'ACTIVATE'
  /** Block it. */
  | 'PLACE_BLOCK';

/** Whether the caller may do something with a line item. */
export type LineItemAllowance = {
  __typename?: 'LineItemAllowance';
  /** What. */
  action: LineItemAction;
  /** Whether it may be done now, with one copy at least. */
  allowed: Scalars['Boolean']['output'];
  /** Why not; null when it may. */
  reason?: Maybe<Refusal>;
};

export type LineItemConnection = {
  __typename?: 'LineItemConnection';
  edges: Array<LineItemEdge>;
  nodes: Array<LineItem>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type LineItemEdge = {
  __typename?: 'LineItemEdge';
  cursor: Scalars['String']['output'];
  node: LineItem;
};

/** Which line items to list; the conditions that are given must all hold. */
export type LineItemFilter = {
  /** Only line items whose activation id begins so, whatever the case; 4 to 255 characters. */
  activationIdPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only line items that end before this instant. */
  expiresBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only line items that end at this instant or later, which those without an end do. */
  expiresFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** With `organizationId`: those held by organizations below it by ownership, too. */
  includeDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only line items bought with this order. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only line items held by this organization, `org_…`. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only line items of this product, `prd_…`. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Only line items in this state. */
  state?: InputMaybe<EntitlementState>;
};

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

/** How many copies of a line item there are and where they are, by its ledger. None is ever below 0. */
export type LineItemQuantities = {
  __typename?: 'LineItemQuantities';
  /** Returned without being usable again. */
  burned: Scalars['Int']['output'];
  /** Taken back from what was granted. */
  cancelled: Scalars['Int']['output'];
  /** Running on hosts. */
  fulfilled: Scalars['Int']['output'];
  /** Bought or given. */
  granted: Scalars['Int']['output'];
  /** Running beyond what was granted; not among `fulfilled`. */
  overdraft: Scalars['Int']['output'];
  /** Free: what was granted less all of the above, overdraft aside. */
  remaining: Scalars['Int']['output'];
  /** Held for something that is under way. */
  reserved: Scalars['Int']['output'];
  /** Gone to other line items by a split. */
  splitOut: Scalars['Int']['output'];
  /** Gone to other organizations. */
  transferredOut: Scalars['Int']['output'];
  /** Used up by upgrades. */
  upgradedOut: Scalars['Int']['output'];
};

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

/** A right to new versions of what other line items of the same owner entitle to. */
export type MaintenanceLine = {
  __typename?: 'MaintenanceLine';
  /** The entitlement that it belongs to. */
  entitlement: Entitlement;
  /** When it ends, exclusive: the end of its last day in its time zone; null without an end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its last day; null without an end. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** `mnt_…` */
  id: Scalars['ID']['output'];
  /** The line items that it covers, by expiry, those without one last, then id. */
  lineItems: LineItemConnection;
  /** The part number that it was sold as; null when it was not sold by one. */
  partNumber?: Maybe<PartNumber>;
  /** The maintenance that was bought; null where that is out of sight. */
  product?: Maybe<Product>;
  /** Its first day. */
  startsOn: Scalars['Date']['output'];
  /** How it stands. */
  state: EntitlementState;
  /** The time zone that its days are meant in, IANA. */
  timeZone: Scalars['String']['output'];
};


/** A right to new versions of what other line items of the same owner entitle to. */
export type MaintenanceLinelineItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type MaintenanceLineConnection = {
  __typename?: 'MaintenanceLineConnection';
  edges: Array<MaintenanceLineEdge>;
  nodes: Array<MaintenanceLine>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MaintenanceLineEdge = {
  __typename?: 'MaintenanceLineEdge';
  cursor: Scalars['String']['output'];
  node: MaintenanceLine;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Lifts a block; its owner only. */
  liftBlock: LiftBlockResult;
  /** Blocks an entitlement with all its line items, or a line item; operators of its business unit. */
  placeBlock: PlaceBlockResult;
  /** Decides quarantined lines of an inbound document again; its sender and staff. */
  redriveEntitlementDocument: RedriveDocumentResult;
  /**
   * Takes back all that an inbound document applied, or nothing; staff only.
   * Refused while copies that it granted are in use.
   */
  rollBackEntitlementDocument: RollBackDocumentResult;
  /** Changes the entitlements' part of an operational model, from an instant on; operators of the business unit. */
  setEntitlementRules: SetEntitlementRulesResult;
};


export type MutationliftBlockArgs = {
  input: LiftBlockInput;
};


export type MutationplaceBlockArgs = {
  input: PlaceBlockInput;
};


export type MutationredriveEntitlementDocumentArgs = {
  input: RedriveDocumentInput;
};


export type MutationrollBackEntitlementDocumentArgs = {
  input: RollBackDocumentInput;
};


export type MutationsetEntitlementRulesArgs = {
  input: SetEntitlementRulesInput;
};

/** None of the lines waits in quarantine. */
export type NothingToRedrive = {
  __typename?: 'NothingToRedrive';
  /** The document as it stands. */
  document: InboundDocument;
};

export type OperationalModel = {
  __typename?: 'OperationalModel';
  /** The business unit, `bu_…`. */
  businessUnitId: Scalars['ID']['output'];
  /** How rights are given, kept and moved, today. */
  entitlements: EntitlementRules;
};

export type Organization = {
  __typename?: 'Organization';
  /** The entitlements that this organization itself holds, newest first. */
  entitlements: EntitlementConnection;
  /** `org_…` */
  id: Scalars['ID']['output'];
  /** The line items of the entitlements that this organization itself holds, by expiry, those without one last, then id. */
  lineItems: LineItemConnection;
};


export type OrganizationentitlementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntitlementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OrganizationlineItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LineItemFilter>;
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

export type PartNumber = {
  __typename?: 'PartNumber';
  /** `part_…` */
  id: Scalars['ID']['output'];
};

/** What to block and why. */
export type PlaceBlockInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The entitlement or the line item, `ent_…` or `li_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** It in a sentence for the reader, at most 500 characters. */
  message: Scalars['String']['input'];
  /**
   * The reason: `ADMINISTRATIVE_HOLD` keeps copies from being activated, `CREDIT_HOLD` the term from being prolonged too, `EXPORT_HOLD` copies from being moved
   * and repaired as well, `INACTIVE` everything.
   */
  reason: Scalars['String']['input'];
};

/** What became of blocking. */
export type PlaceBlockResult = ActionRefused | BlockPlaced;

export type Product = {
  __typename?: 'Product';
  /** `prd_…` */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The entitlement with this id; null when there is none within the caller's sight. */
  entitlement?: Maybe<Entitlement>;
  /** An inbound document of this module by its receipt; null when there is none that the caller sent or may see. */
  entitlementDocument?: Maybe<InboundDocument>;
  /** The inbound documents of this module, newest first. */
  entitlementDocuments: InboundDocumentConnection;
  /** The entitlements within the caller's sight, newest first. */
  entitlements: EntitlementConnection;
  /** The line item with this id; null when there is none within the caller's sight. */
  lineItem?: Maybe<LineItem>;
  /** The line item with this activation id that is not obsolete; null when there is none within the caller's sight. */
  lineItemByActivationId?: Maybe<LineItem>;
  /** The line items within the caller's sight, by expiry, those without one last, then id. */
  lineItems: LineItemConnection;
};


export type QueryentitlementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryentitlementDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryentitlementDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboundDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryentitlementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntitlementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerylineItemArgs = {
  id: Scalars['ID']['input'];
};


export type QuerylineItemByActivationIdArgs = {
  activationId: Scalars['String']['input'];
};


export type QuerylineItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LineItemFilter>;
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

/** Whether an entitlement was paid for. */
export type RevenueClass =
  /** It was not: an evaluation, a goodwill, an internal use. */
  | 'NON_REVENUE'
  /** It was. */
  | 'REVENUE';

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

/** Rules of entitlements, and from when they hold; what is left out stays. */
export type SetEntitlementRulesInput = {
  /** The business unit, `bu_…`. */
  businessUnitId: Scalars['ID']['input'];
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that they replace, the newest there is; another one in the database is `STALE_VERSION`. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** What happens when an order takes back more copies than are free. */
  shortfall?: InputMaybe<ShortfallRule>;
  /** From when they hold; at once when left out. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of new rules. */
export type SetEntitlementRulesResult = ActionRefused | EntitlementRulesSet;

/** What happens when an order takes back more copies than are free. */
export type ShortfallRule =
  /** What runs is counted as beyond what was bought, as far as the terms allow. */
  | 'MARK_OVERAGE'
  /** What is free is taken back, and what runs is asked back, the newest licenses first. */
  | 'RECLAIM'
  /** Nothing is taken back; the order line gives more than it says. */
  | 'REJECT';



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
  Entitlement: Entitlement;
  LineItem: LineItem;
  MaintenanceLine: MaintenanceLine;
  OperationalModel: OperationalModel;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Entitlement:
    ( { __typename: 'Entitlement' }
    & GraphQLRecursivePick<FederationTypes['Entitlement'], {"id":true}> );
  LineItem:
    ( { __typename: 'LineItem' }
    & GraphQLRecursivePick<FederationTypes['LineItem'], {"id":true}> );
  MaintenanceLine:
    ( { __typename: 'MaintenanceLine' }
    & GraphQLRecursivePick<FederationTypes['MaintenanceLine'], {"id":true}> );
  OperationalModel:
    ( { __typename: 'OperationalModel' }
    & GraphQLRecursivePick<FederationTypes['OperationalModel'], {"businessUnitId":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LiftBlockResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( Omit<BlockLifted, 'remaining'> & { remaining: Array<_RefType['Block']> } & { __typename: 'BlockLifted' } )
  ;
  PlaceBlockResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( Omit<BlockPlaced, 'block'> & { block: _RefType['Block'] } & { __typename: 'BlockPlaced' } )
  ;
  RedriveDocumentResult:
    | ( Omit<DocumentRedriven, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRedriven' } )
    | ( Omit<NothingToRedrive, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'NothingToRedrive' } )
  ;
  RollBackDocumentResult:
    | ( Omit<DocumentRolledBack, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRolledBack' } )
    | ( Omit<RollBackRefused, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'RollBackRefused' } )
  ;
  SetEntitlementRulesResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( EntitlementRulesSetMapper & { __typename: 'EntitlementRulesSet' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionRefused: ResolverTypeWrapper<ActionRefused>;
  AsOfInput: AsOfInput;
  Block: ResolverTypeWrapper<Omit<Block, 'actions'> & { actions: Array<ResolversTypes['BlockedAction']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BlockLifted: ResolverTypeWrapper<Omit<BlockLifted, 'remaining'> & { remaining: Array<ResolversTypes['Block']> }>;
  BlockPlaced: ResolverTypeWrapper<Omit<BlockPlaced, 'block'> & { block: ResolversTypes['Block'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BlockedAction: ResolverTypeWrapper<'ACTIVATE' | 'RETURN' | 'REHOST' | 'REPAIR' | 'RENEW'>;
  BusinessUnit: ResolverTypeWrapper<BusinessUnit>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DealTier: ResolverTypeWrapper<Omit<DealTier, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  DocumentRedriven: ResolverTypeWrapper<Omit<DocumentRedriven, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  DocumentRolledBack: ResolverTypeWrapper<Omit<DocumentRolledBack, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Entitlement: ResolverTypeWrapper<EntitlementMapper>;
  EntitlementConnection: ResolverTypeWrapper<EntitlementConnectionMapper>;
  EntitlementEdge: ResolverTypeWrapper<Omit<EntitlementEdge, 'node'> & { node: ResolversTypes['Entitlement'] }>;
  EntitlementFilter: EntitlementFilter;
  EntitlementRules: ResolverTypeWrapper<Omit<EntitlementRules, 'shortfall'> & { shortfall: ResolversTypes['ShortfallRule'] }>;
  EntitlementRulesSet: ResolverTypeWrapper<EntitlementRulesSetMapper>;
  EntitlementState: ResolverTypeWrapper<'DRAFT' | 'DEPLOYED' | 'OBSOLETE' | 'TEST'>;
  EntitlementType: ResolverTypeWrapper<'SIMPLE' | 'BULK'>;
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
  LedgerBucket: ResolverTypeWrapper<'GRANTED' | 'CANCELLED' | 'RESERVED' | 'FULFILLED' | 'OVERDRAFT' | 'TRANSFERRED_OUT' | 'SPLIT_OUT' | 'UPGRADED_OUT' | 'BURNED'>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryMapper>;
  LedgerEntryConnection: ResolverTypeWrapper<LedgerEntryConnectionMapper>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LicenseModelVersion: ResolverTypeWrapper<LicenseModelVersion>;
  LiftBlockInput: LiftBlockInput;
  LiftBlockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiftBlockResult']>;
  LineItem: ResolverTypeWrapper<LineItemMapper>;
  LineItemAction: ResolverTypeWrapper<'ACTIVATE' | 'PLACE_BLOCK'>;
  LineItemAllowance: ResolverTypeWrapper<Omit<LineItemAllowance, 'action'> & { action: ResolversTypes['LineItemAction'] }>;
  LineItemConnection: ResolverTypeWrapper<LineItemConnectionMapper>;
  LineItemEdge: ResolverTypeWrapper<Omit<LineItemEdge, 'node'> & { node: ResolversTypes['LineItem'] }>;
  LineItemFilter: LineItemFilter;
  LineItemKind: ResolverTypeWrapper<'NEW' | 'UPGRADE' | 'UPSELL' | 'RENEWAL'>;
  LineItemQuantities: ResolverTypeWrapper<LineItemQuantities>;
  LineItemStatus: ResolverTypeWrapper<'TEST' | 'DRAFT' | 'OBSOLETE' | 'INACTIVE' | 'SUSPENDED' | 'ON_HOLD' | 'EXPIRED' | 'NOT_STARTED' | 'ACTIVE'>;
  MaintenanceLine: ResolverTypeWrapper<MaintenanceLineMapper>;
  MaintenanceLineConnection: ResolverTypeWrapper<MaintenanceLineConnectionMapper>;
  MaintenanceLineEdge: ResolverTypeWrapper<Omit<MaintenanceLineEdge, 'node'> & { node: ResolversTypes['MaintenanceLine'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToRedrive: ResolverTypeWrapper<Omit<NothingToRedrive, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  OperationalModel: ResolverTypeWrapper<OperationalModelMapper>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartNumber: ResolverTypeWrapper<PartNumber>;
  PlaceBlockInput: PlaceBlockInput;
  PlaceBlockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceBlockResult']>;
  Product: ResolverTypeWrapper<Product>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedriveDocumentResult']>;
  RedriveLineInput: RedriveLineInput;
  Refusal: ResolverTypeWrapper<Refusal>;
  RevenueClass: ResolverTypeWrapper<'REVENUE' | 'NON_REVENUE'>;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackDocumentResult']>;
  RollBackProblem: ResolverTypeWrapper<RollBackProblem>;
  RollBackRefused: ResolverTypeWrapper<Omit<RollBackRefused, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  SetEntitlementRulesInput: SetEntitlementRulesInput;
  SetEntitlementRulesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetEntitlementRulesResult']>;
  ShortfallRule: ResolverTypeWrapper<'REJECT' | 'RECLAIM' | 'MARK_OVERAGE'>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionRefused: ActionRefused;
  AsOfInput: AsOfInput;
  Block: Block;
  String: Scalars['String']['output'];
  BlockLifted: Omit<BlockLifted, 'remaining'> & { remaining: Array<ResolversParentTypes['Block']> };
  BlockPlaced: Omit<BlockPlaced, 'block'> & { block: ResolversParentTypes['Block'] };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  BusinessUnit: BusinessUnit;
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DealTier: Omit<DealTier, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  DocumentRedriven: Omit<DocumentRedriven, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  DocumentRolledBack: Omit<DocumentRolledBack, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Duration: Scalars['Duration']['output'];
  Entitlement: EntitlementMapper;
  EntitlementConnection: EntitlementConnectionMapper;
  EntitlementEdge: Omit<EntitlementEdge, 'node'> & { node: ResolversParentTypes['Entitlement'] };
  EntitlementFilter: EntitlementFilter;
  EntitlementRules: EntitlementRules;
  EntitlementRulesSet: EntitlementRulesSetMapper;
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
  LedgerEntry: LedgerEntryMapper;
  LedgerEntryConnection: LedgerEntryConnectionMapper;
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LicenseModelVersion: LicenseModelVersion;
  LiftBlockInput: LiftBlockInput;
  LiftBlockResult: ResolversUnionTypes<ResolversParentTypes>['LiftBlockResult'];
  LineItem: LineItemMapper;
  LineItemAllowance: LineItemAllowance;
  LineItemConnection: LineItemConnectionMapper;
  LineItemEdge: Omit<LineItemEdge, 'node'> & { node: ResolversParentTypes['LineItem'] };
  LineItemFilter: LineItemFilter;
  LineItemQuantities: LineItemQuantities;
  MaintenanceLine: MaintenanceLineMapper;
  MaintenanceLineConnection: MaintenanceLineConnectionMapper;
  MaintenanceLineEdge: Omit<MaintenanceLineEdge, 'node'> & { node: ResolversParentTypes['MaintenanceLine'] };
  Mutation: Record<PropertyKey, never>;
  NothingToRedrive: Omit<NothingToRedrive, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  OperationalModel: OperationalModelMapper;
  Organization: OrganizationMapper;
  PageInfo: PageInfo;
  PartNumber: PartNumber;
  PlaceBlockInput: PlaceBlockInput;
  PlaceBlockResult: ResolversUnionTypes<ResolversParentTypes>['PlaceBlockResult'];
  Product: Product;
  Query: Record<PropertyKey, never>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RedriveDocumentResult'];
  RedriveLineInput: RedriveLineInput;
  Refusal: Refusal;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackDocumentResult'];
  RollBackProblem: RollBackProblem;
  RollBackRefused: Omit<RollBackRefused, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  SetEntitlementRulesInput: SetEntitlementRulesInput;
  SetEntitlementRulesResult: ResolversUnionTypes<ResolversParentTypes>['SetEntitlementRulesResult'];
};

export type ActionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionRefused'] = ResolversParentTypes['ActionRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlockResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Block'] = ResolversParentTypes['Block']> = {
  actions?: Resolver<Array<ResolversTypes['BlockedAction']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BlockLiftedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BlockLifted'] = ResolversParentTypes['BlockLifted']> = {
  remaining?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlockPlacedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BlockPlaced'] = ResolversParentTypes['BlockPlaced']> = {
  block?: Resolver<ResolversTypes['Block'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  runningCopies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlockedActionResolvers = EnumResolverSignature<{ ACTIVATE?: any, REHOST?: any, RENEW?: any, REPAIR?: any, RETURN?: any }, ResolversTypes['BlockedAction']>;

export type BusinessUnitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BusinessUnit'] = ResolversParentTypes['BusinessUnit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealTierResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['DealTier'] = ResolversParentTypes['DealTier']> = {
  currentOwner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type EntitlementResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Entitlement'] = ResolversParentTypes['Entitlement'], FederationReferenceType extends FederationReferenceTypes['Entitlement'] = FederationReferenceTypes['Entitlement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Entitlement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  blocks?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dealTiers?: Resolver<Array<ResolversTypes['DealTier']>, ParentType, ContextType>;
  deployedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItems?: Resolver<ResolversTypes['LineItemConnection'], ParentType, ContextType, RequireFields<EntitlementlineItemsArgs, 'first'>>;
  maintenanceLines?: Resolver<ResolversTypes['MaintenanceLineConnection'], ParentType, ContextType, RequireFields<EntitlementmaintenanceLinesArgs, 'first'>>;
  nonRevenueReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  revenueClass?: Resolver<ResolversTypes['RevenueClass'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EntitlementState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntitlementType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntitlementConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EntitlementConnection'] = ResolversParentTypes['EntitlementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntitlementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entitlement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EntitlementEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EntitlementEdge'] = ResolversParentTypes['EntitlementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entitlement'], ParentType, ContextType>;
};

export type EntitlementRulesResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EntitlementRules'] = ResolversParentTypes['EntitlementRules']> = {
  shortfall?: Resolver<ResolversTypes['ShortfallRule'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntitlementRulesSetResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EntitlementRulesSet'] = ResolversParentTypes['EntitlementRulesSet']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operationalModel?: Resolver<ResolversTypes['OperationalModel'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['EntitlementRules'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntitlementStateResolvers = EnumResolverSignature<{ DEPLOYED?: any, DRAFT?: any, OBSOLETE?: any, TEST?: any }, ResolversTypes['EntitlementState']>;

export type EntitlementTypeResolvers = EnumResolverSignature<{ BULK?: any, SIMPLE?: any }, ResolversTypes['EntitlementType']>;

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

export type LedgerBucketResolvers = EnumResolverSignature<{ BURNED?: any, CANCELLED?: any, FULFILLED?: any, GRANTED?: any, OVERDRAFT?: any, RESERVED?: any, SPLIT_OUT?: any, TRANSFERRED_OUT?: any, UPGRADED_OUT?: any }, ResolversTypes['LedgerBucket']>;

export type LedgerEntryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['LedgerBucket'], ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LicenseModelVersionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LicenseModelVersion'] = ResolversParentTypes['LicenseModelVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LiftBlockResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LiftBlockResult'] = ResolversParentTypes['LiftBlockResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'BlockLifted', ParentType, ContextType>;
};

export type LineItemResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItem'] = ResolversParentTypes['LineItem'], FederationReferenceType extends FederationReferenceTypes['LineItem'] = FederationReferenceTypes['LineItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<Array<ResolversTypes['LineItemAllowance']>, ParentType, ContextType>;
  blocks?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Entitlement'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineItemKind'], ParentType, ContextType>;
  ledger?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<LineItemledgerArgs, 'first'>>;
  licenseModel?: Resolver<Maybe<ResolversTypes['LicenseModelVersion']>, ParentType, ContextType>;
  maintenanceLines?: Resolver<Array<ResolversTypes['MaintenanceLine']>, ParentType, ContextType>;
  migrationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderLineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdraftLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType>;
  partNumber?: Resolver<Maybe<ResolversTypes['PartNumber']>, ParentType, ContextType>;
  perpetual?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantities?: Resolver<ResolversTypes['LineItemQuantities'], ParentType, ContextType, Partial<LineItemquantitiesArgs>>;
  splitFrom?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EntitlementState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LineItemStatus'], ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transferredFrom?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LineItemActionResolvers = EnumResolverSignature<{ ACTIVATE?: any, PLACE_BLOCK?: any }, ResolversTypes['LineItemAction']>;

export type LineItemAllowanceResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItemAllowance'] = ResolversParentTypes['LineItemAllowance']> = {
  action?: Resolver<ResolversTypes['LineItemAction'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type LineItemConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItemConnection'] = ResolversParentTypes['LineItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LineItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LineItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LineItemEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItemEdge'] = ResolversParentTypes['LineItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineItem'], ParentType, ContextType>;
};

export type LineItemKindResolvers = EnumResolverSignature<{ NEW?: any, RENEWAL?: any, UPGRADE?: any, UPSELL?: any }, ResolversTypes['LineItemKind']>;

export type LineItemQuantitiesResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItemQuantities'] = ResolversParentTypes['LineItemQuantities']> = {
  burned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fulfilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdraft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  splitOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferredOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upgradedOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineItemStatusResolvers = EnumResolverSignature<{ ACTIVE?: any, DRAFT?: any, EXPIRED?: any, INACTIVE?: any, NOT_STARTED?: any, OBSOLETE?: any, ON_HOLD?: any, SUSPENDED?: any, TEST?: any }, ResolversTypes['LineItemStatus']>;

export type MaintenanceLineResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MaintenanceLine'] = ResolversParentTypes['MaintenanceLine'], FederationReferenceType extends FederationReferenceTypes['MaintenanceLine'] = FederationReferenceTypes['MaintenanceLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MaintenanceLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Entitlement'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItems?: Resolver<ResolversTypes['LineItemConnection'], ParentType, ContextType, RequireFields<MaintenanceLinelineItemsArgs, 'first'>>;
  partNumber?: Resolver<Maybe<ResolversTypes['PartNumber']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EntitlementState'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MaintenanceLineConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MaintenanceLineConnection'] = ResolversParentTypes['MaintenanceLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MaintenanceLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MaintenanceLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MaintenanceLineEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['MaintenanceLineEdge'] = ResolversParentTypes['MaintenanceLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaintenanceLine'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  liftBlock?: Resolver<ResolversTypes['LiftBlockResult'], ParentType, ContextType, RequireFields<MutationliftBlockArgs, 'input'>>;
  placeBlock?: Resolver<ResolversTypes['PlaceBlockResult'], ParentType, ContextType, RequireFields<MutationplaceBlockArgs, 'input'>>;
  redriveEntitlementDocument?: Resolver<ResolversTypes['RedriveDocumentResult'], ParentType, ContextType, RequireFields<MutationredriveEntitlementDocumentArgs, 'input'>>;
  rollBackEntitlementDocument?: Resolver<ResolversTypes['RollBackDocumentResult'], ParentType, ContextType, RequireFields<MutationrollBackEntitlementDocumentArgs, 'input'>>;
  setEntitlementRules?: Resolver<ResolversTypes['SetEntitlementRulesResult'], ParentType, ContextType, RequireFields<MutationsetEntitlementRulesArgs, 'input'>>;
};

export type NothingToRedriveResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['NothingToRedrive'] = ResolversParentTypes['NothingToRedrive']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationalModelResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OperationalModel'] = ResolversParentTypes['OperationalModel'], FederationReferenceType extends FederationReferenceTypes['OperationalModel'] = FederationReferenceTypes['OperationalModel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperationalModel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entitlements?: Resolver<ResolversTypes['EntitlementRules'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  entitlements?: Resolver<ResolversTypes['EntitlementConnection'], ParentType, ContextType, RequireFields<OrganizationentitlementsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItems?: Resolver<ResolversTypes['LineItemConnection'], ParentType, ContextType, RequireFields<OrganizationlineItemsArgs, 'first'>>;
};

export type PageInfoResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartNumberResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PartNumber'] = ResolversParentTypes['PartNumber']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlaceBlockResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PlaceBlockResult'] = ResolversParentTypes['PlaceBlockResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'BlockPlaced', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  entitlement?: Resolver<Maybe<ResolversTypes['Entitlement']>, ParentType, ContextType, RequireFields<QueryentitlementArgs, 'id'>>;
  entitlementDocument?: Resolver<Maybe<ResolversTypes['InboundDocument']>, ParentType, ContextType, RequireFields<QueryentitlementDocumentArgs, 'id'>>;
  entitlementDocuments?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<QueryentitlementDocumentsArgs, 'first'>>;
  entitlements?: Resolver<ResolversTypes['EntitlementConnection'], ParentType, ContextType, RequireFields<QueryentitlementsArgs, 'first'>>;
  lineItem?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType, RequireFields<QuerylineItemArgs, 'id'>>;
  lineItemByActivationId?: Resolver<Maybe<ResolversTypes['LineItem']>, ParentType, ContextType, RequireFields<QuerylineItemByActivationIdArgs, 'activationId'>>;
  lineItems?: Resolver<ResolversTypes['LineItemConnection'], ParentType, ContextType, RequireFields<QuerylineItemsArgs, 'first'>>;
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

export type RevenueClassResolvers = EnumResolverSignature<{ NON_REVENUE?: any, REVENUE?: any }, ResolversTypes['RevenueClass']>;

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

export type SetEntitlementRulesResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SetEntitlementRulesResult'] = ResolversParentTypes['SetEntitlementRulesResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'EntitlementRulesSet', ParentType, ContextType>;
};

export type ShortfallRuleResolvers = EnumResolverSignature<{ MARK_OVERAGE?: any, RECLAIM?: any, REJECT?: any }, ResolversTypes['ShortfallRule']>;

export type Resolvers<ContextType = ModuleContext> = {
  ActionRefused?: ActionRefusedResolvers<ContextType>;
  Block?: BlockResolvers<ContextType>;
  BlockLifted?: BlockLiftedResolvers<ContextType>;
  BlockPlaced?: BlockPlacedResolvers<ContextType>;
  BlockedAction?: BlockedActionResolvers;
  BusinessUnit?: BusinessUnitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DealTier?: DealTierResolvers<ContextType>;
  DocumentRedriven?: DocumentRedrivenResolvers<ContextType>;
  DocumentRolledBack?: DocumentRolledBackResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Entitlement?: EntitlementResolvers<ContextType>;
  EntitlementConnection?: EntitlementConnectionResolvers<ContextType>;
  EntitlementEdge?: EntitlementEdgeResolvers<ContextType>;
  EntitlementRules?: EntitlementRulesResolvers<ContextType>;
  EntitlementRulesSet?: EntitlementRulesSetResolvers<ContextType>;
  EntitlementState?: EntitlementStateResolvers;
  EntitlementType?: EntitlementTypeResolvers;
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
  LedgerBucket?: LedgerBucketResolvers;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LicenseModelVersion?: LicenseModelVersionResolvers<ContextType>;
  LiftBlockResult?: LiftBlockResultResolvers<ContextType>;
  LineItem?: LineItemResolvers<ContextType>;
  LineItemAction?: LineItemActionResolvers;
  LineItemAllowance?: LineItemAllowanceResolvers<ContextType>;
  LineItemConnection?: LineItemConnectionResolvers<ContextType>;
  LineItemEdge?: LineItemEdgeResolvers<ContextType>;
  LineItemKind?: LineItemKindResolvers;
  LineItemQuantities?: LineItemQuantitiesResolvers<ContextType>;
  LineItemStatus?: LineItemStatusResolvers;
  MaintenanceLine?: MaintenanceLineResolvers<ContextType>;
  MaintenanceLineConnection?: MaintenanceLineConnectionResolvers<ContextType>;
  MaintenanceLineEdge?: MaintenanceLineEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToRedrive?: NothingToRedriveResolvers<ContextType>;
  OperationalModel?: OperationalModelResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartNumber?: PartNumberResolvers<ContextType>;
  PlaceBlockResult?: PlaceBlockResultResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedriveDocumentResult?: RedriveDocumentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RevenueClass?: RevenueClassResolvers;
  RollBackDocumentResult?: RollBackDocumentResultResolvers<ContextType>;
  RollBackProblem?: RollBackProblemResolvers<ContextType>;
  RollBackRefused?: RollBackRefusedResolvers<ContextType>;
  SetEntitlementRulesResult?: SetEntitlementRulesResultResolvers<ContextType>;
  ShortfallRule?: ShortfallRuleResolvers;
};

