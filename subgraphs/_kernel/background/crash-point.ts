/** Every boundary between two commits, or between a commit and a call: where a process that dies leaves the most behind. */
export const crashPoints = {
  /** Of an operation. */
  mutation: ['mutation.beforeCommit', 'mutation.committed'],
  /** Of a contract. */
  intake: ['intake.stored', 'intake.written', 'intake.closed'],
  /** Of an event. */
  relay: ['relay.routed', 'relay.claimed', 'relay.delivered', 'relay.acknowledged'],
  /** Of a reaction. */
  reaction: ['reaction.beforeCommit'],
  /** Of a step. */
  job: ['job.claimed', 'job.called', 'job.beforeCommit', 'job.committed'],
} as const;
export type CrashPoint = (typeof crashPoints)[keyof typeof crashPoints][number];

const names: readonly string[] = Object.values(crashPoints).flat();

let armed: string | null = null;

/** `job.called`, or `job.called:generate` for the step of that name. */
export const isCrashPoint = (text: string): boolean => names.includes(text.split(':')[0] ?? '');

/** At the first to get there, or at the place that is named. */
export const armCrashPoint = (point: string | null): void => {
  armed = point;
};

/** Dies as by `kill -9` where a test has armed it, at one of these places if it has named one; otherwise does nothing. */
export const crashPoint = (name: CrashPoint, places: readonly string[]): void => {
  if (armed === name || places.some((place) => armed === `${name}:${place}`)) process.kill(process.pid, 'SIGKILL');
};
