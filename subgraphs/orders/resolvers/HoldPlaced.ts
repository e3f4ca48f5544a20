import { orderAfter } from './present.ts';
import type { HoldPlacedResolvers } from './../__generated__/types.ts';

export const HoldPlaced: HoldPlacedResolvers = {
  order: (outcome, _arg, context) => orderAfter(outcome, context),
};
