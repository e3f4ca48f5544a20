import type { Kind } from '../../kit/world.ts';

/** How a root field is asked, so that every object of the world is asked for by it, in every way it offers. */
export type Root =
  /** One object, by its id or by what its key makes; keys outside `among` belong to other roots of the kind. */
  | { readonly shape: 'one'; readonly kind: Kind; readonly byId: boolean; readonly arguments: (value: string) => string; readonly valueOf: (id: string, key: string) => string; readonly among?: RegExp; /** What the type calls its id, where it is not `id`. */ readonly idField?: string }
  /** A page of objects, narrowed by each of these. */
  | { readonly shape: 'page'; readonly kind: Kind; readonly filters: readonly string[]; readonly among?: RegExp }
  /** All objects of a kind. */
  | { readonly shape: 'all'; readonly kind: Kind }
  /** The caller's own. */
  | { readonly shape: 'own' };

const byId = (kind: Kind, among?: RegExp): Root => ({ shape: 'one', kind, byId: true, arguments: (id) => `id: ${id}`, valueOf: (id) => id, ...(among && { among }) });
const byKey = (kind: Kind, given: (value: string) => string, valueOf = (key: string): string => key, among?: RegExp): Root => ({ shape: 'one', kind, byId: false, arguments: given, valueOf: (_id, key) => valueOf(key), ...(among && { among }) });
const page = (kind: Kind, filters: readonly string[] = [], among?: RegExp): Root => ({ shape: 'page', kind, filters, ...(among && { among }) });
const documents = (among: RegExp): Root =>
  page('document', ['contract: "crm-organizations"', 'contract: "legacy-fulfillments"', 'state: PROCESSED', 'state: QUARANTINED', 'client: "erp-client"', 'client: "explorers"'], among);

const ofCatalog = /-(models|prices)$/;
const ofEntitlements = /-entitlements$/;
const ofFulfillment = /-(fulfillments|quarantine)$/;
const ofOrders = /-order-\d+$/;
const ofOrganizations = /-(organizations|acquisition|memberships|unreadable)$/;

/** How a question selects the id of what a root shows. */
export const idOf = ({ idField }: { readonly idField?: string }): string => (idField === undefined ? 'id' : `id: ${idField}`);

