import { pageOf, pageRequest } from '#kernel/persistence/paging';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { featureCount, featureKey, featurePage } from '../../persistence/feature.repository.ts';

export const features: NonNullable<QueryResolvers['features']> = async (_parent, page, context) => {
  const request = pageRequest(page, 'features', 2);
  const rows = await featurePage(context.persistence, sightOf(context), request);
  return { ...pageOf(rows, request, featureKey), totalCount: () => featureCount(context.persistence, sightOf(context)) };
};
