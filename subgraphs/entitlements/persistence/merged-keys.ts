import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { isAfter, keysOf, orderOf, type Order } from './keyset.ts';
import { limitOf, membersOf, organizationsOf, type Asked, type Keys, type Listed, type Scope } from './listed.ts';
import { all, shown, shownInStream, shownInTenants, spansUnder, tenantsUnder } from './shown.ts';

/** What a list is read from in parts, each part in the order of its own index. */
export type Streams = {
  /** A statement that gives the `id` of each; `stream` in the conditions. */
  readonly source: RawBuilder<unknown>;
  /** A statement with a row for each of them or more, to be counted; null where they were named one by one, and so are few. */
  readonly counted: RawBuilder<unknown> | null;
  readonly column: 'organization_id' | 'tenant_id';
  /** What of a stream may be shown. */
  readonly shown: RawBuilder<SqlBool>;
};

/** Anybody may ask for some organizations alone; a customer is confined to its own, and a territory to its tenants. */
export const streamsOf = <Row>({ alias }: Listed<Row>, sight: Sight, { within }: Asked): Streams | null => {
  if (within) return organizationStreams(within, shown(sight, alias));
  if (sight.kind === 'customer') return organizationStreams(sight, shownInTenants(sight, alias));
  if (sight.kind === 'wide') return { source: tenantsUnder(sight), counted: spansUnder(sight), column: 'tenant_id', shown: shownInStream(sight, alias) };
  return null;
};

const organizationStreams = (scope: Scope, shownOf: RawBuilder<SqlBool>): Streams => ({
  source: organizationsOf(scope),
  counted: scope.subtrees.length === 0 ? null : membersOf(scope),
  column: 'organization_id',
  shown: shownOf,
});

/**
 * The first keys of every stream give a bound under which a page lies; the second read takes what lies under it.
 * Work grows with the number of streams and never with the rows in them.
 */
export const mergedKeys = <Row>(list: Listed<Row>, asked: Asked, streams: Streams): Keys => {
  const { alias, order } = list;
  const limit = limitOf(asked);
  const keysOfStream = (howMany: RawBuilder<unknown>, bound?: RawBuilder<SqlBool>) => sql`
    select ${keysOf(order, alias)} from ${list.from}
    where ${sql.ref(`${alias}.${streams.column}`)} = stream.id and ${all([...asked.conditions, streams.shown, isAfter(order, alias, asked.page.after), bound])}
    order by ${orderOf(order, alias)} limit ${howMany}`;
  return sql`
    with stream as materialized (${streams.source}),
      heads as (select 1 + ${4 * limit} / greatest(count(*), 1) as n from stream),
      head as (select h.* from stream cross join lateral (${keysOfStream(sql`(select n from heads)`)}) h),
      bound as (select b.* from (
        (select ${keysOf(order, 'head')} from head order by ${orderOf(order, 'head')} offset ${limit - 1} limit 1) union all select ${lastKeysOf(order)}) b
        order by ${orderOf(order, 'b')} limit 1)
    select r.* from stream cross join lateral (${keysOfStream(sql`${limit}`, isUnderBound(order, alias))}) r
    order by ${orderOf(order, 'r')} limit ${limit}`;
};

/**
 * Where there are fewer rows than a page holds this is the bound. So there always is one, to be compared as it is:
 * a `coalesce` around it is not taken for leakproof, and under row-level security the comparison would not reach the index.
 */
const lastKeysOf = ({ instant, direction }: Order): RawBuilder<unknown> => {
  const [moment, id] = direction === 'up' ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : ['-infinity', '00000000-0000-0000-0000-000000000000'];
  return instant === null ? sql`${id}::uuid` : sql`${moment}::timestamptz, ${id}::uuid`;
};

const isUnderBound = (order: Order, alias: string): RawBuilder<SqlBool> => {
  const bound = order.instant === null ? sql`(select id from bound)` : sql`(select ${sql.ref(order.instant)} from bound), (select id from bound)`;
  return sql<SqlBool>`(${keysOf(order, alias)}) ${order.direction === 'up' ? sql`<=` : sql`>=`} (${bound})`;
};
