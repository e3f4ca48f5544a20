import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { ofCancellation } from '../../domain/rank.ts';
import { recordDecisions, type Cause } from '../../operations/record-decision.ts';
import type { Order } from '../../persistence/order.entity.ts';
import type { OrderLine } from '../../persistence/order-line.entity.ts';
import { netOf } from '../../domain/pieces.ts';
import { problem } from './problems.ts';

/** A document that came after one that counts more is on record with the line, and changes nothing. */
export const stale = async (work: Work, order: Order, line: OrderLine, cause: Cause): Promise<Problem> => {
  await recordDecisions(work, order, [{ line, netBefore: netOf(line), entitledBefore: line.entitled, counted: false }], cause);
  if (line.decidedRank === ofCancellation) return problem('', 'ORDER_CANCELLED', 'The line was taken back, which counts whatever comes after it.');
  return problem('', 'STALE_SEQUENCE', line.decidedRank === 0 ? 'The line was ordered before.' : `Change ${line.decidedRank} has decided the line, and counts.`);
};
