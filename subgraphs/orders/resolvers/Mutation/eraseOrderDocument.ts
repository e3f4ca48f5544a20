import { member } from '#kernel/graphql/member';
import { eraseDocument } from '../../operations/erase-documents.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const eraseOrderDocument: NonNullable<MutationResolvers['eraseOrderDocument']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  return member(await eraseDocument(context, { ...input, dryRun }), dryRun);
};
