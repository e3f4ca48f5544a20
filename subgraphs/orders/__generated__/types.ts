import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntitlementMapper, HoldLiftedMapper, HoldPlacedMapper, InboundDocumentMapper, InboundDocumentConnectionMapper, LineItemMapper, OperationalModelMapper, OrderMapper, OrderConnectionMapper, OrderDocumentErasedMapper, OrderLineMapper, OrderLineConnectionMapper, OrderRulesSetMapper, OrganizationMapper } from './../schema.mappers.ts';
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

export type BusinessUnit = {
  __typename?: 'BusinessUnit';
  /** `bu_…` */
  id: Scalars['ID']['output'];
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

/** What must have happened before a line entitles. */
export type EntitleOn =
  /** It was accepted. */
  | 'BOOKED'
  /** It was paid. */
  | 'PAID';

export type Entitlement = {
  __typename?: 'Entitlement';
  /** `ent_…` */
  id: Scalars['ID']['output'];
  /** The orders that it came of or was changed by, oldest first. At most 50. */
  orders: Array<Order>;
};

/** What to erase is decided by age alone. */
export type EraseExpiredOrderDocumentsInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of erasing what is over its time. */
export type EraseExpiredOrderDocumentsResult = OrderDocumentsErased;

/** Which document to erase personal data from. */
export type EraseOrderDocumentInput = {
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The document, `doc_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, at most 500 characters; it is kept with the document. */
  reason: Scalars['String']['input'];
};

/** What became of erasing personal data. */
export type EraseOrderDocumentResult = ActionRefused | OrderDocumentErased;

/** The hold is gone; others may still stop the order. */
export type HoldLifted = {
  __typename?: 'HoldLifted';
  /** The order after it. */
  order: Order;
};

/** The order stands still; what it entitled to stays. */
export type HoldPlaced = {
  __typename?: 'HoldPlaced';
  /** The order after it. */
  order: Order;
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

/** Which order to let go on. */
export type LiftHoldInput = {
  /** The order, `ord_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** The reason of the hold. */
  reason: Scalars['String']['input'];
};

/** What became of letting an order go on. */
export type LiftHoldResult = ActionRefused | HoldLifted;

export type LineItem = {
  __typename?: 'LineItem';
  /** `li_…` */
  id: Scalars['ID']['output'];
  /** The order line that it came of; null when it was not bought, and where that is out of sight. */
  orderLine?: Maybe<OrderLine>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Erases personal data from the inbound documents of this module that are older than two years, the oldest 100 at a time; operators. */
  eraseExpiredOrderDocuments: EraseExpiredOrderDocumentsResult;
  /** Erases personal data from an inbound document of this module; operators. What it brought about, its hash and who did what to it stay. */
  eraseOrderDocument: EraseOrderDocumentResult;
  /** Lets an order go on; the owner of the hold only. */
  liftHold: LiftHoldResult;
  /** Stops an order before it entitles to more; operators of its business unit. */
  placeHold: PlaceHoldResult;
  /** Decides quarantined lines of an inbound document again; its sender and staff. */
  redriveOrderDocument: RedriveDocumentResult;
  /** Changes the orders' part of an operational model, from an instant on; operators of the business unit. */
  setOrderRules: SetOrderRulesResult;
};


export type MutationeraseExpiredOrderDocumentsArgs = {
  input: EraseExpiredOrderDocumentsInput;
};


export type MutationeraseOrderDocumentArgs = {
  input: EraseOrderDocumentInput;
};


export type MutationliftHoldArgs = {
  input: LiftHoldInput;
};


export type MutationplaceHoldArgs = {
  input: PlaceHoldInput;
};


export type MutationredriveOrderDocumentArgs = {
  input: RedriveDocumentInput;
};


export type MutationsetOrderRulesArgs = {
  input: SetOrderRulesInput;
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
  /** How orders become rights, today. */
  orders: OrderRules;
};

/** What was bought: an order as all its documents together have made it. */
export type Order = {
  __typename?: 'Order';
  /** The business unit that sold it. */
  businessUnit: BusinessUnit;
  /** Who bought it; null where that is out of sight. */
  customer?: Maybe<Organization>;
  /** Its documents as they were received, oldest first; empty for callers that may see none. */
  documents: InboundDocumentConnection;
  /** Why it stands so, in a sentence for the reader. */
  explanation: Scalars['String']['output'];
  /** What stops it, oldest first; empty when nothing does. At most 20. */
  holds: Array<OrderHold>;
  /** `ord_…` */
  id: Scalars['ID']['output'];
  /** Its lines, by number. */
  lines: OrderLineConnection;
  /** Its number there. */
  number: Scalars['String']['output'];
  /** When it was bought. */
  orderedOn: Scalars['Date']['output'];
  /** When it was paid as a whole; null when nobody has said so. */
  paidOn?: Maybe<Scalars['Date']['output']>;
  /** The customer's own number for it; null when none was given. */
  purchaseOrder?: Maybe<Scalars['String']['output']>;
  /** Who sold it, from the distributor down; empty for a direct sale. At most 5. */
  sellers: Array<OrderSeller>;
  /** How it stands. */
  state: OrderState;
  /** The code of the source system that leads it. */
  system: Scalars['String']['output'];
};


/** What was bought: an order as all its documents together have made it. */
export type OrderdocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What was bought: an order as all its documents together have made it. */
export type OrderlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  edges: Array<OrderEdge>;
  nodes: Array<Order>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** In place of what was personal, and of what the contract does not know, stands null. */
export type OrderDocumentErased = {
  __typename?: 'OrderDocumentErased';
  /** The document after it. */
  document: InboundDocument;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** When it was erased, which may have been before. */
  erasedAt: Scalars['DateTime']['output'];
};

/** Personal data is gone from these documents. */
export type OrderDocumentsErased = {
  __typename?: 'OrderDocumentsErased';
  /** The documents, `doc_…`, oldest first; call again until there are none. At most 100. */
  documentIds: Array<Scalars['ID']['output']>;
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
  node: Order;
};

/** Which orders to list; the conditions that are given must all hold. */
export type OrderFilter = {
  /** Only orders that this reason stops. */
  holdReason?: InputMaybe<Scalars['String']['input']>;
  /** Only orders bought on this day or later. */
  orderedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only orders in this state. */
  state?: InputMaybe<OrderState>;
};

/** Something that stops an order. */
export type OrderHold = {
  __typename?: 'OrderHold';
  /** It in a sentence for the reader. */
  message: Scalars['String']['output'];
  /** Who set it and alone lifts it. */
  owner: Scalars['String']['output'];
  /** The reason: `ADMINISTRATIVE`, `CREDIT`, `EXPORT` or `TERMS`. A payment lifts `CREDIT`. */
  reason: Scalars['String']['output'];
  /** Since when it holds. */
  since: Scalars['DateTime']['output'];
};

/** One line of an order. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** What it does to what the customer holds. */
  action: OrderLineAction;
  /** Pieces of them that were taken back. */
  cancelled: Scalars['Int']['output'];
  /** Pieces that entitle. */
  entitled: Scalars['Int']['output'];
  /** `oli_…` */
  id: Scalars['ID']['output'];
  /** The line items that came of it, by the time they came. At most 50. */
  lineItems: Array<LineItem>;
  /** Its number in the order, as the source system writes it. */
  number: Scalars['String']['output'];
  /** The order that it belongs to. */
  order: Order;
  /** Pieces ordered, all in all. */
  ordered: Scalars['Int']['output'];
  /** What became of it where rights are granted; null while that is not known. */
  outcome?: Maybe<OrderLineOutcome>;
  /** What was bought. */
  partNumber: PartNumber;
  /** The code as it was received. */
  partNumberCode: Scalars['String']['output'];
  /** The version of the orders' part of the operational model that decides when it entitles: the one that held when the line was placed. */
  rulesVersion: Scalars['Int']['output'];
  /** Why it gives other than it entitles to; null when it does not. */
  shortfall?: Maybe<Refusal>;
};

