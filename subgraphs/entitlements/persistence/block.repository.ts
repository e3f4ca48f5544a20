import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import type { EntitlementId, LineItemId } from '../contract/ids.ts';
import { blockedActions } from '../domain/block.ts';
import { mostBelow } from './by-key.repository.ts';
import { oldestBlock, orderOf } from './keyset.ts';
import type { BlockRow } from './rows.ts';
import { shown } from './shown.ts';

/** An entitlement as a whole, or one of its lines, which its entitlement's blocks keep from being used too. */
export type Blocked = { readonly entitlementId: EntitlementId; readonly lineItemId: LineItemId | null };

export const blockedKey = ({ entitlementId, lineItemId }: Blocked): string => [entitlementId, lineItemId].join(' ');

const blockedFrom = (key: string): [entitlementId: string, lineItemId: string | null] => {
  const [entitlementId = '', lineItemId] = key.split(' ');
  return [entitlementId, lineItemId || null];
};

/** The arms are read by themselves, for no index serves their `or`: a block of one of many lines is not looked at for the others. */
const standing = sql`(
  select b.* from entitlements.block b where b.entitlement_id = asked.entitlement_id and b.line_item_id is null and b.lifted_at is null
  union all select b.* from entitlements.block b where b.entitlement_id = asked.entitlement_id and b.line_item_id = asked.line_item_id and b.lifted_at is null)`;

/** What stands against each of these. Each block comes with all that is kept from being done, for there may be more blocks than are shown. */
export const blocksOf = (persistence: ModulePersistence, sight: Sight, keys: readonly string[]): Promise<readonly BlockRow[]> =>
  persistence.readWithin(sight, (db) => blocksAgainst(db, sight, keys));

export const blocksAgainst = async (db: Reader, sight: Sight, keys: readonly string[]): Promise<readonly BlockRow[]> => {
  const asked = keys.map(blockedFrom);
  const actionsIn = (blocked: ReturnType<typeof sql>) => sql`array(select action from unnest(${[...blockedActions]}::text[]) action where ${blocked})`;
  const { rows } = await sql<BlockRow>`
    select asked.entitlement_id as "entitlementId", asked.line_item_id as "lineItemId", b.id, b.reason, b.message, b.owner, b.since,
      ${actionsIn(sql`action = any(b.actions)`)} as actions, together.actions as "actionsTogether"
    from unnest(${asked.map(([id]) => id)}::uuid[], ${asked.map(([, id]) => id)}::uuid[]) asked(entitlement_id, line_item_id)
      join entitlements.entitlement e on e.id = asked.entitlement_id and ${shown(sight, 'e')}
      cross join lateral (select ${actionsIn(sql`exists (select from ${standing} b where action = any(b.actions))`)} as actions) together
      cross join lateral (select * from ${standing} b order by ${orderOf(oldestBlock, 'b')} limit ${mostBelow}) b`.execute(db);
  return rows;
};
