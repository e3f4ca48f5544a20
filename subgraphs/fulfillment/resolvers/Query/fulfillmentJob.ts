import { jobId } from '#kernel/jobs/job';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const fulfillmentJob: NonNullable<QueryResolvers['fulfillmentJob']> = (_parent, { id }, { reads }) => reads.jobById.load(jobId.parse(id));
