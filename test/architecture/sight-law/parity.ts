import type { Answer, Caller, TestHub } from '../../kit/hub.ts';
import type { Kind, Sees, World } from '../../kit/world.ts';
import { idOf, roots } from './roots.ts';

type Variables = Readonly<Record<string, unknown>>;
/** A question about one object, asked of any value that could name it. */
type Question = { readonly name: string; readonly kind: Kind; readonly among?: RegExp; readonly document: string; readonly variables: (value: string) => Variables; readonly valueOf: (id: string, key: string) => string; readonly missing: (id: string) => string };

const ofRoots: readonly Question[] = Object.entries(roots).flatMap(([name, root]) =>
  root.shape === 'one'
    ? [{ ...root, name, document: `query ($value: ${root.byId ? 'ID' : 'String'}!) { ${name}(${root.arguments('$value')}) { __typename ${idOf(root)} } }`, variables: (value) => ({ value }), missing: (id) => (root.byId ? id : 'NOBODY-KNOWS') }]
    : [],
);

/** Which objects a mutation names, and an input that would change nothing were they there. */
type Mutation = { readonly kind: Kind; readonly input: (id: string) => Variables; readonly among?: RegExp };

const ofDocument = (among: RegExp): Mutation => ({ kind: 'document', among, input: (id) => ({ id, dryRun: true }) });
const rollBack = (among: RegExp): Mutation => ({ kind: 'document', among, input: (id) => ({ id, dryRun: true, reason: 'a trial' }) });
const terms = { binding: 'NONE', term: 'PERPETUAL' };

export const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  createProduct: [
    { kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId, name: 'A trial', version: '1', dryRun: true }) },
  ],
  setProductState: [{ kind: 'product', input: (id) => ({ id, state: 'DEPLOYED', dryRun: true }) }],
  createLicenseModelTemplate: [{ kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId, code: 'trial', name: 'A trial', terms, dryRun: true }) }],
  createLicenseModelVersion: [{ kind: 'licenseModelTemplate', input: (templateId) => ({ templateId, terms, dryRun: true }) }],
  redriveCatalogDocument: [ofDocument(/-(models|prices)$/)],
  rollBackCatalogDocument: [rollBack(/-(models|prices)$/)],
  placeBlock: [
    { kind: 'lineItem', input: (id) => ({ id, reason: 'CREDIT_HOLD', message: 'a trial', dryRun: true }) },
    { kind: 'entitlement', input: (id) => ({ id, reason: 'CREDIT_HOLD', message: 'a trial', dryRun: true }) },
  ],
  liftBlock: [
    { kind: 'lineItem', input: (id) => ({ id, reason: 'CREDIT_HOLD' }) },
    { kind: 'entitlement', input: (id) => ({ id, reason: 'CREDIT_HOLD' }) },
  ],
  redriveEntitlementDocument: [ofDocument(/-entitlements$/)],
  rollBackEntitlementDocument: [rollBack(/-entitlements$/)],
  setEntitlementRules: [{ kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId, expectedVersion: 1, shortfall: 'RECLAIM', dryRun: true }) }],
  redriveFulfillmentDocument: [ofDocument(/-fulfillments$/)],
  rollBackFulfillmentDocument: [rollBack(/-fulfillments$/)],
  activate: [{ kind: 'lineItem', input: (lineItemId) => ({ lineItemId, dryRun: true }) }],
  returnLicense: [{ kind: 'fulfillment', input: (fulfillmentId) => ({ fulfillmentId, dryRun: true }) }],
  rehost: [{ kind: 'fulfillment', input: (fulfillmentId) => ({ fulfillmentId, host: { identifier: 'A-TRIAL', identifierType: 'ETHERNET' }, dryRun: true }) }],
  repair: [{ kind: 'fulfillment', input: (fulfillmentId) => ({ fulfillmentId, dryRun: true }) }],
  reissueLicense: [{ kind: 'fulfillment', input: (fulfillmentId) => ({ fulfillmentId, reason: 'a trial', dryRun: true }) }],
  cancelJob: [{ kind: 'job', input: (id) => ({ id }) }],
  settleJob: [{ kind: 'job', input: (id) => ({ id, succeeded: false, reason: 'a trial' }) }],
  uploadLicense: [{ kind: 'fulfillment', input: (id) => ({ fulfillmentId: id, content: 'YQ==', format: 'text' }) }],
  rotateSigningKey: [{ kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId }) }],
  revokeSigningKey: [{ kind: 'signingKey', input: (id) => ({ id, reason: 'a trial', dryRun: true }) }],
  redriveOrganizationDocument: [ofDocument(/-organizations$/)],
  rollBackOrganizationDocument: [rollBack(/-organizations$/)],
  placeHold: [{ kind: 'order', input: (id) => ({ id, reason: 'CREDIT', message: 'a trial' }) }],
  liftHold: [{ kind: 'order', input: (id) => ({ id, reason: 'CREDIT' }) }],
  redriveOrderDocument: [ofDocument(/-order-\d+$/)],
  setOrderRules: [{ kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId, expectedVersion: 1, entitleOn: 'PAID', dryRun: true }) }],
  eraseOrderDocument: [rollBack(/-order-\d+$/)],
  // Names nothing.
  eraseExpiredOrderDocuments: [],
  moveOrganization: [
    { kind: 'organization', input: (id) => ({ id, parentId: null, dryRun: true }) },
    { kind: 'organization', input: (parentId) => ({ id: parentId, parentId, dryRun: true }) },
  ],
  grantMembership: [
    { kind: 'organization', input: (organizationId) => ({ organizationId, email: 'trial@example.test', role: 'CUSTOMER_USER', dryRun: true }) },
    { kind: 'territory', input: (territoryId) => ({ territoryId, email: 'trial@example.test', role: 'SALES', dryRun: true }) },
    { kind: 'businessUnit', input: (businessUnitId) => ({ businessUnitId, email: 'trial@example.test', role: 'SUPPORT', dryRun: true }) },
  ],
  revokeMembership: [{ kind: 'membership', input: (id) => ({ id }) }],
};

