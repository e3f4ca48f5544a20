import type { Client } from 'pg';
import type { Sight } from '#kernel/identity/sight';
import { support } from './callers.ts';
import type { Callers } from './session.ts';
import type { Line, Organization, Tenant, World } from './world.ts';
import { changedOne, insertLine, valuesOf } from './writers.ts';

/** Puts a tenant under an organization of another one: rows of the closure and of the span, and nothing else. */
export const linkTenant = (callers: Callers, target: Tenant, under: Organization): Promise<{ lines_written: number }> =>
  callers.write(support.sight, async (client) => {
    await client.query(
      `insert into organizations.closure (kind, ancestor, descendant, depth)
       select 'OWNERSHIP', up.ancestor, down.descendant, up.depth + down.depth + 1
       from organizations.closure up, organizations.closure down
       where up.kind = 'OWNERSHIP' and down.kind = 'OWNERSHIP' and up.descendant = $1 and down.ancestor = $2`,
      [under.id, target.root.id],
    );
    for (let at: Organization | null = under; at !== null; at = at.parent) {
      await client.query(
        `insert into organizations.tenant_span (kind, ancestor, tenant_id, whole) values ('OWNERSHIP', $1, $2, $3), ('OWNERSHIP', $1, $4, true)
         on conflict do nothing`,
        [at.id, at.tenant.id, at === at.tenant.root, target.id],
      );
    }
    const { rows } = await client.query<{ lines_written: number }>(
      `select (n_tup_ins + n_tup_upd + n_tup_del)::int as lines_written from pg_stat_xact_user_tables where relname = 'line_item'`,
    );
    return rows[0] ?? { lines_written: NaN };
  });

export const changePartner = async (callers: Callers, deal: readonly Line[], to: Tenant): Promise<void> => {
  await callers.write(support.sight, (client) =>
    client.query('update entitlements.line_item set partner_tenants = $2 where id = any($1::uuid[])', [deal.map((line) => line.id), [to.id]]));
  for (const line of deal) line.partners = [to];
};

/** The old line ends first and a new one begins: the activation id is unique among living lines, at every moment of the transaction. */
export const transfer = async (callers: Callers, world: World, sight: Sight, line: Line, to: Tenant): Promise<Line> => {
  const moved: Line = { ...world.draw(to, line.partners), activationId: line.activationId, state: line.state };
  await callers.write(sight, async (client) => {
    await changedOne(client.query(`update entitlements.line_item set state = 'OBSOLETE' where id = $1`, [line.id]));
    await client.query(insertLine, valuesOf(moved));
  });
  line.state = 'OBSOLETE';
  world.lines.push(moved);
  return moved;
};

/** Changes as soon as one of the rows is written again, even with the same values. */
export const rowVersions = async (admin: Client, ids: readonly string[]): Promise<string | undefined> => {
  const { rows } = await admin.query<{ versions: string }>(
    `select md5(string_agg(concat(id, ctid, xmin), ',' order by id)) as versions from entitlements.line_item where id = any($1::uuid[])`,
    [ids],
  );
  return rows[0]?.versions;
};

/** Rows that the side table has too many, too few or wrong. */
export const sideTableFaults = async (admin: Client): Promise<number> => {
  const lines = `select partner, l.expires_at, l.id, l.state, l.product_id from entitlements.line_item l cross join lateral unnest(l.partner_tenants) partner`;
  const side = 'select partner_tenant_id, expires_at, line_item_id, state, product_id from entitlements.line_partner';
  const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from ((${lines} except ${side}) union all (${side} except ${lines})) fault`);
  return rows[0]?.n ?? NaN;
};
