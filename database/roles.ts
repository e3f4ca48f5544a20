import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { sightKinds } from '../subgraphs/_kernel/identity/sight.ts';
import { moduleNames } from '../subgraphs/_kernel/modules.ts';
import { owner, roleOf } from '../subgraphs/_kernel/persistence/wall.ts';
import { HubStartError } from './start-error.ts';

export const loginRole = 'hub_login';
export const auditRole = 'audit_writer';
export const backupRole = 'hub_backup';

/**
 * Makes the roles of the wall where they are missing; they belong to the whole server, not to one database.
 * The hub logs in as a role that owns nothing and inherits nothing: it can only enter another role inside a transaction.
 */
export const ensureRoles = async (admin: Client, adminUrl: string): Promise<{ loginUrl: string }> => {
  const password = loginPassword(adminUrl);
  const callers = [...moduleNames.flatMap((module) => sightKinds.map((kind) => roleOf(module, kind))), auditRole];
  for (const role of [owner, ...callers]) await admin.query(createMissing(role, 'nologin'));
  await admin.query(createMissing(loginRole, 'login noinherit'));
  await admin.query(`alter role ${loginRole} with login noinherit password '${password}'`);
  for (const role of callers) await admin.query(`grant ${role} to ${loginRole} with inherit false, set true`);
  await admin.query(`grant ${owner} to current_user with set true`);
  await admin.query(`do $$ begin execute format('grant create on database %I to ${owner}', current_database()); end $$`);
  await ensureBackupRole(admin);
  return { loginUrl: withCredentials(adminUrl, loginRole, password) };
};

const createMissing = (role: string, attributes: string): string => `
  do $$ begin create role ${role} ${attributes}; exception when duplicate_object or unique_violation then null; end $$`;

/** Row-level security hides rows from a dump as from anybody else, so dumps run as a role that bypasses it. Only a superuser can make one. */
const ensureBackupRole = async (admin: Client): Promise<void> => {
  const { rows } = await admin.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user');
  if (!rows[0]?.superuser) return;
  await admin.query(createMissing(backupRole, 'nologin bypassrls'));
  await admin.query(`grant pg_read_all_data to ${backupRole}`);
};

/** Derived, so that several processes on one server agree on it without a further setting; the server stores only its scram hash. */
const loginPassword = (adminUrl: string): string => {
  const { password } = new URL(adminUrl);
  // Derived from nothing it would be known to everyone, wherever else the server takes the administrator's password from.
  if (password === '') throw new HubStartError('CONFIG_INVALID', 'DATABASE_URL must hold its user\'s password: the password of the hub\'s own login is derived from it.');
  return createHmac('sha256', password).update(loginRole).digest('hex');
};

const withCredentials = (url: string, user: string, password: string): string => {
  const login = new URL(url);
  login.username = user;
  login.password = password;
  return login.toString();
};
