import { pageOf, pageRequest } from '#kernel/persistence/paging';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { metricCount, metricKey, metricPage } from '../../persistence/metric.repository.ts';

export const metrics: NonNullable<QueryResolvers['metrics']> = async (_parent, page, context) => {
  const request = pageRequest(page, 'metrics', 2);
  const rows = await metricPage(context.persistence, sightOf(context), request);
  return { ...pageOf(rows, request, metricKey), totalCount: () => metricCount(context.persistence, sightOf(context)) };
};