/** Documents of every module are driven again by one kind of input. */
const inputOf = (name: string): string => {
  const verb = name.replace(/^(redrive|rollBack)\w+Document$/, '$1Document');
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
};

let keys = 0;
const ofMutations: readonly Question[] = Object.entries(mutations).flatMap(([name, asked]) =>
  asked.map(({ kind, input, among }) => ({
    name,
    kind,
    ...(among && { among }),
    document: `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { __typename } }`,
    variables: (value) => ({ input: { ...input(value), idempotencyKey: `parity ${++keys}` } }),
    valueOf: (id) => id,
    missing: (id) => id,
  })),
);

export type Parity = { readonly asked: number; /** Data statements that the questions took. */ readonly statements: number; readonly differences: readonly string[] };

/** Asks for something foreign and for something missing, by every root and in every mutation: neither the answer nor the work behind it may tell them apart. */
export const foreignAgainstMissing = async (hub: TestHub, world: World, caller: Caller, sees: Sees): Promise<Parity> => {
  const differences: string[] = [];
  let asked = 0;
  let statements = 0;
  for (const { name, kind, among, document, variables, valueOf, missing } of [...ofRoots, ...ofMutations]) {
    const foreign = [...world.things].find(([, thing]) => thing.kind === kind && !sees[kind].includes(thing.key) && (among?.test(thing.key) ?? true));
    if (!foreign) continue;
    const [id, { key }] = foreign;
    asked++;
    const [ofForeign, ofMissing] = [await workOf(hub, caller, document, variables(valueOf(id, key))), await workOf(hub, caller, document, variables(missing(world.missing(kind))))];
    statements += ofForeign.statements.length;
    if (ofForeign.statements.join(';') !== ofMissing.statements.join(';')) differences.push(`${name}: ${key} takes ${ofForeign.statements.length} statements, a missing one ${ofMissing.statements.length}: ${onlyOneOf(ofForeign.statements, ofMissing.statements)}`);
    if (ofForeign.answer !== ofMissing.answer) differences.push(`${name}: ${key} is answered ${ofForeign.answer}, a missing one ${ofMissing.answer}`);
  }
  return { asked, statements, differences };
};

/** What the hub looks up of a caller whom it has not asked about for a while: memberships, and the tenants that they reach. */
const isAboutTheCaller = (statement: string): boolean => /organizations\.standing|select distinct s\.tenant_id as tenant\s+from organizations\.tenant_span/.test(statement);

/** What only one of the two took, so that a failure says what to look for. */
const onlyOneOf = (a: readonly string[], b: readonly string[]): string => [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))].map((one) => one.replaceAll(/\s+/g, ' ').slice(0, 200)).join('; ');

/** What was answered, ids and error numbers aside, and the statements it took; what the hub looks up of the caller from time to time is not among them. */
const workOf = async (hub: TestHub, caller: Caller, document: string, variables: Variables): Promise<{ readonly answer: string; readonly statements: readonly string[] }> => {
  let answer: Answer = {};
  const statements = await hub.statementsOf(async () => {
    answer = await caller.asks(document, variables);
  });
  return {
    answer: JSON.stringify(answer).replace(/[a-z]+_[0-9a-z]{26}/g, 'ID').replace(/[0-9a-f-]{36}/g, 'UUID'),
    statements: statements.filter((statement) => !isAboutTheCaller(statement)),
  };
};
