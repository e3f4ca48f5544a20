import type { PersonaName } from '../../../gateway/development-issuer/personas.ts';

/** Everybody who may knock: the personas, and a stranger whose token is valid and who belongs to nobody. */
export type WorldCaller = PersonaName | 'stranger';
export const worldCallers = [
  'customer-admin', 'customer-user', 'partner', 'partner-client', 'sales', 'support', 'operator', 'erp-client', 'stranger',
] as const satisfies readonly WorldCaller[];

export const kinds = [
  'organization', 'membership', 'person', 'territory', 'businessUnit', 'entitlement', 'lineItem', 'maintenanceLine', 'host', 'fulfillment', 'license', 'job',
  'order', 'orderLine', 'product', 'partNumber', 'feature', 'licenseModelTemplate', 'licenseModelVersion', 'metric', 'document', 'signingKey',
] as const;
export type Kind = (typeof kinds)[number];
/** Keys of objects, by kind. */
export type Sees = Readonly<Record<Kind, readonly string[]>>;

/** Keys that differ in their last part only: 'AURORA-L 1 2' is AURORA-L1 and AURORA-L2. */
const numbered = (...groups: readonly string[]): string[] =>
  groups.flatMap((group) => {
    const [stem = '', ...ends] = group.split(' ');
    return ends.map((end) => stem + end);
  });

const nothing: Sees = {
  organization: [], membership: [], person: [], territory: [], businessUnit: [], entitlement: [], lineItem: [], maintenanceLine: [], host: [], fulfillment: [], license: [], job: [],
  order: [], orderLine: [], product: [], partNumber: [], feature: [], licenseModelTemplate: [], licenseModelVersion: [], metric: [], document: [], signingKey: [],
};

/** What is at work on lines, or was. */
const jobsOf = (...lines: readonly string[]): string[] => numbered(...lines).map((line) => `${line} job`);

/** What every caller of the vendor's world may read of its catalog. */
const released = {
  businessUnit: ['MERIDIAN-UNIT', 'ZENITH-UNIT'],
  product: ['MERIDIAN-CAD', 'MERIDIAN-CARE', 'MERIDIAN-PDM', 'ZENITH-APP'],
  partNumber: ['MERIDIAN-PN1', 'MERIDIAN-PN2', 'MERIDIAN-PN3', 'MERIDIAN-PN4', 'ZENITH-PN1'],
  feature: ['MERIDIAN-CORE', 'MERIDIAN-SIM', 'ZENITH-CORE'],
  licenseModelTemplate: ['meridian-floating', 'meridian-locked', 'meridian-trial', 'zenith-named'],
  licenseModelVersion: ['meridian-floating/1', 'meridian-locked/1', 'meridian-trial/1', 'zenith-named/1'],
  metric: ['meridian-users'],
} as const;

const ofErpClient = numbered('erp- organizations acquisition memberships models prices entitlements fulfillments quarantine unreadable', 'erp-order- 1 2 3 4 5 6 7 8 9 10');
const ofOperator = numbered('operator- organizations memberships models prices entitlements fulfillments', 'operator-order- 1 2');

type Bought = Pick<Sees, 'entitlement' | 'lineItem' | 'order' | 'orderLine'>;
/** What came of an order is seen by whoever sees the order; one line of the world was refused. */
const withGranted = <Some extends Bought>(sees: Some): Some => ({
  ...sees,
  entitlement: [...sees.entitlement, ...sees.order.filter((order) => order !== 'GLACIER-O1')],
  lineItem: [...sees.lineItem, ...sees.orderLine.filter((line) => line !== 'GLACIER-OL1').map((line) => `${line} item`)],
});

