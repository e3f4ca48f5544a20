import type { QueryResolvers } from './../../__generated__/types.ts';

export const lineItemByActivationId: NonNullable<QueryResolvers['lineItemByActivationId']> = (_parent, { activationId }, { reads }) =>
  reads.lineItemByActivationId(activationId);
