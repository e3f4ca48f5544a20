import type { OrganizationStatus } from '../contract/index.ts';

/** `MERGED` and `CLOSED` are for good; a merge alone leads to the one of them. What was confirmed once is never merely announced again. */
const ways: Readonly<Record<OrganizationStatus, readonly OrganizationStatus[]>> = {
  PENDING: ['ACTIVE', 'CLOSED'],
  ACTIVE: ['SUSPENDED', 'CLOSED'],
  SUSPENDED: ['ACTIVE', 'CLOSED'],
  MERGED: [],
  CLOSED: [],
};

export const mayBecome = (from: OrganizationStatus, to: OrganizationStatus): boolean => from === to || ways[from].includes(to);
