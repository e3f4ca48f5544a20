import type { ClaimsPort } from '../contract/index.ts';
import { claimDiffers, releaseClaim as decide } from '../domain/claim-copies.ts';
import { refusedAs } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** What is held for jobs that came to nothing is free again. */
export const releaseClaims =
  (desk: ClaimsDesk): ClaimsPort['release'] =>
  (onBehalfOf, { items }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      decide: (books, line, item, now) => {
        const { source, key, lineItemId } = item;
        const claim = books.claim(item);
        if (claim && claim.lineItemId !== line.id) return refusedAs([claimDiffers]);
        const decision = decide(claim, { cause: { source, key }, lineItemId }, books.account(line), now);
        books.enter(line, decision.change, { operation: 'release-claim', source, key });
        return decision.kind === 'kept' ? { kind: 'ClaimKept' as const, ...books.held(item) } : { kind: 'ClaimReleased' as const };
      },
    });
