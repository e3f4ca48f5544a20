import { given } from '#kernel/graphql/given';
import { member } from '#kernel/graphql/member';
import { businessUnitId } from '#kernel/values/ids';
import { setEntitlementRules as decide } from '../../operations/set-entitlement-rules.ts';
import type { MutationResolvers } from './../../__generated__/types.ts';

export const setEntitlementRules: NonNullable<MutationResolvers['setEntitlementRules']> = async (_parent, { input }, context) => {
  const { businessUnitId: unit, expectedVersion, validFrom = null, shortfall, idempotencyKey } = input;
  const dryRun = input.dryRun ?? false;
  return member(await decide(context, { businessUnitId: businessUnitId.parse(unit), expectedVersion, validFrom, changes: given({ shortfall }), idempotencyKey, dryRun }), dryRun);
};
