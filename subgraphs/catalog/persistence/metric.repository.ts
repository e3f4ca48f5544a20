import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import { open } from '#kernel/persistence/predicate';
import type { MetricId } from '../contract/ids.ts';
import { beyond, orderBy } from './keyset.ts';
import type { metricKinds } from './metric.entity.ts';

export type MetricRow = {
  readonly id: MetricId;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: (typeof metricKinds)[number];
  readonly window: string | null;
};

const columns = sql`m.id, m.code, m.name, m.unit, m.kind, m.measured_over as "window"`;
const sortKey = [['m.code', 'text'], ['m.id', 'uuid']] as const;
export const metricKey = ({ code, id }: MetricRow): readonly string[] => [code, id];

export const metricsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly MetricId[]): Promise<readonly MetricRow[]> =>
  persistence.readWithin(sight, async (db) =>
    (await sql<MetricRow>`select ${columns} from catalog.metric m where m.id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db)).rows,
  );

export const metricPage = (persistence: ModulePersistence, sight: Sight, page: PageRequest): Promise<readonly MetricRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<MetricRow>`
      select ${columns} from catalog.metric m where ${open(sight)} and ${beyond(sortKey, page)}
      order by ${orderBy(sortKey)} limit ${page.first + 1}`.execute(db);
    return rows;
  });

export const metricCount = (persistence: ModulePersistence, sight: Sight): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from catalog.metric m where ${open(sight)}`.execute(db);
    return rows[0]?.count ?? 0;
  });

/** Codes by id. */
export const metricCodes = async (db: Reader, sight: Sight, ids: readonly MetricId[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; code: string }>`select m.id, m.code from catalog.metric m where m.id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db);
  return new Map(rows.map(({ id, code }) => [id, code]));
};
