import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import type { Sight } from '../identity/sight.ts';
import { tenantId } from '../values/ids.ts';
import { openDatabase, type Database } from './database.ts';
import { lockGuard } from './guard.ts';
import { once } from './once.ts';
import { openPersistence, type ModulePersistence } from './persistence.ts';
import { openSchema, protectTenantTable } from './wall.ts';

class Boxes extends Migration {
  override up(): void {
    for (const statement of [
      'create schema if not exists organizations',
      'create table organizations.tenant_span (ancestor uuid, tenant_id uuid)',
      ...openSchema('entitlements'),
      'create table entitlements.box (id int primary key, tenant_id uuid not null)',
      ...protectTenantTable('entitlements', 'box'),
    ]) this.addSql(statement);
  }
}

const a = tenantId.make();
const b = tenantId.make();
const customer = (...tenants: (typeof a)[]): Sight => ({ kind: 'customer', tenants, subtrees: [], organizations: [] });
const boxes = (sight: Sight): Promise<number[]> =>
  persistence.readWithin(sight, async (db) => (await sql<{ id: number }>`select id from entitlements.box order by id`.execute(db)).rows.map(({ id }) => id));

let place: TestDatabase;
let database: Database;
let persistence: ModulePersistence;

beforeAll(async () => {
  place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [{ name: 'entitlements', entities: [], migrations: [{ name: 'boxes', class: Boxes }] }]);
  database = openDatabase({ url: loginUrl, maxConnections: 4 });
  persistence = await openPersistence(database, 'entitlements', []);
  await persistence.writeWithin(customer(a, b), async ({ db }) => {
    await sql`insert into entitlements.box values (1, ${a}), (2, ${b})`.execute(db);
  });
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

test('a sight sees its own tenants and nothing else, even where the query forgets to ask', async () => {
  expect(await boxes(customer(a))).toEqual([1]);
  expect(await boxes(customer(a, b))).toEqual([1, 2]);
  expect(await boxes(customer())).toEqual([]);
});

test('without entering a role there is nothing to be had', async () => {
  await expect(sql`select * from entitlements.box`.execute(database.kysely)).rejects.toThrow('permission denied');
});

test('nothing is written in a read, and nothing outside the sight in a write', async () => {
  await expect(persistence.readWithin(customer(a), (db) => sql`delete from entitlements.box`.execute(db))).rejects.toThrow('read-only');
  await expect(persistence.writeWithin(customer(a), ({ db }) => sql`insert into entitlements.box values (3, ${b})`.execute(db))).rejects.toThrow('row-level security');
  expect(await boxes(customer(a, b))).toEqual([1, 2]);
});

test('a value that PostgreSQL cannot hold is the fault of whoever sent it', async () => {
  const named = (name: string): Promise<unknown> => persistence.readWithin(customer(a), (db) => sql`select 1 where ${name} = 'x' or ${name}::uuid is null`.execute(db));
  await expect(named('nul \0 in it')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(named('no cursor')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('an effect happens once for a key, at once or later, and another input is refused', async () => {
  let runs = 0;
  const put = (key: string, input: unknown): Promise<number> =>
    persistence.writeWithin(customer(a), (work) => once('entitlements', work, { caller: { client: 'c', subject: 's' }, operation: 'put', key, input }, () => Promise.resolve(++runs)));
  const answers = await Promise.all([put('k', { n: 1, m: 2 }), put('k', { m: 2, n: 1 }), put('k', { n: 1, m: 2 })]);
  expect(new Set(answers).size).toBe(1);
  expect(runs).toBe(1);
  await expect(put('k', { n: 2 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('two people who share a client may choose the same key', async () => {
  const put = (subject: string, input: number): Promise<number> =>
    persistence.writeWithin(customer(a), (work) => once('entitlements', work, { caller: { client: 'portal', subject }, operation: 'put', key: '1', input }, () => Promise.resolve(input)));
  expect(await put('ada', 1)).toBe(1);
  expect(await put('bob', 2)).toBe(2);
});

test('an effect that failed is not remembered', async () => {
  const attempt = (effect: () => Promise<string>): Promise<string> =>
    persistence.writeWithin(customer(a), (work) => once('entitlements', work, { caller: { client: 'c', subject: 's' }, operation: 'put', key: 'fails', input: 1 }, effect));
  await expect(attempt(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await attempt(() => Promise.resolve('done'))).toBe('done');
});

test('a guard lets one transaction at a time decide', async () => {
  let inside = 0;
  let most = 0;
  const decide = (): Promise<void> =>
    persistence.writeWithin(customer(a), async (work) => {
      await lockGuard('entitlements', work, 'sum');
      most = Math.max(most, ++inside);
      await sql`select pg_sleep(0.01)`.execute(work.db);
      inside--;
    });
  await Promise.all(Array.from({ length: 8 }, decide));
  expect(most).toBe(1);
});

test('migrating twice at once and again changes nothing more', async () => {
  const schema = [{ name: 'entitlements', entities: [], migrations: [{ name: 'boxes', class: Boxes }] }];
  const results = await Promise.all([migrate(place.adminUrl, schema), migrate(place.adminUrl, schema)]);
  expect(results.flatMap(({ applied }) => applied)).toEqual([]);
});

test('connections that are lost inside transactions are replaced, however many', async () => {
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  for (let lost = 0; lost < 5; lost++) {
    const cutOff = persistence.writeWithin(customer(a), async ({ db }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await sql`select 1`.execute(db);
    });
    await expect(cutOff).rejects.toThrow();
  }
  await admin.end();
  expect(await boxes(customer(a))).toEqual([1]);
});
