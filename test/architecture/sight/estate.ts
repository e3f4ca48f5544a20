import { Client } from 'pg';
import { inject } from 'vitest';
import { bareDatabase } from '../../kit/database.ts';
import { load } from './load.ts';
import { createIndexes, createRoles, createTables, createTriggers, createWall, dropRoles, loginPassword } from './schema.sql.ts';
import { Callers } from './session.ts';
import { World } from './world.ts';

/** The world twice: in memory, and loaded into a database of its own behind the wall. */
export type Estate = {
  readonly world: World;
  readonly callers: Callers;
  readonly admin: Client;
  as(role: string): Promise<Client>;
  close(): Promise<void>;
};

export const openEstate = async (scale: number): Promise<Estate> => {
  const world = new World(scale);
  const database = await bareDatabase();
  const admin = await connect(database.adminUrl);
  await admin.query(createRoles);
  await admin.query(createTables);
  await admin.query(createTriggers);
  await admin.query(`set maintenance_work_mem = '512MB'`);
  await load(admin, world);
  await admin.query(createIndexes);
  await admin.query(createWall);
  await admin.query('vacuum analyze');
  const urlOf = (role: string): string => {
    const url = new URL(database.adminUrl);
    url.username = role;
    url.password = loginPassword;
    return url.toString();
  };
  const callers = new Callers(urlOf('sight_login'));
  return {
    world,
    callers,
    admin,
    as: (role) => connect(urlOf(role)),
    close: async () => {
      await callers.close();
      await admin.end();
      await database.drop();
      const cluster = await connect(inject('adminUrl'));
      await cluster.query(dropRoles);
      await cluster.end();
    },
  };
};

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};
