import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callers, meridian, openCatalog, type CatalogHub } from '../../../../test/kit/catalog/catalog-hub.ts';
import { applyEntry } from './apply-entry.ts';
import { validityOfDays } from '../../domain/validity.ts';
import type { Receipt } from '#kernel/intake/receipt';

let hub: CatalogHub;
beforeAll(async () => { hub = await openCatalog(); });
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query('truncate catalog.part_number, catalog.product, catalog.product_feature, catalog.feature, catalog.product_license_model, catalog.license_model_template, catalog.license_model_version, catalog.metric');
  await hub.send({ contract: 'license-models', body: JSON.stringify([floating, { ...floating, code: 'old', name: 'Old', state: 'OBSOLETE' }]) });
});

const floating = {
  businessUnit: 'MERIDIAN',
  code: 'floating',
  name: 'Floating',
  metric: { code: 'users', name: 'Users', unit: 'users', kind: 'PEAK' },
  terms: { binding: 'FLOATING', term: 'PERPETUAL' },
};
const line = (changes: object = {}): object => ({
  businessUnit: 'MERIDIAN',
  partNumber: 'CAD-5',
  productName: 'CAD',
  productVersion: '5',
  technology: 'flexlm',
  features: ['CAD_CORE'],
  licenseModel: 'floating',
  validFrom: '2026-01-01',
  ...changes,
});
const send = (...lines: object[]): Promise<Receipt> => hub.send({ body: JSON.stringify(lines) });
const problems = ({ problems }: Receipt): string[] => problems.map(({ line, path, code }) => `${line} ${path} ${code}`);
const count = async (table: string): Promise<number> => Number((await hub.admin.query<{ count: string }>(`select count(*) from catalog.${table}`)).rows[0]?.count);
const rollBack = async ({ id }: Receipt, dryRun = false): Promise<Record<string, unknown>> => {
  const { data, errors } = await hub.ask(
    callers.operator,
    `mutation ($input: RollBackDocumentInput!) { rollBackCatalogDocument(input: $input) { __typename
      ... on DocumentRolledBack { lineCount document { state } } ... on RollBackRefused { problems { lineNumber code } } } }`,
    { input: { id, reason: 'a mistake', idempotencyKey: `back-${id}`, dryRun } },
  );
  expect(errors).toEqual([]);
  return data?.['rollBackCatalogDocument'] as Record<string, unknown>;
};
const lookUp = (use: boolean) => hub.port.lookUp({ principal: callers.erp, requestId: 'r' }, { businessUnit: 'MERIDIAN', items: [{ partNumber: 'CAD-5', at: '2026-06-01T00:00:00Z' }], use });

describe('a line waits with path and reason', () => {
  test.each([
    ['of a business unit that nobody knows', { businessUnit: 'NOBODY' }, '1 /businessUnit UNKNOWN_BUSINESS_UNIT'],
    ['of a business unit that the sender does not speak for', { businessUnit: 'ORION' }, '1 /businessUnit UNKNOWN_BUSINESS_UNIT'],
    ['under a license model that nobody defined', { licenseModel: 'float' }, '1 /licenseModel UNKNOWN_LICENSE_MODEL'],
    ['under a license model that is not sold any more', { licenseModel: 'Old' }, '1 /licenseModel LICENSE_MODEL_NOT_SOLD'],
    ['whose metric is not what the license model counts', { metric: 'cores' }, '1 /metric METRIC_MISMATCH'],
    ['whose last day lies before its first', { validTo: '2025-12-31' }, '1 /validTo EMPTY_PERIOD'],
    ['of a product without features', { features: [] }, '1 /features INCOMPLETE_PRODUCT'],
    ['of a product without a technology', { technology: undefined }, '1 /technology INCOMPLETE_PRODUCT'],
    ['of a product without a license model', { licenseModel: undefined }, '1 /licenseModel INCOMPLETE_PRODUCT'],
    ['with a day that is none', { validFrom: '2026-02-30' }, '1 /validFrom WRONG_FORMAT'],
  ])('%s', async (_what, changes, problem) => {
    expect(problems(await send(line(changes)))).toContain(problem);
    expect(await count('product')).toBe(0);
    expect(await count('feature')).toBe(0);
  });

  test('that puts a product into a state that no way leads to', async () => {
    await send(line({ productState: 'OBSOLETE' }));
    expect(problems(await send(line({ productState: 'DEPLOYED' })))).toEqual(['1 /productState STATE_NOT_ALLOWED']);
  });
});

