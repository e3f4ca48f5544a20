import { businessUnitId } from '#kernel/values/ids';
import type { OperationalModelResolvers } from './../__generated__/types.ts';

export const OperationalModel: OperationalModelResolvers = {
  businessUnitId: (model) => businessUnitId.show(model.businessUnitId),
  entitlements: (model, _arg, { reads }) => reads.rules(model.businessUnitId),
};
