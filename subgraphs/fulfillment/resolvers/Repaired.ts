import type { RepairedResolvers } from '../__generated__/types.ts';
import { madeBy } from './present.ts';

export const Repaired: RepairedResolvers = {
  fulfillment: (outcome, _args, context) => madeBy(outcome, 'CHANGED', context),
};
