import type { QueryResolvers } from '../../__generated__/types.ts';
import type { MembershipRow } from '../../persistence/rows.ts';
import { heldBy } from '../../persistence/standing.repository.ts';

export const viewer: NonNullable<QueryResolvers['viewer']> = async (_parent, _arguments, { persistence, clock, principal, loaders }) => {
  const held = loaders.of<string, readonly MembershipRow[]>('organizations.held', async (subjects) => {
    const memberships = await heldBy(persistence, clock, principal);
    return subjects.map(() => memberships);
  });
  return { memberships: () => held.load(principal.subject) };
};
