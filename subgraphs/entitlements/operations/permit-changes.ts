import type { ClaimsPort } from '../contract/index.ts';
import { permit as decide } from '../domain/permit.ts';
import { subjectOf } from '../persistence/line-on-sale.repository.ts';
import { claimableLine } from './claimable-line.ts';
import { refusedAs } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** Leave to do something with copies that run. */
export const permitChanges =
  (desk: ClaimsDesk): ClaimsPort['permit'] =>
  (onBehalfOf, { items, dryRun = false }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      dryRun,
      others: ({ tenantId, of }) => [{ ...of, tenantId }],
      decide: (books, line, item, now) => {
        const { tenantId, source, key, lineItemId, of, action, copies, overridesLimit = false, isReclaim = false } = item;
        const claim = books.claim({ ...of, tenantId });
        const wanted = { cause: { source, key }, lineItemId, of, action, copies, overridesLimit, isReclaim };
        const decision = decide(subjectOf(line), books.permit(item), claim?.lineItemId === line.id ? claim : undefined, wanted, now);
        books.enter(line, decision.change, { operation: 'permit-change', source, key });
        return decision.kind === 'permitted' ? { kind: 'Permitted' as const, ...claimableLine(line) } : refusedAs(decision.refusals);
      },
    });
