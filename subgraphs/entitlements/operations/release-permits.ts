import type { ClaimsPort } from '../contract/index.ts';
import { claimDiffers } from '../domain/claim-copies.ts';
import { releasePermit as decide } from '../domain/permit.ts';
import { refusedAs } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** What was permitted came to nothing. */
export const releasePermits =
  (desk: ClaimsDesk): ClaimsPort['releasePermit'] =>
  (onBehalfOf, { items }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      decide: (books, line, item) => {
        const { tenantId, source, key, lineItemId } = item;
        const known = books.permit(item);
        if (known && known.lineItemId !== line.id) return refusedAs([claimDiffers]);
        const claim = known && 'of' in known ? books.claim({ ...known.of, tenantId }) : undefined;
        const decision = decide(known, claim, { cause: { source, key }, lineItemId }, line);
        books.enter(line, decision.change, { operation: 'release-permit', source, key });
        return decision.kind === 'kept' ? { kind: 'PermitKept' as const } : { kind: 'PermitReleased' as const };
      },
    });
