import { given } from '#kernel/graphql/given';
import { pageOf, pageRequest } from '#kernel/persistence/paging';
import { businessUnitId } from '#kernel/values/ids';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { productCount, productKey, productPage } from '../../persistence/product.repository.ts';

export const products: NonNullable<QueryResolvers['products']> = async (_parent, { filter, ...page }, context) => {
  const { businessUnitId: unit, ...conditions } = given(filter);
  const wanted = { ...conditions, ...(unit !== undefined && { businessUnit: businessUnitId.parse(unit) }) };
  const request = pageRequest(page, 'products', 3);
  const rows = await productPage(context.persistence, sightOf(context), wanted, request);
  return { ...pageOf(rows, request, productKey), totalCount: () => productCount(context.persistence, sightOf(context), wanted) };
};
