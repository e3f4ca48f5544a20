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

/** Rows that come after the cursor; as a comparison of rows, which an index serves. */
export const isAfter = (order: Order, alias: string, after: Keyset | null): RawBuilder<SqlBool> | undefined => isAfterIn(placedIn(order, alias), after);

export const orderOf = (order: Order, alias: string): RawBuilder<unknown> => orderIn(placedIn(order, alias));

export const keysOf = (order: Order, alias: string): RawBuilder<unknown>[] => placedIn(order, alias).columns.map((column) => sql.ref(`${alias}.${column}`));

/** An order as the columns of the table that it is read from. */
type PlacedOrder = { readonly alias: string; readonly direction: Order['direction']; readonly columns: readonly string[] };

const placedIn = ({ instant, direction }: Order, alias: string): PlacedOrder => ({ alias, direction, columns: [...(instant === null ? [] : [instant]), 'id'] });

export const isAfterIn = ({ alias, direction, columns }: PlacedOrder, after: Keyset | null): RawBuilder<SqlBool> | undefined => {
  if (after === null) return undefined;
  const names = sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
  const values = after.length === 1 ? sql`${after[0]}::uuid` : sql`${after[0]}::timestamptz, ${after[1]}::uuid`;
  return direction === 'up' ? sql<SqlBool>`(${names}) > (${values})` : sql<SqlBool>`(${names}) < (${values})`;
};

export const orderIn = ({ alias, direction, columns }: PlacedOrder): RawBuilder<unknown> =>
  sql.join(columns.map((column) => (direction === 'up' ? sql.ref(`${alias}.${column}`) : sql`${sql.ref(`${alias}.${column}`)} desc`)));

/** The same order among rows that were read: instants of one zone compare as text, and what never ends comes last. */
export const compareIn =
  <Row>(order: Order, keyOf: (row: Row) => Keyset) =>
  (a: Row, b: Row): number => {
    const [left, right] = order.direction === 'up' ? [keyOf(a), keyOf(b)] : [keyOf(b), keyOf(a)];
    const place = left.findIndex((value, index) => value !== right[index]);
    return place < 0 ? 0 : (left[place] ?? '') < (right[place] ?? '') ? -1 : 1;
  };
