import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence, Reader, Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseModelTemplateId, LicenseModelVersionId, PartNumberId, ProductId } from '../contract/ids.ts';
import type { LookUpItem } from '../contract/port.ts';
import { readLicenseModelsNamed, readLicenseModelTemplates, type LicenseModelTemplateRow } from './license-model.repository.ts';
import { readProducts, type ProductRow } from './product.repository.ts';
import { released } from './released.ts';

/** A period of a part number that an item asks for. */
export type PartNumberAsked = {
  readonly place: number;
  readonly id: PartNumberId;
  readonly productId: ProductId;
  readonly templateId: LicenseModelTemplateId | null;
  readonly copiesPerUnit: number;
  readonly isValid: boolean;
};
type ProductAsked = { readonly place: number; readonly id: ProductId };

/** All that a list of items may mean, read at one time. */
export type Sold = {
  readonly partNumbers: ReadonlyMap<number, readonly PartNumberAsked[]>;
  /** By name and, where given, version. */
  readonly productsNamed: ReadonlyMap<number, readonly ProductRow[]>;
  readonly products: ReadonlyMap<string, ProductRow>;
  readonly licenseModels: readonly LicenseModelTemplateRow[];
};

export const readSold = (persistence: ModulePersistence, sight: Sight, businessUnitId: BusinessUnitId, items: readonly LookUpItem[]): Promise<Sold> =>
  persistence.readWithin(sight, async (db) => {
    const partNumbers = await partNumbersAsked(db, sight, businessUnitId, items);
    const asked = await productsAsked(db, sight, businessUnitId, items);
    const rows = await readProducts(db, sight, [...new Set([...partNumbers.map(({ productId }) => productId), ...asked.map(({ id }) => id)])]);
    const products = new Map(rows.map((row) => [row.id as string, row]));
    const byPlace = Map.groupBy(asked, ({ place }) => place);
    return {
      partNumbers: Map.groupBy(partNumbers, ({ place }) => place),
      productsNamed: new Map([...byPlace].map(([place, ids]) => [place, ids.flatMap(({ id }) => products.get(id) ?? [])])),
      products,
      licenseModels: await licenseModelsAsked(db, sight, businessUnitId, items, partNumbers),
    };
  });

const partNumbersAsked = async (db: Reader, sight: Sight, businessUnitId: BusinessUnitId, items: readonly LookUpItem[]): Promise<readonly PartNumberAsked[]> => {
  const asked = items.flatMap(({ partNumber, at }, place) => (partNumber === undefined ? [] : [{ place, code: partNumber, at }]));
  if (asked.length === 0) return [];
  const { rows } = await sql<PartNumberAsked>`
    select item.place, n.id, n.product_id as "productId", n.template_id as "templateId", n.copies_per_unit as "copiesPerUnit",
      (n.valid_from <= item.at and item.at < n.valid_until) as "isValid"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as item (place int, code text, at timestamptz)
    join catalog.part_number n on n.business_unit_id = ${businessUnitId} and n.code = item.code collate "C"
    join catalog.product p on p.id = n.product_id and ${released(sight, 'p')}`.execute(db);
  return rows;
};

const productsAsked = async (db: Reader, sight: Sight, businessUnitId: BusinessUnitId, items: readonly LookUpItem[]): Promise<readonly ProductAsked[]> => {
  const asked = items.flatMap(({ productName, productVersion }, place) =>
    productName === undefined ? [] : [{ place, name: productName, version: productVersion ?? null }],
  );
  if (asked.length === 0) return [];
  const { rows } = await sql<ProductAsked>`
    select item.place, p.id
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as item (place int, name text, version text)
    join catalog.product p on p.business_unit_id = ${businessUnitId} and p.name = item.name collate "C"
      and (item.version is null or p.version = item.version collate "C") and ${released(sight, 'p')}`.execute(db);
  return rows;
};

const licenseModelsAsked = async (
  db: Reader,
  sight: Sight,
  businessUnitId: BusinessUnitId,
  items: readonly LookUpItem[],
  partNumbers: readonly PartNumberAsked[],
): Promise<readonly LicenseModelTemplateRow[]> => {
  const names = new Set(items.flatMap(({ licenseModel }) => licenseModel ?? []));
  const ids = new Set(partNumbers.flatMap(({ templateId }) => templateId ?? []));
  const named = names.size > 0 ? await readLicenseModelsNamed(db, sight, [businessUnitId], [...names]) : [];
  const own = ids.size > 0 ? await readLicenseModelTemplates(db, sight, [...ids]) : [];
  return [...new Map([...named, ...own].map((model) => [model.id, model])).values()];
};

export type InUse = {
  readonly products: readonly ProductId[];
  readonly partNumbers: readonly PartNumberId[];
  readonly versions: readonly LicenseModelVersionId[];
};

/** Marks what siblings refer to from now on; false when some of it was taken back in the meantime. */
export const markInUse = async (work: Work, { products, partNumbers, versions }: InUse, now: string): Promise<boolean> =>
  (await markRows(work, 'product', products, now)) &&
  (await markRows(work, 'part_number', partNumbers, now)) &&
  (await markRows(work, 'license_model_version', versions, now));

/** A row that is locked cannot be taken back, and one that is being taken back is waited for. */
const markRows = async ({ db }: Work, table: string, ids: readonly string[], now: string): Promise<boolean> => {
  const rows = sql.table(`catalog.${table}`);
  const there = await sql`select id from ${rows} where id = any(${ids}::uuid[]) order by id for key share`.execute(db);
  await sql`update ${rows} set used_since = ${now} where id = any(${ids}::uuid[]) and used_since is null`.execute(db);
  return there.rows.length === ids.length;
};
