import type { ClaimsPort } from '../contract/index.ts';
import { claimCopies as decide } from '../domain/claim-copies.ts';
import { subjectOf } from '../persistence/line-on-sale.repository.ts';
import { claimableLine } from './claimable-line.ts';
import { refusedAs } from './refused.ts';
import { decideWithinLines, type ClaimsDesk } from './within-lines.ts';

/** Holds copies for jobs. */
export const claimCopies =
  (desk: ClaimsDesk): ClaimsPort['claim'] =>
  (onBehalfOf, { items, dryRun = false }) =>
    decideWithinLines(desk, onBehalfOf, items, {
      dryRun,
      decide: (books, line, item, now) => {
        const { source, key, lineItemId, copies } = item;
        const decision = decide(subjectOf(line), books.claim(item), { cause: { source, key }, lineItemId, copies }, now);
        books.enter(line, decision.change, { operation: 'claim-copies', source, key });
        if (decision.kind === 'refused') return refusedAs(decision.refusals);
        return { kind: 'ClaimTaken' as const, ...claimableLine(books.line(item) ?? line), ...books.held(item) };
      },
    });
