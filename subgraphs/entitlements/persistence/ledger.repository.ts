import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { newestBooking } from './keyset.ts';
import type { Listed } from './list.ts';
import { ledgerColumns, type Counts, type LedgerEntryRow } from './rows.ts';
import { shown } from './shown.ts';

/** Bookings are seen by whoever sees their line. */
export const ledgerList: Listed<LedgerEntryRow> = {
  alias: 'b',
  from: sql`entitlements.ledger b join entitlements.line_item l on l.id = b.line_item_id`,
  ownedBy: 'l',
  columns: ledgerColumns,
  order: newestBooking,
  keyOf: ({ recordedAt, id }) => [recordedAt, id],
};

/** A line at a point on both axes of time. */
export type LineAsOf = { readonly lineItemId: string; readonly effectiveAt: string; readonly recordedAt: string };

const sumOf = (bucket: string) => sql`coalesce(sum(b.delta) filter (where b.bucket = ${bucket}), 0)::int`;

/** The counts of many lines, each as of its own point, in the order asked and from one statement. */
export const countsAsOf = (persistence: ModulePersistence, sight: Sight, points: readonly LineAsOf[]): Promise<readonly (Counts | null)[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<Counts & { place: number }>`
      select point.place::int as place, ${sumOf('GRANTED')} as granted, ${sumOf('CANCELLED')} as cancelled, ${sumOf('RESERVED')} as reserved,
        ${sumOf('FULFILLED')} as fulfilled, ${sumOf('OVERDRAFT')} as overdraft, ${sumOf('TRANSFERRED_OUT')} as "transferredOut",
        ${sumOf('SPLIT_OUT')} as "splitOut", ${sumOf('UPGRADED_OUT')} as "upgradedOut", ${sumOf('BURNED')} as burned
      from unnest(${points.map(({ lineItemId }) => lineItemId)}::uuid[], ${points.map(({ effectiveAt }) => effectiveAt)}::timestamptz[],
          ${points.map(({ recordedAt }) => recordedAt)}::timestamptz[]) with ordinality point(id, effective_at, recorded_at, place)
        join entitlements.line_item l on l.id = point.id and ${shown(sight, 'l')}
        left join entitlements.ledger b on b.line_item_id = l.id and b.effective_at <= point.effective_at and b.recorded_at <= point.recorded_at
      group by point.place`.execute(db);
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return points.map((_, index) => byPlace.get(index + 1) ?? null);
  });
