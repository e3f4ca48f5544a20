import { Client, Pool } from 'pg';
import { expect, inject, test } from 'vitest';
import { isOutage } from './database-fault.ts';

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
