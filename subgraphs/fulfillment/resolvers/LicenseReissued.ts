import type { LicenseReissuedResolvers } from '../__generated__/types.ts';
import { madeBy } from './present.ts';

export const LicenseReissued: LicenseReissuedResolvers = {
  fulfillment: (outcome, _args, context) => madeBy(outcome, 'CHANGED', context),
};
