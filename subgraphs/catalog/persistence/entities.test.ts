import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCatalog, type CatalogHub } from '../../../test/kit/catalog/catalog-hub.ts';
import { catalogModule } from '../subgraph.ts';

let hub: CatalogHub;
beforeAll(async () => { hub = await openCatalog(); });
afterAll(() => hub.close());

test('every column that an entity has is in the database, as it says', async () => {
  const orm = await MikroORM.init({ contextName: 'catalog-columns', dbName: 'none', entities: [...catalogModule.entities], discovery: { warnWhenNoEntities: false } });
  const { rows } = await hub.admin.query<{ table_name: string; column_name: string; udt_name: string; is_nullable: string }>(
    `select table_name, column_name, udt_name, is_nullable from information_schema.columns where table_schema = 'catalog'`,
  );
  const there = new Set(rows.map((column) => `${column.table_name}.${column.column_name} ${column.udt_name}${column.is_nullable === 'YES' ? '?' : ''}`));
  const wanted = [...orm.getMetadata().getAll().values()].flatMap((entity) =>
    entity.props.flatMap(({ kind, fieldNames, columnTypes, nullable, persist }) =>
      kind === 'm:n' || persist === false ? [] : fieldNames.map((field, place) => `${entity.tableName}.${field} ${plain(columnTypes[place] ?? '')}${nullable ? '?' : ''}`),
    ),
  );
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((column) => !there.has(column))).toEqual([]);
});

const plain = (type: string): string => ({ int: 'int4' })[type] ?? type;
