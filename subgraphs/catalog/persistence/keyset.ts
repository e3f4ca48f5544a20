import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { highest } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import { HubError } from '#kernel/values/errors';
import { isUuid } from '#kernel/values/ids';

type SortKey = readonly (readonly [column: string, type: 'text' | 'uuid' | 'timestamptz'])[];

export const orderBy = (key: SortKey): RawBuilder<unknown> => sql.join(key.map(([column]) => sql.ref(column)));

/**
 * The rows that follow the cursor.
 * @throws BAD_USER_INPUT when the cursor holds what no list of ours has put into it
 */
export const beyond = (key: SortKey, { after }: PageRequest): RawBuilder<SqlBool> => {
  if (!after) return sql<SqlBool>`true`;
  const values = key.map(([, type], part) => {
    const value = after[part] ?? '';
    if (!wellFormed[type](value)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
    return sql`${value}::${sql.raw(type)}`;
  });
  return sql<SqlBool>`(${orderBy(key)}) > (${sql.join(values)})`;
};

const wellFormed = {
  text: (value: string): boolean => !value.includes('\0'),
  uuid: isUuid,
  timestamptz: (value: string): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(value),
};

/** As `startsWith`, whatever the case, on a column that was folded like the prefix. */
export const foldedStartsWith = (column: string, prefix: string): RawBuilder<SqlBool> => {
  const folded = sql`lower(${prefix}::text collate "default")`;
  return sql<SqlBool>`(${sql.ref(column)} >= (${folded}) collate "C" and ${sql.ref(column)} < (${folded} || ${highest}) collate "C")`;
};
