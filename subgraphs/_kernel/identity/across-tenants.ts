import { LRUCache } from 'lru-cache';
import type { OnBehalfOf } from '../ports.ts';
import type { StaffSight } from './sight.ts';
import { enterAsStaff, type StaffAccess } from './staff-access.ts';

/** The sight that follows what an integration names into whatever tenant it leads. On record, once per request or document. */
export type AcrossTenants = (onBehalfOf: OnBehalfOf) => Promise<StaffSight>;

const requestsRemembered = 1_000;

export const acrossTenants = (staff: StaffAccess, reason: string): AcrossTenants => {
  const entered = new LRUCache<string, Promise<StaffSight>>({ max: requestsRemembered });
  return ({ principal, requestId }) => {
    const key = JSON.stringify([principal.client, principal.subject, requestId]);
    const known = entered.get(key);
    if (known) return known;
    const sight = enterAsStaff(staff, { caller: principal, reason, requestId });
    entered.set(key, sight);
    sight.catch(() => entered.delete(key));
    return sight;
  };
};
