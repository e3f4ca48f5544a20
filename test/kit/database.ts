import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import { schemas } from '../../gateway/modules.ts';

export type TestDatabase = { readonly adminUrl: string; drop(): Promise<void> };
export type HubDatabase = TestDatabase & { readonly loginUrl: string };

/** An empty database of its own. */
export const bareDatabase = async (): Promise<TestDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name}`);
  return { adminUrl: urlOf(name), drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
};

/** A database at the newest schema, as a hub finds it. */
export const freshDatabase = async (): Promise<HubDatabase> => {
  const database = await bareDatabase();
  const { loginUrl } = await migrate(database.adminUrl, schemas);
  return { ...database, loginUrl };
};

const urlOf = (name: string): string => {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.toString();
};

const asAdmin = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
