import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { FeatureId, ProductId } from '../contract/ids.ts';
import type { CatalogState } from '../domain/catalog-state.ts';
import { beyond, orderBy } from './keyset.ts';
import { released } from './released.ts';

export type FeatureRow = {
  readonly id: FeatureId;
  readonly businessUnitId: BusinessUnitId;
  readonly code: string;
  readonly name: string;
  readonly versionFormat: 'FIXED' | 'DATE_BASED';
  readonly state: CatalogState;
};

const columns = sql`f.id, f.business_unit_id as "businessUnitId", f.code, f.name, f.version_format as "versionFormat", f.state`;
const sortKey = [['f.code', 'text'], ['f.id', 'uuid']] as const;
export const featureKey = ({ code, id }: FeatureRow): readonly string[] => [code, id];

export const featuresByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly FeatureId[]): Promise<readonly FeatureRow[]> =>
  persistence.readWithin(sight, async (db) =>
    (await sql<FeatureRow>`select ${columns} from catalog.feature f where f.id = any(${ids}::uuid[]) and ${released(sight, 'f')}`.execute(db)).rows,
  );

export const featurePage = (persistence: ModulePersistence, sight: Sight, page: PageRequest): Promise<readonly FeatureRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<FeatureRow>`
      select ${columns} from catalog.feature f where ${released(sight, 'f')} and ${beyond(sortKey, page)}
      order by ${orderBy(sortKey)} limit ${page.first + 1}`.execute(db);
    return rows;
  });

export const featureCount = (persistence: ModulePersistence, sight: Sight): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from catalog.feature f where ${released(sight, 'f')}`.execute(db);
    return rows[0]?.count ?? 0;
  });

export type FeatureOfProduct = FeatureRow & { readonly productId: ProductId };

export const featuresOfProducts = (persistence: ModulePersistence, sight: Sight, products: readonly ProductId[]): Promise<readonly FeatureOfProduct[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<FeatureOfProduct>`
      select pf.product_id as "productId", ${columns}
      from catalog.product_feature pf
      join catalog.product p on p.id = pf.product_id and ${released(sight, 'p')}
      join catalog.feature f on f.id = pf.feature_id and ${released(sight, 'f')}
      where pf.product_id = any(${products}::uuid[])
      order by ${orderBy(sortKey)}`.execute(db);
    return rows;
  });
