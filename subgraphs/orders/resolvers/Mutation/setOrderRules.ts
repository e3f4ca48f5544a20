import { given } from '#kernel/graphql/given';
import { member } from '#kernel/graphql/member';
import { businessUnitId } from '#kernel/values/ids';
import { setOrderRules as decide } from '../../operations/set-order-rules.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const setOrderRules: NonNullable<MutationResolvers['setOrderRules']> = async (_parent, { input }, context) => {
  const { businessUnitId: unit, expectedVersion, validFrom = null, entitleOn, idempotencyKey } = input;
  const dryRun = input.dryRun ?? false;
  return member(await decide(context, { businessUnitId: businessUnitId.parse(unit), expectedVersion, validFrom, changes: given({ entitleOn }), idempotencyKey, dryRun }), dryRun);
};
