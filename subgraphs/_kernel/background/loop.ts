import { hear } from './hint.ts';

export type Loop = {
  start(): void;
  /** Resolves when the round that runs has ended; none begins after it. */
  stop(): Promise<void>;
  /** There may be more to do: the next round does not wait for the end of the pause. */
  wake(): void;
};

type LoopOptions = {
  /** By this name it is told of work. */
  readonly name: string;
  /** Answers whether there may be more to do at once. */
  round(): Promise<boolean>;
  readonly pauseMs: number;
  onError(error: unknown): void;
};

export const openLoop = ({ name, round, pauseMs, onError }: LoopOptions): Loop => {
  let isStopping = false;
  let endPause = (): void => undefined;
  let isAwake = false;
  let running: Promise<void> | undefined;

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isAwake || isStopping) endPause();
    });
  const wake = (): void => {
    isAwake = true;
    endPause();
  };
  const attempt = async (): Promise<boolean> => {
    try {
      return await round();
    } catch (error) {
      onError(error);
      return false;
    }
  };
  const run = async (): Promise<void> => {
    const deaf = hear(name, wake);
    while (!isStopping) {
      isAwake = false;
      if (!(await attempt())) await rest();
    }
    deaf();
  };

  return {
    start: () => {
      running ??= run();
    },
    stop: async () => {
      isStopping = true;
      endPause();
      await running;
    },
    wake,
  };
};
