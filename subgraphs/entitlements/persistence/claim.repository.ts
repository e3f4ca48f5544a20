import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence, Reader, Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId, TenantId } from '#kernel/values/ids';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import type { State } from '../domain/state.ts';
import { instantFrom, lineItemColumns, type LineItemRow } from './rows.ts';
import { shown } from './shown.ts';

/** A line with what its entitlement says of it. */
export type LineOnSale = LineItemRow & { readonly businessUnitId: BusinessUnitId; readonly entitlementState: State };

const lineOnSale = sql`${lineItemColumns}, e.business_unit_id as "businessUnitId", e.state as "entitlementState"
  from entitlements.line_item l join entitlements.entitlement e on e.id = l.entitlement_id`;

/** By normalised activation id: the line that is not obsolete, else the one that ended last; never one that was a mistake. */
export const linesNamed = (persistence: ModulePersistence, sight: Sight, activationKeys: readonly string[]): Promise<readonly LineOnSale[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LineOnSale>`
      select distinct on (l.activation_key) ${lineOnSale}
      where l.activation_key = any(${activationKeys}::text[]) and l.withdrawn_at is null and ${shown(sight, 'l')}
      order by l.activation_key, l.state = 'OBSOLETE', l.created_at desc, l.id desc`.execute(db);
    return rows;
  });

/** Whoever has the rows decides alone about their copies, until its transaction ends. In the order of their ids, so that two never wait for each other. */
export const lockLines = async ({ db }: Work, sight: Sight, ids: readonly LineItemId[]): Promise<ReadonlyMap<LineItemId, LineOnSale>> => {
  const { rows } = await sql<LineOnSale>`
    select ${lineOnSale} where l.id = any(${ids}::uuid[]) and ${shown(sight, 'l')} order by l.id for no key update of l`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

export type ClaimRow = CopiesCause & {
  readonly tenantId: TenantId;
  readonly lineItemId: LineItemId;
  readonly count: number;
  readonly overdraftCount: number;
  readonly holders: readonly string[];
  readonly state: 'CONFIRMED' | 'GIVEN_BACK';
  readonly effectiveAt: string;
};

export const causeKey = ({ source, key }: CopiesCause): string => JSON.stringify([source, key]);

/** By what the sources call them; where a cause has had claims in several tenants, the one that stands. */
export const claimsOf = async (db: Reader, causes: readonly CopiesCause[]): Promise<ReadonlyMap<string, ClaimRow>> => {
  const { rows } = await sql<ClaimRow>`
    select c.tenant_id as "tenantId", c.line_item_id as "lineItemId", c.source, c.key, c.count, c.overdraft_count as "overdraftCount", c.holders, c.state, c.effective_at as "effectiveAt"
    from entitlements.claim c join unnest(${causes.map(({ source }) => source)}::text[], ${causes.map(({ key }) => key)}::text[]) asked(source, key)
      on c.source = asked.source and c.key = asked.key
    order by c.state desc`.execute(db);
  return new Map(rows.map((row) => [causeKey(row), { ...row, effectiveAt: instantFrom(row.effectiveAt).toString() }]));
};

/** One row for each cause in a tenant, for ever: taken, given back, taken again. At most one of a cause's rows stands. */
export const saveClaims = async ({ db }: Work, claims: readonly (ClaimRow & { readonly id: string })[]): Promise<void> => {
  if (claims.length === 0) return;
  await sql`
    insert into entitlements.claim (id, tenant_id, line_item_id, source, key, count, overdraft_count, holders, state, effective_at)
    values ${rowsOf(claims, (claim) => sql`${claim.id}::uuid, ${claim.tenantId}::uuid, ${claim.lineItemId}::uuid, ${claim.source}, ${claim.key},
      ${claim.count}, ${claim.overdraftCount}, ${claim.holders}::text[], ${claim.state}, ${claim.effectiveAt}::timestamptz`)}
    on conflict (tenant_id, source, key) do update set line_item_id = excluded.line_item_id, count = excluded.count,
      overdraft_count = excluded.overdraft_count, holders = excluded.holders, state = excluded.state, effective_at = excluded.effective_at`.execute(db);
};

const rowsOf = <T>(items: readonly T[], row: (item: T) => RawBuilder<unknown>): RawBuilder<unknown> => sql.join(items.map((item) => sql`(${row(item)})`));