/** A root field without a line here fails the law. `#kind key#` stands for the id of that object. */
export const roots: Readonly<Record<string, Root>> = {
  product: byId('product'),
  products: page('product', ['businessUnitId: "#businessUnit ZENITH-UNIT#"', 'type: MAINTENANCE', 'state: DRAFT', 'state: DEPLOYED', 'productLine: "MERIDIAN-LINE"', 'namePrefix: "meridian-s"']),
  partNumber: byKey('partNumber', (code) => `code: ${code}`),
  partNumbers: page('partNumber', [
    'businessUnitId: "#businessUnit MERIDIAN-UNIT#"', 'productId: "#product MERIDIAN-CAD#"', 'productId: "#product ZENITH-SECRET#"', 'codePrefix: "ZEN"', 'effectiveAt: "2026-06-01T00:00:00Z"',
  ]),
  feature: byId('feature'),
  features: page('feature'),
  licenseModelTemplate: byId('licenseModelTemplate'),
  licenseModelTemplates: page('licenseModelTemplate'),
  metrics: page('metric'),
  catalogDocument: byId('document', ofCatalog),
  catalogDocuments: documents(ofCatalog),
  entitlement: byId('entitlement'),
  entitlements: page('entitlement', [
    'businessUnitId: "#businessUnit ZENITH-UNIT#"', 'state: DEPLOYED', 'state: DRAFT', 'revenueClass: NON_REVENUE', 'numberPrefix: "AURORA-E"', 'numberPrefix: "GLACIER"',
  ]),
  lineItem: byId('lineItem'),
  lineItemByActivationId: byKey('lineItem', (activationId) => `activationId: ${activationId}`, (key) => ` ${key.toLowerCase()}`, /-L\d$/),
  lineItems: page('lineItem', [
    ...['AURORA-GROUP', 'AURORA-GERMANY', 'BOREALIS-TOP', 'CORONA-HOLDING', 'CORONA-WORKS', 'ECHO-RESALE', 'DELTA-DISTRIBUTION', 'GLACIER-ONE'].flatMap((key) => [
      `organizationId: "#organization ${key}#"`,
      `organizationId: "#organization ${key}#", includeDescendants: true`,
    ]),
    'state: DEPLOYED', 'state: DRAFT', 'productId: "#product MERIDIAN-CAD#"', 'expiresFrom: "2027-08-01T00:00:00Z"', 'expiresBefore: "2027-08-01T00:00:00Z"', 'activationIdPrefix: "auro"', 'activationIdPrefix: "CORONA-L"', 'orderNumber: "GLACIER-L1-ORDER"',
  ]),
  entitlementDocument: byId('document', ofEntitlements),
  entitlementDocuments: documents(ofEntitlements),
  host: byId('host'),
  hosts: page('host', ['identifier: "CORONA-H2"', 'identifier: "AURORA-H3"', 'identifierType: "ETHERNET"', 'kind: SERVER', 'kind: NODE', 'state: ACTIVE']),
  fulfillment: byId('fulfillment'),
  fulfillments: page('fulfillment', ['state: ACTIVE', 'state: OBSOLETE', 'technology: "flexlm"', 'migrationId: "CORONA-F1"', 'migrationId: "AURORA-F2"']),
  license: byId('license'),
  fulfillmentJob: byId('job'),
  fulfillmentJobs: page('job', ['state: AWAITING_MANUAL', 'state: FAILED', 'technology: "flexlm"', 'technology: "keyserver"']),
  fulfillmentDocument: byId('document', ofFulfillment),
  fulfillmentDocuments: documents(ofFulfillment),
  signingKeys: page('signingKey', ['businessUnitId: "#businessUnit ZENITH-UNIT#"', 'state: ACTIVE', 'state: REVOKED']),
  order: byId('order'),
  orderByNumber: byKey('order', (number) => `system: "ERP", number: ${number}`),
  orderLine: byId('orderLine'),
  orders: page('order', ['state: ON_HOLD', 'state: ENTITLED', 'state: CANCELLED', 'holdReason: "EXPORT"', 'holdReason: "CREDIT"', 'orderedFrom: "2026-02-01"', 'orderedFrom: "2026-02-02"']),
  orderDocument: byId('document', ofOrders),
  orderDocuments: documents(ofOrders),
  viewer: { shape: 'own' },
  organization: byId('organization'),
  organizationByExternalId: byKey('organization', (value) => `system: "CRM", value: ${value}`),
  organizations: page('organization', ['type: PARTNER', 'type: CUSTOMER', 'status: SUSPENDED', 'status: ACTIVE', 'country: "NO"', 'country: "US"', 'namePrefix: "aurora"', 'namePrefix: "Corona-m"']),
  businessUnits: { shape: 'all', kind: 'businessUnit' },
  operationalModel: { shape: 'one', kind: 'businessUnit', byId: true, arguments: (id) => `businessUnitId: ${id}`, valueOf: (id) => id, idField: 'businessUnitId' },
  organizationDocument: byId('document', ofOrganizations),
  organizationDocuments: documents(ofOrganizations),
};

const signed = 'licenses are signed with the activations to come';

/**
 * What no document of this storey can bring about, each with the reason; all else must be answered with something for somebody.
 * A field of it that is answered after all fails too.
 */
export const neverFilled: Readonly<Record<string, string>> = {
  'Entitlement.blocks': 'an import blocks line items; whole entitlements are blocked by operators, who change nothing of the world',
  'FulfillmentJob.fulfillment': 'what makes licenses by itself is none of this world',
  'FulfillmentJob.nextAttemptAt': 'what is tried again is over before it is asked for',
  'Host.lastSeenAt': 'hosts report with the activations to come',
  'InboundDocument.progress': 'the world stands still, and every document of it is at its end',
  'InboundProgress.decided': 'the world stands still, and every document of it is at its end',
  'InboundProgress.total': 'the world stands still, and every document of it is at its end',
  'LedgerEntry.reason': 'given by people, with operations to come',
  'License.keyId': signed,
  'License.supersedes': 'licenses are issued anew with the operations to come',
  'LineItem.splitFrom': 'lines are split by operations to come',
  'LineItem.transferredFrom': 'lines are transferred by operations to come',
  'Refusal.decidedBy': 'rules of business refuse with operations to come',
  'Refusal.remaining': 'no line item of the world is used up',
  'Refusal.resetsAt': 'no line item of the world has yet to begin',
  'Membership.revokedAt': 'lists show the memberships that hold',
  ...Object.fromEntries(
    ['Signature.contentHash', 'Signature.license', 'Signature.licenseId', 'Signature.requestId', 'Signature.signedAt', 'Signature.verdict',
      'SignatureConnection.edges', 'SignatureConnection.nodes', 'SignatureEdge.cursor', 'SignatureEdge.node'].map((field) => [field, signed]),
  ),
};
