import { given } from '#kernel/graphql/given';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const fulfillmentJobs: NonNullable<QueryResolvers['fulfillmentJobs']> = (_parent, { filter, ...page }, { reads }) => reads.jobs(given(filter), page);
