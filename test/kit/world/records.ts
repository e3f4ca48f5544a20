/**
 * The records that make the world, as source systems send them. Whatever a record says in free text begins with the key of
 * the object it is about ("AURORA-E1 …"), so a text in a wrong answer says by itself whose it is.
 */
type Fields = Readonly<Record<string, unknown>>;

export const vendor = {
  businessUnits: [
    { code: 'MERIDIAN', name: 'MERIDIAN-UNIT' },
    { code: 'ZENITH', name: 'ZENITH-UNIT' },
  ],
  memberships: [
    { role: 'INTEGRATOR', businessUnit: 'MERIDIAN', subject: 'erp-client' },
    { role: 'SUPPORT', businessUnit: 'MERIDIAN', subject: 'support', name: 'MERIDIAN-SUE', email: 'MERIDIAN-SUE@example.test' },
    { role: 'OPERATOR', businessUnit: 'MERIDIAN', subject: 'operator', name: 'MERIDIAN-OTTO', email: 'MERIDIAN-OTTO@example.test' },
    { role: 'OPERATOR', businessUnit: 'ZENITH', subject: 'operator' },
  ],
} as const;

const organization = (id: string, more: Fields = {}): Fields => ({ system: 'CRM', id, name: id, legalName: `${id} legal name`, country: 'DE', ...more });
const partner = (id: string, more: Fields = {}): Fields => organization(id, { type: 'PARTNER', country: 'FR', ...more });

/** Seven tenants; by ownership and (») by channel. Borealis opens a tenant of its own and is acquired afterwards. */
export const organizations = [
  organization('AURORA-GROUP', { territory: 'SOUTH-TERRITORY', lei: '529900AURORAGROUP063' }),
  organization('AURORA-EUROPE', { parentId: 'AURORA-GROUP', timeZone: 'Europe/Berlin' }),
  organization('AURORA-GERMANY', { parentId: 'AURORA-EUROPE', timeZone: 'Europe/Berlin', lei: '529900AURORAGERMAN36' }),
  organization('AURORA-AMERICA', { parentId: 'AURORA-GROUP', channelParentId: 'ECHO-RESALE', country: 'US' }),
  organization('BOREALIS-TOP', { country: 'NO' }),
  organization('BOREALIS-LAB', { parentId: 'BOREALIS-TOP', country: 'NO' }),
  organization('CORONA-HOLDING', { channelParentId: 'FOXTROT-RESALE', territory: 'NORTH-TERRITORY', lei: '529900CORONAHOLDIN13' }),
  // Bought by itself, between two that buy through the channel: a gap in what partners see of the tree.
  organization('CORONA-WORKS', { parentId: 'CORONA-HOLDING' }),
  organization('CORONA-MINE', { parentId: 'CORONA-WORKS', channelParentId: 'ECHO-RESALE', country: 'SE' }),
  partner('DELTA-DISTRIBUTION'),
  partner('ECHO-RESALE', { channelParentId: 'DELTA-DISTRIBUTION' }),
  partner('FOXTROT-RESALE', { channelParentId: 'DELTA-DISTRIBUTION' }),
];
export const acquisition = [organization('BOREALIS-TOP', { country: 'NO', parentId: 'AURORA-EUROPE' })];
export const organizationsOfOperator = [
  organization('GLACIER-ONE', { territory: 'NORTH-TERRITORY', country: 'CH' }),
  organization('GLACIER-TWO', { parentId: 'GLACIER-ONE', country: 'CH', status: 'SUSPENDED' }),
];

const person = (role: string, subject: string, name: string, place: Fields): Fields => ({ role, subject, name, email: `${name}@example.test`, ...place });
const at = (organizationId: string): Fields => ({ system: 'CRM', organizationId });

export const memberships = [
  person('CUSTOMER_ADMIN', 'customer-admin', 'AURORA-PAULA', at('AURORA-EUROPE')),
  person('CUSTOMER_USER', 'customer-user', 'AURORA-ULI', { ...at('AURORA-GERMANY'), expiresAt: '2099-12-31T00:00:00Z' }),
  // A partner that also owns licenses: two sights in one caller.
  person('CUSTOMER_ADMIN', 'partner', 'ECHO-EVA', at('ECHO-RESALE')),
  person('PARTNER', 'partner', 'ECHO-EVA', at('ECHO-RESALE')),
  person('SALES', 'sales', 'NORTH-SAM', { territory: 'NORTH-TERRITORY' }),
  { role: 'PARTNER_INTEGRATION', client: 'partner-client', ...at('DELTA-DISTRIBUTION') },
  person('CUSTOMER_ADMIN', 'anna', 'AURORA-ANNA', at('AURORA-GROUP')),
  person('CUSTOMER_USER', 'amy', 'AURORA-AMY', at('AURORA-AMERICA')),
  person('CUSTOMER_USER', 'bea', 'BOREALIS-BEA', at('BOREALIS-LAB')),
  person('CUSTOMER_ADMIN', 'carl', 'CORONA-CARL', at('CORONA-HOLDING')),
];
export const membershipsOfOperator = [person('CUSTOMER_USER', 'gus', 'GLACIER-GUS', at('GLACIER-ONE'))];

