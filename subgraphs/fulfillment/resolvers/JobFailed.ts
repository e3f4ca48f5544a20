import type { JobFailedResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const JobFailed: JobFailedResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
