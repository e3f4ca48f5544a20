import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { HubStartError } from '../start-error.ts';

/** Whom PostgreSQL runs as. Null: as ourselves. */
export type Account = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of a cluster that
 * is already there, else `postgres`, else `nobody`, which every Linux has. No account is created.
 */
export function accountForPostgres(cluster?: string): Account {
  if (process.getuid?.() !== 0) return null;
  const account = (cluster && ownerOf(cluster)) || named('postgres') || named('nobody');
  if (account) return account;
  throw new HubStartError(
    'NO_ACCOUNT_FOR_POSTGRES',
    'PostgreSQL refuses to run as root and this machine has neither an account "postgres" nor "nobody": start the hub as another user, or set DATABASE_URL.',
  );
}

/** Whether the account may step through every folder from the root down to this one. */
export function reaches(account: Account, directory: string): boolean {
  if (account === null) return true;
  const { mode, uid, gid } = statSync(directory);
  const step = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & step) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || reaches(account, parent);
}

function ownerOf(path: string): Account {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.uid === 0 ? null : { uid: stats.uid, gid: stats.gid };
}

/** initdb looks for the account in this file too. */
function named(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}