const model = (businessUnit: string, code: string, terms: Fields, more: Fields = {}): Fields => {
  const name = `${businessUnit}-${code.slice(businessUnit.length + 1).toUpperCase()}`;
  return { businessUnit, code, name, description: `${name} description`, terms, ...more };
};

export const licenseModels = [
  model('MERIDIAN', 'meridian-locked', {
    binding: 'NODE_LOCKED', term: 'PERPETUAL', versionRule: 'MAINTENANCE_END', rehostLimit: { allowed: 2 }, returnLimit: { allowed: 1, per: 'P1Y' }, repairLimit: { allowed: 4, per: 'P1Y' },
  }),
  model(
    'MERIDIAN',
    'meridian-floating',
    { binding: 'FLOATING', term: 'DURATION', termLength: 'P1Y', overage: { rule: 'OVERDRAFT', copies: 2 }, attributes: [{ name: 'MERIDIAN-ATTRIBUTE', decidedAt: 'MODEL', value: 'MERIDIAN-ATTRIBUTE' }] },
    { metric: { code: 'meridian-users', name: 'MERIDIAN-USERS', unit: 'users', kind: 'PEAK', measuredOver: 'P1D' } },
  ),
  model('MERIDIAN', 'meridian-trial', { binding: 'NODE_LOCKED', term: 'DURATION', termLength: 'P30D', startRule: 'AT_FIRST_ACTIVATION' }),
];
export const licenseModelsOfOperator = [
  model('ZENITH', 'zenith-named', { binding: 'NAMED_USER', term: 'DURATION', termLength: 'P1Y', overage: { rule: 'RATIO', percent: 125 } }),
];

const partNumber = (businessUnit: string, code: string, productName: string, more: Fields = {}): Fields => ({
  businessUnit, partNumber: `${businessUnit}-${code}`, productName: `${businessUnit}-${productName}`, productVersion: '5.0', productLine: `${businessUnit}-LINE`,
  description: `${businessUnit}-${productName} description`, validFrom: '2020-01-01', ...more,
});
const licensed = { technology: 'flexlm', features: ['MERIDIAN-CORE', 'MERIDIAN-SIM'], sellableFrom: '2020-01-01', sellableTo: '2090-01-01' };

export const priceList = [
  partNumber('MERIDIAN', 'PN1', 'CAD', { ...licensed, licenseModel: 'meridian-locked' }),
  partNumber('MERIDIAN', 'PN2', 'PDM', { ...licensed, features: ['MERIDIAN-CORE'], licenseModel: 'meridian-floating', copiesPerUnit: 5, validTo: '2089-12-31' }),
  partNumber('MERIDIAN', 'PN3', 'CARE', { productType: 'MAINTENANCE' }),
  partNumber('MERIDIAN', 'PN4', 'CAD', { ...licensed, licenseModel: 'meridian-trial' }),
];
export const priceListOfOperator = [partNumber('ZENITH', 'PN1', 'APP', { technology: 'keyserver', features: ['ZENITH-CORE'], licenseModel: 'zenith-named' })];

/** Products that nobody has released. */
export const unreleased = [
  { businessUnit: 'MERIDIAN', name: 'MERIDIAN-SECRET', featureCode: 'MERIDIAN-HIDDEN' },
  { businessUnit: 'ZENITH', name: 'ZENITH-SECRET', featureCode: 'ZENITH-HIDDEN' },
];

const year = { startDate: '2026-01-01', expirationDate: '2027-06-30' };
const forGood = { startDate: '2025-03-01', permanent: true };
const maintained = { maintenancePartNumber: 'MERIDIAN-PN3', maintenanceStartDate: '2026-02-01', maintenanceExpirationDate: '2027-01-31' };

type Line = Fields & { readonly line: string };
const sold = (entitlementId: string, soldTo: string, deal: Fields, ...lines: readonly Line[]): Fields[] =>
  lines.map(({ line, ...more }) => ({
    businessUnit: 'MERIDIAN', entitlementId, soldTo, soldToSystem: 'CRM', description: `${entitlementId} description`, activationId: line, migrationId: `${line}-MIGRATED`, partNumber: 'MERIDIAN-PN2',
    numberOfCopies: 10, orderId: `${line}-ORDER`, orderLineNumber: `${line}-1`, ...year, ...deal, ...more,
  }));