const everything: Sees = {
  ...released,
  organization: [
    'AURORA-AMERICA', 'AURORA-EUROPE', 'AURORA-GERMANY', 'AURORA-GROUP', 'BOREALIS-LAB', 'BOREALIS-TOP', 'CORONA-HOLDING', 'CORONA-MINE', 'CORONA-WORKS',
    'DELTA-DISTRIBUTION', 'ECHO-RESALE', 'FOXTROT-RESALE', 'GLACIER-ONE', 'GLACIER-TWO',
  ],
  membership: [
    'AURORA-PAULA CUSTOMER_ADMIN', 'AURORA-ULI CUSTOMER_USER', 'ECHO-EVA CUSTOMER_ADMIN', 'ECHO-EVA PARTNER', 'NORTH-SAM SALES', 'partner-client PARTNER_INTEGRATION',
    'AURORA-ANNA CUSTOMER_ADMIN', 'AURORA-AMY CUSTOMER_USER', 'BOREALIS-BEA CUSTOMER_USER', 'CORONA-CARL CUSTOMER_ADMIN', 'GLACIER-GUS CUSTOMER_USER',
    'MERIDIAN-SUE SUPPORT MERIDIAN-UNIT', 'MERIDIAN-OTTO OPERATOR MERIDIAN-UNIT', 'MERIDIAN-OTTO OPERATOR ZENITH-UNIT', 'erp-client INTEGRATOR MERIDIAN-UNIT',
  ],
  person: [
    'AURORA-PAULA', 'AURORA-ULI', 'ECHO-EVA', 'NORTH-SAM', 'AURORA-ANNA', 'AURORA-AMY', 'BOREALIS-BEA', 'CORONA-CARL', 'GLACIER-GUS', 'MERIDIAN-SUE', 'MERIDIAN-OTTO',
  ],
  territory: ['NORTH-TERRITORY', 'SOUTH-TERRITORY'],
  entitlement: numbered('AURORA-E 1 2 3 4', 'BOREALIS-E 1 2', 'CORONA-E 1 2 3', 'ECHO-E 1', 'GLACIER-E 1 2'),
  lineItem: numbered('AURORA-L 1 2 3 4 5 6 7', 'BOREALIS-L 1 2 3', 'CORONA-L 1 2 3 4 5', 'ECHO-L 1', 'GLACIER-L 1 2 3 4'),
  maintenanceLine: ['AURORA-E1 maintenance', 'BOREALIS-E1 maintenance', 'CORONA-E1 maintenance', 'GLACIER-E1 maintenance'],
  host: numbered('AURORA-H 1 2 3 4', 'BOREALIS-H 1 2', 'CORONA-H 1 2 3', 'ECHO-H 1', 'GLACIER-H 1'),
  fulfillment: numbered('AURORA-F 1 2 3 4 5 6', 'BOREALIS-F 1 2', 'CORONA-F 1 2 3', 'ECHO-F 1', 'GLACIER-F 1'),
  license: numbered('AURORA-F 1 2 3 4 5 6', 'BOREALIS-F 1 2', 'CORONA-F 1 2 3', 'ECHO-F 1', 'GLACIER-F 1').map((fulfillment) => `${fulfillment} license`),
  job: jobsOf('AURORA-L 1 3 5 6', 'BOREALIS-L 1', 'CORONA-L 1', 'ECHO-L 1', 'GLACIER-L 1'),
  order: numbered('AURORA-O 1 2 3 4', 'BOREALIS-O 1', 'CORONA-O 1 2 3', 'ECHO-O 1', 'GLACIER-O 1 2'),
  orderLine: numbered('AURORA-OL 1 2 3 4 5', 'BOREALIS-OL 1', 'CORONA-OL 1 2 3', 'ECHO-OL 1', 'GLACIER-OL 1 2'),
  document: [...ofErpClient, ...ofOperator],
  signingKey: ['MERIDIAN-UNIT REVOKED', 'MERIDIAN-UNIT RETIRED', 'MERIDIAN-UNIT ACTIVE', 'ZENITH-UNIT ACTIVE'],
};

const licensesOf = (fulfillment: readonly string[]) => ({ fulfillment, license: fulfillment.map((key) => `${key} license`) });

