import type { KeptClaim } from '../persistence/claim.repository.ts';

export type HeldCopies = { readonly count: number; readonly overdraftCount: number; readonly revision: number };

/** What a claim has now, as siblings are told of it; one that came to nothing has nothing. */
export const heldBy = ({ claim, earlierRevisions }: KeptClaim): HeldCopies => {
  if (!('held' in claim)) return { count: 0, overdraftCount: 0, revision: earlierRevisions };
  const { count, overdraftCount } = claim.held;
  return { count, overdraftCount, revision: earlierRevisions + claim.revision };
};
export const nothing: HeldCopies = { count: 0, overdraftCount: 0, revision: 0 };
