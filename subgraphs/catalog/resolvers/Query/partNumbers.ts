import { given } from '#kernel/graphql/given';
import { pageOf, pageRequest } from '#kernel/persistence/paging';
import { businessUnitId } from '#kernel/values/ids';
import type { PartNumberFilter as PartNumberFilterInput, QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { productId } from '../../contract/ids.ts';
import { partNumberCount, partNumberKey, partNumberPage, type PartNumberFilter } from '../../persistence/part-number.repository.ts';

export const partNumbers: NonNullable<QueryResolvers['partNumbers']> = async (_parent, { filter, ...page }, context) => {
  const wanted = conditions(filter);
  const request = pageRequest(page, 'part numbers', 3);
  const rows = await partNumberPage(context.persistence, sightOf(context), wanted, request);
  return { ...pageOf(rows, request, partNumberKey), totalCount: () => partNumberCount(context.persistence, sightOf(context), wanted) };
};

const conditions = (filter: PartNumberFilterInput | null | undefined): PartNumberFilter => {
  const { businessUnitId: unit, productId: product, codePrefix, effectiveAt } = given(filter);
  return {
    ...(unit !== undefined && { businessUnit: businessUnitId.parse(unit) }),
    ...(product !== undefined && { product: productId.parse(product) }),
    ...(codePrefix !== undefined && { codePrefix }),
    ...(effectiveAt !== undefined && { effectiveAt: effectiveAt.toString() }),
  };
};
