import { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { schemas as migrated } from '../../gateway/modules.ts';
import { schemas } from './database-privileges.ts';

export type Column = { readonly table: string; readonly column: string; readonly type: string; readonly nullable: boolean };
export const inWords = ({ table, column, type, nullable }: Column): string => `${table}.${column} ${type}${nullable ? ' or null' : ''}`;

/**
 * MikroORM's own comparison also complains of checks, collations and indexes that its metadata cannot say, so the columns are compared one by one.
 * Types are spelled by PostgreSQL on both sides.
 */
export const columnsThere = async (admin: Client): Promise<readonly Column[]> => {
  const { rows } = await admin.query<Column>(
    `select n.nspname || '.' || c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    [schemas],
  );
  return rows;
};

export const columnsWanted = async (admin: Client): Promise<readonly Column[]> => {
  const columns = (await Promise.all(migrated.map(columnsOfEntities))).flat();
  const { rows } = await admin.query<Column>(
    `select "table", "column", format_type(to_regtype(type), to_regtypemod(type)) as type, nullable
     from unnest($1::text[], $2::text[], $3::text[], $4::bool[]) wanted("table", "column", type, nullable)`,
    [columns.map(({ table }) => table), columns.map(({ column }) => column), columns.map(({ type }) => type), columns.map(({ nullable }) => nullable)],
  );
  return rows;
};

const columnsOfEntities = async ({ name, entities }: (typeof migrated)[number]): Promise<readonly Column[]> => {
  const orm = await MikroORM.init({ contextName: `columns of ${name}`, dbName: 'none', schema: name, entities: [...entities], discovery: { warnWhenNoEntities: false } });
  return [...orm.getMetadata().getAll().values()].flatMap(({ tableName, schema = name, props }) =>
    props
      .filter(({ kind, persist }) => kind !== 'm:n' && kind !== '1:m' && persist !== false)
      .flatMap(({ fieldNames, columnTypes, nullable = false }) =>
        fieldNames.map((column, place) => ({ table: `${schema}.${tableName}`, column, type: columnTypes[place] ?? '', nullable })),
      ),
  );
};
