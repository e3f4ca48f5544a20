import type { JobSettledResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const JobSettled: JobSettledResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
