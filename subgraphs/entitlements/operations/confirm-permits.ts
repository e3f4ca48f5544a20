import type { ClaimsPort } from '../contract/index.ts';
import { claimDiffers } from '../domain/claim-copies.ts';
import { confirmPermit as decide } from '../domain/permit.ts';
import { heldBy } from './held.ts';
import { refusedAs, unknownPermit } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** What was permitted is done; copies that came back are free again, or burned. */
export const confirmPermits =
  (desk: ClaimsDesk): ClaimsPort['confirmPermit'] =>
  (onBehalfOf, { items }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      decide: (books, line, item, now) => {
        const permit = books.permit(item);
        if (!permit) return refusedAs([unknownPermit]);
        if (permit.lineItemId !== line.id) return refusedAs([claimDiffers]);
        const claimOf = () => ('of' in permit ? books.claim({ ...permit.of, tenantId: item.tenantId }) : undefined);
        const decision = decide(permit, claimOf(), item.ending ?? 'DONE', books.account(line), now);
        books.enter(line, decision.change, { operation: 'confirm-permit', ...permit.cause });
        return decision.kind === 'confirmed' ? { kind: 'PermitConfirmed' as const, credited: decision.credited, ...heldBy(claimOf()) } : { kind: 'PermitReleased' as const };
      },
    });
