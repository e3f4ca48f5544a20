import type { Sight } from '../identity/sight.ts';

/**
 * A repository takes one sight. A caller who is two kinds of caller (a distributor that also owns licenses) has two,
 * read one after the other and brought together here: a role that is both would make the wall an OR, which no index serves.
 */
export const firstFound = async <K extends string, Row>(
  sights: readonly Sight[],
  keys: readonly K[],
  keyOf: (row: Row) => string,
  load: (sight: Sight, keys: readonly K[]) => Promise<readonly Row[]>,
): Promise<(Row | null)[]> => {
  const found = new Map<string, Row>();
  for (const sight of sights) {
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) break;
    for (const row of await load(sight, missing)) found.set(keyOf(row), row);
  }
  return keys.map((key) => found.get(key) ?? null);
};

/** Lists of each sight, already ordered, merged into one ordered list without doubles; `limit` rows at most. */
export const merged = async <Row>(
  sights: readonly Sight[],
  { limit, idOf, inOrder }: { limit: number; idOf: (row: Row) => string; inOrder: (a: Row, b: Row) => number },
  load: (sight: Sight) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const [only, ...others] = sights;
  if (only && others.length === 0) return load(only);
  const rows = new Map<string, Row>();
  for (const sight of sights) for (const row of await load(sight)) rows.set(idOf(row), row);
  return [...rows.values()].sort(inOrder).slice(0, limit);
};