/** What an order line does to what the customer holds. */
export type OrderLineAction =
  /** It adds to something. */
  | 'ADD_ON'
  /** It maintains something. */
  | 'MAINTAIN'
  /** It gives something new. */
  | 'NEW'
  /** It prolongs something. */
  | 'RENEW'
  /** It replaces something by something better. */
  | 'UPGRADE';

export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  edges: Array<OrderLineEdge>;
  nodes: Array<OrderLine>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  cursor: Scalars['String']['output'];
  node: OrderLine;
};

/** What became of an order line where rights are granted. */
export type OrderLineOutcome =
  /** All of it was granted. */
  | 'GRANTED'
  /** It gives nothing. */
  | 'REFUSED'
  /** It gives other than it entitles to: less, or more while what was taken back still runs. */
  | 'SHORTFALL';

/** How orders become rights. */
export type OrderRules = {
  __typename?: 'OrderRules';
  /** What must have happened before a line entitles. */
  entitleOn: EntitleOn;
  /** Since when they hold. */
  validFrom: Scalars['DateTime']['output'];
  /** The version of these rules, from 1. */
  version: Scalars['Int']['output'];
};

/** The rules hold from that instant on. */
export type OrderRulesSet = {
  __typename?: 'OrderRulesSet';
  /** Whether this was only tried. */
  dryRun: Scalars['Boolean']['output'];
  /** The model after it, as it stands today. */
  operationalModel: OperationalModel;
  /** The rules. */
  rules: OrderRules;
};

