import { rollBackDocument } from '#kernel/intake/graph';
import type { MutationResolvers } from '../../__generated__/types.ts';

export const rollBackOrganizationDocument: NonNullable<MutationResolvers['rollBackOrganizationDocument']> = (_parent, { input }, { intake, principal }) =>
  rollBackDocument(intake, principal, input);
