import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { productId, type ProductId } from '../contract/ids.ts';
import type { CatalogState, ProductType } from '../domain/catalog-state.ts';
import { Product } from './product.entity.ts';

/** How a business unit knows its products. */
export type ProductName = { readonly businessUnitId: BusinessUnitId; readonly name: string; readonly version: string };
type NewProduct = ProductName & { readonly type: ProductType; readonly state: CatalogState };

/** Makes the product unless there is one of that name and version; of several callers at once one makes it. */
export const insertProduct = async ({ db }: Work, { businessUnitId, name, version, type, state }: NewProduct): Promise<ProductId | null> => {
  // Without a conflict target, for a target would have to be in sight.
  const { rows } = await sql<{ id: ProductId }>`
    insert into catalog.product (id, business_unit_id, name, version, type, state)
    values (${productId.make()}, ${businessUnitId}, ${name}, ${version}, ${type}, ${state})
    on conflict do nothing returning id`.execute(db);
  return rows[0]?.id ?? null;
};

/** The product with what it contains, locked; null where there is none in sight. */
export const lockProduct = async ({ em }: Work, which: ProductName | { readonly id: ProductId }): Promise<Product | null> => {
  const product = await em.findOne(Product, { ...which }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (product) await em.populate(product, ['features', 'licenseModels']);
  return product;
};
