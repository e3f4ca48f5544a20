import type { MetricResolvers } from '../__generated__/types.ts';
import { metricId } from '../contract/ids.ts';

export const Metric: MetricResolvers = {
  id: ({ id }) => metricId.show(id),
};
