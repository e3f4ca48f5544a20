import { redriveDocument } from '#kernel/intake/graph';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const redriveOrderDocument: NonNullable<MutationResolvers['redriveOrderDocument']> = (_parent, { input }, { intake, principal }) =>
  redriveDocument(intake, principal, input);
