import type { Act, Part } from '../domain/act.ts';
import type { IssueRequest } from '../technologies/request.ts';
import type { LicenseJobBody } from './body.ts';

type Issue = Extract<Act, { kind: 'ISSUE' }>;

/** What the technology is asked for: all of it was written down before, so it is the same whenever it is asked again. */
export const issueRequestOf = (body: LicenseJobBody, { part, copies, replaces }: Issue): IssueRequest => {
  const { asked, licensed, term, versionDate, hosts, job } = body;
  if (!asked || !term) throw new Error('A license is asked for before it is written down that it will be.');
  return { ...licensed, ...asked, lineItemId: job.operation.lineItemId, copies, host: hosts[part satisfies Part], term, versionDate, replaces: replaces && (body.replaced?.requestId ?? null) };
};
