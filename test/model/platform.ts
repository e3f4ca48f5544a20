import type { LineItemId } from '#entitlements';
import type { LicenseId } from '#fulfillment';
import type { ActRequest } from '../../subgraphs/fulfillment/domain/job.ts';
import type { Answer } from '../../subgraphs/fulfillment/domain/trouble.ts';
import type { Declaration } from '../../subgraphs/fulfillment/domain/technology.ts';

/** A license technology: what is really out there, whatever the hub believes. */
export type Platform = {
  readonly done: Map<string, LicenseId | null>;
  /** Licenses that work, with the copies that run by them. */
  readonly live: Map<LicenseId, { readonly lineItemId: LineItemId; readonly copies: number }>;
  /** Requests that had an effect more than once. */
  readonly doubled: string[];
};

export const openPlatform = (): Platform => ({ done: new Map(), live: new Map(), doubled: [] });

/** Where the hub names the license, it is called so. */
export type PlatformRequest = ActRequest & { readonly lineItemId: LineItemId; readonly replaces: LicenseId | null; readonly licenseId?: LicenseId };

export type Fate = 'DONE' | 'LOST_WHEN_DONE' | 'LOST' | 'NOT_SENT' | 'FAILED' | 'REFUSED';

export const send = (platform: Platform, declaration: Declaration, request: PlatformRequest, fate: Fate): Answer => {
  if (fate === 'NOT_SENT') return { kind: 'NOT_SENT', problem: { code: fate, message: '' } };
  if (fate === 'LOST') return { kind: 'LOST', problem: { code: fate, message: '' } };
  const { requestId } = request;
  const isRepeat = platform.done.has(requestId) && declaration === 'IDEMPOTENT_BY_REQUEST_ID';
  if (!isRepeat && (fate === 'FAILED' || fate === 'REFUSED')) return { kind: 'NOT_DONE', problem: { code: fate, message: '' }, mayHelp: fate === 'FAILED' };
  const license = isRepeat ? (platform.done.get(requestId) ?? null) : perform(platform, request);
  return fate === 'LOST_WHEN_DONE' ? { kind: 'LOST', problem: { code: fate, message: '' } } : { kind: 'DONE', license };
};

export const perform = ({ done, live, doubled }: Platform, { requestId, act, lineItemId, replaces, licenseId }: PlatformRequest): LicenseId | null => {
  if (done.has(requestId)) doubled.push(requestId);
  if (replaces) live.delete(replaces);
  const license = act.kind === 'ISSUE' ? (licenseId ?? (`license ${requestId}` as LicenseId)) : null;
  if (license && act.kind === 'ISSUE') live.set(license, { lineItemId, copies: act.copies });
  done.set(requestId, license);
  return license;
};

export const find = ({ done }: Platform, requestId: string): Answer | undefined => (done.has(requestId) ? { kind: 'DONE', license: done.get(requestId) ?? null } : undefined);
