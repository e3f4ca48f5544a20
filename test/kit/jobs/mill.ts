import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { z } from 'zod';
import { emit } from '#kernel/events/emit';
import { defineEvent } from '#kernel/events/event-type';
import { eventTables } from '#kernel/events/tables';
import { jobId, type Job } from '#kernel/jobs/job';
import { defineJob, done, type CallTools, type JobKind } from '#kernel/jobs/kind';
import { jobTables } from '#kernel/jobs/tables';
import type { Work } from '#kernel/persistence/persistence';
import { openSchema, protectTenantTable } from '#kernel/persistence/wall';

/** One module as small as it can be: a mill takes grain, has it ground by a machine elsewhere, and says what came of it. */
class Mill extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('organizations'),
      'create table organizations.tenant_span (ancestor uuid, tenant_id uuid)',
      'grant select on organizations.tenant_span to organizations_wide',
      'create table organizations.entry (id bigint generated always as identity, tenant_id uuid not null, job uuid not null, what text not null)',
      ...protectTenantTable('organizations', 'entry'),
      ...eventTables('organizations'),
      ...jobTables('organizations'),
    ]) this.addSql(statement);
  }
}

export const millSchemas = [{ name: 'organizations', entities: [], migrations: [{ name: 'mill', class: Mill }] }];

export const flourMade = defineEvent({ module: 'organizations', name: 'FlourMade', version: 1, payload: z.object({ job: z.string() }) });

const input = z.object({ sacks: z.int().min(1) });
type Grinding = Job<z.output<typeof input>>;
export type GrindKind = JobKind<typeof input>;

/** What stands elsewhere: it keeps its own account of what it was asked. */
export type Machine = {
  grind(job: Grinding, tools: CallTools): Promise<number>;
  find(requestId: string): Promise<number | undefined>;
  release(job: Grinding, tools: CallTools): Promise<void>;
};

/** Writes a line beside the job, so that a test can count what each step did. */
export const note = async ({ db }: Work, { tenantId, id }: Job, what: string): Promise<void> => {
  await sql`insert into organizations.entry (tenant_id, job, what) values (${tenantId}, ${id}, ${what})`.execute(db);
};

type Variant = { readonly resume?: 'idempotent' | 'unknown' | 'find'; readonly version?: number; readonly deadlineMs?: number; readonly deliver?: (work: Work, job: Grinding) => Promise<void> };

export const grindJob = (machine: Machine, { resume = 'find', version = 1, deadlineMs = 5_000, deliver = async () => undefined }: Variant = {}): GrindKind => {
  const find = async (_job: Grinding, { requestId }: CallTools) => {
    const answer = await machine.find(requestId);
    return answer === undefined ? ('notDone' as const) : { answer };
  };
  return defineJob({
    name: 'grind',
    version,
    input,
    steps: ({ inner, external }) => [
      inner({ name: 'reserve', commit: async (work, job) => (await note(work, job, 'reserved'), done({ sacks: job.input.sacks })) }),
      external({
        name: 'grind',
        technology: 'machine',
        deadlineMs,
        resume: resume === 'find' ? find : resume,
        call: (job, tools) => machine.grind(job, tools),
        commit: async (work, job, flour, { clock }) => {
          await note(work, job, `ground ${flour}`);
          await emit(work, flourMade, { key: job.id, tenantId: job.tenantId, occurredAt: clock.now(), payload: { job: jobId.show(job.id) } });
          return done({ flour });
        },
      }),
      inner({ name: 'deliver', commit: async (work, job) => (await deliver(work, job), await note(work, job, 'delivered'), done()) }),
    ],
    compensation: ({ inner, external }) => [
      external({ name: 'release', resume: 'idempotent', call: (job, tools) => machine.release(job, tools) }),
      inner({ name: 'giveBack', commit: async (work, job) => (await note(work, job, 'given back'), done()) }),
    ],
  });
};
