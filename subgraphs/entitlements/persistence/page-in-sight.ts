import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Reader } from '#kernel/persistence/persistence';
import { isAfter, keysOf, orderOf } from './keyset.ts';
import { limitOf, rowsAsked, type Asked, type Keys, type Listed } from './listed.ts';
import { mergedKeys, streamsOf, type Streams } from './merged-keys.ts';
import { isForPartners, partnerKeys } from './partner-keys.ts';
import { all } from './shown.ts';

/** Up to so many organizations or tenants are read as streams and merged; of more, a longer index is read in order and every row looked up. */
const maxStreams = 700;
/** Up to so many organizations are made a set to look the rows up in; of more, the closure is probed for each row. */
const maxSet = 5_000;

/**
 * One page of everything in sight. Its keys come from an index alone, also those that are passed over; the table is read for the rows shown.
 * Which index gives the order depends on the kind of caller, and on nothing the planner guesses.
 */
export const pageInSight = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, asked: Asked): Promise<readonly Row[]> => {
  const keys = await keysInSight(db, list, sight, asked);
  const { rows } = await sql<Row>`
    select ${list.columns} from (${keys}) page join ${list.from} on ${sql.ref(`${list.alias}.id`)} = page.id
    order by ${orderOf(list.order, 'page')}`.execute(db);
  return rows;
};

const keysInSight = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, asked: Asked): Promise<Keys> => {
  const streams = streamsOf(list, sight, asked);
  const count = streams ? await countOf(db, streams) : Infinity;
  if (streams && count <= maxStreams) return mergedKeys(list, asked, streams);
  if (sight.kind === 'partner' && isForPartners(list)) return partnerKeys(list, sight, asked);
  const rows = streams?.column === 'organization_id' && count <= maxSet ? rowsInSet(list, asked, streams) : rowsAsked(list, sight, asked);
  return sight.kind === 'customer' || sight.kind === 'intake' ? tenantKeys(list, sight.tenants, asked, rows) : walkedKeys(list, asked, rows);
};

const countOf = async (db: Reader, { counted }: Streams): Promise<number> => {
  if (counted === null) return 0;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${counted} limit ${maxSet + 1}) stream`.execute(db);
  return rows[0]?.n ?? 0;
};

/** Inside a `coalesce` the set is made once and each row looked up in it; bare it might be planned as a join, and the order of the page lost. */
const rowsInSet = <Row>({ alias }: Listed<Row>, { conditions }: Asked, { source, column, shown }: Streams): RawBuilder<SqlBool> =>
  all([...conditions, shown, sql`coalesce(${sql.ref(`${alias}.${column}`)} in (${source}), false)`]);

/** A tenant at a time, each in the order of its index. */
const tenantKeys = <Row>(list: Listed<Row>, tenants: readonly string[], asked: Asked, rows: RawBuilder<SqlBool>): Keys => sql`
  select r.* from unnest(${tenants}::uuid[]) t(id) cross join lateral (
    ${walkedKeys(list, asked, all([sql`${sql.ref(`${list.alias}.tenant_id`)} = t.id`, rows]))}) r
  order by ${orderOf(list.order, 'r')} limit ${limitOf(asked)}`;

/** Everything in the order of the table's own index; the wall and the predicate pass over what is out of sight. */
const walkedKeys = <Row>({ order, alias, from }: Listed<Row>, asked: Asked, rows: RawBuilder<SqlBool>): Keys => sql`
  select ${keysOf(order, alias)} from ${from} where ${all([rows, isAfter(order, alias, asked.page.after)])}
  order by ${orderOf(order, alias)} limit ${limitOf(asked)}`;
