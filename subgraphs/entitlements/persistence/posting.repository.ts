import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import { ledgerEntryId, type LineItemId } from '../contract/ids.ts';
import type { Bucket, Posting } from '../domain/ledger.ts';
import { instantFrom } from './rows.ts';

/** The line that is booked on; its row must be locked by the transaction. */
type Booked = { readonly id: LineItemId; readonly tenantId: TenantId; readonly partnerTenants: readonly TenantId[] };
/** Why it was booked. */
type Occasion = { readonly operation: string; readonly source: string; readonly key: string; readonly actor: string; readonly reason?: string };
export type Booking = { readonly line: Booked; readonly occasion: Occasion; readonly postings: readonly Posting[] };

/** Everything that was booked on the lines, by what came into effect when. */
export const postingsOf = async (db: Reader, ids: readonly LineItemId[]): Promise<ReadonlyMap<LineItemId, readonly Posting[]>> => {
  const { rows } = await sql<{ lineItemId: LineItemId; bucket: Bucket; delta: number; effectiveAt: string }>`
    select line_item_id as "lineItemId", bucket, sum(delta)::int as delta, effective_at as "effectiveAt" from entitlements.ledger
    where line_item_id = any(${ids}::uuid[]) group by line_item_id, bucket, effective_at having sum(delta) <> 0`.execute(db);
  const byLine = Map.groupBy(rows, ({ lineItemId }) => lineItemId);
  return new Map([...byLine].map(([id, some]) => [id, some.map((row) => ({ ...row, effectiveAt: instantFrom(row.effectiveAt) }))]));
};

/** Adds to the ledger; never before what was booked on the line last, whatever this machine's clock says. */
export const book = async ({ db }: Work, bookings: readonly Booking[], now: Temporal.Instant): Promise<void> => {
  const rows = bookings.flatMap(({ line, occasion, postings }) => postings.map((posting) => ({ line, occasion, posting })));
  if (rows.length === 0) return;
  await sql`
    insert into entitlements.ledger (id, tenant_id, partner_tenants, line_item_id, bucket, delta, effective_at, recorded_at, operation, source, key, actor, reason)
    select b.id, b.tenant_id, b.partner_tenants, b.line_item_id, b.bucket, b.delta, b.effective_at,
      greatest(${now.toString()}::timestamptz, (select max(earlier.recorded_at) from entitlements.ledger earlier where earlier.line_item_id = b.line_item_id)),
      b.operation, b.source, b.key, b.actor, b.reason
    from (values ${sql.join(
      rows.map(({ line, occasion, posting }) => sql`(${ledgerEntryId.make()}::uuid, ${line.tenantId}::uuid, ${line.partnerTenants}::uuid[], ${line.id}::uuid,
        ${posting.bucket}, ${posting.delta}::int, ${posting.effectiveAt.toString()}::timestamptz, ${occasion.operation}, ${occasion.source}, ${occasion.key},
        ${occasion.actor}, ${occasion.reason ?? null}::text)`),
    )}) b(id, tenant_id, partner_tenants, line_item_id, bucket, delta, effective_at, operation, source, key, actor, reason)`.execute(db);
};
