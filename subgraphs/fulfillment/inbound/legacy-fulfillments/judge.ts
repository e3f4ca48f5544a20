import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '#kernel/intake/problem';
import { instantFrom } from '#kernel/values/instant';
import { perpetual } from '#kernel/values/period';
import type { ClaimableLine } from '#entitlements';
import type { FulfillmentId } from '#fulfillment';
import { legacyTerm, type Term } from '../../domain/legacy-term.ts';
import { holderOf, hostIdentity, hostKey, type Found, type Holder, type TakenOver } from './look-up.ts';
import type { LegacyFulfillment } from './record.ts';

/** A record that is to be taken over, with everything that it refers to. */
export type New = { readonly kind: 'new'; readonly line: ClaimableLine; readonly holder: Holder; readonly parentId: FulfillmentId | null; readonly term: Term };
type Judged = New | { readonly kind: 'known'; readonly id: FulfillmentId } | { readonly kind: 'refused'; readonly problem: Problem };

/** What the record is, by all that was found; only its copies are still to be asked for. */
export const judge = (record: LegacyFulfillment, found: Found, now: Temporal.Instant): Judged => {
  const line = found.lines.get(record.activationId);
  if (!line) return refused('/activationId', 'UNKNOWN_ACTIVATION_ID', 'No line item has this activation id.');
  const holder = holderOf(record, found);
  if (!holder) return refused('/hostOwner', 'UNKNOWN_ORGANIZATION', 'No organization has this id in that system.');
  const parent = record.parentFulfillmentId === undefined ? null : found.taken.get(record.parentFulfillmentId);
  if (parent === undefined) return refused('/parentFulfillmentId', 'UNKNOWN_FULFILLMENT', 'No fulfillment was taken over from this record.');
  if (record.fulfilledCount + (record.overDraftCount ?? 0) === 0) return refused('/fulfilledCount', 'NO_COPIES', 'It has no copies.');
  const term = legacyTerm(record, line, now);
  if ('code' in term) return { kind: 'refused', problem: term };
  const read: New = { kind: 'new', line, holder, parentId: parent?.id ?? null, term };
  const existing = found.taken.get(record.fulfillmentId);
  if (existing) return says(existing, record, read) ? { kind: 'known', id: existing.id } : { kind: 'refused', problem: differs };
  const host = record.hostId === undefined ? undefined : found.hosts.get(hostKey(holder.tenantId, record));
  return host && host !== holder.organizationId ? { kind: 'refused', problem: heldByAnother } : read;
};

const refused = (path: string, code: string, message: string): Judged => ({ kind: 'refused', problem: { path, code, message } });

const differs: Problem = {
  path: '/fulfillmentId',
  code: 'ALREADY_TAKEN_OVER',
  message: 'This record was taken over before with other content; roll that document back first.',
};
export const heldByAnother: Problem = { path: '/hostId', code: 'HOST_HELD_BY_ANOTHER', message: 'This host is held by another organization of the same company.' };

/** Whether all that the record says is so. What it left out was filled in from the line item as that was then, and may differ by now. */
const says = (row: TakenOver, record: LegacyFulfillment, { line, holder, parentId, term }: New): boolean => {
  const { identifier, identifierType } = hostIdentity(record);
  const hasHost = record.hostId !== undefined;
  return (
    row.lineItemId === line.lineItemId &&
    row.parentId === parentId &&
    row.count === record.fulfilledCount &&
    row.overdraftCount === (record.overDraftCount ?? 0) &&
    row.state === record.state &&
    row.supportAction === (record.supportAction ?? 'MASTER') &&
    row.activationType === (record.activationType ?? 'MANUAL') &&
    row.hostIdentifier === (hasHost ? identifier : null) &&
    row.hostIdentifierType === (hasHost ? identifierType : null) &&
    row.hostHolder === (hasHost ? holder.organizationId : null) &&
    row.licenseHash === licenseHash(record) &&
    unsaidOr(record.licenseFormat, row.licenseFormat) &&
    unsaidOr(record.licenseTechnology, row.technology) &&
    unsaidOr(record.versionDate, row.versionDate) &&
    isSameInstant(row.activatedAt, term.activatedAt) &&
    isSameInstant(row.startsAt, term.startsAt) &&
    ((record.expirationDate === undefined && record.permanent !== true) || isSameInstant(row.expiresAt, term.expiresAt))
  );
};

const unsaidOr = (said: string | undefined, kept: string | null): boolean => said === undefined || said === kept;
const isSameInstant = (a: string, b: string): boolean => (a === perpetual || b === perpetual ? a === b : instantFrom(a).equals(instantFrom(b)));

export const licenseHash = ({ licenseText }: LegacyFulfillment): string | null =>
  licenseText === undefined ? null : createHash('sha256').update(licenseText, 'utf8').digest('hex');
