import type { Claim } from '../domain/claim.ts';

/** What a claim has now, as siblings are told of it; one that came to nothing has nothing. */
export const heldBy = (claim: Claim | undefined) => (claim && 'held' in claim ? { ...heldCopies(claim), revision: claim.revision } : { count: 0, overdraftCount: 0, revision: 0 });

const heldCopies = ({ held: { count, overdraftCount } }: Extract<Claim, { readonly held: unknown }>) => ({ count, overdraftCount });
