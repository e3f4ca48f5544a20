/** Reads once, then again and again until stopped, and gives every different answer it ever had: what was so before is always among them. */
export const watch = async <T>(read: () => Promise<T>): Promise<{ stop(): Promise<Set<T>> }> => {
  const answers = new Set([await read()]);
  const end = new AbortController();
  const running = (async () => {
    while (!end.signal.aborted) answers.add(await read());
  })();
  return {
    stop: async () => {
      end.abort();
      await running;
      return answers.add(await read());
    },
  };
};
