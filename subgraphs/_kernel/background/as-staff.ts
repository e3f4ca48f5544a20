import type { StaffSight } from '../identity/sight.ts';
import { enterAsStaff, type StaffAccess } from '../identity/staff-access.ts';

type Entry = { readonly client: string; readonly reason: string; readonly requestId: string };

/** What looks for work sees every tenant's, and is on record once for as long as it runs. */
export const staffOnce = (staff: StaffAccess, { client, reason, requestId }: Entry): (() => Promise<StaffSight>) => {
  let entered: Promise<StaffSight> | undefined;
  return () => {
    entered ??= enterAsStaff(staff, { caller: { subject: 'hub', client, scopes: [] }, reason, requestId });
    entered.catch(() => (entered = undefined));
    return entered;
  };
};
