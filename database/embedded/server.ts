import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubStartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { type Binaries, environmentOfPostgres, program } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { readPidFile, stopPostmaster } from './postmaster.ts';

export type ServerRequest = {
  cluster: Cluster;
  dataDir: string;
  binaries: Binaries;
  account: Account;
  throwAway: boolean;
  log: (line: string) => void;
  onWorking: () => void;
};

export type Server = { adminUrl: string; stop(): Promise<void> };

/** Runs PostgreSQL until stopped; one that dies on its own is started again at the same address. */
export async function serve(request: ServerRequest): Promise<Server> {
  let stopping = false;
  let reviving: Promise<void> = Promise.resolve();
  const first = await startPatiently(request, freePort);
  let child = first.child;

  const watch = (): void => {
    child.once('exit', () => {
      if (!stopping) reviving = revive().catch((error: unknown) => { request.log(String(error)); });
    });
  };
  const revive = async (): Promise<void> => {
    request.log('PostgreSQL ended unexpectedly: starting it again');
    ({ child } = await startPatiently(request, () => first.port));
    watch();
  };
  watch();

  const stop = async (): Promise<void> => {
    stopping = true;
    await reviving;
    if (isRunning(child)) await stopPostmaster(child.pid);
  };
  return { adminUrl: `postgres://postgres:${request.cluster.password}@127.0.0.1:${first.port}/postgres`, stop };
}

const ATTEMPTS = 20;
const PAUSE = 500;

/** A predecessor's children may hold its memory, and another process may take the port, for a moment. */
async function startPatiently(request: ServerRequest, choosePort: () => number | Promise<number>): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort();
    try {
      return { child: await startOnce(request, port), port };
    } catch (error) {
      const passing = error instanceof HubStartError && /lock file|shared memory|could not bind|could not create any TCP/.test(error.message);
      if (!passing || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE);
    }
  }
}

function isRunning(child: ChildProcess): child is ChildProcess & { pid: number } {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

const TIME_TO_START = 60_000; // recovery after a crash replays what was written since the last checkpoint

async function startOnce(request: ServerRequest, port: number): Promise<ChildProcess> {
  const { cluster, binaries, account } = request;
  const log = openLog(request.dataDir);
  const saidBefore = fstatSync(log.descriptor).size;
  const child = spawn(program(binaries, 'postgres'), ['-D', cluster.folder, '-p', String(port), ...settings(request.throwAway)], {
    ...account,
    cwd: cluster.folder,
    env: environmentOfPostgres(),
    detached: true, // a process group of its own: Ctrl-C in the terminal reaches the hub alone, which stops PostgreSQL last
    windowsHide: true,
    stdio: ['ignore', 'ignore', log.descriptor], // a file never fills up like a pipe, and outlives us
  });
  closeSync(log.descriptor);
  stopWithUs(child);
  request.onWorking();
  if (await becomesReady(child, cluster.folder)) return child;

  child.kill('SIGQUIT');
  const said = readFileSync(log.file).subarray(saidBefore).toString();
  throw new HubStartError('POSTGRES_NOT_STARTED', `PostgreSQL did not start in "${cluster.folder}": ${reason(said) ?? 'it said nothing'}`);
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  child.once('error', () => undefined); // a child that could not be spawned has no pid, which is what is looked at
  const deadline = performance.now() + TIME_TO_START;
  while (isRunning(child) && performance.now() < deadline) {
    const written = readPidFile(cluster);
    if (written?.pid === child.pid && written.ready) return true;
    await sleep(15);
  }
  return false;
}

/** If our process ends without having stopped PostgreSQL, PostgreSQL is at least told. */
function stopWithUs(child: ChildProcess): void {
  const farewell = (): void => { child.kill('SIGINT'); };
  process.once('exit', farewell);
  child.once('exit', () => process.off('exit', farewell));
}

function settings(throwAway: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '50',
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and their details hold customers' data: the hub reports errors, the server's log does not repeat them.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const LARGEST_LOG = 10_000_000;

function openLog(dataDir: string): { file: string; descriptor: number } {
  const file = join(dataDir, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, 'a', 0o600) };
}

function reason(said: string): string | undefined {
  return /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? (said.trim().split('\n').at(-1) || undefined);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => { if (address !== null && typeof address === 'object') resolve(address.port); });
    });
  });
}
