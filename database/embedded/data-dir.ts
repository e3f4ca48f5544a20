import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { HubStartError } from '../start-error.ts';
import { type Account, accountForPostgres, reaches } from './account.ts';

const PROJECT = dirname(dirname(import.meta.dirname));

/** The hub's data folder, whether it is there yet or not. */
export const hubDataDir = (configured: string | null): string => configured ?? defaultDataDir(accountForPostgres());

/** In the project, where a developer looks for it; but PostgreSQL's account cannot pass through a folder like /root. */
function defaultDataDir(account: Account, project: string = PROJECT): string {
  if (reaches(account, project)) return join(project, '.data');
  const mark = createHash('sha256').update(project).digest('hex').slice(0, 8);
  return join('/var/lib/entitlement-hub', `${basename(project)}-${mark}`);
}

/** Makes the folder and answers its real path; refuses one that we cannot write or PostgreSQL cannot reach. */
export function openDataDir(dataDir: string, account: Account): string {
  requireWritable(dataDir);
  const real = realpathSync(dataDir);
  letThrough(real, account);
  if (reaches(account, real)) return real;
  throw new HubStartError(
    'DATA_DIR_UNREACHABLE',
    `PostgreSQL does not run as root, and its account (uid ${account?.uid ?? 0}) cannot pass through the folders above "${real}": set HUB_DATA_DIR to a folder that every account can reach, such as /var/lib/entitlement-hub.`,
  );
}

/** Makes the folder where it is missing. @throws DATA_DIR_NOT_WRITABLE */
export function requireWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new HubStartError('DATA_DIR_NOT_WRITABLE', `The data folder "${dataDir}" cannot be written (${why}): make it writable, or set HUB_DATA_DIR to another folder.`, { cause: error });
  }
}

/** Our own folder may be passed through; what is secret in it is closed by itself. */
function letThrough(dataDir: string, account: Account): void {
  const { uid, mode } = statSync(dataDir);
  if (account !== null && uid === process.getuid?.()) chmodSync(dataDir, mode | 0o011);
}

export const THROW_AWAY_PREFIX = 'entitlement-hub-throw-away-';

export function throwAwayDataDir(account: Account): string {
  const place = reaches(account, realpathSync(tmpdir())) ? tmpdir() : '/var/tmp';
  const dataDir = mkdtempSync(join(place, THROW_AWAY_PREFIX));
  chmodSync(dataDir, 0o755); // PostgreSQL's own folder within stays closed
  return dataDir;
}
