import type { Loop } from './loop.ts';

/** Work that no request waits for: the relay of a module's events, the runner of its jobs. */
export type Background = Pick<Loop, 'start' | 'stop'> & {
  /** Resolves when nothing waits that could be done now; for tests and tools. It does the work itself where no loop runs. */
  settled(withinMs?: number): Promise<void>;
  isSettled(): Promise<boolean>;
};
