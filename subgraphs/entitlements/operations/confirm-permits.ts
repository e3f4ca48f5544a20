import type { ClaimsPort } from '../contract/index.ts';
import { claimDiffers } from '../domain/claim-copies.ts';
import { confirmPermit as decide } from '../domain/permit.ts';
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
        const of = 'of' in permit ? { ...permit.of, tenantId: item.tenantId } : null;
        const decision = decide(permit, of ? books.claim(of) : undefined, item.ending ?? 'DONE', books.account(line), now);
        books.enter(line, decision.change, { operation: 'confirm-permit', ...permit.cause });
        return of && decision.kind === 'confirmed' ? { kind: 'PermitConfirmed' as const, credited: decision.credited, ...books.held(of) } : { kind: 'PermitReleased' as const };
      },
    });
