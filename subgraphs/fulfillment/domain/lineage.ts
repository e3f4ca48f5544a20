import { less, overdraftFirst, totalOf } from '#kernel/values/copies';
import type { FulfillmentId, LicenseId } from '../contract/ids.ts';
import type { Part } from './act.ts';
import type { Active, EndedBy, Obsolete } from './fulfillment.ts';
import type { At } from './job.ts';
import type { Activation, Change } from './operation.ts';

/** What a job leaves: the fulfillment that is over, and those that run from now on. Both are written with the step; until the line item knows of them, they stay busy. */
export type Lineage = { readonly ended: Obsolete | null; readonly made: readonly Active[] };

/** The source of the claims of this module's jobs. */
export const claimSource = 'fulfillment';

/** Nothing runs yet that this follows. */
export const lineageOfActivation = (job: At<'RECORD'>, { lineItemId, hostId, copies }: Activation, makeId: () => FulfillmentId): Lineage => {
  const claim = { source: claimSource, key: job.id };
  return { ended: null, made: [{ id: makeId(), parentId: null, lineItemId, hostId, claim, copies, state: 'ACTIVE', supportAction: 'MASTER', licenseId: licenseOf(job, 'CHANGED'), jobId: job.id }] };
};

/** The old one ends; what was changed and what was left as it was are new ones. What came back runs nowhere, and has none. */
export const lineageOfChange = (job: At<'RECORD'>, change: Change, from: Active, makeId: () => FulfillmentId): Lineage => {
  const { jobId: _done, ...old } = from;
  const ended: Obsolete = { ...old, state: 'OBSOLETE', supportAction: endedBy(job, change) };
  const next = (copies: Active['copies'], part: Part, hostId: Active['hostId']): Active => ({
    ...from,
    id: makeId(),
    parentId: from.id,
    hostId,
    copies,
    licenseId: licenseOf(job, part),
    jobId: job.id,
  });
  if (change.kind !== 'RETURN' && change.kind !== 'REHOST') return { ended, made: [next(from.copies, 'CHANGED', from.hostId)] };
  const changed = overdraftFirst(from.copies, change.copies);
  const remainder = less(from.copies, changed);
  const left = totalOf(remainder) > 0 ? [next(remainder, 'REMAINDER', from.hostId)] : [];
  const moved = change.kind === 'REHOST' && job.ending === 'DONE' ? [next(changed, 'CHANGED', change.toHostId)] : [];
  return { ended, made: [...left, ...moved] };
};

/** A move that came home was a return. */
const endedBy = ({ ending }: At<'RECORD'>, { kind }: Change): EndedBy => (ending === 'CAME_HOME' ? 'RETURN' : kind);

const licenseOf = ({ id, licenses }: At<'RECORD'>, part: Part): LicenseId => {
  const license = licenses[part];
  if (!license) throw new Error(`The job ${id} has no license for ${part}.`);
  return license;
};
