import type { QueryResolvers } from '../../__generated__/types.ts';
import { businessUnits as allBusinessUnits } from '../../persistence/vendor.repository.ts';

export const businessUnits: NonNullable<QueryResolvers['businessUnits']> = async (_parent, _arguments, { persistence, principal }) => [
  ...(await allBusinessUnits(persistence, principal.sights[0])),
];
