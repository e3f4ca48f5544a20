import { Temporal } from 'temporal-polyfill';
import { instantFrom } from '#kernel/values/instant';
import { perpetual } from '#kernel/values/period';

/**
 * VALID: its key is trusted. REISSUE: it runs, and must be issued again with another key. EXPIRED: it would have to be, but its time is over.
 * OVER: nothing runs by it any more. NEVER_KEPT: it was signed, and no license was kept of it.
 */
export type ReissueVerdict = 'VALID' | 'REISSUE' | 'EXPIRED' | 'OVER' | 'NEVER_KEPT';

export type SignedLicense = {
  readonly keyIsRevoked: boolean;
  /** The fulfillments that run by the license, or ran; null when there is no such license. */
  readonly fulfillments: readonly { readonly state: 'ACTIVE' | 'ON_HOLD' | 'OBSOLETE'; readonly expiresAt: string }[] | null;
};

/** What must become of a license when its key is revoked. */
export const decideReissue = ({ keyIsRevoked, fulfillments }: SignedLicense, now: Temporal.Instant): ReissueVerdict => {
  if (!keyIsRevoked) return 'VALID';
  if (fulfillments === null) return 'NEVER_KEPT';
  const running = fulfillments.filter(({ state }) => state !== 'OBSOLETE');
  if (running.length === 0) return 'OVER';
  return running.some(({ expiresAt }) => isAfter(expiresAt, now)) ? 'REISSUE' : 'EXPIRED';
};

const isAfter = (end: string, now: Temporal.Instant): boolean => end === perpetual || Temporal.Instant.compare(instantFrom(end), now) > 0;