const through = (...channelPartners: string[]): Fields => ({ channelPartners });

export const entitlements = [
  ...sold('AURORA-E1', 'AURORA-EUROPE', {}, { line: 'AURORA-L1', partNumber: 'MERIDIAN-PN1', ...forGood, expirationDate: undefined, ...maintained, versionDate: '2026-05-01' }, { line: 'AURORA-L2', lineItemType: 'RENEWAL', parentActivationId: 'AURORA-L1' }),
  ...sold('AURORA-E2', 'AURORA-GERMANY', {}, { line: 'AURORA-L3' }, { line: 'AURORA-L4', state: 'ON_HOLD', expirationDate: '2028-01-31' }),
  ...sold('AURORA-E3', 'AURORA-AMERICA', through('DELTA-DISTRIBUTION', 'ECHO-RESALE'), { line: 'AURORA-L5' }, { line: 'AURORA-L6', state: 'INACTIVE' }),
  ...sold('AURORA-E4', 'AURORA-GROUP', {}, { line: 'AURORA-L7' }),
  ...sold('BOREALIS-E1', 'BOREALIS-TOP', {}, { line: 'BOREALIS-L1', ...maintained }, { line: 'BOREALIS-L2', partNumber: 'MERIDIAN-PN4', startDate: undefined, expirationDate: undefined }),
  // A deal of partners with a customer that is none of their channel's organizations: they see the deal and not its owner.
  ...sold('BOREALIS-E2', 'BOREALIS-LAB', through('DELTA-DISTRIBUTION', 'FOXTROT-RESALE'), { line: 'BOREALIS-L3' }),
  ...sold('CORONA-E1', 'CORONA-HOLDING', through('DELTA-DISTRIBUTION', 'FOXTROT-RESALE'), { line: 'CORONA-L1', ...maintained }, { line: 'CORONA-L2', state: 'DRAFT' }),
  ...sold('CORONA-E2', 'CORONA-WORKS', {}, { line: 'CORONA-L3' }),
  ...sold('CORONA-E3', 'CORONA-MINE', { ...through('DELTA-DISTRIBUTION', 'ECHO-RESALE'), currentOwnerTier: 2 }, { line: 'CORONA-L4' }, { line: 'CORONA-L5' }),
  ...sold('ECHO-E1', 'ECHO-RESALE', { nonRevenueReason: 'ECHO-E1 not for resale' }, { line: 'ECHO-L1' }),
];
export const entitlementsOfOperator = [
  ...sold('GLACIER-E1', 'GLACIER-ONE', {}, { line: 'GLACIER-L1', ...maintained }, { line: 'GLACIER-L2', lineItemType: 'UPGRADE', parentActivationId: 'GLACIER-L1' }),
  ...sold('GLACIER-E2', 'GLACIER-TWO', { businessUnit: 'ZENITH', partNumber: 'ZENITH-PN1' }, { line: 'GLACIER-L3', state: 'INACTIVE' }, { line: 'GLACIER-L4' }),
];

const running = (fulfillmentId: string, activationId: string, hostId: string | undefined, more: Fields = {}): Fields => ({
  fulfillmentId, activationId, fulfilledCount: 2, state: 'ACTIVE', fulfillDate: '2026-03-01', licenseFormat: `${fulfillmentId}-FORMAT`, licenseText: `${fulfillmentId}-TEXT`,
  generatorVersion: `${fulfillmentId}-GENERATOR`, ...(hostId !== undefined && { hostId, hostIdType: 'ETHERNET', hostType: 'SERVER', hostAlias: `${hostId}-ALIAS`, nodeIds: [`${hostId}-NODE`] }), ...more,
});

