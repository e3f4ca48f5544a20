import type { RequestContext } from '#kernel/context';
import { pageOf, type Page } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { merged } from '#kernel/persistence/sights';
import { countInSight } from './count-in-sight.ts';
import { compareIn } from './keyset.ts';
import type { Asked, Listed } from './listed.ts';
import { pageInSight } from './page-in-sight.ts';
import { countsOfParents, pagesOfParents } from './parent-pages.ts';

/** A page, and the number of all its rows for whoever asks. */
export type Connection<Row> = Page<Row> & { totalCount(): Promise<number | null> };

type Source = { readonly persistence: ModulePersistence; readonly request: RequestContext };

/** A list of everything in sight. */
export const connectionInSight = async <Row extends { id: string }>({ persistence, request }: Source, list: Listed<Row>, asked: Asked): Promise<Connection<Row>> => {
  const { sights } = request.principal;
  const order = { limit: asked.page.first + 1, idOf: ({ id }: Row) => id, inOrder: compareIn(list.order, list.keyOf) };
  const rows = await merged(sights, order, (sight) => persistence.readWithin(sight, (db) => pageInSight(db, list, sight, asked)));
  const [only, ...others] = sights;
  return {
    ...pageOf(rows, asked.page, list.keyOf),
    // Two sights may overlap, so their counts cannot be added.
    totalCount: async () => (others.length > 0 ? null : persistence.readWithin(only, (db) => countInSight(db, list, only, asked))),
  };
};

type ParentKey = { readonly parentId: string; readonly asked: Asked; readonly argumentsHash: string };
export type Children<Row> = { readonly name: string; readonly list: Listed<Row>; readonly column: string };

/**
 * A list below each of many parents: all parents that ask with the same arguments share one statement.
 * `argumentsHash` stands for everything that `asked` was made of.
 */
export const connectionOfParent = async <Row extends { id: string }>(source: Source, children: Children<Row>, key: ParentKey): Promise<Connection<Row>> => {
  const rows = await pagesLoader(source, children).load(key);
  return { ...pageOf(rows, key.asked.page, children.list.keyOf), totalCount: () => countsLoader(source, children).load(key) };
};

const manyParents = { maxBatchSize: 10_000, keyOf: ({ parentId, argumentsHash }: ParentKey) => `${parentId} ${argumentsHash}` };

const pagesLoader = <Row extends { id: string }>({ persistence, request }: Source, { name, list, column }: Children<Row>) =>
  request.loaders.of<ParentKey, readonly Row[]>(
    `entitlements.${name}`,
    (keys) =>
      perArguments(keys, async (parentIds, asked) => {
        const found = new Map<string, Map<string, Row>>(parentIds.map((id) => [id, new Map()]));
        for (const sight of request.principal.sights) {
          const rows = await persistence.readWithin(sight, (db) => pagesOfParents(db, list, sight, { column, ids: parentIds }, asked));
          for (const row of rows) found.get(row.listedBelow)?.set(row.id, row);
        }
        const inOrder = compareIn(list.order, list.keyOf);
        return (parentId) => [...(found.get(parentId)?.values() ?? [])].sort(inOrder).slice(0, asked.page.first + 1);
      }),
    manyParents,
  );

const countsLoader = <Row extends { id: string }>({ persistence, request }: Source, { name, list, column }: Children<Row>) =>
  request.loaders.of<ParentKey, number | null>(
    `entitlements.${name}.count`,
    (keys) =>
      perArguments(keys, async (parentIds, asked) => {
        const [only, ...others] = request.principal.sights;
        if (others.length > 0) return () => null;
        const counts = await persistence.readWithin(only, (db) => countsOfParents(db, list, only, { column, ids: parentIds }, asked));
        return (parentId) => counts.get(parentId) ?? 0;
      }),
    manyParents,
  );

const perArguments = async <V>(keys: readonly ParentKey[], load: (parentIds: readonly string[], asked: Asked) => Promise<(parentId: string) => V>): Promise<V[]> => {
  const answers = new Map<string, (parentId: string) => V>();
  await Promise.all(
    [...Map.groupBy(keys, ({ argumentsHash }) => argumentsHash)].map(async ([hash, [first, ...others]]) => {
      if (first) answers.set(hash, await load([first, ...others].map(({ parentId }) => parentId), first.asked));
    }),
  );
  return keys.map(({ parentId, argumentsHash }) => {
    const answer = answers.get(argumentsHash);
    if (!answer) throw new Error('A list was not loaded.');
    return answer(parentId);
  });
};
