import { businessUnitId } from '#kernel/values/ids';
import { setOrderRules as decide } from '../../operations/set-order-rules.ts';
import { member } from '../member.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const setOrderRules: NonNullable<MutationResolvers['setOrderRules']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  const given = { businessUnitId: businessUnitId.parse(input.businessUnitId), validFrom: input.validFrom ?? null, entitleOn: input.entitleOn ?? null };
  return member(await decide(context, { ...input, ...given, dryRun }), dryRun);
};
