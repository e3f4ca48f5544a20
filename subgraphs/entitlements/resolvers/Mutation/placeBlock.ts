import { member } from '#kernel/graphql/member';
import { placeBlock as decide } from '../../operations/place-block.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const placeBlock: NonNullable<MutationResolvers['placeBlock']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  return member(await decide(context, { ...input, dryRun }), dryRun);
};
