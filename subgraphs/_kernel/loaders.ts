import DataLoader from 'dataloader';

type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;
type Options<K> = { readonly maxBatchSize?: number; readonly keyOf?: (key: K) => string };

/** The loaders of one request: made on first use, forgotten with the request, cleared after every write. */
export class Loaders {
  // Each name stands for one loader with types of its own, which a map cannot say.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly #loaders = new Map<string, DataLoader<any, any>>();

  of<K, V>(name: string, batch: Batch<K, V>, { maxBatchSize = 1_000, keyOf }: Options<K> = {}): DataLoader<K, V> {
    const known = this.#loaders.get(name);
    if (known) return known as DataLoader<K, V>;
    const made = new DataLoader<K, V>(batch, { maxBatchSize, ...(keyOf && { cacheKeyFn: keyOf as never }) });
    this.#loaders.set(name, made);
    return made;
  }

  clear(): void {
    for (const loader of this.#loaders.values()) loader.clearAll();
  }
}

/** Brings rows that came back in any order into the order of the keys; a key without a row is null. */
export const inOrder = <K extends string, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => string): (V | null)[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
};

/** The same for many rows per key. */
export const groupedInOrder = <K extends string, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => string): V[][] => {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
};
