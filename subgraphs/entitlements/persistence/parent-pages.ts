import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Reader } from '#kernel/persistence/persistence';
import { isAfter, orderOf } from './keyset.ts';
import { limitOf, rowsAsked, type Asked, type Listed } from './listed.ts';
import { all } from './shown.ts';

type Parents = { readonly column: string; readonly ids: readonly string[] };

/** One page for each of many parents, in one statement; a row names its parent. */
export const pagesOfParents = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, parents: Parents, asked: Asked): Promise<readonly (Row & { readonly listedBelow: string })[]> => {
  const { rows } = await sql<Row & { listedBelow: string }>`
    select parent.id as "listedBelow", r.* from unnest(${parents.ids}::uuid[]) parent(id) cross join lateral (
      select ${list.columns} from ${list.from} where ${sql.ref(parents.column)} = parent.id
        and ${all([rowsAsked(list, sight, asked), isAfter(list.order, list.alias, asked.page.after)])}
      order by ${orderOf(list.order, list.alias)} limit ${limitOf(asked)}) r`.execute(db);
  return rows;
};

export const countsOfParents = async <Row>(db: Reader, list: Listed<Row>, sight: Sight, parents: Parents, asked: Asked): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ parentId: string; n: number }>`
    select parent.id as "parentId", r.n from unnest(${parents.ids}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as n from ${list.from} where ${sql.ref(parents.column)} = parent.id and ${rowsAsked(list, sight, asked)}) r`.execute(db);
  return new Map(rows.map(({ parentId, n }) => [parentId, n]));
};
