import { member } from '#kernel/graphql/member';
import { orderId } from '../../contract/ids.ts';
import { placeHold as decide } from '../../operations/hold-order.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const placeHold: NonNullable<MutationResolvers['placeHold']> = async (_parent, { input }, context) =>
  member(await decide(context, { ...input, id: orderId.parse(input.id) }), false);
