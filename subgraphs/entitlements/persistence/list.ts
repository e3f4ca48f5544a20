import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { OrganizationId } from '#kernel/values/ids';
import type { Sight } from '#kernel/identity/sight';
import type { Keyset, PageRequest } from '#kernel/persistence/paging';
import type { Reader } from '#kernel/persistence/persistence';
import { isAfter, isAfterIn, keysOf, orderIn, orderOf, type Order } from './keyset.ts';
import { all, shown, shownInTenants } from './shown.ts';

/** A table as the lists read it; `alias` is the name it goes by in the columns and the conditions. */
export type Listed<Row> = {
  readonly alias: string;
  readonly from: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  readonly order: Order;
  readonly keyOf: (row: Row) => Keyset;
  /** Where partners' pages are read from: a table of (partner_tenant_id, reference, the order's instant). */
  readonly partners?: PartnerTable;
  /** The alias that says whose a row is, where that is another table's. */
  readonly ownedBy?: string;
};

type PartnerTable = { readonly table: RawBuilder<unknown>; readonly reference: string };

/** What is asked of a list: conditions on its rows, and the organizations it is confined to, if it is. */
export type Asked = {
  readonly conditions: readonly (RawBuilder<SqlBool> | undefined | false)[];
  /** The same conditions on the partners' table (alias `q`), as far as it has the columns: it narrows before rows are fetched. */
  readonly partnerConditions?: readonly (RawBuilder<SqlBool> | undefined | false)[];
  /** Whether those are all the conditions there are. */
  readonly isKnownToPartners?: boolean;
  readonly within: Scope | null;
  readonly page: PageRequest;
};
type Scope = { readonly subtrees: readonly OrganizationId[]; readonly organizations: readonly OrganizationId[] };

/** Up to so many organizations are read as streams and merged; beyond it an index is walked in order and every row probed. */
const maxStreams = 1_000;
/** Counting more would cost more than any page. */
const maxCount = 300_000;

const conditionsOf = <Row>(list: Listed<Row>, sight: Sight, { conditions, page }: Asked, withCursor = true): RawBuilder<SqlBool> =>
  all([...conditions, shown(sight, list.ownedBy ?? list.alias), withCursor ? isAfter(list.order, list.alias, page.after) : undefined]);

/** The same where the organizations of a customer's own sight are what is read from: asking of each row again whether it is among them would double the work. */
const conditionsWithin = <Row>(list: Listed<Row>, sight: Sight, asked: Asked, withCursor = true): RawBuilder<SqlBool> => {
  if (sight.kind !== 'customer' || asked.within !== null) return conditionsOf(list, sight, asked, withCursor);
  return all([...asked.conditions, shownInTenants(sight, list.alias), withCursor ? isAfter(list.order, list.alias, asked.page.after) : undefined]);
};

/** One page for each of many parents, in one statement; a row names its parent. */
export const pagesOfParents = async <Row>(
  db: Reader,
  list: Listed<Row>,
  sight: Sight,
  parents: { readonly column: string; readonly ids: readonly string[] },
  asked: Asked,
): Promise<readonly (Row & { readonly listedBelow: string })[]> => {
  const { rows } = await sql<Row & { listedBelow: string }>`
    select parent.id as "listedBelow", r.* from unnest(${parents.ids}::uuid[]) parent(id) cross join lateral (
      select ${list.columns} from ${list.from} where ${sql.ref(parents.column)} = parent.id and ${conditionsOf(list, sight, asked)}
      order by ${orderOf(list.order, list.alias)} limit ${asked.page.first + 1}) r`.execute(db);
  return rows;
};

export const countsOfParents = async <Row>(
  db: Reader,
  list: Listed<Row>,
  sight: Sight,
  parents: { readonly column: string; readonly ids: readonly string[] },
  asked: Asked,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ parentId: string; n: number }>`
    select parent.id as "parentId", r.n from unnest(${parents.ids}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as n from ${list.from} where ${sql.ref(parents.column)} = parent.id and ${conditionsOf(list, sight, asked, false)}) r`.execute(db);
  return new Map(rows.map(({ parentId, n }) => [parentId, n]));
};

/** One page of everything in sight. Which index gives the order depends on the kind of caller, and on nothing the planner guesses. */
export const pageInSight = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, asked: Asked): Promise<readonly Row[]> => {
  const scope = scopeOf(sight, asked);
  const statement =
    scope && (await isNarrow(db, scope)) ? mergedOrganizations(list, sight, scope, asked)
    : sight.kind === 'customer' || sight.kind === 'intake' ? mergedTenants(list, sight, sight.tenants, asked)
    : sight.kind === 'partner' && list.partners ? partnersFirst(list, list.partners, sight, sight.partners, asked)
    : walked(list, sight, asked);
  const { rows } = await statement.execute(db);
  return rows;
};

/** A customer is confined to its organizations anyway; anybody may ask to be. */
const scopeOf = (sight: Sight, { within }: Asked): Scope | null => within ?? (sight.kind === 'customer' ? sight : null);

const organizationsOf = ({ subtrees, organizations }: Scope) => sql`
  select k.descendant as id from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${subtrees}::uuid[])
  union select unnest(${organizations}::uuid[])`;

