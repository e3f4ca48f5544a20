import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callers, meridian, openCatalog, orion, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';
import { licenseModelVersionId, productId } from '../contract/ids.ts';
import type { Sight } from '#kernel/identity/sight';

let hub: CatalogHub;
const names = { drafted: 'Meridian Draft', tried: 'Meridian Trial', released: 'Meridian Released', foreign: 'Orion Draft' };

beforeAll(async () => {
  hub = await openCatalog();
  const product = (name: string, state: string, unit: string): Promise<unknown> =>
    hub.admin.query('insert into catalog.product (id, business_unit_id, name, version, type, state) values ($1, $2, $3, $4, $5, $6)', [productId.make(), unit, name, '1', 'LICENSED_PRODUCT', state]);
  await product(names.drafted, 'DRAFT', meridian);
  await product(names.tried, 'TEST', meridian);
  await product(names.released, 'DEPLOYED', meridian);
  await product(names.foreign, 'DRAFT', orion);
  await hub.send({ contract: 'license-models', body: JSON.stringify([{ businessUnit: 'MERIDIAN', code: 'floating', name: 'Floating', terms: { binding: 'FLOATING', term: 'PERPETUAL' } }]) });
});
afterAll(() => hub.close());

const sightOf = (caller: keyof typeof callers): Sight => callers[caller].sights[0];
const seenBy = async (caller: keyof typeof callers): Promise<unknown> => {
  const { data } = await hub.ask(callers[caller], '{ products { totalCount nodes { name } } }');
  const { nodes, totalCount } = data?.['products'] as { nodes: { name: string }[]; totalCount: number };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ name }) => name);
};
const expected = {
  customer: [names.released],
  partner: [names.released],
  sales: [names.released],
  erp: [names.released],
  stranger: [],
  operator: [names.drafted, names.released, names.tried],
  support: [names.drafted, names.released, names.tried],
  orionOperator: [names.released, names.foreign],
} as const satisfies Record<keyof typeof callers, readonly string[]>;
const everyone = Object.keys(expected) as (keyof typeof callers)[];

describe('a product that is not released is seen by staff of its business unit alone', () => {
  test.each(everyone)('as %s', async (caller) => {
    expect(await seenBy(caller)).toEqual(expected[caller]);
  });

  test.each(everyone)('as %s, by the policy alone, where a query forgets to ask', async (caller) => {
    const rows = await hub.persistence.readWithin(sightOf(caller), async (db) => (await sql<{ name: string }>`select name from catalog.product order by name`.execute(db)).rows);
    expect(rows.map(({ name }) => name)).toEqual(expected[caller]);
  });

  describe('by the predicate alone, where the policy is off', () => {
    beforeAll(() => hub.admin.query('alter table catalog.product disable row level security'));
    afterAll(() => hub.admin.query('alter table catalog.product enable row level security'));
    test.each(everyone)('as %s', async (caller) => {
      expect(await seenBy(caller)).toEqual(expected[caller]);
    });
  });
});

test('a stranger sees nothing of the catalog at all', async () => {
  const { data, errors } = await hub.ask(callers.stranger, '{ licenseModelTemplates { nodes { code } } metrics { nodes { code } } features { nodes { code } } partNumbers { nodes { code } } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({ licenseModelTemplates: { nodes: [] }, metrics: { nodes: [] }, features: { nodes: [] }, partNumbers: { nodes: [] } });
});

describe('what may be written', () => {
  afterEach(async () => {
    const { rows } = await hub.admin.query<{ count: string }>(`select count(*) from catalog.product where name = 'Stray'`);
    expect(rows[0]?.count).toBe('0');
  });

  const insert = (caller: keyof typeof callers, unit: string): Promise<unknown> =>
    hub.persistence.writeWithin(sightOf(caller), ({ db }) =>
      sql`insert into catalog.product (id, business_unit_id, name, version, type, state) values (${productId.make()}, ${unit}, 'Stray', '1', 'SUITE', 'DRAFT')`.execute(db),
    );

  test.each(['customer', 'partner', 'sales'] as const)('as %s nothing', async (caller) => {
    await expect(insert(caller, meridian)).rejects.toThrow('permission denied');
  });

  test('staff write in their own business units alone, and documents write what is released alone', async () => {
    await expect(insert('operator', orion)).rejects.toThrow('row-level security');
    await expect(insert('erp', meridian)).rejects.toThrow('row-level security');
  });
});

describe('the terms of a license model version never change', () => {
  test.each(['operator', 'erp'] as const)('not even as %s', async (caller) => {
    const update = hub.persistence.writeWithin(sightOf(caller), ({ db }) => sql`update catalog.license_model_version set terms = '{}'`.execute(db));
    await expect(update).rejects.toThrow('permission denied');
    const renumber = hub.persistence.writeWithin(sightOf(caller), ({ db }) => sql`update catalog.license_model_version set number = 2`.execute(db));
    await expect(renumber).rejects.toThrow('permission denied');
  });

  test('nor is one taken away by staff', async () => {
    const remove = hub.persistence.writeWithin(sightOf('operator'), ({ db }) => sql`delete from catalog.license_model_version`.execute(db));
    await expect(remove).rejects.toThrow('permission denied');
  });

  test('two versions of a template never have the same number', async () => {
    const { rows } = await hub.admin.query<{ template_id: string }>('select template_id from catalog.license_model_version');
    const again = hub.admin.query('insert into catalog.license_model_version (id, template_id, number, created_at, terms) values ($1, $2, 1, now(), $3)', [licenseModelVersionId.make(), rows[0]?.template_id, {}]);
    await expect(again).rejects.toThrow('unique');
  });
});
