import type { ClaimsPort } from '../contract/index.ts';
import { claimDiffers, confirmClaim as decide } from '../domain/claim-copies.ts';
import { refusedAs, unknownClaim } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** What is held for jobs runs from now on. */
export const confirmClaims =
  (desk: ClaimsDesk): ClaimsPort['confirm'] =>
  (onBehalfOf, { items }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      decide: (books, line, item, now) => {
        const claim = books.claim(item);
        if (!claim) return refusedAs([unknownClaim]);
        if (claim.lineItemId !== line.id) return refusedAs([claimDiffers]);
        const decision = decide(claim, line, now);
        books.enter(line, decision.change, { operation: 'confirm-claim', ...claim.cause });
        return decision.kind === 'confirmed' ? { kind: 'ClaimConfirmed' as const, ...books.held(item) } : { kind: 'ClaimReleased' as const };
      },
    });
