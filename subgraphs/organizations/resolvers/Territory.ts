import type { TerritoryResolvers } from '../__generated__/types.ts';
import { territoryId } from '../contract/index.ts';

export const Territory: TerritoryResolvers = {
  id: ({ id }) => territoryId.show(id),
};
