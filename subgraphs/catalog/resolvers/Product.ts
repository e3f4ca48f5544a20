import { pageOf, pageRequest } from '#kernel/persistence/paging';
import { businessUnitId } from '#kernel/values/ids';
import type { ProductResolvers } from '../__generated__/types.ts';
import { productId } from '../contract/ids.ts';
import { productFeatures, productLicenseModels, productPartNumberCount, productPartNumbers } from '../persistence/catalog.loader.ts';
import { partNumberKey } from '../persistence/part-number.repository.ts';

export const Product: ProductResolvers = {
  id: ({ id }) => productId.show(id),
  businessUnit: (product) => ({ id: businessUnitId.show(product.businessUnitId) }),
  features: ({ id }, _arguments, context) => productFeatures(context).load(id),
  licenseModels: ({ id }, _arguments, context) => productLicenseModels(context).load(id),
  partNumbers: async ({ id }, page, context) => {
    const request = pageRequest(page, 'part numbers', 3);
    const rows = await productPartNumbers(context).load({ parent: id, page: request });
    return { ...pageOf(rows, request, partNumberKey), totalCount: () => productPartNumberCount(context).load(id) };
  },
};
