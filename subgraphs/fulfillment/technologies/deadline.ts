export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** Gives a call up when its time is over and tells it so; what it answers afterwards is not heard. */
export const withinDeadline = async (deadlineMs: number, call: (signal: AbortSignal) => Promise<unknown>): Promise<unknown> => {
  const controller = new AbortController();
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DeadlineExceeded());
    controller.abort();
  }, deadlineMs);
  try {
    return await Promise.race([call(controller.signal), overdue]);
  } finally {
    clearTimeout(timer);
  }
};
