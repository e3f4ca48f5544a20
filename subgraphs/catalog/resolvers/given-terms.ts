import { given } from '#kernel/graphql/given';
import type { LicenseTermsInput } from '../__generated__/types.ts';
import { metricId, type MetricId } from '../contract/ids.ts';

/** The terms as plain JSON, durations as text; the metric lies beside them. */
export const givenTerms = ({ metricId: metric, ...terms }: LicenseTermsInput): { terms: object; metricId: MetricId | null } => ({
  terms: JSON.parse(JSON.stringify(given(terms))) as object,
  metricId: metric == null ? null : metricId.parse(metric),
});
