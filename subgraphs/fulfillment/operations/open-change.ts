import { instantFrom } from '#kernel/values/instant';
import { endFromSql } from '#kernel/values/period';
import type { ClaimableLine } from '#entitlements';
import type { JobId } from '../contract/ids.ts';
import { termOfChange } from '../domain/license-term.ts';
import type { Change } from '../domain/operation.ts';
import { occupyFulfillment, requestOfLicense, rowOfFulfillment } from '../persistence/fulfillment.writes.ts';
import { hostById } from '../persistence/host.writes.ts';
import type { KeptHost } from './host-to-run-on.ts';
import type { Licensing } from './licensing.ts';
import { writeJob, type JobWriter, type Timed } from './open-job.ts';

type Opening = { readonly line: ClaimableLine; readonly licensing: Licensing; readonly host: KeptHost | null; readonly operation: Change };

/** Writes the job of a change; from now on it alone works on the fulfillment, which the transaction has locked. */
export const openChange = async (writer: JobWriter, work: Timed, { line, licensing, host, operation }: Opening): Promise<JobId> => {
  const { technology, licensed, modelTerm } = licensing;
  const row = await rowOfFulfillment(work.db, operation.fulfillmentId);
  const here = operation.hostId && (await hostById(work.db, operation.hostId));
  if (operation.hostId && !here) throw new Error(`The host ${operation.hostId} belongs to a company that is out of sight.`);
  const words = here ? { kind: here.kind, identifierType: here.identifierType, identifier: here.identifier, nodeIdentifiers: here.nodeIdentifiers } : null;
  const was = { startsAt: instantFrom(row.startsAt).toString(), expiresAt: isoEnd(row.expiresAt), timeZone: line.timeZone };
  const id = await writeJob(writer, work, line, {
    operation,
    technology,
    licensed,
    modelTerm,
    term: termOfChange(was, line),
    versionDate: row.versionDate,
    hosts: { CHANGED: host ? host.words : words, REMAINDER: words },
    replaced: { technology: row.technology, licenseId: row.licenseId, requestId: row.licenseId && (await requestOfLicense(work.db, row.licenseId)) },
  });
  await occupyFulfillment(work, row.id, id);
  return id;
};

const isoEnd = (text: string): string | null => {
  const end = endFromSql(text);
  return end && instantFrom(end).toString();
};
