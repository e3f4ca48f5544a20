import type { ActivatedResolvers } from '../__generated__/types.ts';
import { madeBy } from './present.ts';

export const Activated: ActivatedResolvers = {
  fulfillment: (outcome, _args, context) => madeBy(outcome, 'CHANGED', context),
  lineItem: ({ lineItemId }) => ({ id: lineItemId }),
};
