import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { businessUnitId } from '#kernel/values/ids';
import { callers, meridian, openCatalog, orion, type Answer, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';
import { licenseModelTemplateId, productId } from '../contract/ids.ts';

let hub: CatalogHub;
let key = 0;
beforeAll(async () => { hub = await openCatalog(); });
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query('truncate catalog.part_number, catalog.product, catalog.product_feature, catalog.feature, catalog.product_license_model, catalog.license_model_template, catalog.license_model_version, catalog.decision');
});

const mutation = (field: string, type: string, selection: string) => `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} } }`;
const documents = {
  createProduct: mutation('createProduct', 'CreateProductInput', '... on ProductCreated { dryRun product { id revision state features { code state } licenseModels { code } } } ... on ProductNameTaken { product { id } }'),
  setProductState: mutation('setProductState', 'SetProductStateInput', `... on ProductStateSet { previousState dryRun product { state revision features { state } } }
    ... on ProductTransitionRefused { allowedStates } ... on ProductIncomplete { missing }`),
  createLicenseModelTemplate: mutation('createLicenseModelTemplate', 'CreateLicenseModelTemplateInput', `... on LicenseModelTemplateCreated { dryRun template { id code state
    currentVersion { number binding term termLength overage { rule copies percent } rehostLimit { allowed per } template { code } } } }
    ... on LicenseModelCodeTaken { template { id } } ... on LicenseTermsRefused { contradictions }`),
  createLicenseModelVersion: mutation('createLicenseModelVersion', 'CreateLicenseModelVersionInput', '... on LicenseModelVersionCreated { dryRun licenseModelVersion { number graceDays template { code } } } ... on LicenseTermsRefused { contradictions }'),
};
type Field = keyof typeof documents;
const decide = (field: Field, input: object, as = callers.operator): Promise<Answer> => hub.ask(as, documents[field], { input: { idempotencyKey: `key-${++key}`, ...input } });
type Outcome = Readonly<Record<string, { readonly [field: string]: unknown } | undefined>>;
const outcome = async (field: Field, input: object, as = callers.operator): Promise<Outcome> => {
  const { data, errors } = await decide(field, input, as);
  expect(errors).toEqual([]);
  return data?.[field] as Outcome;
};
const codeOf = async (answer: Promise<Answer>): Promise<unknown> => (await answer).errors[0]?.extensions?.['code'];

const idIn = (made: Outcome, what: string): string => made[what]?.['id'] as string;

const unit = businessUnitId.show(meridian);
const floating = { businessUnitId: unit, code: 'floating', name: 'Floating', terms: { binding: 'FLOATING', term: 'DURATION', termLength: 'P1Y' } };
const makeModel = async (): Promise<string> => idIn(await outcome('createLicenseModelTemplate', floating), 'template');
const cad = async () => ({ businessUnitId: unit, name: 'CAD', version: '5', technology: 'flexlm', featureCodes: ['CAD_CORE'], licenseModelIds: [await makeModel()] });
const makeProduct = async (changes: object = {}): Promise<string> => idIn(await outcome('createProduct', { ...(await cad()), ...changes }), 'product');
const stateOf = async (id: string): Promise<unknown> => (await hub.ask(callers.operator, 'query ($id: ID!) { product(id: $id) { state revision } }', { id })).data?.['product'];

