import { orderAfter } from './present.ts';
import type { HoldLiftedResolvers } from './../__generated__/types.ts';

export const HoldLifted: HoldLiftedResolvers = {
  order: (outcome, _arg, context) => orderAfter(outcome, context),
};
