import { Client, Pool } from 'pg';
import { expect, inject, test } from 'vitest';
import { openDatabase } from './database.ts';
import { isOutage, isOvertaken } from './database-fault.ts';
import { openPersistence } from './persistence.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error);

test('a connection that is cut while a statement runs, or that cannot be had, is an outage; a statement that fails is none', async () => {
  const client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
  client.on('error', () => undefined);
  expect(isOutage(await faultOf(client.query('select 1 / 0')))).toBe(false);
  const cut = faultOf(client.query('select pg_sleep(60)'));
  client.connection.stream.destroy();
  expect(isOutage(await cut)).toBe(true);

  const pool = new Pool({ connectionString: inject('adminUrl'), max: 1, connectionTimeoutMillis: 3_000 });
  const only = await pool.connect();
  expect(isOutage(await faultOf(pool.connect()))).toBe(true);
  only.release();
  await pool.end();
  expect(isOutage(await faultOf(pool.connect()))).toBe(true);
});

test('a hub that stops is out of reach for whoever still works, whether it reads or writes', async () => {
  const database = openDatabase({ url: inject('adminUrl'), maxConnections: 1 });
  const persistence = await openPersistence(database, 'catalog', []);
  await database.kysely.connection().execute(() => Promise.resolve());
  await database.close();
  const sight = { kind: 'intake', client: 'c', tenants: [] } as const;
  for (const fault of [await faultOf(persistence.readWithin(sight, () => Promise.resolve())), await faultOf(persistence.writeWithin(sight, () => Promise.resolve()))]) {
    expect(fault).toMatchObject({ message: 'driver has already been destroyed' });
    expect(isOutage(fault)).toBe(true);
  }
});

test('a key that was taken and a row that is gone were overtaken, and a value that is not allowed was not', async () => {
  const client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
  await client.query('create temporary table parent (id int primary key check (id > 0)); create temporary table child (parent int references parent); insert into parent values (1)');
  const faults = ['insert into parent values (1)', 'insert into child values (2)', 'insert into parent values (0)'];
  expect(await Promise.all(faults.map(async (statement) => isOvertaken(await faultOf(client.query(statement)))))).toEqual([true, true, false]);
  await client.end();
});
