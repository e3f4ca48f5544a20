import { afterAll, beforeAll, expect, test } from 'vitest';
import { callers, openCatalog, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';
import type { LookUpItem } from '../contract/index.ts';

let hub: CatalogHub;
const model = (code: string, name: string): object => ({ businessUnit: 'MERIDIAN', code, name, terms: { binding: 'FLOATING', term: 'PERPETUAL' } });
const line = (partNumber: string, productVersion: string, changes: object = {}): object => ({
  ...{ businessUnit: 'MERIDIAN', partNumber, productName: 'CAD', productVersion, technology: 'flexlm', features: ['CAD'], licenseModel: 'floating', validFrom: '2026-01-01' },
  ...changes,
});

beforeAll(async () => {
  hub = await openCatalog();
  await hub.send({ contract: 'license-models', body: JSON.stringify([model('floating', 'Floating'), model('named', 'Named user'), model('twin-a', 'Twin'), model('twin-b', 'Twin')]) });
  await hub.send({ body: JSON.stringify([line('CAD', '5', { validTo: '2026-06-30' }), line('CAD', '6', { validFrom: '2026-07-01', copiesPerUnit: 10 }), line('VIEW', '1', { productName: 'View', licenseModel: 'named' })]) });
});
afterAll(() => hub.close());

const found = async (item: Omit<LookUpItem, 'at'> & { at?: string }, businessUnit = 'MERIDIAN', as = callers.erp): Promise<unknown> => {
  const { found } = await hub.port.lookUp({ principal: as, requestId: 'r' }, { businessUnit, items: [{ at: '2026-03-01T00:00:00Z', ...item }] });
  return found[0];
};

test('a part number means what it meant on the day', async () => {
  expect(await found({ partNumber: 'CAD' })).toMatchObject({ kind: 'found', productVersion: '5', technology: 'flexlm', copiesPerUnit: 1, licenseModel: { code: 'floating', number: 1, terms: { binding: 'FLOATING' } } });
  expect(await found({ partNumber: 'CAD', at: '2026-07-01T00:00:00Z' })).toMatchObject({ kind: 'found', productVersion: '6', copiesPerUnit: 10 });
});

test('a product is found by name, where the name leaves no doubt', async () => {
  expect(await found({ productName: 'View' })).toMatchObject({ kind: 'found', partNumberId: null, productVersion: '1', licenseModel: null });
  expect(await found({ productName: 'CAD', productVersion: '6', licenseModel: 'Named user' })).toMatchObject({ kind: 'found', productVersion: '6', licenseModel: { code: 'named' } });
});

test.each([
  [{ partNumber: 'NONE' }, 'UNKNOWN_PART_NUMBER', 'partNumber'],
  [{ partNumber: 'CAD', at: '2025-12-31T23:59:59Z' }, 'PART_NUMBER_NOT_VALID', 'partNumber'],
  [{ productName: 'CAD' }, 'AMBIGUOUS_PRODUCT', 'productVersion'],
  [{ productName: 'CAD', productVersion: '7' }, 'UNKNOWN_PRODUCT', 'productName'],
  [{}, 'UNKNOWN_PRODUCT', 'productName'],
  [{ partNumber: 'CAD', productName: 'View' }, 'PRODUCT_MISMATCH', 'productName'],
  [{ partNumber: 'CAD', licenseModel: 'none' }, 'UNKNOWN_LICENSE_MODEL', 'licenseModel'],
  [{ partNumber: 'CAD', licenseModel: 'Twin' }, 'UNKNOWN_LICENSE_MODEL', 'licenseModel'],
])('%j leads nowhere: %s', async (item, problem, about) => {
  expect(await found(item)).toMatchObject({ kind: 'problem', problem, about });
});

test('a business unit that is not there sells nothing, and one does not sell what another does', async () => {
  expect(await found({ partNumber: 'CAD' }, 'NOBODY')).toMatchObject({ problem: 'UNKNOWN_BUSINESS_UNIT' });
  expect(await found({ partNumber: 'CAD' }, 'ORION')).toMatchObject({ problem: 'UNKNOWN_PART_NUMBER' });
});

test('what is not released was not sold, whoever asks', async () => {
  await hub.admin.query(`update catalog.product set state = 'DRAFT' where name = 'View'`);
  for (const as of [callers.erp, callers.operator]) expect(await found({ partNumber: 'VIEW' }, 'MERIDIAN', as)).toMatchObject({ kind: 'problem' });
  await hub.admin.query(`update catalog.product set state = 'DEPLOYED' where name = 'View'`);
});

test('a thousand items are answered in their order by a handful of statements', async () => {
  const items = Array.from({ length: 1_000 }, (_, place) => ({ at: '2026-03-01T00:00:00Z', ...(place % 2 === 0 ? { partNumber: 'CAD' } : { productName: 'View', licenseModel: 'named' }) }));
  hub.statements();
  const { found } = await hub.port.lookUp({ principal: callers.erp, requestId: 'r' }, { businessUnit: 'MERIDIAN', items });
  expect(hub.statements()).toHaveLength(5);
  expect(found.map((one) => one.kind === 'found' && one.productName)).toEqual(items.map((_, place) => (place % 2 === 0 ? 'CAD' : 'View')));
});
