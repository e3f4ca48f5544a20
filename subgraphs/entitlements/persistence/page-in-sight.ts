import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Reader } from '#kernel/persistence/persistence';
import { isAfter, keysOf, orderOf } from './keyset.ts';
import { limitOf, rowsAsked, type Asked, type Keys, type Listed } from './listed.ts';
import { mergedKeys, streamsOf, type Streams } from './merged-keys.ts';
import { isForPartners, partnerKeys } from './partner-keys.ts';
import { all } from './shown.ts';

/** Up to so many organizations or tenants are read as streams and merged; beyond it one index is read in order and every row probed. */
const maxStreams = 700;

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
  if (streams && (await areFew(db, streams))) return mergedKeys(list, asked, streams);
  if (sight.kind === 'customer' || sight.kind === 'intake') return tenantKeys(list, sight, sight.tenants, asked);
  if (sight.kind === 'partner' && isForPartners(list)) return partnerKeys(list, sight, asked);
  return walkedKeys(list, sight, asked);
};

const areFew = async (db: Reader, { counted }: Streams): Promise<boolean> => {
  if (counted === null) return true;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${counted} limit ${maxStreams + 1}) stream`.execute(db);
  return (rows[0]?.n ?? 0) <= maxStreams;
};

/** A tenant at a time, each in the order of its index. */
const tenantKeys = <Row>(list: Listed<Row>, sight: Sight, tenants: readonly string[], asked: Asked): Keys => sql`
  select r.* from unnest(${tenants}::uuid[]) t(id) cross join lateral (
    ${walkedKeys(list, sight, { ...asked, conditions: [...asked.conditions, sql`${sql.ref(`${list.alias}.tenant_id`)} = t.id`] })}) r
  order by ${orderOf(list.order, 'r')} limit ${limitOf(asked)}`;

/** Everything in the order of the table's own index; the wall and the predicate pass over what is out of sight. */
const walkedKeys = <Row>(list: Listed<Row>, sight: Sight, asked: Asked): Keys => sql`
  select ${keysOf(list.order, list.alias)} from ${list.from}
  where ${all([rowsAsked(list, sight, asked), isAfter(list.order, list.alias, asked.page.after)])}
  order by ${orderOf(list.order, list.alias)} limit ${limitOf(asked)}`;
