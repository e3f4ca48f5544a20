import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { ring } from '../background/hint.ts';
import type { Caller } from '../identity/principal.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import { noTenant, type OrganizationId, type TenantId } from '../values/ids.ts';
import { jobId, jobsOf, jobTable, type JobId } from './job.ts';
import type { JobKind } from './kind.ts';

export type NewJob<Input extends z.ZodType> = {
  /** A second job of a kind with the same key is the first one; the id of the job when left out. */
  readonly key?: string;
  /** Left out for work that is about no tenant, such as an import. */
  readonly tenantId?: TenantId;
  readonly organizationId?: OrganizationId;
  readonly partnerTenants?: readonly TenantId[];
  /** Whose rights were asked. */
  readonly caller: Pick<Caller, 'subject' | 'client'>;
  readonly input: z.input<Input>;
  readonly now: Temporal.Instant;
};

const mostBytes = 65_536;

/** Writes the job in the operation's own transaction, under the caller's own sight: where that is withdrawn there is no job. */
export const enqueue = async <Input extends z.ZodType>(module: ModuleName, { db, afterCommit }: Work, kind: JobKind<Input>, job: NewJob<Input>): Promise<JobId> => {
  const id = jobId.make();
  const { key = id, tenantId = noTenant, organizationId = null, partnerTenants = [], caller, now } = job;
  const input = JSON.stringify(kind.input.parse(job.input));
  if (Buffer.byteLength(input) > mostBytes) throw new Error(`The input of a job ${kind.name} has more than ${mostBytes} bytes.`);
  const { rows } = await sql<{ id: JobId }>`
    insert into ${jobTable(module)} (id, kind, version, key, tenant_id, organization_id, partner_tenants, subject, client, input, step, next_at, created_at)
    values (${id}, ${kind.name}, ${kind.version}, ${key}, ${tenantId}, ${organizationId}, ${partnerTenants}::uuid[], ${caller.subject}, ${caller.client}, ${input}::jsonb,
      ${kind.steps[0].name}, ${now.toString()}, ${now.toString()})
    on conflict (kind, key) do nothing returning id`.execute(db);
  afterCommit(() => ring(jobsOf(module)));
  return rows[0]?.id ?? earlierJob(module, db, kind, key);
};

const earlierJob = async (module: ModuleName, db: Work['db'], { name }: JobKind, key: string): Promise<JobId> => {
  const { rows } = await sql<{ id: JobId }>`select id from ${jobTable(module)} where kind = ${name} and key = ${key}`.execute(db);
  const [earlier] = rows;
  if (!earlier) throw new Error(`The key of a job ${name} is taken by one that is out of sight.`);
  return earlier.id;
};
