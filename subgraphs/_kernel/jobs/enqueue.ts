import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { ring } from '../background/hint.ts';
import type { Caller } from '../identity/principal.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { noTenant, type OrganizationId, type TenantId } from '../values/ids.ts';
import { bodyText, stepNamed } from './body.ts';
import { jobId, jobsOf, jobTable, type JobId } from './job.ts';
import type { JobKind } from './kind.ts';

export type NewJob<Body> = {
  /** A second job of a kind with the same key is the first one; the id of the job when left out. */
  readonly key?: string;
  /** Left out for work that is about no tenant, such as an import. */
  readonly tenantId?: TenantId;
  readonly organizationId?: OrganizationId;
  readonly partnerTenants?: readonly TenantId[];
  /** What it is about. */
  readonly subjectId?: string;
  /** Whose rights were asked. */
  readonly caller: Pick<Caller, 'subject' | 'client'>;
  /** Where the machine begins. */
  readonly body: Body;
  readonly now: Temporal.Instant;
};

/** Writes the job in the operation's own transaction, under the caller's own sight: where that is withdrawn there is no job. */
export const enqueue = async <Body>(module: ModuleName, { db, afterCommit }: Work, kind: JobKind<Body>, job: NewJob<Body>): Promise<JobId> => {
  const id = jobId.make();
  const { key = id, tenantId = noTenant, organizationId = null, partnerTenants = [], subjectId = null, caller, body, now } = job;
  const { rows } = await sql<{ id: JobId }>`
    insert into ${jobTable(module)} (id, kind, version, key, tenant_id, organization_id, partner_tenants, subject_id, subject, client, body, step, due_at, created_at)
    values (${id}, ${kind.name}, ${kind.version}, ${key}, ${tenantId}, ${organizationId}, ${partnerTenants}::uuid[], ${subjectId}, ${caller.subject}, ${caller.client},
      ${bodyText(kind, body)}::jsonb, ${stepNamed(kind, body)}, ${now.toString()}, ${now.toString()})
    on conflict (kind, key) do nothing returning id`.execute(db);
  afterCommit(() => ring(jobsOf(module)));
  return rows[0]?.id ?? earlierJob(module, db, kind, key);
};

const earlierJob = async (module: ModuleName, db: Work['db'], { name }: Pick<JobKind, 'name'>, key: string): Promise<JobId> => {
  const { rows } = await sql<{ id: JobId }>`select id from ${jobTable(module)} where kind = ${name} and key = ${key}`.execute(db);
  const [earlier] = rows;
  if (!earlier) throw new Error(`The key of a job ${name} is taken by one that is out of sight.`);
  return earlier.id;
};