const withoutGranted: Readonly<Record<WorldCaller, Sees>> = {
  'customer-admin': {
    ...nothing,
    ...released,
    organization: ['AURORA-EUROPE', 'AURORA-GERMANY', 'BOREALIS-LAB', 'BOREALIS-TOP'],
    membership: ['AURORA-PAULA CUSTOMER_ADMIN', 'AURORA-ULI CUSTOMER_USER', 'BOREALIS-BEA CUSTOMER_USER'],
    person: ['AURORA-PAULA', 'AURORA-ULI', 'BOREALIS-BEA'],
    entitlement: numbered('AURORA-E 1 2', 'BOREALIS-E 1 2'),
    lineItem: numbered('AURORA-L 1 2 3 4', 'BOREALIS-L 1 2 3'),
    maintenanceLine: ['AURORA-E1 maintenance', 'BOREALIS-E1 maintenance'],
    host: numbered('AURORA-H 1 2', 'BOREALIS-H 1 2'),
    ...licensesOf(numbered('AURORA-F 1 2 5 6', 'BOREALIS-F 1 2')),
    job: jobsOf('AURORA-L 1 3', 'BOREALIS-L 1'),
    order: numbered('AURORA-O 1 2', 'BOREALIS-O 1'),
    orderLine: numbered('AURORA-OL 1 2 3', 'BOREALIS-OL 1'),
  },
  'customer-user': {
    ...nothing,
    ...released,
    organization: ['AURORA-GERMANY'],
    membership: ['AURORA-ULI CUSTOMER_USER'],
    person: ['AURORA-ULI'],
    entitlement: ['AURORA-E2'],
    lineItem: numbered('AURORA-L 3 4'),
    host: ['AURORA-H2'],
    ...licensesOf(numbered('AURORA-F 2 6')),
    job: jobsOf('AURORA-L 3'),
    order: ['AURORA-O2'],
    orderLine: ['AURORA-OL3'],
  },
  partner: {
    ...nothing,
    ...released,
    organization: ['AURORA-AMERICA', 'CORONA-MINE', 'ECHO-RESALE'],
    membership: ['ECHO-EVA CUSTOMER_ADMIN', 'ECHO-EVA PARTNER'],
    person: ['ECHO-EVA'],
    entitlement: ['AURORA-E3', 'CORONA-E3', 'ECHO-E1'],
    lineItem: numbered('AURORA-L 5 6', 'CORONA-L 4 5', 'ECHO-L 1'),
    host: ['AURORA-H3', 'CORONA-H3', 'ECHO-H1'],
    ...licensesOf(['AURORA-F3', 'CORONA-F2', 'ECHO-F1']),
    job: jobsOf('AURORA-L 5 6', 'ECHO-L 1'),
    order: ['AURORA-O3', 'CORONA-O3', 'ECHO-O1'],
    orderLine: ['AURORA-OL4', 'CORONA-OL3', 'ECHO-OL1'],
  },
  'partner-client': {
    ...nothing,
    ...released,
    organization: ['AURORA-AMERICA', 'CORONA-HOLDING', 'CORONA-MINE', 'DELTA-DISTRIBUTION', 'ECHO-RESALE', 'FOXTROT-RESALE'],
    membership: ['partner-client PARTNER_INTEGRATION'],
    entitlement: ['AURORA-E3', 'BOREALIS-E2', 'CORONA-E1', 'CORONA-E3'],
    lineItem: numbered('AURORA-L 5 6', 'BOREALIS-L 3', 'CORONA-L 1 2 4 5'),
    maintenanceLine: ['CORONA-E1 maintenance'],
    host: ['AURORA-H3', 'BOREALIS-H2', 'CORONA-H1', 'CORONA-H3'],
    ...licensesOf(['AURORA-F3', 'BOREALIS-F2', 'CORONA-F1', 'CORONA-F2']),
    job: jobsOf('AURORA-L 5 6', 'CORONA-L 1'),
    order: ['AURORA-O3', 'BOREALIS-O1', 'CORONA-O1', 'CORONA-O3'],
    orderLine: ['AURORA-OL4', 'BOREALIS-OL1', 'CORONA-OL1', 'CORONA-OL3'],
  },
  sales: {
    ...nothing,
    ...released,
    organization: ['CORONA-HOLDING', 'CORONA-MINE', 'CORONA-WORKS', 'GLACIER-ONE', 'GLACIER-TWO'],
    membership: ['NORTH-SAM SALES'],
    person: ['NORTH-SAM'],
    territory: ['NORTH-TERRITORY'],
    entitlement: numbered('CORONA-E 1 2 3', 'GLACIER-E 1 2'),
    lineItem: numbered('CORONA-L 1 2 3 4 5', 'GLACIER-L 1 2 3 4'),
    maintenanceLine: ['CORONA-E1 maintenance', 'GLACIER-E1 maintenance'],
    host: numbered('CORONA-H 1 2 3', 'GLACIER-H 1'),
    ...licensesOf(numbered('CORONA-F 1 2 3', 'GLACIER-F 1')),
    job: jobsOf('CORONA-L 1', 'GLACIER-L 1'),
    order: numbered('CORONA-O 1 2 3', 'GLACIER-O 1 2'),
    orderLine: numbered('CORONA-OL 1 2 3', 'GLACIER-OL 1 2'),
  },
  support: { ...everything, product: [...everything.product, 'MERIDIAN-SECRET'], feature: [...everything.feature, 'MERIDIAN-HIDDEN'] },
  operator: {
    ...everything,
    product: [...everything.product, 'MERIDIAN-SECRET', 'ZENITH-SECRET'],
    feature: [...everything.feature, 'MERIDIAN-HIDDEN', 'ZENITH-HIDDEN'],
  },
  'erp-client': { ...nothing, ...released, membership: ['erp-client INTEGRATOR MERIDIAN-UNIT'], document: ofErpClient },
  stranger: nothing,
};

