import { sql } from 'kysely';
import { Client } from 'pg';
import type { Sight } from '#kernel/identity/sight';
import type { Database } from '#kernel/persistence/database';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';

export const poolSize = 8;
const callers = 16;
/** How a transaction ends: most go well, and each way to fail comes up again and again. */
const endings = ['commit', 'commit', 'commit', 'error', 'write', 'commit', 'commit', 'time-out', 'commit', 'cancel', 'commit', 'broken settings'] as const;
type Ending = (typeof endings)[number] | 'dropped';

export type Place = {
  readonly database: Database;
  readonly persistence: ModulePersistence;
  readonly adminUrl: string;
  /** Each has one row of its own in entitlements.box. */
  readonly tenants: readonly TenantId[];
};

export type Findings = {
  /** Rows of another tenant, settings and roles that a transaction or a bare statement after it found. */
  readonly leaks: readonly string[];
  readonly transactions: Readonly<Record<Ending, number>>;
  /** Bare statements on the same pool, each right after a transaction. */
  readonly probes: number;
};

const sightOf = (tenant: TenantId): Sight => ({ kind: 'customer', tenants: [tenant], subtrees: [], organizations: [] });

/** Interleaves transactions of four tenants that end in every way there is, and looks after each at what it left behind. */
export const interleave = async (place: Place, rounds: number): Promise<Findings> => {
  const { leaks, transactions } = { leaks: [] as string[], transactions: { commit: 0, error: 0, write: 0, 'time-out': 0, cancel: 0, 'broken settings': 0, dropped: 0 } };
  let probes = 0;
  let next = 0;
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();

  const caller = async (): Promise<void> => {
    for (let round = next++; round < rounds; round = next++) {
      const tenant = place.tenants[round % place.tenants.length];
      if (tenant === undefined) throw new Error('There are no tenants.');
      const ending: Ending = round % 1_000 === 999 ? 'dropped' : (endings[round % endings.length] ?? 'commit');
      transactions[ending]++;
      leaks.push(...(await transaction(place, admin, tenant, ending)), ...(await leftBehind(place.database)));
      probes++;
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, caller));
  } finally {
    await admin.end();
  }
  return { leaks, transactions, probes };
};

type Row = { readonly tenant: TenantId; readonly pid: number };

/** Reads what the tenant has, then ends as it should; whatever it read that is not the tenant's is a leak. */
const transaction = async ({ persistence }: Place, admin: Client, tenant: TenantId, ending: Ending): Promise<string[]> => {
  const leaks: string[] = [];
  const sight = sightOf(tenant);
  const look = async (db: Parameters<Parameters<ModulePersistence['readWithin']>[1]>[0]): Promise<number> => {
    const { rows } = await sql<Row>`select tenant_id as tenant, pg_backend_pid() as pid from entitlements.box`.execute(db);
    if (rows.length !== 1 || rows[0]?.tenant !== tenant) leaks.push(`${tenant} saw ${JSON.stringify(rows)}`);
    return rows[0]?.pid ?? 0;
  };
  const failing: Readonly<Record<Exclude<Ending, 'commit' | 'write'>, () => Promise<unknown>>> = {
    error: () => persistence.readWithin(sight, async (db) => { await look(db); await sql`select 1 / 0`.execute(db); }),
    'time-out': () => persistence.readWithin(sight, async (db) => { await look(db); await sql`set local statement_timeout = 1`.execute(db); await sql`select pg_sleep(1)`.execute(db); }),
    cancel: () => persistence.readWithin(sight, async (db) => {
      const pid = await look(db);
      await Promise.all([sql`select pg_sleep(0.02)`.execute(db), admin.query('select pg_cancel_backend($1)', [pid])]);
    }),
    'broken settings': () => persistence.readWithin({ ...sight, tenants: ['nobody' as TenantId] } as Sight, look),
    dropped: () => persistence.readWithin(sight, async (db) => {
      const pid = await look(db);
      await Promise.all([sql`select pg_sleep(1)`.execute(db), admin.query('select pg_terminate_backend($1)', [pid])]);
    }),
  };
  if (ending === 'commit') await persistence.readWithin(sight, look);
  else if (ending === 'write') await persistence.writeWithin(sight, async ({ db }) => { await look(db); await sql`update entitlements.box set changes = changes + 1`.execute(db); });
  // A cancel that arrives before the statement does is lost, and the transaction commits.
  else await failing[ending]().then(() => (ending === 'cancel' ? 0 : leaks.push(`${ending} went well`)), () => undefined);
  return leaks;
};

type Bare = { readonly role: string; readonly settings: readonly string[] };

/** A bare statement on the same pool: without a role nothing may be read, and no setting may hold a value. */
export const leftBehind = async ({ kysely }: Database): Promise<string[]> => {
  const { rows } = await sql<Bare>`
    select current_user as role, array(select coalesce(current_setting('hub.' || name, true), '')
      from unnest(array['tenants', 'partners', 'anchors', 'business_units', 'client']) name) as settings`.execute(kysely);
  const [found] = rows;
  const foreign = await sql`select 1 from entitlements.box`.execute(kysely).then(({ rows: read }) => `a bare select read ${read.length} rows`, (error: unknown) => forbidden(error));
  return [
    ...(found?.role === 'hub_login' ? [] : [`the role ${found?.role} was left`]),
    ...(found?.settings.filter((setting) => setting !== '') ?? []).map((setting) => `the setting ${setting} was left`),
    ...(foreign === null ? [] : [foreign]),
  ];
};

const forbidden = (error: unknown): string | null => (error instanceof Error && error.message.startsWith('permission denied') ? null : String(error));
