import { notFound } from '#kernel/values/errors';
import { businessUnitId } from '#kernel/values/ids';
import { endFromSql } from '#kernel/values/period';
import type { PartNumberResolvers } from '../__generated__/types.ts';
import { partNumberId } from '../contract/ids.ts';
import { licenseModelTemplateLoader, productLoader } from '../persistence/catalog.loader.ts';

export const PartNumber: PartNumberResolvers = {
  id: ({ id }) => partNumberId.show(id),
  businessUnit: (partNumber) => ({ id: businessUnitId.show(partNumber.businessUnitId) }),
  product: async ({ productId }, _arguments, context) => {
    const product = await productLoader(context).load(productId);
    if (!product) throw notFound('product');
    return product;
  },
  licenseModel: ({ templateId }, _arguments, context) => (templateId === null ? null : licenseModelTemplateLoader(context).load(templateId)),
  validUntil: ({ validUntil }) => endFromSql(validUntil),
};
