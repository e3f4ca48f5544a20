import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export type Memory = { readonly now: number; readonly most: number };

/** The memory that a process holds, and the most that it ever held, in MB; only Linux tells. */
export const memoryOf = (pid: number): Memory => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
};

/** The processor time that a process has used, in ms; a tick of the kernel's books is a hundredth of a second. */
export const processorOf = (pid: number): number => {
  const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = afterName.split(' ').map(Number);
  return ((fields[11] ?? Number.NaN) + (fields[12] ?? Number.NaN)) * 10;
};

export const machine = (): string => `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;

/** How many wanted a core over the last minute, five and fifteen: what ran beside counts as well. */
export const load = (): string => loadavg().map((value) => value.toFixed(2)).join(', ');
