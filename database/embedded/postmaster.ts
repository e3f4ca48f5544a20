import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HubStartError } from '../start-error.ts';
import { goneWithin, runningProcess } from './processes.ts';

/** What a running PostgreSQL writes about itself into its data folder. */
export type PidFile = { pid: number; startedAtSeconds: number; port: number; ready: boolean };

export function readPidFile(cluster: string): PidFile | null {
  try {
    const [pid, , startedAt, port, , , , status] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), startedAtSeconds: Number(startedAt), port: Number(port), ready: status?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** PostgreSQL outlives a hub that was killed. Whoever holds the folder's lock may stop it. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const orphan = readPidFile(cluster);
  if (orphan === null || Number.isNaN(orphan.pid)) return;
  if (!isThePostmasterOf(cluster, orphan)) {
    forgetUnlessDead(cluster, orphan.pid);
    return;
  }
  log(`stopping the PostgreSQL that an earlier hub left behind (process ${orphan.pid})`);
  await stopPostmaster(orphan.pid);
}

/** Fast shutdown; if sessions resist, an immediate one, from which the next start recovers without loss. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new HubStartError('POSTGRES_STILL_RUNNING', `Another account's PostgreSQL (process ${pid}) is running in the data folder: stop it first.`, { cause: error });
    }
    if (await goneWithin(patience, pid)) return;
  }
  throw new HubStartError('POSTGRES_STILL_RUNNING', `PostgreSQL (process ${pid}) does not stop: stop it, then start again.`);
}

const CLOCK_TOLERANCE_SECONDS = 3;

/** Process numbers are given out again: one that is alive is ours only if it is a PostgreSQL of this folder or started when the file says. */
function isThePostmasterOf(cluster: string, { pid, startedAtSeconds }: PidFile): boolean {
  const running = runningProcess(pid);
  if (running === null) return false;
  if (running.command.includes(`-D ${cluster} -p `)) return true; // as our server is started
  const isPostgres = /^\S*\bpostgres\s/.test(running.command);
  return isPostgres && running.startedAtSeconds !== null && Math.abs(running.startedAtSeconds - startedAtSeconds) <= CLOCK_TOLERANCE_SECONDS;
}

/**
 * PostgreSQL takes any living process with that number, even a zombie, for its predecessor and refuses to start.
 * When nothing has the number it decides better than we do: its file also leads it to children that are still alive.
 */
function forgetUnlessDead(cluster: string, pid: number): void {
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