test('lines that come one by one cannot make of a product what one line could not', async () => {
  const models = Array.from({ length: 20 }, (_, n) => ({ ...floating, code: `model-${n}`, name: `Model ${n}` }));
  await hub.send({ contract: 'license-models', body: JSON.stringify(models) });
  await send(line({ sellableTo: '2026-06-30' }));
  expect(problems(await send(line({ sellableFrom: '2026-07-01' })))).toEqual(['1 /sellableTo EMPTY_PERIOD']);
  const more = await send(...models.map(({ code }, n) => line({ partNumber: `CAD-5-${n}`, licenseModel: code })));
  expect(problems(more)).toEqual(['20 /licenseModel TOO_MANY_LICENSE_MODELS']);
});

describe('a part number has one meaning at a time', () => {
  test('a period that overlaps another waits, in the same document and in a later one, in earnest and in a dry run', async () => {
    const dry = await hub.send({ body: JSON.stringify([line(), line({ validFrom: '2026-03-01' })]), dryRun: true });
    expect(problems(dry)).toEqual(['2 /validFrom OVERLAPPING_PERIOD']);
    expect(problems(await send(line(), line({ validFrom: '2026-03-01' })))).toEqual(['2 /validFrom OVERLAPPING_PERIOD']);
    expect(problems(await send(line({ validFrom: '2025-12-31', validTo: '2026-01-01' })))).toEqual(['1 /validFrom OVERLAPPING_PERIOD']);
  });

  test('a period is ended and another follows it', async () => {
    await send(line());
    expect(await send(line({ validTo: '2026-02-28' }), line({ validFrom: '2026-03-01', productVersion: '6' }))).toMatchObject({ applied: 2 });
    expect(await count('part_number')).toBe(2);
  });

  test('of fifty senders at once one gives it its meaning', async () => {
    await send(line({ partNumber: 'OTHER', productName: 'Other' })); // makes the feature that all would wait for
    const { rows } = await hub.admin.query<{ id: string }>('select id from catalog.license_model_template where code = $1', ['floating']);
    await hub.allConnections();
    const race = Array.from({ length: 50 }, (_, day) => {
      // Each of another product, so that no lock on a product keeps them apart.
      const record = line({ productVersion: String(day), validFrom: `2026-0${1 + Math.floor(day / 25)}-${String((day % 25) + 1).padStart(2, '0')}`, validTo: '2026-12-31' }) as Parameters<typeof applyEntry>[1]['record'];
      const entry = { businessUnitId: meridian, record, licenseModel: { id: rows[0]?.id } as never, validity: validityOfDays(record.validFrom, record.validTo) };
      return hub.persistence.writeWithin(callers.erp.sights[0], (work) => applyEntry(work, entry));
    });
    const outcomes = await Promise.all(race);
    expect(outcomes.filter(({ kind }) => kind === 'applied')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'quarantined')).toHaveLength(49);
    expect(await count('part_number')).toBe(2);
  });

  test('the database itself refuses a second open period', async () => {
    await send(line());
    const again = hub.admin.query(`insert into catalog.part_number select gen_random_uuid(), 1, business_unit_id, code, product_id, template_id, 1, 'C62', '2030-01-01', 'infinity' from catalog.part_number`);
    await expect(again).rejects.toThrow('part_number_open');
  });
});

describe('a line says what it says, and nothing else changes', () => {
  test('what it leaves out of a product stays, and the license model is added', async () => {
    await send(line({ description: 'Solid modelling' }));
    await hub.send({ contract: 'license-models', body: JSON.stringify([{ ...floating, code: 'named', name: 'Named' }]) });
    await send({ businessUnit: 'MERIDIAN', partNumber: 'CAD-5-N', productName: 'CAD', productVersion: '5', licenseModel: 'Named', validFrom: '2026-01-01' });
    const { data } = await hub.ask(callers.customer, '{ products { nodes { revision description technology features { code } licenseModels { code } } } }');
    expect(data).toEqual({
      products: { nodes: [{ revision: 2, description: 'Solid modelling', technology: 'flexlm', features: [{ code: 'CAD_CORE' }], licenseModels: [{ code: 'floating' }, { code: 'named' }] }] },
    });
  });

  test('a line that says what is known is unchanged, and the revision stays', async () => {
    await send(line());
    expect(await send(line())).toMatchObject({ applied: 0, unchanged: 1 });
    expect((await hub.ask(callers.customer, '{ products { nodes { revision } } }')).data).toEqual({ products: { nodes: [{ revision: 1 }] } });
  });

  test('a dry run changes nothing', async () => {
    expect(await hub.send({ body: JSON.stringify([line()]), dryRun: true })).toMatchObject({ applied: 1, dryRun: true });
    expect(await count('product')).toBe(0);
  });

  test('a part number that was sold under is ended, and not given another meaning', async () => {
    await send(line());
    await lookUp(true);
    expect(problems(await send(line({ productVersion: '6' })))).toEqual(['1 /partNumber PART_NUMBER_IN_USE']);
    expect(problems(await send(line({ copiesPerUnit: 5 })))).toEqual(['1 /partNumber PART_NUMBER_IN_USE']);
    expect(await send(line({ validTo: '2026-12-31' }))).toMatchObject({ applied: 1 });
  });
});

