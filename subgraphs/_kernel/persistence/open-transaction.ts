import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

/** Marks everything called by `work` as running while a database transaction is open. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => open.run(true, work);

/** A port that waits for another module while holding a connection can deadlock the pool, so it refuses to start. */
export const assertNoOpenTransaction = (what: string): void => {
  if (open.getStore()) throw new Error(`${what} was called inside an open database transaction.`);
};
