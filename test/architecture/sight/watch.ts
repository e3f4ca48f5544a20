/** Reads again and again until stopped, and gives every different answer it ever had. */
export const watch = <T>(read: () => Promise<T>): { stop(): Promise<Set<T>> } => {
  const answers = new Set<T>();
  let stopped = false;
  const running = (async () => {
    do answers.add(await read());
    while (!stopped);
    answers.add(await read());
  })();
  return {
    stop: async () => {
      stopped = true;
      await running;
      return answers;
    },
  };
};
