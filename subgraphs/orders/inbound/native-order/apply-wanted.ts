import type { IntakeWork, LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import { applyCancellation } from './cancel-lines.ts';
import { applyChange } from './amend-line.ts';
import { applyOrder } from './place-line.ts';
import type { Wanted } from './translate.ts';

/** In the one transaction of the line, behind the lock on its order. */
export const applyWanted = (transaction: Work, wanted: Wanted, work: IntakeWork): Promise<LineOutcome> => {
  switch (wanted.kind) {
    case 'order':
      return applyOrder(transaction, { wanted, work });
    case 'change':
      return applyChange(transaction, { wanted, work });
    case 'cancellation':
      return applyCancellation(transaction, { wanted, work });
  }
};
