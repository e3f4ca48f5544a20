import { rollBackDocument } from '#kernel/intake/graph';
import type { MutationResolvers } from '../../__generated__/types.ts';

export const rollBackFulfillmentDocument: NonNullable<MutationResolvers['rollBackFulfillmentDocument']> = (_parent, { input }, { intake, principal }) =>
  rollBackDocument(intake, principal, input);
