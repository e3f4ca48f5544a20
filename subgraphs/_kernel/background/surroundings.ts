import type { StaffAccess } from '../identity/staff-access.ts';
import type { ErrorLog } from '../graphql/mask.ts';
import type { Clock } from '../values/clock.ts';
import type { Chance } from './back-off.ts';

/** What work in the background takes from outside, so that a test can decide it. */
export type Surroundings = {
  readonly clock: Clock;
  readonly staff: StaffAccess;
  readonly logError: ErrorLog;
  readonly chance?: Chance;
};
