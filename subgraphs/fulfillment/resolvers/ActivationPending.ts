import type { ActivationPendingResolvers } from '../__generated__/types.ts';
import { jobAfter } from './present.ts';

export const ActivationPending: ActivationPendingResolvers = {
  job: (outcome, _args, context) => jobAfter(outcome, context),
};
