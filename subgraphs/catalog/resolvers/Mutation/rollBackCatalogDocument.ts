import { rollBackDocument } from '#kernel/intake/graph';
import type { MutationResolvers } from '../../__generated__/types.ts';

export const rollBackCatalogDocument: NonNullable<MutationResolvers['rollBackCatalogDocument']> = (_parent, { input }, { intake, principal }) =>
  rollBackDocument(intake, principal, input);
