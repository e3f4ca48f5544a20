import { decideOnce, type DecidedWork } from '#kernel/decisions/decide-once';
import type { Work } from '#kernel/persistence/persistence';
import type { Principal } from '#kernel/identity/principal';
import { instantFrom } from '#kernel/values/instant';
import type { ClaimableLine } from '#entitlements';
import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import { openJob as openMachine } from '../domain/job.ts';
import type { Operation } from '../domain/operation.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { storedMachine, type LicenseJobBody } from '../jobs/body.ts';
import { isStaff } from './line-in-sight.ts';
import { refusedByPace } from './pace.ts';

export type Asked = { readonly operation: string; readonly idempotencyKey: string; readonly input: unknown; readonly reason?: string };
export type Opened = { readonly kind: 'JobOpened'; readonly jobId: JobId };

/** Decides whether there shall be a job, once by its key and no more often than a line may be asked. */
export const openOnce = (
  context: ModuleContext,
  asked: Asked,
  { principal, line }: { readonly principal: Principal; readonly line: ClaimableLine },
  open: (work: DecidedWork) => Promise<Opened | ActionRefused>,
): Promise<Opened | ActionRefused> =>
  decideOnce(context, { ...asked, dryRun: false, reason: asked.reason ?? null }, async (work) => {
    const tooOften = isStaff(principal) ? null : await refusedByPace(work, line, instantFrom(work.now));
    return tooOften ?? (await open(work));
  });

type NewJob = Pick<LicenseJobBody, 'technology' | 'licensed' | 'modelTerm' | 'term' | 'versionDate' | 'hosts' | 'replaced'> & { readonly operation: Operation };

/** Who writes jobs, and for whom. */
export type JobWriter = Pick<ModuleContext, 'jobs' | 'licenseJob' | 'principal'>;
export type Timed = Work & { readonly now: string };

/** The job is about its line, and is its tenant's. */
export const writeJob = ({ jobs, licenseJob, principal: caller }: JobWriter, work: Timed, { tenantId, organizationId, partnerTenants, lineItemId }: ClaimableLine, { operation, ...facts }: NewJob): Promise<JobId> =>
  jobs.enqueue(work, licenseJob, {
    tenantId,
    organizationId,
    partnerTenants,
    subjectId: lineItemId,
    caller,
    body: { ...facts, job: storedMachine(openMachine(unnumbered, operation)), asked: null, refusals: [], made: { CHANGED: null, REMAINDER: null }, credited: null },
    now: instantFrom(work.now),
  });

/** The runner numbers it. */
const unnumbered = '' as JobId;
