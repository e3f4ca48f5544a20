import { businessUnitId } from '#kernel/values/ids';
import type { OperationalModelResolvers } from '../__generated__/types.ts';

export const OperationalModel: OperationalModelResolvers = {
  businessUnitId: ({ id }) => businessUnitId.show(id),
  businessUnit: (unit) => unit,
};
