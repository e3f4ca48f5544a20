import { LRUCache } from 'lru-cache';
import { enterAsStaff, type StaffAccess } from '#kernel/identity/staff-access';
import type { StaffSight } from '#kernel/identity/sight';
import type { OnBehalfOf } from '#kernel/ports';

/** The sight that finds what an integration names by an activation id, whoever's it is. On record, once per request. */
export type AcrossTenants = (onBehalfOf: OnBehalfOf) => Promise<StaffSight>;

const requestsRemembered = 1_000;

export const acrossTenants = (staff: StaffAccess): AcrossTenants => {
  const entered = new LRUCache<string, Promise<StaffSight>>({ max: requestsRemembered });
  return ({ principal, requestId }) => {
    const key = JSON.stringify([principal.client, principal.subject, requestId]);
    const known = entered.get(key);
    if (known) return known;
    const sight = enterAsStaff(staff, { caller: principal, reason: 'find line items by activation id', requestId });
    entered.set(key, sight);
    sight.catch(() => entered.delete(key));
    return sight;
  };
};
