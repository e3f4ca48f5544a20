import { publishFacts } from './publish-facts.ts';
import type { Store } from './store.ts';

/** What a transaction would say if it were committed is said already; then it is rolled back. */
export const rehearse = async (store: Store, work: () => Promise<unknown>): Promise<void> => {
  const { books, floor, platform } = store.world;
  const undone = [...books.lines.values()].map((line) => {
    const { state, expiresAt, blocks, balance, shortfall, isTakenOver } = line;
    const [entries, claims, permits, promised] = [line.entries.length, new Map(line.claims), new Map(line.permits), { ...line.promised }];
    return (): void => {
      Object.assign(line, { state, expiresAt, blocks, balance, shortfall, isTakenOver });
      line.entries.length = entries;
      restore(line.claims, claims);
      restore(line.permits, permits);
      Object.assign(line.promised, promised);
    };
  });
  const tables = [store.inbox, store.jobs, store.answers, store.grants, store.divisions, store.licenses, floor.jobs, floor.fulfillments, floor.told, platform.live] as Map<unknown, unknown>[];
  const rows = tables.map((table) => new Map(table));
  const orders = [...store.orders].map(([id, order]) => [id, { ...order }] as const);
  const transfers = [...books.transfers];
  await work().catch(() => undefined);
  publishFacts(store);
  for (const undo of undone) undo();
  tables.forEach((table, place) => restore(table, rows[place] ?? new Map()));
  restore(store.orders, new Map(orders));
  books.transfers.splice(0, Infinity, ...transfers);
};

const restore = <K, V>(table: Map<K, V>, before: ReadonlyMap<K, V>): void => {
  table.clear();
  for (const [key, value] of before) table.set(key, value);
};
