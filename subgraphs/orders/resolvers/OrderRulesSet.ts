import type { OrderRulesSetResolvers } from './../__generated__/types.ts';

export const OrderRulesSet: OrderRulesSetResolvers = {
  operationalModel: ({ businessUnitId }) => ({ businessUnitId }),
};
