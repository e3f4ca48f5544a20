import { notFound } from '#kernel/values/errors';
import type { CopiesReturnedResolvers } from '../__generated__/types.ts';
import { jobAfter, madeBy } from './present.ts';

export const CopiesReturned: CopiesReturnedResolvers = {
  fulfillment: async ({ fulfillmentId }, _args, { reads }) => {
    const fulfillment = await reads.fulfillmentById.load(fulfillmentId);
    if (!fulfillment) throw notFound('fulfillment');
    return fulfillment;
  },
  remainder: (outcome, _args, context) => madeBy(outcome, 'REMAINDER', context),
  credited: async ({ jobId }, _args, context) => jobId && (await jobAfter({ jobId }, context)).credited,
};
