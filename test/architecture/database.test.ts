import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import { auditRole, backupRole, loginRole } from '../../database/roles.ts';
import { schemas as migrated } from '../../gateway/modules.ts';
import { eventTables, inboxTable } from '../../subgraphs/_kernel/events/tables.ts';
import { enter } from '../../subgraphs/_kernel/persistence/enter.ts';
import { owner } from '../../subgraphs/_kernel/persistence/wall.ts';
import { freshDatabase, type HubDatabase } from '../kit/database.ts';
import { columnsThere, columnsWanted, inWords } from './database-columns.ts';
import { callers, privileges, published, schemas, trespasses } from './database-privileges.ts';
import { wallBreaches } from './database-wall.ts';

let database: HubDatabase;
let admin: Client;
let login: Client;

beforeAll(async () => {
  database = await freshDatabase();
  [admin, login] = await Promise.all([open(database.adminUrl), open(database.loginUrl)]);
});
afterAll(async () => {
  await Promise.all([admin.end(), login.end()]);
  await database.drop();
});

const open = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
};

/** What the work finds or plants in a transaction, which leaves nothing behind. */
const withoutTrace = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
};

/** The column `line` of every row, in the order of its characters. */
const linesOf = async (client: Client, statement: string, values: unknown[] = []): Promise<string[]> => {
  const { rows } = await client.query<{ line: string }>(statement, values);
  return rows.map(({ line }) => line).sort();
};

describe('migrations', () => {
  test('an empty database brought to the newest schema has the columns that the entities name, with their types', async () => {
    const [there, wanted] = [await columnsThere(admin), await columnsWanted(admin)];
    const tables = new Set(wanted.map(({ table }) => table));
    expect(tables.size).toBeGreaterThan(20);
    const ofEntities = there.filter(({ table, column }) => tables.has(table) && !derivedColumns.has(`${table}.${column}`));
    expect(ofEntities.map(inWords).sort()).toEqual(wanted.map(inWords).sort());
  });

  test('migrating again applies nothing', async () => {
    expect(await migrate(database.adminUrl, migrated)).toMatchObject({ applied: [] });
  });

  test("a backfill by the owner touches the rows of a protected table, which without the owner's policy it would pass by in silence", async () => {
    const tenant = randomUUID();
    await withoutTrace(admin, async () => {
      await admin.query(
        `insert into fulfillment.host (id, tenant_id, organization_id, identifier, identifier_type, kind, state, created_at)
         values ($1, $2, $2, 'A', 'ANY', 'NODE', 'ACTIVE', now())`,
        [randomUUID(), tenant],
      );
      await admin.query(`set local role ${owner}`);
      const backfill = async (): Promise<number | null> => (await admin.query(`update fulfillment.host set alias = 'backfilled'`)).rowCount;
      expect(await backfill()).toBe(1);
      await admin.query('drop policy owner on fulfillment.host');
      expect(await backfill()).toBe(0);
    });
  });
});

/** Columns that no entity may write: PostgreSQL derives them. */
const derivedColumns = new Set(['catalog.product.name_folded', 'organizations.organization.partner_tenants']);

describe('the wall', () => {
  test('every table stands behind it, or is on the list of those that need not', async () => {
    expect(await withoutTrace(admin, () => wallBreaches(admin))).toEqual([]);
  });

  test('so do the tables that any module may have of the kernel', async () => {
    const breaches = await withoutTrace(admin, async () => {
      for (const statement of [...eventTables('catalog'), ...inboxTable('catalog')]) await admin.query(statement);
      return wallBreaches(admin);
    });
    expect(breaches).toEqual([]);
  });

  test.each([
    ['without row-level security', 'create table fulfillment.planted (id uuid, tenant_id uuid)', ['fulfillment.planted has no forced row-level security']],
    ['of which nobody says why it has no tenant', 'create table catalog.planted (id uuid)', ['catalog.planted has no forced row-level security']],
    ['that opened itself', 'alter table entitlements.ledger no force row level security', ['entitlements.ledger has no forced row-level security']],
    ['that lets customers see what is withdrawn', 'drop policy withdrawn on entitlements.entitlement', [expect.stringContaining('entitlements.entitlement has customer ALL own tenant;')]],
    ['with a policy for everybody', 'create policy all_see on fulfillment.host for select using (true)', expect.arrayContaining(['fulfillment.host has a policy for public'])],
    ['with a stray grant', 'grant select on catalog.migrations to catalog_customer', ['catalog.migrations is open, and catalog_customer may SELECT']],
    ['with a grant that no policy bounds', 'grant select on organizations.edge to organizations_wide', ['organizations.edge grants organizations_wide what no policy bounds']],
  ])('a planted table %s is found', async (_what, plant, found) => {
    const planted = await withoutTrace(admin, async () => {
      await admin.query(plant);
      return wallBreaches(admin);
    });
    expect(planted).toEqual(found);
  });
});

