import { Temporal } from 'temporal-polyfill';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { pageRequest, type Keyset, type PageArguments, type PageRequest } from '#kernel/persistence/paging';
import { HubError } from '#kernel/values/errors';
import { isUuid } from '#kernel/values/ids';
import { perpetual } from '#kernel/values/period';

/** How the lists of this module are ordered: by an instant and then the id, or by the id alone, which carries its time. */
export type Order = { readonly instant: string | null; readonly direction: 'up' | 'down' };
export const byExpiry: Order = { instant: 'expires_at', direction: 'up' };
export const newestBooking: Order = { instant: 'recorded_at', direction: 'down' };
export const oldestBlock: Order = { instant: 'since', direction: 'up' };
export const newest: Order = { instant: null, direction: 'down' };

const defaultSize = 50;

/** @throws BAD_USER_INPUT for a cursor that this list did not give */
export const pageIn = (list: string, order: Order, args: PageArguments): PageRequest => {
  const request = pageRequest(args, list, order.instant === null ? 1 : 2, defaultSize);
  if (request.after && !isPlace(order, request.after)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  return request;
};

const isPlace = ({ instant }: Order, key: Keyset): boolean => isUuid(key.at(-1) ?? '') && (instant === null || isInstant(key[0] ?? ''));

const isInstant = (text: string): boolean => {
  try {
    if (text !== perpetual) Temporal.Instant.from(text.replace(' ', 'T'));
    return true;
  } catch {
    return false;
  }
};

/**
 * Rows that come after the cursor; as a comparison of rows, which an index serves. Sub-selects hide the cursor from the planner:
 * after a row that never ends it would expect no more rows, and walk through those of everybody.
 */
export const isAfter = (order: Order, alias: string, after: Keyset | null): RawBuilder<SqlBool> | undefined => {
  if (after === null) return undefined;
  const place = after.length === 1 ? sql`(select ${after[0]}::uuid)` : sql`(select ${after[0]}::timestamptz), (select ${after[1]}::uuid)`;
  return sql<SqlBool>`(${keysOf(order, alias)}) ${order.direction === 'up' ? sql`>` : sql`<`} (${place})`;
};

export const orderOf = (order: Order, alias: string): RawBuilder<unknown> =>
  sql.join(columnsOf(order, alias).map((column) => (order.direction === 'up' ? column : sql`${column} desc`)));

export const keysOf = (order: Order, alias: string): RawBuilder<unknown> => sql.join(columnsOf(order, alias));

const columnsOf = ({ instant }: Order, alias: string): RawBuilder<unknown>[] => [...(instant === null ? [] : [instant]), 'id'].map((column) => sql.ref(`${alias}.${column}`));

/** The same order among rows that were read: instants of one zone compare as text, and what never ends comes last. */
export const compareIn =
  <Row>(order: Order, keyOf: (row: Row) => Keyset) =>
  (a: Row, b: Row): number => {
    const [left, right] = order.direction === 'up' ? [keyOf(a), keyOf(b)] : [keyOf(b), keyOf(a)];
    const place = left.findIndex((value, index) => value !== right[index]);
    return place < 0 ? 0 : (left[place] ?? '') < (right[place] ?? '') ? -1 : 1;
  };
