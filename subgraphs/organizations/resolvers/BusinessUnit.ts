import type { BusinessUnitResolvers } from '../__generated__/types.ts';
import { businessUnitId } from '../contract/index.ts';

export const BusinessUnit: BusinessUnitResolvers = {
  id: ({ id }) => businessUnitId.show(id),
};
