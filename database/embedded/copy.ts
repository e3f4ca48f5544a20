import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { HubStartError } from '../start-error.ts';
import { runningProcess } from './processes.ts';

export function placesForCopies(): string[] {
  const uid = process.getuid?.();
  return [uid === 0 ? '/var/lib/entitlement-hub' : join(homedir(), '.cache', 'entitlement-hub'), `/var/tmp/entitlement-hub-${uid ?? userInfo().username}`];
}

/** Copies under another name and renames, so that the copy is whole whenever it is there, whoever made it. */
export function copyOnce(original: { folder: string; version: string }, places: readonly string[]): string {
  const copy = join(ownFolder(places), `postgres-${original.version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;

  removeAbandoned(copy);
  const half = `${copy}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    cpSync(original.folder, half, { recursive: true, verbatimSymlinks: true }); // five times as fast as the asynchronous one
    openToEveryone(half);
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another process was faster, and its copy is as good
  }
  return copy;
}

function removeAbandoned(copy: string): void {
  for (const name of readdirSync(dirname(copy))) {
    const pid = name.startsWith(`${basename(copy)}.tmp-`) ? Number(name.split('.tmp-')[1]?.split('-')[0]) : null;
    if (pid !== null && runningProcess(pid) === null) rmSync(join(dirname(copy), name), { recursive: true, force: true });
  }
}

/** A folder that is already there counts only if nobody but us can have put something into it. */
function ownFolder(places: readonly string[]): string {
  const found = places.find(isOwn);
  if (found === undefined) {
    throw new HubStartError(
      'NO_PLACE_FOR_BINARIES',
      `PostgreSQL cannot be run from the project's folder, and none of ${places.join(', ')} is a folder of our own where a copy could lie: move the project to a folder that every account can reach, or set DATABASE_URL.`,
    );
  }
  chmodSync(found, 0o755); // whatever the umask was: PostgreSQL's account must get in
  return found;
}

function isOwn(place: string): boolean {
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    const stats = lstatSync(place); // of a link itself: it may lead to somebody else's folder
    const ours = process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
    return stats.isDirectory() && ours;
  } catch {
    return false;
  }
}

function openToEveryone(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = basename(entry.parentPath) === 'bin';
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() || isProgram ? 0o755 : 0o644);
  }
}