describe('roles', () => {
  test("no role of a module may do anything in another module's schema but read the two published tables", async () => {
    expect(await trespasses(admin)).toEqual([]);
    const readable = (await privileges(admin)).filter(({ role, object }) => role === 'catalog_customer' && published.includes(object));
    expect(readable.map(({ object, privilege }) => `${privilege} ${object}`)).toEqual(published.map((table) => `SELECT ${table}`));
  });

  test('a planted grant across a boundary is found', async () => {
    const found = await withoutTrace(admin, async () => {
      await admin.query('grant select on catalog.product to entitlements_staff; grant usage on schema catalog to entitlements_staff');
      return trespasses(admin);
    });
    expect(found).toEqual(['entitlements_staff may USAGE catalog', 'entitlements_staff may SELECT catalog.product']);
  });

  test("who entered one module's role is refused another module's table, and is let in to its own", async () => {
    const entered = enter('entitlements', { kind: 'staff', businessUnits: [], reason: 'a test' });
    const read = (table: string) => withoutTrace(login, async () => (await login.query(`${entered}; select * from ${table}`)) as unknown);
    await expect(read('catalog.product')).rejects.toThrow('permission denied for schema catalog');
    await expect(read('organizations.organization')).rejects.toThrow('permission denied for table organization');
    await expect(read('entitlements.line_item')).resolves.toBeDefined();
    await expect(read('organizations.closure')).resolves.toBeDefined();
  });

  test('whoever only logged in may do nothing, owns nothing and inherits nothing', async () => {
    expect((await privileges(admin)).filter(({ role }) => role === loginRole)).toEqual([]);
    expect(await linesOf(admin, `select classid::regclass::text as line from pg_shdepend where refobjid = $1::regrole and deptype = 'o'`, [loginRole])).toEqual([]);
    const { rows } = await admin.query(
      `select rolinherit, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = $1`,
      [loginRole],
    );
    expect(Object.values(rows[0] as object).every((attribute) => attribute === false)).toBe(true);
    await expect(login.query('select * from organizations.closure')).rejects.toThrow('permission denied for schema organizations');
  });

  test('it may enter the roles of callers and that of the audit trail, and no other', async () => {
    const memberships = `select g.rolname || case when m.inherit_option or m.admin_option or not m.set_option then ' and more' else '' end as line
      from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = $1::regrole`;
    expect(await linesOf(admin, memberships, [loginRole])).toEqual([...callers, auditRole].sort());
    for (const role of [...callers, auditRole]) expect(await linesOf(admin, memberships, [role])).toEqual([]);
    for (const role of [owner, backupRole]) await expect(login.query(`set role ${role}`)).rejects.toThrow('permission denied to set role');
  });

  test('all that the hub has in the database belongs to the owner, which nobody can log in as', async () => {
    const others = await linesOf(
      admin,
      `select format('%s of %s', object, owner::regrole) as line from (
         select nspname as object, nspowner as owner from pg_namespace where nspname = any($1)
         union all select oid::regclass::text, relowner from pg_class where relnamespace::regnamespace::text = any($1) and relkind <> 'i'
         union all select oid::regprocedure::text, proowner from pg_proc where pronamespace::regnamespace::text = any($1)) had
       where owner <> $2::regrole`,
      [schemas, owner],
    );
    expect(others).toEqual([]);
    expect(await linesOf(admin, 'select rolname as line from pg_roles where rolname = $1 and (rolcanlogin or rolsuper or rolbypassrls)', [owner])).toEqual([]);
  });

  test('functions that run as the owner are the ones on this list, and each searches nothing', async () => {
    const definers = `select p.oid::regproc || case when 'search_path=""' = any(proconfig) then '' else ' searches' end as line
      from pg_proc p where prosecdef and pronamespace::regnamespace::text = any($1)`;
    expect(await linesOf(admin, definers, [schemas])).toEqual([...asked, ...derived].sort());
  });

  test('of all roles but the one that sets the server up, only the backup passes row-level security by', async () => {
    expect(await linesOf(admin, 'select rolname as line from pg_roles where rolbypassrls and not rolsuper')).toEqual([backupRole]);
    expect(await linesOf(admin, 'select rolname as line from pg_roles where rolsuper')).toEqual([new URL(inject('adminUrl')).username]);
  });
});

/** Asked before there is a sight, or about more than a sight shows. */
const asked = ['organizations.standing', 'organizations.person_of', 'organizations.held_by'];
/** Triggers that keep what follows from other rows, which their writers may not write themselves. */
const derived = [
  ...['edge_opened', 'edge_closed', 'organization_begun', 'type_changed', 'territory_changed', 'administrators_changed', 'tenant_kept'].map((name) => `organizations.${name}`),
  ...['entitlements.entitlement_partner', 'entitlements.line_partner', 'fulfillment.host_partner', 'fulfillment.fulfillment_partner', 'fulfillment.job_partner'].flatMap((table) =>
    ['insert', 'update', 'delete'].map((event) => `${table}_after_${event}`),
  ),
  'entitlements.ledger_after_insert',
];
