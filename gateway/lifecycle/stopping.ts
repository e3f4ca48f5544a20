import { setTimeout as sleep } from 'node:timers/promises';

/** The longest that requests may run on: with closing the rest, a stop takes less than the 10 s that the next start waits for it. */
const LONGEST_DRAIN = 7_000;
const LONGEST_STOP = 20_000;
/** npm hands on a Ctrl-C that the terminal has already sent us. */
const ECHO = 500;

export type Stopping = {
  /** Aborted when the stop begins; a start that is still under way ends by it. */
  readonly signal: AbortSignal;
  /** Stops in the reverse order of starting, then ends the process. Only the first call counts. */
  stop(exitCode: number): Promise<void>;
};

/** Ends the process in good order on a signal, and after an error that nobody caught; a second signal ends it at once. */
export function stopInGoodOrder(running: AsyncDisposableStack, log: (line: string) => void): Stopping {
  const began = new AbortController();
  let beganAt = 0;

  const stop = async (exitCode: number): Promise<void> => {
    if (began.signal.aborted) return;
    beganAt = performance.now();
    began.abort();
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    try {
      await running.disposeAsync();
    } catch (error) {
      log(`while stopping: ${String(error)}`);
      process.exit(1);
    }
    process.exit(exitCode);
  };

  const onSignal = (signal: NodeJS.Signals): void => {
    if (!began.signal.aborted) {
      log(`${signal}: finishing what runs`);
      void stop(0);
    } else if (performance.now() - beganAt > ECHO) {
      log('stopping at once');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  const onError = (error: unknown): void => {
    console.error(error);
    void stop(1);
  };
  process.on('uncaughtException', onError).on('unhandledRejection', onError);

  return { signal: began.signal, stop };
}

/** Waits for running requests, but not for ever. */
export async function drainWithin(drain: Promise<void>, longest = LONGEST_DRAIN): Promise<void> {
  const timer = new AbortController();
  await Promise.race([drain, sleep(longest, undefined, { signal: timer.signal })]).finally(() => { timer.abort(); });
}
