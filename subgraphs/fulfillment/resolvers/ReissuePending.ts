import type { ReissuePendingResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const ReissuePending: ReissuePendingResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
