import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence, Reader, Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LineItemId } from '../contract/index.ts';
import type { Subject } from '../domain/allowed.ts';
import type { Block } from '../domain/block.ts';
import type { LimitedAction, ActionLimit } from '../domain/limit.ts';
import type { State } from '../domain/state.ts';
import type { StoredLimits } from './line-item.entity.ts';
import { balanceFrom, instantFrom, lineItemColumns, spanFrom, type LineItemRow } from './rows.ts';
import { shown } from './shown.ts';

/** A line with what its entitlement says of it. */
export type LineOnSale = LineItemRow & { readonly businessUnitId: BusinessUnitId; readonly entitlementState: State; readonly shortfall: number };

const columns = sql`${lineItemColumns}, l.shortfall, e.business_unit_id as "businessUnitId", e.state as "entitlementState"`;
const tables = sql`entitlements.line_item l join entitlements.entitlement e on e.id = l.entitlement_id`;

/** By normalised activation id: the line that is not obsolete, else the one that ended last; never one that was a mistake. */
export const linesNamed = (persistence: ModulePersistence, sight: Sight, activationKeys: readonly string[]): Promise<readonly LineOnSale[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineOnSale>`
      select distinct on (l.activation_key) ${columns} from ${tables}
      where l.activation_key = any(${activationKeys}::text[]) and l.withdrawn_at is null and ${shown(sight, 'l')}
      order by l.activation_key, l.state = 'OBSOLETE', l.created_at desc, l.id desc`.execute(db);
    return rows;
  });

export const linesOnSale = (persistence: ModulePersistence, sight: Sight, ids: readonly LineItemId[]): Promise<readonly LineOnSale[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineOnSale>`
      select ${columns} from ${tables} where l.id = any(${ids}::uuid[]) and l.withdrawn_at is null and ${shown(sight, 'l')}`.execute(db);
    return rows;
  });

/** Whoever has the rows decides alone about their copies, until its transaction ends. In the order of their ids, so that two never wait for each other. */
export const lockLines = async ({ db }: Work, sight: Sight, ids: readonly LineItemId[]): Promise<ReadonlyMap<LineItemId, LineOnSale>> => {
  const { rows } = await sql<LineOnSale>`
    select ${columns} from ${tables} where l.id = any(${ids}::uuid[]) and ${shown(sight, 'l')} order by l.id for no key update of l`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

const standing = (where: ReturnType<typeof sql>) => sql`select b.* from entitlements.block b where b.entitlement_id = l.entitlement_id and ${where} and b.lifted_at is null`;

/** All that stands against a line, its entitlement's blocks included. */
const blocks = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('reason', b.reason, 'message', b.message, 'actions', b.actions, 'owner', b.owner) order by b.since, b.id), '[]')
  from (${standing(sql`b.line_item_id is null`)} union all ${standing(sql`b.line_item_id = l.id`)}) b)`;

/** What decides beside the line's own row whether free copies of it may be activated. */
export type LineStanding = Pick<LineOnSale, 'id' | 'shortfall' | 'businessUnitId' | 'entitlementState'> & Pick<Subject, 'blocks'>;

export const standingsOf = (persistence: ModulePersistence, sight: Sight, ids: readonly LineItemId[]): Promise<readonly LineStanding[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineStanding>`
      select l.id, l.shortfall, e.business_unit_id as "businessUnitId", e.state as "entitlementState", ${blocks} as blocks
      from ${tables} where l.id = any(${ids}::uuid[]) and ${shown(sight, 'l')}`.execute(db);
    return rows;
  });

/** When each limited action was done last, no more often than its limit needs to know. */
const usesOf = sql`(
  select coalesce(jsonb_object_agg(limited.action, array(
    select p.decided_at from entitlements.permit p
    where p.line_item_id = l.id and p.action = limited.action and not p.overrides_limit and not p.is_reclaim and (p.state = 'RESERVED' or p.ending = 'DONE')
    order by p.decided_at desc limit limited.allowed)), '{}')
  from (select key as action, (value ->> 'allowed')::int as allowed from jsonb_each(l.limits)) limited)`;

type Uses = { readonly [Action in LimitedAction]?: readonly string[] };
type RuledRow = LineOnSale & { readonly limits: StoredLimits; readonly returnsCredit: boolean; readonly blocks: readonly Block[]; readonly uses: Uses };

/** A line with all by which it is decided about it. */
export type RuledLine = LineOnSale & Pick<Subject, 'blocks' | 'limits' | 'uses'> & { readonly returnsCredit: boolean };

/** In a statement of its own after the lock, for one that waits sees what was before the wait. */
export const ruledLines = async (db: Reader, sight: Sight, ids: readonly LineItemId[]): Promise<readonly RuledLine[]> => {
  const { rows } = await sql<RuledRow>`
    select ${columns}, l.limits, l.returns_credit as "returnsCredit", ${blocks} as blocks, ${usesOf} as uses
    from ${tables} where l.id = any(${ids}::uuid[]) and ${shown(sight, 'l')}`.execute(db);
  return rows.map((row) => ({ ...row, limits: eachAction((action) => limitFrom(row.limits[action])), uses: eachAction((action) => usesFrom(row.uses[action])) }));
};

const eachAction = <T>(valueOf: (action: LimitedAction) => T): Readonly<Record<LimitedAction, T>> => ({ RETURN: valueOf('RETURN'), REHOST: valueOf('REHOST'), REPAIR: valueOf('REPAIR') });

const limitFrom = (stored: StoredLimits[LimitedAction]): ActionLimit | null =>
  stored ? { allowed: stored.allowed, per: stored.per === null ? null : Temporal.Duration.from(stored.per) } : null;

const usesFrom = (newestFirst: readonly string[] = []): readonly Temporal.Instant[] => newestFirst.map(instantFrom).reverse();

/** Before what is booked of it, for no more may be missing than runs. */
export const saveShortfalls = async ({ db }: Work, lines: readonly Pick<LineOnSale, 'id' | 'shortfall'>[]): Promise<void> => {
  if (lines.length === 0) return;
  await sql`
    update entitlements.line_item l set shortfall = after.shortfall
    from unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ shortfall }) => shortfall)}::int[]) after(id, shortfall) where l.id = after.id`.execute(db);
};

export const subjectOf = (line: Omit<RuledLine, 'returnsCredit'>): Subject => ({ ...line, ...spanFrom(line), balance: balanceFrom(line) });
