import type { Background } from '#kernel/background/background';

/** One work may cause another (a job emits, a reaction writes a job), so all must be found settled after the last was waited for. */
export const together = (works: readonly Background[]): Background => {
  const isSettled = async (): Promise<boolean> => !(await Promise.all(works.map((work) => work.isSettled()))).includes(false);
  return {
    start: () => {
      for (const work of works) work.start();
    },
    stop: async () => {
      await Promise.all(works.map((work) => work.stop()));
    },
    isSettled,
    settled: async (withinMs) => {
      do for (const work of works) await work.settled(withinMs);
      while (!(await isSettled()));
    },
  };
};
