import { sql } from 'kysely';
import { sightOfTenant } from '../background/hub-principal.ts';
import type { Problem } from '../background/problem.ts';
import type { IntakeSight } from '../identity/sight.ts';
import type { ModuleName } from '../modules.ts';
import { idType, type Id, type OrganizationId, type TenantId } from '../values/ids.ts';

export const jobId = idType('job');
export type JobId = Id<'job'>;

export type JobState = 'QUEUED' | 'RUNNING' | 'RETRYING' | 'AWAITING_MANUAL' | 'OUTCOME_UNKNOWN' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** For whom a job was written and what it is about; none of it ever changes. */
export type Job = {
  readonly id: JobId;
  readonly kind: string;
  readonly version: number;
  readonly key: string;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId | null;
  readonly partnerTenants: readonly TenantId[];
  /** What it is about. */
  readonly subjectId: string | null;
  /** For whom it was written; it is not authorised again. */
  readonly subject: string;
  readonly client: string;
};

/** A job as it was committed last. */
export type StoredJob<Body = unknown> = Job & {
  /** Where the machine of its module stands. */
  readonly body: Body;
  readonly step: string;
  readonly state: JobState;
  readonly problem: Problem | null;
  /** One more with each commit. */
  readonly revision: number;
  /** How often it was taken up since the last commit. */
  readonly claims: number;
};

/** A job in the hands of the run that has claimed it. */
export type HeldJob<Body = unknown> = StoredJob<Body> & {
  readonly state: 'RUNNING';
  /** Another with each claim, so that a run whose lease ran out cannot pass for the one that came after it, even in one process. */
  readonly owner: string;
  /** Whether another run may have begun the step that it stands at. */
  readonly isResumed: boolean;
};

export const jobTable = (module: ModuleName) => sql.table(`${module}.job`);

/** The name of the work that a new job makes. */
export const jobsOf = (module: ModuleName): string => `jobs of ${module}`;

export const storedColumns = sql`id, kind, version, key, tenant_id as "tenantId", organization_id as "organizationId", partner_tenants as "partnerTenants", subject_id as "subjectId",
  subject, client, body, step, state, problem, revision, claims`;
export const heldColumns = sql`${storedColumns}, owner, is_begun or claims > 1 as "isResumed"`;

/** A job sees its own tenant, under the name of its module's jobs. */
export const sightOfJob = (module: ModuleName, { tenantId }: Pick<Job, 'tenantId'>): IntakeSight => sightOfTenant(`hub:${module}.jobs`, tenantId);

/** Only the run that holds the job as it was committed last may write: another may have taken it over, or an operation changed it, while this one was held up. */
export const held = ({ id, owner, revision }: HeldJob) => sql`id = ${id} and owner = ${owner} and revision = ${revision}`;

/** The job was taken over, so whatever this run would write is another's to write. */
export class LeaseLost extends Error {
  constructor({ id }: Pick<Job, 'id'>) {
    super(`The job ${jobId.show(id)} was taken over.`);
    this.name = 'LeaseLost';
  }
}
