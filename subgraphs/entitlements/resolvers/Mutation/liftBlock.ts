import { member } from '#kernel/graphql/member';
import { liftBlock as decide } from '../../operations/lift-block.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const liftBlock: NonNullable<MutationResolvers['liftBlock']> = async (_parent, { input }, context) => member(await decide(context, input), false);