/** A step of a sale. */
export type OrderSeller = {
  __typename?: 'OrderSeller';
  /** The organization; null where that is out of sight. */
  organization?: Maybe<Organization>;
  /** Its place, from 1 next to the vendor. */
  tier: Scalars['Int']['output'];
};

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

export type Organization = {
  __typename?: 'Organization';
  /** `org_…` */
  id: Scalars['ID']['output'];
  /** The orders of which it is the customer, newest first. */
  orders: OrderConnection;
};


export type OrganizationordersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
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

/** What to stop and why. */
export type PlaceHoldInput = {
  /** The order, `ord_…`. */
  id: Scalars['ID']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** It in a sentence for the reader, at most 500 characters. */
  message: Scalars['String']['input'];
  /** The reason: `ADMINISTRATIVE`, `CREDIT`, `EXPORT` or `TERMS`. */
  reason: Scalars['String']['input'];
};

/** What became of stopping an order. */
export type PlaceHoldResult = ActionRefused | HoldPlaced;

export type Query = {
  __typename?: 'Query';
  /** The order with this id; null when there is none within the caller's sight. */
  order?: Maybe<Order>;
  /** The order that a source system knows by this number; null when there is none within the caller's sight. Of several business units with a system of that code, the order that came last. */
  orderByNumber?: Maybe<Order>;
  /** An inbound document of this module by its receipt; null when there is none that the caller sent or may see. */
  orderDocument?: Maybe<InboundDocument>;
  /** The inbound documents of this module, newest first. */
  orderDocuments: InboundDocumentConnection;
  /** The line of an order with this id; null when there is none within the caller's sight. */
  orderLine?: Maybe<OrderLine>;
  /** The orders within the caller's sight, newest first. */
  orders: OrderConnection;
};


export type QueryorderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryorderByNumberArgs = {
  number: Scalars['String']['input'];
  system: Scalars['String']['input'];
};


export type QueryorderDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryorderDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboundDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryorderLineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryordersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
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

