import type { IntakeSight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { DescribedProduct, DescribeItem } from '../contract/port.ts';
import { featuresOfProducts } from '../persistence/feature.repository.ts';
import { licenseModelVersionsByIds, type LicenseModelVersionRow } from '../persistence/license-model.repository.ts';
import { metricsByIds } from '../persistence/metric.repository.ts';
import { productsByIds } from '../persistence/product.repository.ts';

/** What a license says of a product. */
export const describeProducts = async (persistence: ModulePersistence, sight: IntakeSight, items: readonly DescribeItem[]): Promise<(DescribedProduct | null)[]> => {
  const productIds = [...new Set(items.map(({ productId }) => productId))];
  const versionIds = [...new Set(items.flatMap(({ licenseModelVersionId }) => licenseModelVersionId ?? []))];
  const [products, features, versions] = await Promise.all([
    productsByIds(persistence, sight, productIds),
    featuresOfProducts(persistence, sight, productIds),
    licenseModelVersionsByIds(persistence, sight, versionIds),
  ]);
  const metrics = await metricsByIds(persistence, sight, [...new Set(versions.flatMap(({ metricId }) => metricId ?? []))]);
  const modelOf = ({ terms, metricId }: LicenseModelVersionRow): DescribedProduct['licenseModel'] => ({ terms, metric: metrics.find(({ id }) => id === metricId)?.code ?? null });
  return items.map(({ productId, licenseModelVersionId }) => {
    const product = products.find(({ id }) => id === productId);
    const version = versions.find(({ id }) => id === licenseModelVersionId);
    const codes = features.filter((feature) => feature.productId === productId).map(({ code }) => code);
    return product ? { productId, name: product.name, version: product.version, features: codes, licenseModel: version ? modelOf(version) : null } : null;
  });
};