export const fulfillments = [
  running('AURORA-F1', 'AURORA-L1', 'AURORA-H1', { versionDate: '2026-04-01' }),
  running('AURORA-F6', 'AURORA-L3', 'AURORA-H2', { state: 'OBSOLETE', supportAction: 'REPAIR' }),
  running('AURORA-F2', 'AURORA-L3', 'AURORA-H2', { parentFulfillmentId: 'AURORA-F6', fulfillDate: '2026-03-02' }),
  running('AURORA-F3', 'AURORA-L5', 'AURORA-H3'),
  running('AURORA-F4', 'AURORA-L7', 'AURORA-H4'),
  // Aurora's license runs on a machine of Corona.
  running('AURORA-F5', 'AURORA-L2', 'CORONA-H2', { hostOwner: 'CORONA-WORKS', hostOwnerSystem: 'CRM' }),
  running('BOREALIS-F1', 'BOREALIS-L1', 'BOREALIS-H1'),
  running('BOREALIS-F2', 'BOREALIS-L3', 'BOREALIS-H2'),
  running('CORONA-F1', 'CORONA-L1', 'CORONA-H1'),
  running('CORONA-F2', 'CORONA-L4', 'CORONA-H3'),
  running('CORONA-F3', 'CORONA-L3', undefined, { state: 'ON_HOLD' }),
  running('ECHO-F1', 'ECHO-L1', 'ECHO-H1'),
];
export const fulfillmentsOfOperator = [running('GLACIER-F1', 'GLACIER-L1', 'GLACIER-H1')];
/** Held back: nobody knows the line. */
export const quarantinedFulfillments = [running('CORONA-F9', 'CORONA-L9', 'CORONA-H9')];

export const unreadable = 'CORONA-HOLDING,CORONA-WORKS\n1,2\n';

const ordered = (order: string, customer: string, lines: readonly Fields[], more: Fields = {}): Fields => ({
  type: 'ORDER', businessUnit: 'MERIDIAN', system: 'ERP', id: order, order, issuedOn: '2026-02-01', purchaseOrder: `${order}-PO`, customer: { system: 'CRM', id: customer }, sellers: [],
  lines: lines.map((line) => ({ partNumber: 'MERIDIAN-PN2', quantity: 4, startDate: '2026-02-01', expirationDate: '2027-01-31', ...line })), ...more,
});
const soldBy = (...sellers: readonly string[]): Fields => ({ sellers: sellers.map((id) => ({ system: 'CRM', id })) });

/** One document each; the last one takes an order back. */
export const orders = [
  ordered('AURORA-O1', 'AURORA-EUROPE', [{ number: 'AURORA-OL1' }, { number: 'AURORA-OL2' }], { paidOn: '2026-02-03' }),
  ordered('AURORA-O2', 'AURORA-GERMANY', [{ number: 'AURORA-OL3' }]),
  ordered('AURORA-O3', 'AURORA-AMERICA', [{ number: 'AURORA-OL4' }], soldBy('DELTA-DISTRIBUTION', 'ECHO-RESALE')),
  ordered('AURORA-O4', 'AURORA-GROUP', [{ number: 'AURORA-OL5' }]),
  // Sold by partners to a customer that is none of their channel's organizations.
  ordered('BOREALIS-O1', 'BOREALIS-LAB', [{ number: 'BOREALIS-OL1' }], soldBy('DELTA-DISTRIBUTION', 'FOXTROT-RESALE')),
  ordered('CORONA-O1', 'CORONA-HOLDING', [{ number: 'CORONA-OL1' }], soldBy('DELTA-DISTRIBUTION', 'FOXTROT-RESALE')),
  ordered('CORONA-O2', 'CORONA-WORKS', [{ number: 'CORONA-OL2' }]),
  ordered('CORONA-O3', 'CORONA-MINE', [{ number: 'CORONA-OL3' }], soldBy('DELTA-DISTRIBUTION', 'ECHO-RESALE')),
  ordered('ECHO-O1', 'ECHO-RESALE', [{ number: 'ECHO-OL1' }]),
  { type: 'ORDER_CANCELLATION', businessUnit: 'MERIDIAN', system: 'ERP', id: 'CORONA-O2-CANCELLATION', order: 'CORONA-O2', issuedOn: '2026-02-05' },
];
export const ordersOfOperator = [
  // Refused: nobody knows what it renews.
  ordered('GLACIER-O1', 'GLACIER-ONE', [{ number: 'GLACIER-OL1', action: 'RENEW', activationId: 'GLACIER-OL1-PARENT' }]),
  ordered('GLACIER-O2', 'GLACIER-TWO', [{ number: 'GLACIER-OL2', partNumber: 'ZENITH-PN1' }], { businessUnit: 'ZENITH' }),
];
export const heldOrder = 'AURORA-O2';

/** Fulfillments that are being given back: each has a job that waits for a person. */
export const withdrawn: readonly string[] = ['AURORA-F1', 'AURORA-F2', 'AURORA-F3', 'BOREALIS-F1', 'CORONA-F1', 'ECHO-F1', 'GLACIER-F1'];
/** A line of which nothing may run, and where somebody wanted it to. */
export const refusingLine = 'AURORA-L6';
export const refusingHost = 'AURORA-H3';
