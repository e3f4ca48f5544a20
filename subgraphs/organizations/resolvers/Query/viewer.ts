import type { QueryResolvers } from '../../__generated__/types.ts';
import { heldBy } from '../../persistence/standing.repository.ts';

export const viewer: NonNullable<QueryResolvers['viewer']> = async (_parent, _arguments, { persistence, clock, principal }) => ({
  memberships: await heldBy(persistence, clock, principal),
});
