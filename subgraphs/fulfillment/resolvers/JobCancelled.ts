import type { JobCancelledResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const JobCancelled: JobCancelledResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
