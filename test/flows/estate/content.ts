import { Client } from 'pg';
import { moduleNames } from '#kernel/modules';

/** Every table of the modules with the digest of its rows, to say later which tables are others than before. */
export const contentOf = async (adminUrl: string): Promise<ReadonlyMap<string, string>> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = any($1)`,
      [[...moduleNames]],
    );
    const digests = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as digest from ${name} t`);
    const { rows } = await client.query<{ name: string; digest: string }>(digests.join(' union all '));
    return new Map(rows.map(({ name, digest }) => [name, digest]));
  } finally {
    await client.end();
  }
};

export const changedTables = async (adminUrl: string, before: ReadonlyMap<string, string>): Promise<readonly string[]> =>
  [...(await contentOf(adminUrl))].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table).sort();
