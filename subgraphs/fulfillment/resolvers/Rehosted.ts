import type { RehostedResolvers } from '../__generated__/types.ts';
import { madeBy } from './present.ts';

export const Rehosted: RehostedResolvers = {
  fulfillment: (outcome, _args, context) => madeBy(outcome, 'CHANGED', context),
  remainder: (outcome, _args, context) => madeBy(outcome, 'REMAINDER', context),
};
