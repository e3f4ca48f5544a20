/** One line on the console, with the time since the process began. */
export const say = (line: string): void => { console.log(`${sinceStart()}  ${line}`); };

export type Step = <T>(name: string | ((result: T) => string), work: () => T | Promise<T>) => Promise<T>;

/** Runs the steps of a start one after the other, saying a line after each; begins none once the signal is given. */
export const stepsUntil = (stopping: AbortSignal): Step => async (name, work) => {
  stopping.throwIfAborted();
  const result = await work();
  say(typeof name === 'string' ? name : name(result));
  return result;
};

const sinceStart = (): string => `${(performance.now() / 1000).toFixed(1).padStart(5)} s`;
