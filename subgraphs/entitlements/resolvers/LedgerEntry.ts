import { ledgerEntryId } from '../contract/ids.ts';
import type { LedgerEntryResolvers } from './../__generated__/types.ts';

export const LedgerEntry: LedgerEntryResolvers = {
  id: ({ id }) => ledgerEntryId.show(id),
  actor: ({ actor }, _arg, { principal }) => (principal.sights.some(({ kind }) => kind === 'staff') ? actor : null),
};
