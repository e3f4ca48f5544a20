import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { Bucket } from '../domain/ledger.ts';
import { newestBooking } from './keyset.ts';
import type { Listed } from './listed.ts';
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
export type CountsAsOf = Counts & LineAsOf;

export const asOfKey = ({ lineItemId, effectiveAt, recordedAt }: LineAsOf): string => [lineItemId, effectiveAt, recordedAt].join(' ');
const asOfFrom = (key: string): string[] => key.split(' ');

const sumOf = (bucket: Bucket) => sql`coalesce(sum(b.delta) filter (where b.bucket = ${bucket}), 0)::int`;

/** The counts of many lines, each as of its own point, from one statement. */
export const countsAsOf = (persistence: ModulePersistence, sight: Sight, keys: readonly string[]): Promise<readonly CountsAsOf[]> =>
  persistence.readWithin(sight, async (db) => {
    const points = keys.map(asOfFrom);
    const column = (place: number) => points.map((point) => point[place]);
    const { rows } = await sql<CountsAsOf>`
      select point.id as "lineItemId", point.effective_at as "effectiveAt", point.recorded_at as "recordedAt",
        ${sumOf('GRANTED')} as granted, ${sumOf('CANCELLED')} as cancelled, ${sumOf('RESERVED')} as reserved, ${sumOf('FULFILLED')} as fulfilled,
        ${sumOf('OVERDRAFT')} as overdraft, ${sumOf('TRANSFERRED_OUT')} as "transferredOut", ${sumOf('SPLIT_OUT')} as "splitOut",
        ${sumOf('UPGRADED_OUT')} as "upgradedOut", ${sumOf('BURNED')} as burned
      from unnest(${column(0)}::uuid[], ${column(1)}::text[], ${column(2)}::text[]) point(id, effective_at, recorded_at)
        join entitlements.line_item l on l.id = point.id and ${shown(sight, 'l')}
        left join entitlements.ledger b on b.line_item_id = l.id
          and b.effective_at <= point.effective_at::timestamptz and b.recorded_at <= point.recorded_at::timestamptz
      group by point.id, point.effective_at, point.recorded_at`.execute(db);
    return rows;
  });