/** Rules of orders, and from when they hold; what is left out stays. */
export type SetOrderRulesInput = {
  /** The business unit, `bu_…`. */
  businessUnitId: Scalars['ID']['input'];
  /** Only try: answer what would happen and change nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What must have happened before a line entitles. */
  entitleOn?: InputMaybe<EntitleOn>;
  /** The version that they replace, the newest there is; another one in the database is `STALE_VERSION`. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of the caller's own, at most 255 characters: a repeat within 30 days is answered as the first time. */
  idempotencyKey: Scalars['String']['input'];
  /** From when they hold; at once when left out. Orders that are there by then keep the rules that they were placed under. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of new rules. */
export type SetOrderRulesResult = ActionRefused | OrderRulesSet;



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
  OperationalModel: OperationalModel;
  Order: Order;
  OrderLine: OrderLine;
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
  OperationalModel:
    ( { __typename: 'OperationalModel' }
    & GraphQLRecursivePick<FederationTypes['OperationalModel'], {"businessUnitId":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EraseExpiredOrderDocumentsResult: ( OrderDocumentsErased & { __typename: 'OrderDocumentsErased' } );
  EraseOrderDocumentResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( OrderDocumentErasedMapper & { __typename: 'OrderDocumentErased' } )
  ;
  LiftHoldResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( HoldLiftedMapper & { __typename: 'HoldLifted' } )
  ;
  PlaceHoldResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( HoldPlacedMapper & { __typename: 'HoldPlaced' } )
  ;
  RedriveDocumentResult:
    | ( Omit<DocumentRedriven, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRedriven' } )
    | ( Omit<NothingToRedrive, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'NothingToRedrive' } )
  ;
  RollBackDocumentResult:
    | ( Omit<DocumentRolledBack, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'DocumentRolledBack' } )
    | ( Omit<RollBackRefused, 'document'> & { document: _RefType['InboundDocument'] } & { __typename: 'RollBackRefused' } )
  ;
  SetOrderRulesResult:
    | ( ActionRefused & { __typename: 'ActionRefused' } )
    | ( OrderRulesSetMapper & { __typename: 'OrderRulesSet' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionRefused: ResolverTypeWrapper<ActionRefused>;
  BusinessUnit: ResolverTypeWrapper<BusinessUnit>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DocumentRedriven: ResolverTypeWrapper<Omit<DocumentRedriven, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DocumentRolledBack: ResolverTypeWrapper<Omit<DocumentRolledBack, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EntitleOn: ResolverTypeWrapper<'BOOKED' | 'PAID'>;
  Entitlement: ResolverTypeWrapper<EntitlementMapper>;
  EraseExpiredOrderDocumentsInput: EraseExpiredOrderDocumentsInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  EraseExpiredOrderDocumentsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseExpiredOrderDocumentsResult']>;
  EraseOrderDocumentInput: EraseOrderDocumentInput;
  EraseOrderDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseOrderDocumentResult']>;
  HoldLifted: ResolverTypeWrapper<HoldLiftedMapper>;
  HoldPlaced: ResolverTypeWrapper<HoldPlacedMapper>;
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
  LiftHoldInput: LiftHoldInput;
  LiftHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiftHoldResult']>;
  LineItem: ResolverTypeWrapper<LineItemMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToRedrive: ResolverTypeWrapper<Omit<NothingToRedrive, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  OperationalModel: ResolverTypeWrapper<OperationalModelMapper>;
  Order: ResolverTypeWrapper<OrderMapper>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionMapper>;
  OrderDocumentErased: ResolverTypeWrapper<OrderDocumentErasedMapper>;
  OrderDocumentsErased: ResolverTypeWrapper<OrderDocumentsErased>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderHold: ResolverTypeWrapper<OrderHold>;
  OrderLine: ResolverTypeWrapper<OrderLineMapper>;
  OrderLineAction: ResolverTypeWrapper<'NEW' | 'ADD_ON' | 'RENEW' | 'UPGRADE' | 'MAINTAIN'>;
  OrderLineConnection: ResolverTypeWrapper<OrderLineConnectionMapper>;
  OrderLineEdge: ResolverTypeWrapper<Omit<OrderLineEdge, 'node'> & { node: ResolversTypes['OrderLine'] }>;
  OrderLineOutcome: ResolverTypeWrapper<'GRANTED' | 'SHORTFALL' | 'REFUSED'>;
  OrderRules: ResolverTypeWrapper<Omit<OrderRules, 'entitleOn'> & { entitleOn: ResolversTypes['EntitleOn'] }>;
  OrderRulesSet: ResolverTypeWrapper<OrderRulesSetMapper>;
  OrderSeller: ResolverTypeWrapper<Omit<OrderSeller, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  OrderState: ResolverTypeWrapper<'ON_HOLD' | 'BOOKED' | 'PARTIALLY_ENTITLED' | 'ENTITLED' | 'CANCELLED'>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartNumber: ResolverTypeWrapper<PartNumber>;
  PlaceHoldInput: PlaceHoldInput;
  PlaceHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceHoldResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedriveDocumentResult']>;
  RedriveLineInput: RedriveLineInput;
  Refusal: ResolverTypeWrapper<Refusal>;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackDocumentResult']>;
  RollBackProblem: ResolverTypeWrapper<RollBackProblem>;
  RollBackRefused: ResolverTypeWrapper<Omit<RollBackRefused, 'document'> & { document: ResolversTypes['InboundDocument'] }>;
  SetOrderRulesInput: SetOrderRulesInput;
  SetOrderRulesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrderRulesResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionRefused: ActionRefused;
  BusinessUnit: BusinessUnit;
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DocumentRedriven: Omit<DocumentRedriven, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  DocumentRolledBack: Omit<DocumentRolledBack, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  Duration: Scalars['Duration']['output'];
  Entitlement: EntitlementMapper;
  EraseExpiredOrderDocumentsInput: EraseExpiredOrderDocumentsInput;
  String: Scalars['String']['output'];
  EraseExpiredOrderDocumentsResult: ResolversUnionTypes<ResolversParentTypes>['EraseExpiredOrderDocumentsResult'];
  EraseOrderDocumentInput: EraseOrderDocumentInput;
  EraseOrderDocumentResult: ResolversUnionTypes<ResolversParentTypes>['EraseOrderDocumentResult'];
  HoldLifted: HoldLiftedMapper;
  HoldPlaced: HoldPlacedMapper;
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
  LiftHoldInput: LiftHoldInput;
  LiftHoldResult: ResolversUnionTypes<ResolversParentTypes>['LiftHoldResult'];
  LineItem: LineItemMapper;
  Mutation: Record<PropertyKey, never>;
  NothingToRedrive: Omit<NothingToRedrive, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  OperationalModel: OperationalModelMapper;
  Order: OrderMapper;
  OrderConnection: OrderConnectionMapper;
  OrderDocumentErased: OrderDocumentErasedMapper;
  OrderDocumentsErased: OrderDocumentsErased;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderHold: OrderHold;
  OrderLine: OrderLineMapper;
  OrderLineConnection: OrderLineConnectionMapper;
  OrderLineEdge: Omit<OrderLineEdge, 'node'> & { node: ResolversParentTypes['OrderLine'] };
  OrderRules: OrderRules;
  OrderRulesSet: OrderRulesSetMapper;
  OrderSeller: Omit<OrderSeller, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  Organization: OrganizationMapper;
  PageInfo: PageInfo;
  PartNumber: PartNumber;
  PlaceHoldInput: PlaceHoldInput;
  PlaceHoldResult: ResolversUnionTypes<ResolversParentTypes>['PlaceHoldResult'];
  Query: Record<PropertyKey, never>;
  RedriveDocumentInput: RedriveDocumentInput;
  RedriveDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RedriveDocumentResult'];
  RedriveLineInput: RedriveLineInput;
  Refusal: Refusal;
  RollBackDocumentInput: RollBackDocumentInput;
  RollBackDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackDocumentResult'];
  RollBackProblem: RollBackProblem;
  RollBackRefused: Omit<RollBackRefused, 'document'> & { document: ResolversParentTypes['InboundDocument'] };
  SetOrderRulesInput: SetOrderRulesInput;
  SetOrderRulesResult: ResolversUnionTypes<ResolversParentTypes>['SetOrderRulesResult'];
};

export type ActionRefusedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['ActionRefused'] = ResolversParentTypes['ActionRefused']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BusinessUnitResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['BusinessUnit'] = ResolversParentTypes['BusinessUnit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type EntitleOnResolvers = EnumResolverSignature<{ BOOKED?: any, PAID?: any }, ResolversTypes['EntitleOn']>;

export type EntitlementResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Entitlement'] = ResolversParentTypes['Entitlement'], FederationReferenceType extends FederationReferenceTypes['Entitlement'] = FederationReferenceTypes['Entitlement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Entitlement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type EraseExpiredOrderDocumentsResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EraseExpiredOrderDocumentsResult'] = ResolversParentTypes['EraseExpiredOrderDocumentsResult']> = {
  __resolveType?: TypeResolveFn<'OrderDocumentsErased', ParentType, ContextType>;
};

export type EraseOrderDocumentResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['EraseOrderDocumentResult'] = ResolversParentTypes['EraseOrderDocumentResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'OrderDocumentErased', ParentType, ContextType>;
};

export type HoldLiftedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HoldLifted'] = ResolversParentTypes['HoldLifted']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldPlacedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['HoldPlaced'] = ResolversParentTypes['HoldPlaced']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
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

export type LiftHoldResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LiftHoldResult'] = ResolversParentTypes['LiftHoldResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'HoldLifted', ParentType, ContextType>;
};

export type LineItemResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['LineItem'] = ResolversParentTypes['LineItem'], FederationReferenceType extends FederationReferenceTypes['LineItem'] = FederationReferenceTypes['LineItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  eraseExpiredOrderDocuments?: Resolver<ResolversTypes['EraseExpiredOrderDocumentsResult'], ParentType, ContextType, RequireFields<MutationeraseExpiredOrderDocumentsArgs, 'input'>>;
  eraseOrderDocument?: Resolver<ResolversTypes['EraseOrderDocumentResult'], ParentType, ContextType, RequireFields<MutationeraseOrderDocumentArgs, 'input'>>;
  liftHold?: Resolver<ResolversTypes['LiftHoldResult'], ParentType, ContextType, RequireFields<MutationliftHoldArgs, 'input'>>;
  placeHold?: Resolver<ResolversTypes['PlaceHoldResult'], ParentType, ContextType, RequireFields<MutationplaceHoldArgs, 'input'>>;
  redriveOrderDocument?: Resolver<ResolversTypes['RedriveDocumentResult'], ParentType, ContextType, RequireFields<MutationredriveOrderDocumentArgs, 'input'>>;
  setOrderRules?: Resolver<ResolversTypes['SetOrderRulesResult'], ParentType, ContextType, RequireFields<MutationsetOrderRulesArgs, 'input'>>;
};

export type NothingToRedriveResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['NothingToRedrive'] = ResolversParentTypes['NothingToRedrive']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationalModelResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OperationalModel'] = ResolversParentTypes['OperationalModel'], FederationReferenceType extends FederationReferenceTypes['OperationalModel'] = FederationReferenceTypes['OperationalModel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperationalModel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderRules'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessUnit?: Resolver<ResolversTypes['BusinessUnit'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<OrderdocumentsArgs, 'first'>>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['OrderLineConnection'], ParentType, ContextType, RequireFields<OrderlinesArgs, 'first'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sellers?: Resolver<Array<ResolversTypes['OrderSeller']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OrderState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderDocumentErasedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderDocumentErased'] = ResolversParentTypes['OrderDocumentErased']> = {
  document?: Resolver<ResolversTypes['InboundDocument'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderDocumentsErasedResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderDocumentsErased'] = ResolversParentTypes['OrderDocumentsErased']> = {
  documentIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderHoldResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderHold'] = ResolversParentTypes['OrderHold']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['OrderLineAction'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entitled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItems?: Resolver<Array<ResolversTypes['LineItem']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['OrderLineOutcome']>, ParentType, ContextType>;
  partNumber?: Resolver<ResolversTypes['PartNumber'], ParentType, ContextType>;
  partNumberCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shortfall?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type OrderLineActionResolvers = EnumResolverSignature<{ ADD_ON?: any, MAINTAIN?: any, NEW?: any, RENEW?: any, UPGRADE?: any }, ResolversTypes['OrderLineAction']>;

export type OrderLineConnectionResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderLineConnection'] = ResolversParentTypes['OrderLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderLineEdgeResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderLineEdge'] = ResolversParentTypes['OrderLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
};

export type OrderLineOutcomeResolvers = EnumResolverSignature<{ GRANTED?: any, REFUSED?: any, SHORTFALL?: any }, ResolversTypes['OrderLineOutcome']>;

export type OrderRulesResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderRules'] = ResolversParentTypes['OrderRules']> = {
  entitleOn?: Resolver<ResolversTypes['EntitleOn'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderRulesSetResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderRulesSet'] = ResolversParentTypes['OrderRulesSet']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operationalModel?: Resolver<ResolversTypes['OperationalModel'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['OrderRules'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderSellerResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['OrderSeller'] = ResolversParentTypes['OrderSeller']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderStateResolvers = EnumResolverSignature<{ BOOKED?: any, CANCELLED?: any, ENTITLED?: any, ON_HOLD?: any, PARTIALLY_ENTITLED?: any }, ResolversTypes['OrderState']>;

export type OrganizationResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<OrganizationordersArgs, 'first'>>;
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

export type PlaceHoldResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['PlaceHoldResult'] = ResolversParentTypes['PlaceHoldResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'HoldPlaced', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryorderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryorderByNumberArgs, 'number' | 'system'>>;
  orderDocument?: Resolver<Maybe<ResolversTypes['InboundDocument']>, ParentType, ContextType, RequireFields<QueryorderDocumentArgs, 'id'>>;
  orderDocuments?: Resolver<ResolversTypes['InboundDocumentConnection'], ParentType, ContextType, RequireFields<QueryorderDocumentsArgs, 'first'>>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType, RequireFields<QueryorderLineArgs, 'id'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryordersArgs, 'first'>>;
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

export type SetOrderRulesResultResolvers<ContextType = ModuleContext, ParentType extends ResolversParentTypes['SetOrderRulesResult'] = ResolversParentTypes['SetOrderRulesResult']> = {
  __resolveType?: TypeResolveFn<'ActionRefused' | 'OrderRulesSet', ParentType, ContextType>;
};

export type Resolvers<ContextType = ModuleContext> = {
  ActionRefused?: ActionRefusedResolvers<ContextType>;
  BusinessUnit?: BusinessUnitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DocumentRedriven?: DocumentRedrivenResolvers<ContextType>;
  DocumentRolledBack?: DocumentRolledBackResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EntitleOn?: EntitleOnResolvers;
  Entitlement?: EntitlementResolvers<ContextType>;
  EraseExpiredOrderDocumentsResult?: EraseExpiredOrderDocumentsResultResolvers<ContextType>;
  EraseOrderDocumentResult?: EraseOrderDocumentResultResolvers<ContextType>;
  HoldLifted?: HoldLiftedResolvers<ContextType>;
  HoldPlaced?: HoldPlacedResolvers<ContextType>;
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
  LiftHoldResult?: LiftHoldResultResolvers<ContextType>;
  LineItem?: LineItemResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToRedrive?: NothingToRedriveResolvers<ContextType>;
  OperationalModel?: OperationalModelResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderDocumentErased?: OrderDocumentErasedResolvers<ContextType>;
  OrderDocumentsErased?: OrderDocumentsErasedResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineAction?: OrderLineActionResolvers;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  OrderLineOutcome?: OrderLineOutcomeResolvers;
  OrderRules?: OrderRulesResolvers<ContextType>;
  OrderRulesSet?: OrderRulesSetResolvers<ContextType>;
  OrderSeller?: OrderSellerResolvers<ContextType>;
  OrderState?: OrderStateResolvers;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartNumber?: PartNumberResolvers<ContextType>;
  PlaceHoldResult?: PlaceHoldResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RedriveDocumentResult?: RedriveDocumentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RollBackDocumentResult?: RollBackDocumentResultResolvers<ContextType>;
  RollBackProblem?: RollBackProblemResolvers<ContextType>;
  RollBackRefused?: RollBackRefusedResolvers<ContextType>;
  SetOrderRulesResult?: SetOrderRulesResultResolvers<ContextType>;
};

