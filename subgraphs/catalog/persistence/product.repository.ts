import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { all } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ProductId } from '../contract/ids.ts';
import type { CatalogState, ProductType } from '../domain/catalog-state.ts';
import { beyond, foldedStartsWith, orderBy } from './keyset.ts';
import { released } from './released.ts';

export type ProductRow = {
  readonly id: ProductId;
  readonly revision: number;
  readonly businessUnitId: BusinessUnitId;
  readonly name: string;
  readonly version: string;
  readonly productLine: string | null;
  readonly description: string | null;
  readonly type: ProductType;
  readonly state: CatalogState;
  readonly technology: string | null;
  readonly sellableFrom: string | null;
  readonly sellableUntil: string | null;
};

export type ProductFilter = {
  readonly businessUnit?: BusinessUnitId | null;
  readonly type?: ProductType | null;
  readonly state?: CatalogState | null;
  readonly productLine?: string | null;
  readonly namePrefix?: string | null;
};

const columns = sql`p.id, p.revision, p.business_unit_id as "businessUnitId", p.name, p.version, p.product_line as "productLine", p.description,
  p.type, p.state, p.technology, p.sellable_from as "sellableFrom", p.sellable_until as "sellableUntil"`;

const sortKey = [['p.name', 'text'], ['p.version', 'text'], ['p.id', 'uuid']] as const;
export const productKey = ({ name, version, id }: ProductRow): readonly string[] => [name, version, id];

export const readProducts = async (db: Reader, sight: Sight, ids: readonly ProductId[]): Promise<readonly ProductRow[]> =>
  (await sql<ProductRow>`select ${columns} from catalog.product p where p.id = any(${ids}::uuid[]) and ${released(sight, 'p')}`.execute(db)).rows;

export const productsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly ProductId[]): Promise<readonly ProductRow[]> =>
  persistence.readWithin(sight, (db) => readProducts(db, sight, ids));

export const productPage = (persistence: ModulePersistence, sight: Sight, filter: ProductFilter, page: PageRequest): Promise<readonly ProductRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<ProductRow>`
      select ${columns} from catalog.product p
      where ${released(sight, 'p')} and ${matching(filter)} and ${beyond(sortKey, page)}
      order by ${orderBy(sortKey)} limit ${page.first + 1}`.execute(db);
    return rows;
  });

export const productCount = (persistence: ModulePersistence, sight: Sight, filter: ProductFilter): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from catalog.product p where ${released(sight, 'p')} and ${matching(filter)}`.execute(db);
    return rows[0]?.count ?? 0;
  });

const matching = ({ businessUnit, type, state, productLine, namePrefix }: ProductFilter) =>
  all([
    businessUnit && sql`p.business_unit_id = ${businessUnit}`,
    type && sql`p.type = ${type}`,
    state && sql`p.state = ${state}`,
    productLine != null && sql`p.product_line = ${productLine}`,
    namePrefix ? foldedStartsWith('p.name_folded', namePrefix) : null,
  ]);
