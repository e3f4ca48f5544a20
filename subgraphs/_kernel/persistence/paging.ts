import { HubError } from '../values/errors.ts';

/** A place in an ordered list: the values of its sort key, the id last. */
export type Keyset = readonly string[];

/** `list` names what is paged: a cursor says whose it is. */
export type PageRequest = { readonly list: string; readonly first: number; readonly after: Keyset | null };
export type PageArguments = { readonly first?: number | null | undefined; readonly after?: string | null | undefined };

const maxPageSize = 100;

/** @throws BAD_USER_INPUT when the page is larger than 100, or the cursor is not one of this list's */
export const pageRequest = ({ first, after }: PageArguments, list: string, keyLength: number, defaultSize = 20): PageRequest => {
  const size = first ?? defaultSize;
  if (size < 1 || size > maxPageSize) throw new HubError('BAD_USER_INPUT', `A page holds 1 to ${maxPageSize} items.`, { path: 'first' });
  return { list, first: size, after: after == null ? null : decodeCursor(after, list, keyLength) };
};

const encodeCursor = (list: string, key: Keyset): string => Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

const decodeCursor = (cursor: string, list: string, keyLength: number): Keyset => {
  const place = parsed(cursor);
  if (!Array.isArray(place) || place.length !== keyLength + 1 || place[0] !== list || !place.every((part) => typeof part === 'string')) {
    throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  }
  return place.slice(1);
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};
// The arrays are not readonly because the generated resolver types are not.
export type Page<Row> = { readonly edges: { readonly cursor: string; readonly node: Row }[]; readonly nodes: Row[]; readonly pageInfo: PageInfo };

/** Makes a page of rows that were read with a limit of one more than asked, which tells whether another page follows. */
export const pageOf = <Row>(rows: readonly Row[], { list, first, after }: PageRequest, keyOf: (row: Row) => Keyset): Page<Row> => {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(list, keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** A page together with the number of all, which is counted only when somebody asks for it. */
export type Connection<Row> = Page<Row> & { totalCount(): Promise<number | null> };
