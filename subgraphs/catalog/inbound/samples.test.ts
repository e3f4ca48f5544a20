import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callers, openCatalog, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';

const sample = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

let hub: CatalogHub;
beforeAll(async () => { hub = await openCatalog(); });
afterAll(() => hub.close());

const problemsOf = ({ problems }: Awaited<ReturnType<CatalogHub['send']>>): string[] => problems.map(({ line, path, code }) => `${line} ${path} ${code}`);

test('the sample license models are taken in, and the bad one waits with its path', async () => {
  const receipt = await hub.send({ contract: 'license-models', body: sample('license-models/samples/license-models.json') });
  expect(receipt).toMatchObject({ state: 'PARTLY_QUARANTINED', applied: 4, quarantined: 1 });
  expect(problemsOf(receipt)).toEqual(['5 /terms/termLength CONTRADICTING_TERMS']);
});

test('the sample price list is taken in, and the overlapping line waits with its path', async () => {
  const receipt = await hub.send({ body: sample('price-list/samples/price-list.csv') });
  expect(receipt).toMatchObject({ state: 'PARTLY_QUARANTINED', lines: 10, applied: 9, quarantined: 1 });
  expect(problemsOf(receipt)).toEqual(['10 /validFrom OVERLAPPING_PERIOD']);
  expect(receipt.problems[0]?.message).toContain('Column "Valid From"');
});

test('a customer sees the catalog that the samples describe, a level of it by one statement', async () => {
  hub.statements();
  const { data, errors } = await hub.ask(callers.customer, `{
    products { totalCount nodes { name version type state technology features { code } licenseModels { code }
      partNumbers { nodes { code licenseModel { code currentVersion { binding metric { code } } } copiesPerUnit validFrom validUntil } } } } }`);
  expect(errors).toEqual([]);
  expect(hub.statements()).toHaveLength(7);
  await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot('./price-list/samples/price-list.golden.json');
});

test('both documents sent again say what is known already', async () => {
  const models = await hub.send({ contract: 'license-models', body: sample('license-models/samples/license-models.json') });
  expect(models).toMatchObject({ applied: 0, unchanged: 4, quarantined: 1 });
  const prices = await hub.send({ body: sample('price-list/samples/price-list.csv') });
  expect(prices).toMatchObject({ applied: 0, unchanged: 9, quarantined: 1 });
});
