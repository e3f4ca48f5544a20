import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubStartError } from '../start-error.ts';
import { runningProcess } from './processes.ts';

/** Says that one process alone works in a data folder. */
export type Lock = { draining(): void; release(): void };

type Holder = { pid: number; identity: string; draining: boolean };

const PATIENCE_WITH_DRAINING = 10_000;
const PATIENCE_WITH_RUNNING = 500; // it may have been told to stop a moment ago
const SETTLING = 50;

export async function takeLock(dataDir: string, log: (line: string) => void): Promise<Lock> {
  const file = join(dataDir, 'hub.lock');
  const began = performance.now();
  let said = false;
  for (;;) {
    const holder = livingHolder(file);
    if (holder === null && (await claim(file))) return lockOf(file);

    const waited = performance.now() - began;
    const patience = holder?.draining === true ? PATIENCE_WITH_DRAINING : PATIENCE_WITH_RUNNING;
    if (waited > patience) throw inUse(dataDir, holder);
    if (holder?.draining === true && !said) log(`waiting for the hub before this one (process ${holder.pid}) to finish`);
    said ||= holder?.draining === true;
    await sleep(50);
  }
}

/** Null when nobody holds the lock, or whoever held it is dead. */
export function livingHolder(file: string): Holder | null {
  const holder = read(file);
  if (holder === null || runningProcess(holder.pid)?.identity !== holder.identity) return null;
  return holder;
}

/**
 * Two processes may both find the lock of a dead one and both replace it: the later write stands.
 * So everyone looks again before believing that the lock is its own.
 */
async function claim(file: string): Promise<boolean> {
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(ourselves(false)), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await sleep(SETTLING);
  return read(file)?.pid === process.pid;
}

function lockOf(file: string): Lock {
  const draining = () => {
    writeFileSync(`${file}.draining`, JSON.stringify(ourselves(true)), { mode: 0o600 });
    renameSync(`${file}.draining`, file); // in one step: a half-written lock would look like a dead one's
  };
  return { draining, release: () => rmSync(file, { force: true }) };
}

function ourselves(draining: boolean): Holder {
  return { pid: process.pid, identity: runningProcess(process.pid)?.identity ?? '', draining };
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function inUse(dataDir: string, holder: Holder | null): HubStartError {
  const who = holder === null ? 'another hub' : `another hub (process ${holder.pid})`;
  return new HubStartError('DATA_DIR_IN_USE', `The data folder "${dataDir}" is in use by ${who}: stop it, or set HUB_DATA_DIR to another folder.`);
}
