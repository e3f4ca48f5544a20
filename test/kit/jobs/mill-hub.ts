import { Client } from 'pg';
import { migrate } from '../../../database/migrate.ts';
import { staffAccess } from '#kernel/identity/staff-access';
import type { JobId, JobState } from '#kernel/jobs/job';
import { openJobs, type Jobs } from '#kernel/jobs/jobs';
import type { JobKind } from '#kernel/jobs/kind';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { tenantId, type TenantId } from '#kernel/values/ids';
import { StaffAccess } from '../../../subgraphs/_kernel/persistence/migrations/20261124-staff-access.ts';
import { movableClock, type MovableClock } from '../clock.ts';
import { bareDatabase } from '../database.ts';
import { grindJob, type GrindKind, type Machine } from './grinding.ts';
import { millSchemas } from './mill.ts';

/** A machine in this process: how it answers is the test's to say, and it remembers whom it answered. */
type TestMachine = Machine & { readonly asked: string[]; readonly did: Map<string, number>; behaves(how: Machine['grind']): void };

type JobRow = { readonly state: JobState; readonly step: string; readonly revision: number; readonly claims: number; readonly due: string; readonly problem: { readonly code: string } | null; readonly done: number; readonly total: number | null };

export type MillHub = {
  readonly clock: MovableClock;
  readonly adminUrl: string;
  readonly mill: ModulePersistence;
  readonly machine: TestMachine;
  readonly tenant: TenantId;
  readonly faults: unknown[];
  /** A runner as a process of its own would have it; without kinds it knows the job `grind` of the test's machine. */
  jobs(...kinds: readonly JobKind[]): Jobs;
  readonly grind: GrindKind;
  ordered(order?: { readonly tenant?: TenantId; readonly kind?: JobKind; readonly key?: string; readonly body?: unknown }): Promise<JobId>;
  job(id: JobId): Promise<JobRow>;
  /** What the steps of the job wrote, in their order. */
  entries(id: JobId): Promise<readonly string[]>;
  query<Row>(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  empty(): Promise<void>;
  close(): Promise<void>;
};

const testMachine = (): TestMachine => {
  const [asked, did] = [[] as string[], new Map<string, number>()];
  let how: Machine['grind'] = async ({ sacks }) => ({ kind: 'DONE', flour: sacks * 2 });
  return {
    asked,
    did,
    behaves: (next) => {
      how = next;
    },
    grind: (request, tools) => {
      asked.push(request.requestId);
      return how(request, tools);
    },
    find: async (requestId) => {
      const flour = did.get(requestId);
      return flour === undefined ? undefined : { kind: 'DONE', flour };
    },
  };
};

export const openMillHub = async (): Promise<MillHub> => {
  const place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [{ name: 'audit', entities: [], migrations: [{ name: 'staff-access', class: StaffAccess }] }, ...millSchemas]);
  const database = openDatabase({ url: loginUrl, maxConnections: 12 });
  const mill = await openPersistence(database, 'organizations', []);
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const [faults, clock, tenant] = [[] as unknown[], movableClock(), tenantId.make()];
  let machine = testMachine();
  const grindOf = (): GrindKind => grindJob(machine);
  const query: MillHub['query'] = async <Row>(statement: string, values: readonly unknown[] = []) => (await admin.query(statement, [...values])).rows as Row[];
  const jobs: MillHub['jobs'] = (...kinds) =>
    openJobs({ persistence: mill, kinds: kinds.length > 0 ? kinds : [grindOf()], clock, staff: staffAccess(database), logError: ({ error }) => faults.push(error), chance: () => 0.5 });
  return {
    clock,
    adminUrl: place.adminUrl,
    mill,
    get machine() {
      return machine;
    },
    get grind() {
      return grindOf();
    },
    tenant,
    faults,
    jobs,
    ordered: ({ tenant: of = tenant, kind = grindOf(), key, body = { at: 'reserve', sacks: 3 } } = {}) =>
      mill.writeWithin({ kind: 'customer', tenants: [of], subtrees: [], organizations: [] }, (work) =>
        jobs(kind).enqueue(work, kind, { tenantId: of, caller: { subject: 'ada', client: 'portal' }, body, now: clock.now(), ...(key !== undefined && { key }) }),
      ),
    job: async (id) => {
      const [job] = await query<JobRow>('select state, step, revision, claims, due_at as due, problem, done, total from organizations.job where id = $1', [id]);
      if (!job) throw new Error('There is no such job.');
      return job;
    },
    entries: async (id) => (await query<{ what: string }>('select what from organizations.entry where job = $1 order by id', [id])).map(({ what }) => what),
    query,
    empty: async () => {
      machine = testMachine();
      faults.length = 0;
      await admin.query('truncate organizations.entry, organizations.event, organizations.delivery, organizations.job, organizations.breaker, audit.staff_access');
    },
    close: async () => {
      await admin.end();
      await database.close();
      await place.drop();
    },
  };
};
