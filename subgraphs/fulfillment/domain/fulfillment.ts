import type { CopiesCause, LineItemId } from '#entitlements';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { FulfillmentId, HostId, JobId, LicenseId } from '../contract/ids.ts';

/** Copies of a line item on a host. Only how they are divided changes, for that is the ledger's to say; all else makes a new one. */
type Record = {
  readonly id: FulfillmentId;
  readonly parentId: FulfillmentId | null;
  readonly lineItemId: LineItemId;
  readonly hostId: HostId | null;
  /** By which its copies were claimed; it is handed down. */
  readonly claim: CopiesCause;
  readonly copies: Copies;
};
export type Active = Record & {
  readonly state: 'ACTIVE';
  readonly supportAction: 'MASTER';
  readonly licenseId: LicenseId | null;
  /** The open job that works on it. */
  readonly jobId: JobId | null;
};
/** Its license is still to come; it was taken over so. */
export type OnHold = Record & { readonly state: 'ON_HOLD'; readonly supportAction: 'MASTER' };
export type EndedBy = 'RETURN' | 'REHOST' | 'REPAIR' | 'REGENERATE';
export type Obsolete = Record & { readonly state: 'OBSOLETE'; readonly supportAction: EndedBy; readonly licenseId: LicenseId | null };
export type Fulfillment = Active | OnHold | Obsolete;

export const occupied = (fulfillment: Active, jobId: JobId): Active => ({ ...fulfillment, jobId });
export const idle = (fulfillment: Active): Active => ({ ...fulfillment, jobId: null });

/** The ledger says how many of a claim's copies are beyond what was bought. The newest fulfillments are those that run them; a division is no change of what runs. */
export const divide = <F extends Pick<Active | OnHold, 'copies'>>(newestFirst: readonly F[], overdraftCount: number): readonly F[] => {
  let left = overdraftCount;
  return newestFirst.map((fulfillment) => {
    const all = totalOf(fulfillment.copies);
    const beyond = Math.min(left, all);
    left -= beyond;
    return { ...fulfillment, copies: { count: all - beyond, overdraftCount: beyond } };
  });
};

/** From which fulfillments of a claim so many copies come back: the newest first. Those that a job works on are left alone; whoever reclaims asks again. */
export const reclaimFrom = (newestFirst: readonly Active[], copies: number): readonly { readonly fulfillment: Active; readonly copies: number }[] => {
  let left = copies;
  return newestFirst.flatMap((fulfillment) => {
    const taken = fulfillment.jobId === null ? Math.min(left, totalOf(fulfillment.copies)) : 0;
    left -= taken;
    return taken > 0 ? [{ fulfillment, copies: taken }] : [];
  });
};