describe('a product', () => {
  test('is prepared, and released with its features', async () => {
    const made = await outcome('createProduct', await cad());
    expect(made).toMatchObject({ __typename: 'ProductCreated', dryRun: false, product: { revision: 1, state: 'DRAFT', features: [{ code: 'CAD_CORE', state: 'DRAFT' }], licenseModels: [{ code: 'floating' }] } });
    const released = await outcome('setProductState', { id: made['product']?.['id'], state: 'DEPLOYED', expectedRevision: 1, reason: 'Launch' });
    expect(released).toMatchObject({ __typename: 'ProductStateSet', previousState: 'DRAFT', product: { state: 'DEPLOYED', revision: 2, features: [{ state: 'DEPLOYED' }] } });
  });

  test('of a name and version that are taken is answered with the one that has them', async () => {
    const id = await makeProduct();
    expect(await outcome('createProduct', { businessUnitId: unit, name: ' CAD ', version: '5' })).toEqual({ __typename: 'ProductNameTaken', product: { id } });
  });

  test('is not released while it lacks something, and says what', async () => {
    const id = (await outcome('createProduct', { businessUnitId: unit, name: 'Bare', version: '1' }))['product']?.['id'];
    const refused = await outcome('setProductState', { id, state: 'DEPLOYED' });
    expect(refused).toMatchObject({ __typename: 'ProductIncomplete', missing: [expect.stringContaining('feature'), expect.stringContaining('license model'), expect.stringContaining('technology')] });
  });

  test('made for trying is never released', async () => {
    const id = await makeProduct({ forTesting: true });
    expect(await outcome('setProductState', { id, state: 'DEPLOYED' })).toEqual({ __typename: 'ProductTransitionRefused', allowedStates: [] });
  });

  test('is set once for a key, and the repeat is answered as the first time', async () => {
    const id = await makeProduct();
    const release = { id, state: 'DEPLOYED', idempotencyKey: 'release-cad' };
    const first = await outcome('setProductState', release);
    await outcome('setProductState', { id, state: 'INACTIVE' });
    expect(await outcome('setProductState', release)).toEqual(first);
    expect(await stateOf(id)).toEqual({ state: 'INACTIVE', revision: 3 });
    expect(await codeOf(decide('setProductState', { ...release, state: 'OBSOLETE' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('is left alone by a dry run, which answers what would be', async () => {
    expect(await outcome('createProduct', { businessUnitId: unit, name: 'Dry', version: '1', featureCodes: ['DRY'], dryRun: true })).toMatchObject({ __typename: 'ProductCreated', dryRun: true, product: { state: 'DRAFT' } });
    const id = await makeProduct();
    expect(await outcome('setProductState', { id, state: 'DEPLOYED', dryRun: true })).toMatchObject({ dryRun: true, product: { state: 'DEPLOYED', revision: 2 } });
    expect(await stateOf(id)).toEqual({ state: 'DRAFT', revision: 1 });
    expect((await hub.ask(callers.operator, '{ products { nodes { name } } features { nodes { code } } }')).data).toEqual({ products: { nodes: [{ name: 'CAD' }] }, features: { nodes: [{ code: 'CAD_CORE' }] } });
  });

  test('is not changed on an old revision', async () => {
    const id = await makeProduct();
    expect(await codeOf(decide('setProductState', { id, state: 'DEPLOYED', expectedRevision: 7 }))).toBe('STALE_VERSION');
  });

  test('is changed once by callers at once who all saw the same revision', async () => {
    const id = await makeProduct();
    await hub.allConnections();
    const answers = await Promise.all(Array.from({ length: 8 }, () => decide('setProductState', { id, state: 'DEPLOYED', expectedRevision: 1 })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await stateOf(id)).toEqual({ state: 'DEPLOYED', revision: 2 });
  });
});

describe('who may change the catalog', () => {
  test.each(['customer', 'partner', 'sales', 'erp', 'support', 'stranger'] as const)('not %s', async (caller) => {
    const id = await makeProduct();
    for (const answer of [decide('setProductState', { id, state: 'DEPLOYED' }, callers[caller]), decide('createLicenseModelTemplate', floating, callers[caller])]) {
      expect(await codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  test('not an operator of another business unit, for whom a draft is not even there', async () => {
    const id = await makeProduct();
    expect(await codeOf(decide('setProductState', { id, state: 'DEPLOYED' }, callers.orionOperator))).toBe('NOT_FOUND');
    expect(await codeOf(decide('setProductState', { id: productId.show(productId.make()), state: 'DEPLOYED' }))).toBe('NOT_FOUND');
    expect(await codeOf(decide('createProduct', { businessUnitId: businessUnitId.show(orion), name: 'X', version: '1' }))).toBe('FORBIDDEN');
  });

  test('decisions stay on record with who made them, refusals too', async () => {
    const id = await makeProduct({ forTesting: true });
    await outcome('setProductState', { id, state: 'DEPLOYED', reason: 'Please' });
    const { rows } = await hub.admin.query('select subject, operation, outcome->>$1 as kind, reason from catalog.decision order by id desc limit 1', ['kind']);
    expect(rows).toEqual([{ subject: 'console-subject', operation: 'setProductState', kind: 'ProductTransitionRefused', reason: 'Please' }]);
  });
});

describe('a license model', () => {
  test('is made with its first version, and gets further ones', async () => {
    const terms = { ...floating.terms, overage: { rule: 'OVERDRAFT', copies: 2 }, rehostLimit: { allowed: 4, per: 'P1Y' } };
    const made = await outcome('createLicenseModelTemplate', { ...floating, terms });
    expect(made).toMatchObject({
      __typename: 'LicenseModelTemplateCreated',
      template: {
        code: 'floating',
        state: 'DEPLOYED',
        currentVersion: { number: 1, binding: 'FLOATING', termLength: 'P1Y', overage: { rule: 'OVERDRAFT', copies: 2, percent: null }, rehostLimit: { allowed: 4, per: 'P1Y' }, template: { code: 'floating' } },
      },
    });
    const added = await outcome('createLicenseModelVersion', { templateId: made['template']?.['id'], expectedNumber: 1, terms: { ...terms, graceDays: 14 } });
    expect(added).toEqual({ __typename: 'LicenseModelVersionCreated', dryRun: false, licenseModelVersion: { number: 2, graceDays: 14, template: { code: 'floating' } } });
    const { data } = await hub.ask(callers.customer, '{ licenseModelTemplates { nodes { currentVersion { number } versions(first: 1) { totalCount nodes { number } pageInfo { hasNextPage } } } } }');
    expect(data).toEqual({ licenseModelTemplates: { nodes: [{ currentVersion: { number: 2 }, versions: { totalCount: 2, nodes: [{ number: 2 }], pageInfo: { hasNextPage: true } } }] } });
  });

  test('of a code that is taken is answered with the one that has it', async () => {
    const id = await makeModel();
    expect(await outcome('createLicenseModelTemplate', floating)).toEqual({ __typename: 'LicenseModelCodeTaken', template: { id } });
  });

  test('whose terms contradict each other is refused, each in a sentence', async () => {
    const refused = await outcome('createLicenseModelTemplate', { ...floating, terms: { binding: 'NODE_LOCKED', term: 'DURATION', overage: { rule: 'RATIO' } } });
    expect(refused['contradictions']).toHaveLength(3);
  });

  test('gets no version on an old number, nor where there is no such model', async () => {
    const templateId = await makeModel();
    expect(await codeOf(decide('createLicenseModelVersion', { templateId, expectedNumber: 3, terms: floating.terms }))).toBe('STALE_VERSION');
    expect(await codeOf(decide('createLicenseModelVersion', { templateId: licenseModelTemplateId.show(licenseModelTemplateId.make()), terms: floating.terms }))).toBe('NOT_FOUND');
    expect(await codeOf(decide('createLicenseModelVersion', { templateId: productId.show(productId.make()), terms: floating.terms }))).toBe('BAD_ID');
  });

  test('gets numbers without a gap from callers at once', async () => {
    const templateId = await makeModel();
    await hub.allConnections();
    const added = await Promise.all(Array.from({ length: 8 }, (_, graceDays) => outcome('createLicenseModelVersion', { templateId, terms: { ...floating.terms, graceDays } })));
    expect(added.map((one) => one['licenseModelVersion']?.['number']).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('lists', () => {
  beforeEach(async () => {
    const values = ['Alpha', 'alpine', 'Beta', 'Beta'].map((name, version) => `('${productId.make()}', '${meridian}', '${name}', '${version}', 'SUITE', 'DEPLOYED')`);
    await hub.admin.query(`insert into catalog.product (id, business_unit_id, name, version, type, state) values ${values.join()}`);
  });

  test('are read page by page, each product once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await hub.ask(callers.customer, 'query ($after: String) { products(first: 1, after: $after) { nodes { name version } pageInfo { endCursor hasNextPage } } }', { after });
      const page = data?.['products'] as { nodes: { name: string; version: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      seen.push(...page.nodes.map(({ name, version }) => name + version));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['Alpha0', 'Beta2', 'Beta3', 'alpine1']);
  });

  test('are searched by the beginning of a name, in upper or lower case', async () => {
    const { data } = await hub.ask(callers.customer, '{ products(filter: { namePrefix: "AL" }) { totalCount nodes { name } } }');
    expect(data).toEqual({ products: { totalCount: 2, nodes: [{ name: 'Alpha' }, { name: 'alpine' }] } });
  });

  test('know upper and lower case beyond A to Z', async () => {
    await hub.admin.query(`insert into catalog.product (id, business_unit_id, name, version, type, state) values ($1, $2, 'Übersicht', '1', 'SUITE', 'DEPLOYED')`, [productId.make(), meridian]);
    for (const prefix of ['Über', 'über', 'ÜBER']) {
      const { data } = await hub.ask(callers.customer, 'query ($prefix: String) { products(filter: { namePrefix: $prefix }) { totalCount nodes { name } } }', { prefix });
      expect(data).toEqual({ products: { totalCount: 1, nodes: [{ name: 'Übersicht' }] } });
    }
  });

  test('below many products cost one statement, and so do their counts', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => hub.admin.query(`
      with made as (insert into catalog.product (id, business_unit_id, name, version, product_line, type, state) values ($1, $2, $3, '1', 'Counted', 'SUITE', 'DEPLOYED') returning id, business_unit_id)
      insert into catalog.part_number (id, business_unit_id, code, product_id, copies_per_unit, unit_of_measure, valid_from) select gen_random_uuid(), business_unit_id, $3, id, 1, 'C62', now() from made`, [productId.make(), meridian, name])));
    hub.statements();
    const { data } = await hub.ask(callers.customer, '{ products(filter: { productLine: "Counted" }) { nodes { partNumbers { totalCount nodes { code } } } } }');
    expect(data).toEqual({ products: { nodes: ['a', 'b', 'c'].map((code) => ({ partNumbers: { totalCount: 1, nodes: [{ code }] } })) } });
    expect(hub.statements()).toHaveLength(3);
  });

  test.each(['bm9uc2Vuc2U', Buffer.from('["a","b","c"]').toString('base64url'), Buffer.from('["a"]').toString('base64url')])('refuse the cursor %s, which none of them gave', async (after) => {
    expect(await codeOf(hub.ask(callers.customer, 'query ($after: String) { products(after: $after) { nodes { name } } }', { after }))).toBe('BAD_USER_INPUT');
  });
});

test('references are resolved in one batch, and one of another type fails alone', async () => {
  const id = await makeProduct();
  const models = (await hub.ask(callers.operator, '{ licenseModelTemplates { nodes { id currentVersion { id } } } }')).data?.['licenseModelTemplates'] as { nodes: { id: string; currentVersion: { id: string } }[] };
  hub.statements();
  const { data, errors } = await hub.ask(
    callers.operator,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { name } ... on LicenseModelVersion { number template { code } } } }',
    { of: [{ __typename: 'Product', id }, { __typename: 'Product', id: models.nodes[0]?.id }, { __typename: 'Product', id: productId.show(productId.make()) }, { __typename: 'LicenseModelVersion', id: models.nodes[0]?.currentVersion.id }] },
  );
  expect(data).toEqual({ _entities: [{ name: 'CAD' }, null, null, { number: 1, template: { code: 'floating' } }] });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
  expect(hub.statements()).toHaveLength(2);
});
