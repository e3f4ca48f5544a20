import type { RehostPendingResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const RehostPending: RehostPendingResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