const isNarrow = async (db: Reader, scope: Scope): Promise<boolean> => {
  if (scope.subtrees.length === 0) return true;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${organizationsOf(scope)} limit ${maxStreams + 1}) stream`.execute(db);
  return (rows[0]?.n ?? 0) <= maxStreams;
};

/**
 * The first keys of every stream give a bound under which a page lies; the second read takes what lies under it.
 * Work grows with the number of streams and never with the rows in them.
 */
const mergedOrganizations = <Row>(list: Listed<Row>, sight: Sight, scope: Scope, asked: Asked): RawBuilder<Row> => {
  const limit = asked.page.first + 1;
  const order = orderOf(list.order, list.alias);
  const keys = orderKeys(list);
  const stream = (what: RawBuilder<unknown>, more: RawBuilder<unknown>, howMany: RawBuilder<unknown>) => sql`
    select ${what} from ${list.from} where ${sql.ref(`${list.alias}.organization_id`)} = stream.id and ${conditionsWithin(list, sight, asked)}${more}
    order by ${order} limit ${howMany}`;
  const bound = sql` and (${keys}) ${list.order.direction === 'up' ? sql`<=` : sql`>=`} (${boundOf(list.order)})`;
  return sql<Row>`
    with stream as materialized (${organizationsOf(scope)}),
      heads as (select 1 + ${4 * limit} / greatest(count(*), 1) as n from stream),
      head as (select l.* from stream cross join lateral (${stream(keys, sql``, sql`(select n from heads)`)}) l),
      bound as materialized (select head.* from head order by ${orderOf(list.order, 'head')} offset ${limit - 1} limit 1)
    select ${list.columns} from stream cross join lateral (${stream(sql`${sql.raw(list.alias)}.*`, bound, sql`${limit}`)}) ${sql.raw(list.alias)}
    order by ${order} limit ${limit}`;
};

/** Where there are fewer rows than a page holds there is no bound, and all are taken. */
const boundOf = ({ instant, direction }: Order): RawBuilder<unknown> => {
  const end = direction === 'up' ? { instant: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } : { instant: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const id = sql`coalesce((select id from bound), ${end.id}::uuid)`;
  return instant === null ? id : sql`coalesce((select ${sql.ref(instant)} from bound), ${end.instant}::timestamptz), ${id}`;
};

/** A tenant at a time, each in the order of its index. */
const mergedTenants = <Row>(list: Listed<Row>, sight: Sight, tenants: readonly string[], asked: Asked): RawBuilder<Row> => sql<Row>`
  select ${list.columns} from unnest(${tenants}::uuid[]) t(id) cross join lateral (
    select ${sql.raw(list.alias)}.* from ${list.from} where ${sql.ref(`${list.alias}.tenant_id`)} = t.id and ${conditionsOf(list, sight, asked)}
    order by ${orderOf(list.order, list.alias)} limit ${asked.page.first + 1}) ${sql.raw(list.alias)}
  order by ${orderOf(list.order, list.alias)} limit ${asked.page.first + 1}`;

/**
 * A partner's keys come in order from the side table, and each row is then fetched by its id until the page is full;
 * two partners of one caller may stand in the same tier path, so a row may come twice and is shown once.
 */
const partnersFirst = <Row>(list: Listed<Row>, side: PartnerTable, sight: Sight, partners: readonly string[], asked: Asked): RawBuilder<Row> => {
  const sideOrder = { alias: 'q', direction: list.order.direction, columns: [...(list.order.instant === null ? [] : [list.order.instant]), side.reference] };
  return sql<Row>`
    select distinct on (${orderKeys(list)}) ${list.columns} from unnest(${partners}::uuid[]) partner(id) cross join lateral (
      select ${sql.raw(list.alias)}.* from ${besideRows(list, side)}
      where q.partner_tenant_id = partner.id and ${all([...(asked.partnerConditions ?? []), isAfterIn(sideOrder, asked.page.after)])}
        and ${conditionsOf(list, sight, asked, false)}
      order by ${orderIn(sideOrder)} limit ${asked.page.first + 1}) ${sql.raw(list.alias)}
    order by ${orderOf(list.order, list.alias)} limit ${asked.page.first + 1}`;
};

const besideRows = <Row>({ from, alias }: Listed<Row>, { table, reference }: PartnerTable): RawBuilder<unknown> =>
  sql`${table} q join ${from} on ${sql.ref(`${alias}.id`)} = ${sql.ref(`q.${reference}`)}`;

const orderKeys = <Row>({ order, alias }: Listed<Row>): RawBuilder<unknown> => sql.join(keysOf(order, alias));

/** Everything in the order of the table's own index; the wall and the predicate pass over what is out of sight. */
const walked = <Row>(list: Listed<Row>, sight: Sight, asked: Asked): RawBuilder<Row> => sql<Row>`
  select ${list.columns} from ${list.from} where ${conditionsOf(list, sight, asked)}
  order by ${orderOf(list.order, list.alias)} limit ${asked.page.first + 1}`;

/** How many there are; null when that is more than is worth counting. */
export const countInSight = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, asked: Asked): Promise<number | null> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${countedIn(list, sight, asked)} limit ${maxCount + 1}) counted`.execute(db);
  const n = rows[0]?.n ?? 0;
  return n > maxCount ? null : n;
};

const countedIn = <Row>(list: Listed<Row>, sight: Sight, asked: Asked): RawBuilder<unknown> => {
  const scope = scopeOf(sight, asked);
  const id = sql.ref(`${list.alias}.id`);
  const inScope = scope ? sql`${sql.ref(`${list.alias}.organization_id`)} in (${organizationsOf(scope)})` : sql`true`;
  if (sight.kind !== 'partner' || !list.partners) return sql`select ${id} from ${list.from} where ${conditionsWithin(list, sight, asked, false)} and ${inScope}`;
  const mine = sql`q.partner_tenant_id = any(${sight.partners}::uuid[]) and ${all(asked.partnerConditions ?? [])}`;
  if (asked.isKnownToPartners) return sql`select distinct ${sql.ref(`q.${list.partners.reference}`)} from ${list.partners.table} q where ${mine}`;
  return sql`select distinct ${id} from ${besideRows(list, list.partners)} where ${mine} and ${conditionsOf(list, sight, asked, false)} and ${inScope}`;
};
