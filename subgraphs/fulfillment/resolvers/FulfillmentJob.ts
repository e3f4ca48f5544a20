import { jobId } from '#kernel/jobs/job';
import type { FulfillmentJobResolvers } from '../__generated__/types.ts';

const unexplained = { remaining: null, resetsAt: null, liftedBy: null, decidedBy: null };

export const FulfillmentJob: FulfillmentJobResolvers = {
  id: ({ id }) => jobId.show(id),
  action: ({ operation }) => operation,
  lineItem: ({ lineItemId }) => ({ id: lineItemId }),
  fulfillment: ({ made }, _args, { reads }) => made.CHANGED && reads.fulfillmentById.load(made.CHANGED),
  progress: ({ done, total }) => ({ done, total }),
  nextAttemptAt: ({ state, dueAt }) => (state === 'RETRYING' ? dueAt : null),
  problem: ({ refusals, problem }) => refusals[0] ?? (problem && { ...unexplained, ...problem }),
};
