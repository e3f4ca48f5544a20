import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** `identity` tells a process from a later one that was given the same number; the start is known on Linux only. */
export type RunningProcess = { pid: number; identity: string; startedAtSeconds: number | null; command: string };

/** Null when the process is dead; a zombie is dead too, though its number can still be signalled. */
export function runningProcess(pid: number): RunningProcess | null {
  try {
    if (process.platform === 'linux') return fromProc(pid);
    if (process.platform === 'win32') return fromSignal(pid);
    return fromPs(pid);
  } catch {
    return null;
  }
}

/** Polls until the process is gone: a killed one stays visible for more than a second on a busy machine. */
export async function goneWithin(milliseconds: number, pid: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  const before = runningProcess(pid);
  while (before !== null && runningProcess(pid)?.identity === before.identity) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

const TICKS_PER_SECOND = 100; // the same on every Linux Node runs on

function fromProc(pid: number): RunningProcess | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold anything
  if (state === 'Z' || state === 'X') return null;
  const ticks = fields[18] ?? '';
  const bootedAt = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1];
  return {
    pid,
    identity: ticks,
    startedAtSeconds: Number(bootedAt) + Number(ticks) / TICKS_PER_SECOND,
    command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
  };
}

function fromPs(pid: number): RunningProcess | null {
  const ask = (column: string) => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  if (ask('stat').startsWith('Z')) return null;
  return { pid, identity: ask('lstart'), startedAtSeconds: null, command: ask('command') };
}

function fromSignal(pid: number): RunningProcess {
  process.kill(pid, 0);
  return { pid, identity: '', startedAtSeconds: null, command: '' };
}
