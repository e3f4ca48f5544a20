import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Background } from '#kernel/background/background';
import { defineReaction } from '#kernel/events/reaction';
import { openRelay } from '#kernel/events/relay';
import { subscriptionsOf } from '#kernel/events/subscription';
import { inboxTable } from '#kernel/events/tables';
import { staffAccess } from '#kernel/identity/staff-access';
import { openJobs, type Jobs } from '#kernel/jobs/jobs';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { openSchema, protectTenantTable } from '#kernel/persistence/wall';
import type { Clock } from '#kernel/values/clock';
import { StaffAccess } from '../../../subgraphs/_kernel/persistence/migrations/20261124-staff-access.ts';
import { countJob } from '../jobs/count.ts';
import { grindJob, type Declaration, type Machine } from '../jobs/grinding.ts';
import { flourMade, millSchemas } from '../jobs/mill.ts';

class Bakery extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('catalog'),
      'grant select on organizations.tenant_span to catalog_wide',
      'grant usage on schema organizations to catalog_wide',
      'create table catalog.bread (id bigint generated always as identity, tenant_id uuid not null, job text not null)',
      ...protectTenantTable('catalog', 'bread'),
      ...inboxTable('catalog'),
    ]) this.addSql(statement);
  }
}

export const chainSchemas = [
  { name: 'audit', entities: [], migrations: [{ name: 'staff-access', class: StaffAccess }] },
  ...millSchemas,
  { name: 'catalog', entities: [], migrations: [{ name: 'bakery', class: Bakery }] },
];

const bake = defineReaction({
  name: 'bake-when-flour-made',
  to: flourMade,
  react: ({ tenantId, payload }, { commit }) =>
    commit(async ({ db }) => {
      await sql`insert into catalog.bread (tenant_id, job) values (${tenantId}, ${payload.job})`.execute(db);
    }),
});

/** A machine that outlives whoever calls it: it keeps its account in a table that no transaction of the mill reaches. */
export const machineTable = 'create table public.machine (request_id text primary key, flour int not null, calls int not null default 1)';
const machineAt = (elsewhere: Client, refuses: boolean): Machine => ({
  grind: async ({ requestId, sacks }) => {
    if (refuses) return { kind: 'REFUSED', problem: { path: '/sacks', code: 'WET', message: 'The grain is wet.' } };
    const { rows } = await elsewhere.query<{ flour: number }>(
      'insert into public.machine as m (request_id, flour) values ($1, $2) on conflict (request_id) do update set calls = m.calls + 1 returning flour',
      [requestId, sacks * 2],
    );
    return { kind: 'DONE', flour: rows[0]?.flour ?? 0 };
  },
  find: async (requestId) => {
    const { rows } = await elsewhere.query<{ flour: number }>('select flour from public.machine where request_id = $1', [requestId]);
    return rows[0] && { kind: 'DONE', flour: rows[0].flour };
  },
});

/** How the machine behaves, for a process and for whoever comes after it. */
export type Behaviour = { readonly declares?: Declaration; readonly refuses?: boolean };
type ChainOptions = Behaviour & { readonly loginUrl: string; readonly adminUrl: string; readonly clock: Clock };
type Chain = { readonly jobs: Jobs; readonly mill: ModulePersistence; readonly works: readonly Background[]; close(): Promise<void> };

/** A job that calls, whose event another module reacts to: every boundary of the runner and of the relay lies on its way. */
export const openChain = async ({ loginUrl, adminUrl, clock, declares = 'finds', refuses = false }: ChainOptions): Promise<Chain> => {
  const database = openDatabase({ url: loginUrl, maxConnections: 6 });
  const elsewhere = new Client({ connectionString: adminUrl });
  await elsewhere.connect();
  const [mill, bakery] = [await openPersistence(database, 'organizations', []), await openPersistence(database, 'catalog', [])];
  const around = { clock, staff: staffAccess(database), logError: ({ error }: { error: unknown }) => { console.error(error); } };
  const jobs = openJobs({ ...around, persistence: mill, kinds: [grindJob(machineAt(elsewhere, refuses), { declares }), countJob()] });
  const relay = openRelay({ ...around, publisher: mill, subscriptions: subscriptionsOf({ persistence: bakery, reactions: [bake] }, clock) });
  return {
    jobs,
    mill,
    works: [jobs, relay],
    close: async () => {
      await elsewhere.end();
      await database.close();
    },
  };
};
