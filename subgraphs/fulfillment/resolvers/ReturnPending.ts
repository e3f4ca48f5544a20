import type { ReturnPendingResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const ReturnPending: ReturnPendingResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