/** What each caller may see, by the rules of the house, written out. */
export const oracle = Object.fromEntries(worldCallers.map((caller) => [caller, withGranted(withoutGranted[caller])])) as Readonly<Record<WorldCaller, Sees>>;

const wholeAurora = {
  organization: ['AURORA-AMERICA', 'AURORA-EUROPE', 'AURORA-GERMANY', 'AURORA-GROUP'],
  membership: ['AURORA-PAULA CUSTOMER_ADMIN', 'AURORA-ULI CUSTOMER_USER', 'AURORA-ANNA CUSTOMER_ADMIN', 'AURORA-AMY CUSTOMER_USER'],
  person: ['AURORA-PAULA', 'AURORA-ULI', 'AURORA-ANNA', 'AURORA-AMY'],
  entitlement: numbered('AURORA-E 1 2 3 4'),
  lineItem: numbered('AURORA-L 1 2 3 4 5 6 7'),
  maintenanceLine: ['AURORA-E1 maintenance'],
  host: numbered('AURORA-H 1 2 3 4'),
  ...licensesOf(numbered('AURORA-F 1 2 3 4 5 6')),
  job: jobsOf('AURORA-L 1 3 5 6'),
  order: numbered('AURORA-O 1 2 3 4'),
  orderLine: numbered('AURORA-OL 1 2 3 4 5'),
};
const wholeBorealis = {
  organization: ['BOREALIS-LAB', 'BOREALIS-TOP'],
  membership: ['BOREALIS-BEA CUSTOMER_USER'],
  person: ['BOREALIS-BEA'],
  entitlement: numbered('BOREALIS-E 1 2'),
  lineItem: numbered('BOREALIS-L 1 2 3'),
  maintenanceLine: ['BOREALIS-E1 maintenance'],
  host: numbered('BOREALIS-H 1 2'),
  ...licensesOf(numbered('BOREALIS-F 1 2')),
  job: jobsOf('BOREALIS-L 1'),
  order: numbered('BOREALIS-O 1'),
  orderLine: numbered('BOREALIS-OL 1'),
};
const bothWhole = { ...wholeAurora };
for (const kind of Object.keys(wholeBorealis) as (keyof typeof wholeBorealis)[]) bothWhole[kind] = [...wholeAurora[kind], ...wholeBorealis[kind]];

/** What the second wall alone lets through: whole tenants where the first one confines a customer to some of their organizations. */
export const wall: Readonly<Record<WorldCaller, Sees>> = {
  ...oracle,
  'customer-admin': { ...oracle['customer-admin'], ...withGranted(bothWhole) },
  'customer-user': { ...oracle['customer-user'], ...withGranted(wholeAurora) },
};
