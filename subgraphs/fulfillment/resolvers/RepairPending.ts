import type { RepairPendingResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const RepairPending: RepairPendingResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
