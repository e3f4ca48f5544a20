import type { EntitlementRulesSetResolvers } from './../__generated__/types.ts';

export const EntitlementRulesSet: EntitlementRulesSetResolvers = {
  operationalModel: ({ businessUnitId }) => ({ businessUnitId }),
};
