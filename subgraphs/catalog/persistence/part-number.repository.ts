import { sql, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { all, startsWith } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseModelTemplateId, PartNumberId, ProductId } from '../contract/ids.ts';
import { beyond, orderBy } from './keyset.ts';
import { released } from './released.ts';

export type PartNumberRow = {
  readonly id: PartNumberId;
  readonly businessUnitId: BusinessUnitId;
  readonly code: string;
  readonly productId: ProductId;
  readonly templateId: LicenseModelTemplateId | null;
  readonly copiesPerUnit: number;
  readonly unitOfMeasure: string;
  readonly validFrom: string;
  /** `infinity` without an end. */
  readonly validUntil: string;
};

export type PartNumberFilter = {
  readonly businessUnit?: BusinessUnitId | null;
  readonly product?: ProductId | null;
  readonly codePrefix?: string | null;
  /** ISO 8601. */
  readonly effectiveAt?: string | null;
};

const columns = sql`n.id, n.business_unit_id as "businessUnitId", n.code, n.product_id as "productId", n.template_id as "templateId",
  n.copies_per_unit as "copiesPerUnit", n.unit_of_measure as "unitOfMeasure", n.valid_from as "validFrom", n.valid_until as "validUntil"`;
const sortKey = [['n.code', 'text'], ['n.valid_from', 'timestamptz'], ['n.id', 'uuid']] as const;
export const partNumberKey = ({ code, validFrom, id }: PartNumberRow): readonly string[] => [code, validFrom, id];

/** A part number is as visible as the product that it sells. */
const ofReleasedProduct = (sight: Sight) => sql`exists (select from catalog.product p where p.id = n.product_id and ${released(sight, 'p')})`;
const validAt = (instant: string) => sql<SqlBool>`n.valid_from <= ${instant}::timestamptz and n.valid_until > ${instant}::timestamptz`;

export const partNumbersByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly PartNumberId[]): Promise<readonly PartNumberRow[]> =>
  persistence.readWithin(sight, async (db) =>
    (await sql<PartNumberRow>`select ${columns} from catalog.part_number n where n.id = any(${ids}::uuid[]) and ${ofReleasedProduct(sight)}`.execute(db)).rows,
  );

export type PartNumberQuestion = { readonly code: string; readonly at: string; readonly businessUnit: BusinessUnitId | null };

/** More than one row where several business units sell under the code. */
export const partNumbersNamed = (persistence: ModulePersistence, sight: Sight, { code, at, businessUnit }: PartNumberQuestion): Promise<readonly PartNumberRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const ofUnit = all([businessUnit && sql`n.business_unit_id = ${businessUnit}`]);
    const { rows } = await sql<PartNumberRow>`
      select ${columns} from catalog.part_number n
      where n.code = ${code} and ${validAt(at)} and ${ofUnit} and ${ofReleasedProduct(sight)} limit 2`.execute(db);
    return rows;
  });

export const partNumberPage = (persistence: ModulePersistence, sight: Sight, filter: PartNumberFilter, page: PageRequest): Promise<readonly PartNumberRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<PartNumberRow>`
      select ${columns} from catalog.part_number n
      where ${matching(filter)} and ${ofReleasedProduct(sight)} and ${beyond(sortKey, page)}
      order by ${orderBy(sortKey)} limit ${page.first + 1}`.execute(db);
    return rows;
  });

export const partNumberCount = (persistence: ModulePersistence, sight: Sight, filter: PartNumberFilter): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from catalog.part_number n where ${matching(filter)} and ${ofReleasedProduct(sight)}`.execute(db);
    return rows[0]?.count ?? 0;
  });

/** The same page of every product, in one statement. */
export const partNumbersOfProducts = (
  persistence: ModulePersistence,
  sight: Sight,
  products: readonly ProductId[],
  page: PageRequest,
): Promise<readonly PartNumberRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<PartNumberRow>`
      select n.* from unnest(${products}::uuid[]) product(id)
      join catalog.product p on p.id = product.id and ${released(sight, 'p')}
      cross join lateral (
        select ${columns} from catalog.part_number n
        where n.product_id = product.id and ${beyond(sortKey, page)}
        order by ${orderBy(sortKey)} limit ${page.first + 1}) n
      order by n.code, n."validFrom", n.id`.execute(db);
    return rows;
  });

type CountOfProduct = { readonly productId: ProductId; readonly count: number };

/** How many each of the products has; one that has none, or is out of sight, is left out. */
export const partNumberCounts = (persistence: ModulePersistence, sight: Sight, products: readonly ProductId[]): Promise<readonly CountOfProduct[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<CountOfProduct>`
      select n.product_id as "productId", count(*)::int as count from catalog.part_number n
      where n.product_id = any(${products}::uuid[]) and ${ofReleasedProduct(sight)} group by n.product_id`.execute(db);
    return rows;
  });

const matching = ({ businessUnit, product, codePrefix, effectiveAt }: PartNumberFilter) =>
  all([
    businessUnit && sql`n.business_unit_id = ${businessUnit}`,
    product && sql`n.product_id = ${product}`,
    codePrefix ? startsWith('n.code', codePrefix) : null,
    effectiveAt ? validAt(effectiveAt) : null,
  ]);
