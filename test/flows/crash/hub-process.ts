import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { personaToken, renewed } from '../../../gateway/cli/tokens.ts';
import type { PersonaName } from '../../../gateway/development-issuer/personas.ts';
import { callerAt, type Caller } from '../../kit/hub.ts';

export type HubProcess = {
  readonly pid: number;
  as(persona: PersonaName): Caller;
  /** The memory that it holds now, in MB. */
  memory(): number;
  /** `kill -9`: nobody gets to tidy up. */
  crash(): Promise<void>;
  /** A stop in good order; resolves to the exit code. */
  stop(): Promise<number | null>;
};

/** A process on its way: `ready` rejects when it ends before it serves. */
export type HubStarting = { readonly ready: Promise<HubProcess>; readonly ended: Promise<NodeJS.Signals | null> };

const project = join(import.meta.dirname, '..', '..', '..');

/** What `npm start` runs, in a process of its own, once it serves and has said so. */
export const startHubProcess = (dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<HubProcess> =>
  served(spawn(process.execPath, ['start.js'], { cwd: project, env: { PORT: '0', HUB_DATA_DIR: dataDir, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })).ready;

/** The same with its modules read, which waits to be told to start. */
export const standBy = (): { start(settings: Readonly<Record<string, string>>): HubStarting; dismiss(): void } => {
  const env = { NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' };
  const child = spawn(process.execPath, ['test/flows/crash/standby.ts'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }) as Child;
  return {
    start: (settings) => {
      child.send({ PORT: '0', HUB_DEMO: 'off', ...settings });
      return served(child);
    },
    dismiss: () => void child.kill(),
  };
};

type Child = ChildProcess & { readonly stdout: Readable; readonly stderr: Readable };

const served = (child: Child): HubStarting => {
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  return { ready: serving(child, ended), ended };
};

const serving = async (child: Child, ended: Promise<unknown>): Promise<HubProcess> => {
  const faults = text(child.stderr);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('npm run -s token')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The hub ended: ${await faults}`);
    await sleep(20);
  }
  const origin = /listening on (http:\S+)/.exec(said)?.[1] ?? '';
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const tokens = new Map<PersonaName, () => Promise<string>>();
  const tokenOf = (persona: PersonaName): Promise<string> => {
    const token = tokens.get(persona) ?? renewed(() => personaToken(origin, persona));
    tokens.set(persona, token);
    return token();
  };
  const pid = child.pid ?? Number.NaN;
  return {
    pid,
    as: (persona) => callerAt(origin, () => tokenOf(persona)),
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024,
    crash: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
};

export type Postmaster = { readonly pid: number; readonly url: string };

/** The PostgreSQL that serves this data folder, running or not. */
export const postmasterOf = (dataDir: string): Postmaster => {
  const [pid, , , port = ''] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8');
  return { pid: Number(pid), url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
};

export const isRunning = ({ pid }: Postmaster): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