test('a product in preparation waits for its release, and the line is driven again', async () => {
  const created = await hub.ask(
    callers.operator,
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) { __typename ... on ProductCreated { product { id } } } }`,
    { input: { businessUnitId: await meridianId(), name: 'CAD', version: '5', technology: 'flexlm', featureCodes: ['CAD_CORE'], licenseModelIds: [await floatingId()], idempotencyKey: 'prepare' } },
  );
  const { product } = created.data?.['createProduct'] as { product: { id: string } };
  const receipt = await send(line(), line({ partNumber: 'VIEW-1', productName: 'View', productVersion: '1' }));
  expect(problems(receipt)).toEqual(['1 /productName PRODUCT_IN_PREPARATION', '2 /features FEATURE_IN_PREPARATION']);
  await hub.ask(callers.operator, 'mutation ($input: SetProductStateInput!) { setProductState(input: $input) { __typename } }', { input: { id: product.id, state: 'DEPLOYED', idempotencyKey: 'release' } });
  const again = await hub.ask(
    callers.erp,
    'mutation ($input: RedriveDocumentInput!) { redriveCatalogDocument(input: $input) { ... on DocumentRedriven { document { state appliedCount lines { nodes { state attempts } } } } } }',
    { input: { id: receipt.id, idempotencyKey: 'again' } },
  );
  expect(again).toMatchObject({ errors: [], data: { redriveCatalogDocument: { document: { state: 'PROCESSED', appliedCount: 2 } } } });
});

const meridianId = async (): Promise<string> => {
  const { data } = await hub.ask(callers.operator, '{ licenseModelTemplates { nodes { businessUnit { id } } } }');
  return (data?.['licenseModelTemplates'] as { nodes: [{ businessUnit: { id: string } }] }).nodes[0].businessUnit.id;
};
const floatingId = async (): Promise<string> => {
  const { data } = await hub.ask(callers.operator, '{ licenseModelTemplates(first: 1) { nodes { id } } }');
  return (data?.['licenseModelTemplates'] as { nodes: [{ id: string }] }).nodes[0].id;
};

describe('a document is taken back whole, or not at all', () => {
  test('what it made is gone, and what it changed is as before', async () => {
    await send(line({ description: 'Before' }));
    const receipt = await send(line({ description: 'After', features: ['CAD_CORE', 'CAD_SIM'], validTo: '2026-06-30' }), line({ partNumber: 'CAD-6', productVersion: '6' }), line({ partNumber: 'CAD-6-B', productVersion: '6' }));
    expect(receipt).toMatchObject({ applied: 3 });
    expect(await rollBack(receipt)).toEqual({ __typename: 'DocumentRolledBack', lineCount: 3, document: { state: 'ROLLED_BACK' } });
    const { data } = await hub.ask(callers.customer, '{ features { nodes { code } } products { nodes { version description features { code } partNumbers { nodes { code validUntil } } } } }');
    expect(data).toEqual({
      features: { nodes: [{ code: 'CAD_CORE' }] },
      products: { nodes: [{ version: '5', description: 'Before', features: [{ code: 'CAD_CORE' }], partNumbers: { nodes: [{ code: 'CAD-5', validUntil: null }] } }] },
    });
  });

  test('nothing is taken back once something was sold under it', async () => {
    const receipt = await send(line({ partNumber: 'CAD-6' }), line());
    await lookUp(false);
    expect(await rollBack(receipt, true)).toMatchObject({ __typename: 'DocumentRolledBack' });
    await lookUp(true);
    expect(await rollBack(receipt)).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'IN_USE' }, { lineNumber: 2, code: 'IN_USE' }] });
    expect(await count('part_number')).toBe(2);
  });

  test('nothing is taken back once a later document built on it or changed it', async () => {
    const first = await send(line());
    await send(line({ partNumber: 'CAD-5-B' }));
    expect(await rollBack(first)).toMatchObject({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'IN_USE' }] });
    const second = await send(line({ partNumber: 'CAD-7', productVersion: '7' }));
    await send(line({ partNumber: 'CAD-7', productVersion: '7', copiesPerUnit: 5 }));
    expect(await rollBack(second)).toMatchObject({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'CHANGED_SINCE' }] });
  });

  test('a period is not given back its length when another follows it by now', async () => {
    await send(line());
    const shortened = await send(line({ validTo: '2026-02-28' }));
    await send(line({ validFrom: '2026-03-01', validTo: '2026-12-31', productVersion: '6' }));
    expect(await rollBack(shortened)).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'CHANGED_SINCE' }] });
    expect(await rollBack(await send(line({ validTo: '2026-01-31' })))).toMatchObject({ __typename: 'DocumentRolledBack' });
  });
});
