import { hear } from './hint.ts';

export type Loop = {
  start(): void;
  /** Resolves when the round that runs has ended; none begins after it. */
  stop(): Promise<void>;
};

type LoopOptions = {
  /** Answers whether there may be more to do at once. */
  round(): Promise<boolean>;
  readonly pauseMs: number;
  onError(error: unknown): void;
};

export const openLoop = ({ round, pauseMs, onError }: LoopOptions): Loop => {
  let isStopping = false;
  let wake = (): void => undefined;
  let hasRung = false;
  let running: Promise<void> | undefined;

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (hasRung || isStopping) wake();
    });
  const ear = (): void => {
    hasRung = true;
    wake();
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
    const deaf = hear(ear);
    while (!isStopping) {
      hasRung = false;
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
      wake();
      await running;
    },
  };
};
