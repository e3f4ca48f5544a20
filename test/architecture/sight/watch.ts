/** Reads again and again until stopped, and gives every different answer it ever had. */
export const watch = <T>(read: () => Promise<T>): { stop(): Promise<Set<T>> } => {
  const answers = new Set<T>();
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
