import type DataLoader from 'dataloader';
import type { RequestContext } from '#kernel/context';
import type { Sight } from '#kernel/identity/sight';
import { groupedInOrder } from '#kernel/loaders';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound } from '#kernel/persistence/sights';

/** What a batch needs: whose request it is, and where the tables are. */
export type Asking = Pick<RequestContext, 'loaders' | 'principal'> & { readonly persistence: ModulePersistence };

type Read<Key, Row> = (persistence: ModulePersistence, sight: Sight, keys: readonly Key[]) => Promise<readonly Row[]>;

/** One object by its id; null where no sight of the caller shows it. */
export const oneById =
  <Id extends string, Row extends { readonly id: string }>(name: string, read: Read<Id, Row>) =>
  ({ loaders, principal, persistence }: Asking): DataLoader<Id, Row | null, unknown> =>
    loaders.of<Id, Row | null>(`organizations.${name}`, (ids) => firstFound<Id, Row>(principal.sights, ids, ({ id }) => id, (sight, missing) => read(persistence, sight, missing)));

type Many<Row> = {
  readonly idOf: (row: Row) => string;
  readonly parentOf: (row: Row) => string;
  readonly inOrder: (a: Row, b: Row) => number;
};

/** The rows of each of many parents, brought together from all sights of the caller: one statement for each sight, whatever the number of parents. */
export const manyOf =
  <Id extends string, Row>({ idOf, parentOf, inOrder }: Many<Row>) =>
  ({ loaders, principal, persistence }: Asking, name: string, read: Read<Id, Row>): DataLoader<Id, Row[], unknown> =>
    loaders.of<Id, Row[]>(`organizations.${name}`, async (ids) => {
      const found = await Promise.all(principal.sights.map((sight) => read(persistence, sight, ids)));
      if (found.length === 1) return groupedInOrder(ids, found[0] ?? [], parentOf);
      const distinct = new Map(found.flat().map((row) => [`${parentOf(row)}/${idOf(row)}`, row]));
      return groupedInOrder(ids, [...distinct.values()].sort(inOrder), parentOf);
    });

type Counted<Id> = { readonly id: Id; readonly n: number };

/** A number for each of many parents; what several sights show together is not counted, for they overlap. */
export const countOf =
  <Id extends string>() =>
  ({ loaders, principal, persistence }: Asking, name: string, read: Read<Id, Counted<Id>>): DataLoader<Id, number | null, unknown> =>
    loaders.of<Id, number | null>(`organizations.${name}`, async (ids) => {
      const [sight, ...others] = principal.sights;
      if (others.length > 0) return ids.map(() => null);
      const counts = new Map((await read(persistence, sight, ids)).map(({ id, n }) => [id, n]));
      return ids.map((id) => counts.get(id) ?? 0);
    });

/** Loaders are told apart by what they were asked with. */
export const named = (name: string, ...asked: readonly (string | number | PageRequest)[]): string => `${name}:${JSON.stringify(asked)}`;
