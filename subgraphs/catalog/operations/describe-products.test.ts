import { afterAll, beforeAll, expect, test } from 'vitest';
import { callers, openCatalog, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';
import { licenseModelVersionId, productId, type DescribeItem, type Found } from '../contract/index.ts';

let hub: CatalogHub;
const terms = { binding: 'FLOATING', term: 'PERPETUAL', attributes: [{ name: 'PORT', value: '27000' }] };

beforeAll(async () => {
  hub = await openCatalog();
  const models = [{ businessUnit: 'MERIDIAN', code: 'floating', name: 'Floating', terms, metric: { code: 'users', name: 'Users', unit: 'users', kind: 'COUNT' } }];
  await hub.send({ contract: 'license-models', body: JSON.stringify(models) });
  const line = { businessUnit: 'MERIDIAN', partNumber: 'CAD', productName: 'CAD', productVersion: '5', technology: 'signed-file', features: ['SIM', 'CORE'], licenseModel: 'floating', validFrom: '2026-01-01' };
  await hub.send({ body: JSON.stringify([line, { ...line, partNumber: 'PLAIN', productName: 'Plain', features: ['CORE'] }]) });
});
afterAll(() => hub.close());

const onBehalfOf = { principal: callers.erp, requestId: 'r' };
const sold = async (partNumber: string): Promise<Found> => {
  const { found } = await hub.port.lookUp(onBehalfOf, { businessUnit: 'MERIDIAN', items: [{ partNumber, at: '2026-03-01T00:00:00Z' }] });
  return found.find((one) => one.kind === 'found') ?? expect.fail(`${partNumber} was not sold.`);
};
const describe = async (...items: DescribeItem[]) => (await hub.port.describe(onBehalfOf, { items })).found;

test('a product is described with its features in their order and the terms that it was sold under', async () => {
  const [cad, plain] = [await sold('CAD'), await sold('PLAIN')];
  const licenseModelVersionId = cad.licenseModel?.versionId ?? null;
  expect(await describe({ productId: plain.productId, licenseModelVersionId: null }, { productId: cad.productId, licenseModelVersionId })).toMatchObject([
    { name: 'Plain', features: ['CORE'], licenseModel: null },
    { name: 'CAD', version: '5', features: ['CORE', 'SIM'], licenseModel: { metric: 'users', terms: { binding: 'FLOATING', attributes: [{ name: 'PORT', value: '27000' }] } } },
  ]);
});

test('what is unknown or not released is not described', async () => {
  const { productId: drafted } = await sold('PLAIN');
  await hub.admin.query(`update catalog.product set state = 'DRAFT' where id = $1`, [drafted]);
  expect(await describe({ productId: drafted, licenseModelVersionId: null }, { productId: productId.make(), licenseModelVersionId: licenseModelVersionId.make() })).toEqual([null, null]);
});
