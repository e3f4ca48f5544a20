import { member } from '#kernel/graphql/member';
import { eraseExpiredDocuments } from '../../operations/erase-documents.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const eraseExpiredOrderDocuments: NonNullable<MutationResolvers['eraseExpiredOrderDocuments']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  return member(await eraseExpiredDocuments(context, { ...input, dryRun }), dryRun);
};
