export class DeadlinePassed extends Error {
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${ms} ms.`);
    this.name = 'DeadlinePassed';
  }
}

/** What ends the work must listen to the signal; whoever waits for it waits no longer than this. */
export const withDeadline = async <T>(what: string, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const passed = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new DeadlinePassed(what, ms);
    passed.abort(error);
    reject(error);
  }, ms);
  try {
    return await Promise.race([work(passed.signal), promise]);
  } finally {
    clearTimeout(timer);
  }
};
