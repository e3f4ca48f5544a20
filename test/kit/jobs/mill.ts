import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineEvent } from '#kernel/events/event-type';
import { eventTables } from '#kernel/events/tables';
import type { Job } from '#kernel/jobs/job';
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

/** Writes a line beside the job, so that a test can count what each step did. */
export const note = async ({ db }: Work, { tenantId, id }: Job, what: string): Promise<void> => {
  await sql`insert into organizations.entry (tenant_id, job, what) values (${tenantId}, ${id}, ${what})`.execute(db);
};
