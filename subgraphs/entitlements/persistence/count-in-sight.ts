import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Reader } from '#kernel/persistence/persistence';
import { organizationsOf, type Asked, type Listed } from './listed.ts';
import { isForPartners, partnerIds } from './partner-keys.ts';
import { all, shown, shownInStream, shownInTenants, tenantsUnder } from './shown.ts';

/** Counting more would cost more than any page. */
const maxCount = 300_000;

/** How many there are; null when that is more than is worth counting. */
export const countInSight = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, asked: Asked): Promise<number | null> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${idsInSight(list, sight, asked)} limit ${maxCount + 1}) counted`.execute(db);
  const n = rows[0]?.n ?? 0;
  return n > maxCount ? null : n;
};

const idsInSight = <Row>(list: Listed<Row>, sight: Sight, asked: Asked): RawBuilder<unknown> => {
  const { alias, from } = list;
  const inSets = withinSets(list, sight, asked);
  if (sight.kind === 'partner' && isForPartners(list)) return partnerIds(list, sight, inSets);
  const ids = (...more: readonly RawBuilder<unknown>[]) => sql`select ${sql.ref(`${alias}.id`)} from ${from} where ${all([...inSets.conditions, ...more])}`;
  if (sight.kind === 'customer') return ids(shownInTenants(sight, alias));
  if (sight.kind !== 'wide') return ids(shown(sight, alias));
  return sql`select r.id from (${tenantsUnder(sight)}) stream cross join lateral (
    ${ids(sql`${sql.ref(`${alias}.tenant_id`)} = stream.id`, shownInStream(sight, alias))} offset 0) r`;
};

/** Nothing here needs an order, so organizations are read as sets instead of asking for each row's. */
const withinSets = <Row>({ alias }: Listed<Row>, sight: Sight, asked: Asked): Asked => {
  const sets = [asked.within, sight.kind === 'customer' && sight].map((scope) => scope && sql`${sql.ref(`${alias}.organization_id`)} in (${organizationsOf(scope)})`);
  return { ...asked, within: null, conditions: [...asked.conditions, ...sets] };
};
