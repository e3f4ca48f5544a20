import { MikroORM, type EntityClass, type EntitySchema } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { owner } from '../subgraphs/_kernel/persistence/wall.ts';
import { ensureRoles } from './roles.ts';

type MigrationList = readonly { readonly name: string; readonly class: new (...args: never[]) => Migration }[];
/** A schema with its migrations; the order of a list is the order they run in, for policies of one module read two tables of another. */
export type MigratedSchema = {
  readonly name: string;
  readonly entities: readonly (EntityClass<unknown> | EntitySchema)[];
  readonly migrations: MigrationList;
};

export type Migrated = { readonly loginUrl: string; readonly applied: readonly string[] };

/** Brings any PostgreSQL (16 or later) to the newest schema. Safe to run from several processes at once: the second waits. */
export const migrate = async (adminUrl: string, schemas: readonly MigratedSchema[]): Promise<Migrated> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { loginUrl } = await retryRace(() => ensureRoles(admin, adminUrl));
    await retryRace(() => ensureGuard(admin));
    await admin.query('begin');
    await admin.query('select 1 from public.hub_migration for update');
    const applied: string[] = [];
    for (const schema of schemas) if (await isBehind(admin, schema)) applied.push(...(await migrateSchema(adminUrl, schema)));
    await admin.query('commit');
    return { loginUrl, applied };
  } finally {
    await admin.end();
  }
};

/** The guard row that one migrating process holds. */
const ensureGuard = async (admin: Client): Promise<void> => {
  await admin.query('create table if not exists public.hub_migration (guard int primary key)');
  await admin.query('insert into public.hub_migration values (1) on conflict do nothing');
};

/** Asked before a migrator is opened, which takes a good part of a start. */
const isBehind = async (admin: Client, { name, migrations }: MigratedSchema): Promise<boolean> => {
  const table = `${name}.migrations`;
  const { rows: [known] } = await admin.query<{ isThere: boolean }>('select to_regclass($1) is not null as "isThere"', [table]);
  if (known?.isThere !== true) return true;
  const { rows } = await admin.query<{ name: string }>(`select name from ${table}`);
  const applied = new Set(rows.map((row) => row.name));
  return migrations.some((migration) => !applied.has(migration.name));
};

const migrateSchema = async (adminUrl: string, schema: MigratedSchema): Promise<string[]> => {
  const orm = await openForMigration(adminUrl, schema);
  try {
    const pending = await orm.migrator.getPending();
    if (pending.length > 0) await orm.migrator.up();
    return pending.map(({ name }) => `${schema.name}/${name}`);
  } finally {
    await orm.close(true);
  }
};

const openForMigration = (adminUrl: string, { name, entities, migrations }: MigratedSchema): Promise<MikroORM> =>
  MikroORM.init({
    contextName: `migrate-${name}`,
    clientUrl: adminUrl,
    driverOptions: { options: `-c role=${owner}` },
    schema: name,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    migrations: { tableName: 'migrations', migrationsList: migrations as never, silent: true, snapshot: false },
  });

/** Two processes that create the same thing at once: one of them is told that it exists, and looks again. */
const retryRace = async <T>(work: () => Promise<T>, attempts = 5): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (attempts === 0 || (code !== '23505' && code !== '42P07' && code !== 'XX000')) throw error;
    return retryRace(work, attempts - 1);
  }
};
