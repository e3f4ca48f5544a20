import type { MutationResolvers } from '../../__generated__/types.ts';
import { productId } from '../../contract/ids.ts';
import { setProductState as decide } from '../../operations/set-product-state.ts';
import { member } from '#kernel/graphql/member';

export const setProductState: NonNullable<MutationResolvers['setProductState']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  const given = { expectedRevision: input.expectedRevision ?? null, reason: input.reason ?? null };
  return member(await decide(context, { ...input, ...given, id: productId.parse(input.id), dryRun }), dryRun);
};
