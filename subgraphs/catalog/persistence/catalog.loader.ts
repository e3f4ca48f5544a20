import type DataLoader from 'dataloader';
import type { Sight } from '#kernel/identity/sight';
import { groupedInOrder, inOrder } from '#kernel/loaders';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { sightOf, type ModuleContext } from '../context.ts';
import type { FeatureId, LicenseModelTemplateId, LicenseModelVersionId, MetricId, PartNumberId, ProductId } from '../contract/ids.ts';
import { featuresByIds, featuresOfProducts, type FeatureOfProduct, type FeatureRow } from './feature.repository.ts';
import {
  licenseModelsOfProducts,
  licenseModelTemplatesByIds,
  licenseModelVersionsByIds,
  versionsOfTemplates,
  type LicenseModelOfProduct,
  type LicenseModelTemplateRow,
  type LicenseModelVersionOfTemplate,
  type LicenseModelVersionRow,
} from './license-model.repository.ts';
import { metricsByIds, type MetricRow } from './metric.repository.ts';
import { partNumberCounts, partNumbersByIds, partNumbersOfProducts, type PartNumberRow } from './part-number.repository.ts';
import { productsByIds, type ProductRow } from './product.repository.ts';

type Read<Key, Row> = (persistence: ModulePersistence, sight: Sight, keys: readonly Key[]) => Promise<readonly Row[]>;

const byId =
  <Id extends string, Row extends { readonly id: string }>(name: string, read: Read<Id, Row>) =>
  (context: ModuleContext): DataLoader<Id, Row | null, unknown> =>
    context.loaders.of<Id, Row | null>(`catalog.${name}`, async (ids) => inOrder(ids, await read(context.persistence, sightOf(context), ids), ({ id }) => id));

export const productLoader = byId<ProductId, ProductRow>('product', productsByIds);
export const featureLoader = byId<FeatureId, FeatureRow>('feature', featuresByIds);
export const partNumberLoader = byId<PartNumberId, PartNumberRow>('partNumber', partNumbersByIds);
export const licenseModelTemplateLoader = byId<LicenseModelTemplateId, LicenseModelTemplateRow>('licenseModelTemplate', licenseModelTemplatesByIds);
export const licenseModelVersionLoader = byId<LicenseModelVersionId, LicenseModelVersionOfTemplate>('licenseModelVersion', licenseModelVersionsByIds);
export const metricLoader = byId<MetricId, MetricRow>('metric', metricsByIds);

const listOf =
  <Id extends string, Row>(name: string, read: Read<Id, Row>, parentOf: (row: Row) => string) =>
  (context: ModuleContext): DataLoader<Id, Row[], unknown> =>
    context.loaders.of<Id, Row[]>(`catalog.${name}`, async (ids) => groupedInOrder(ids, await read(context.persistence, sightOf(context), ids), parentOf));

export const productFeatures = listOf<ProductId, FeatureOfProduct>('productFeatures', featuresOfProducts, ({ productId }) => productId);
export const productLicenseModels = listOf<ProductId, LicenseModelOfProduct>('productLicenseModels', licenseModelsOfProducts, ({ productId }) => productId);

export type PageKey<Id> = { readonly parent: Id; readonly page: PageRequest };
type ReadPages<Id, Row> = (persistence: ModulePersistence, sight: Sight, parents: readonly Id[], page: PageRequest) => Promise<readonly Row[]>;

/** One statement for each set of arguments in the query, whatever the number of parents. */
const pagesOf =
  <Id extends string, Row>(name: string, read: ReadPages<Id, Row>, parentOf: (row: Row) => string) =>
  (context: ModuleContext): DataLoader<PageKey<Id>, Row[], unknown> =>
    context.loaders.of<PageKey<Id>, Row[]>(
      `catalog.${name}`,
      async (keys) => {
        const groups = [...Map.groupBy(keys, ({ page }) => JSON.stringify(page)).values()];
        const pages = await Promise.all(groups.map((group) => readGroup(context, group, read, parentOf)));
        const found = new Map(groups.flatMap((group, index) => group.map((key, place) => [key, pages[index]?.[place] ?? []] as const)));
        return keys.map((key) => found.get(key) ?? []);
      },
      { keyOf: ({ parent, page }) => JSON.stringify([parent, page]) },
    );

const readGroup = async <Id extends string, Row>(
  context: ModuleContext,
  group: readonly PageKey<Id>[],
  read: ReadPages<Id, Row>,
  parentOf: (row: Row) => string,
): Promise<Row[][]> => {
  const [first] = group;
  if (!first) return [];
  const parents = group.map(({ parent }) => parent);
  return groupedInOrder(parents, await read(context.persistence, sightOf(context), parents, first.page), parentOf);
};

export const productPartNumbers = pagesOf<ProductId, PartNumberRow>('productPartNumbers', partNumbersOfProducts, ({ productId }) => productId);
export const productPartNumberCount = (context: ModuleContext): DataLoader<ProductId, number, unknown> =>
  context.loaders.of<ProductId, number>('catalog.productPartNumberCount', async (ids) => {
    const counts = new Map((await partNumberCounts(context.persistence, sightOf(context), ids)).map(({ productId, count }) => [productId, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
export const templateVersions = pagesOf<LicenseModelTemplateId, LicenseModelVersionRow>('templateVersions', versionsOfTemplates, ({ templateId }) => templateId);
