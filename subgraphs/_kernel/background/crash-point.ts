/** Every boundary between two commits, or between a commit and a call: where a process that dies leaves the most behind. */
export const crashPoints = [
  'relay.routed',
  'relay.claimed',
  'relay.delivered',
  'relay.acknowledged',
  'reaction.beforeCommit',
  'job.claimed',
  'job.called',
  'job.beforeCommit',
  'job.committed',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

let armed: string | null = null;

/** `job.called`, or `job.called:generate` for the step of that name. */
export const isCrashPoint = (text: string): boolean => (crashPoints as readonly string[]).includes(text.split(':')[0] ?? '');

/** At the first to get there, or at the place that is named. */
export const armCrashPoint = (point: string | null): void => {
  armed = point;
};

/** Dies as by `kill -9` where a test has armed it; otherwise does nothing. */
export const crashPoint = (name: CrashPoint, place = ''): void => {
  if (armed === name || armed === `${name}:${place}`) process.kill(process.pid, 'SIGKILL');
};
