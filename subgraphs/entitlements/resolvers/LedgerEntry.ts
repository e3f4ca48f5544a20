import type { Principal } from '#kernel/identity/principal';
import { ledgerEntryId } from '../contract/ids.ts';
import type { LedgerEntryResolvers } from './../__generated__/types.ts';

export const LedgerEntry: LedgerEntryResolvers = {
  id: ({ id }) => ledgerEntryId.show(id),
  key: ({ key }, _arg, { principal }) => (isStaff(principal) ? key : null),
  actor: ({ actor }, _arg, { principal }) => (isStaff(principal) ? actor : null),
};

const isStaff = ({ sights }: Principal): boolean => sights.some(({ kind }) => kind === 'staff');
