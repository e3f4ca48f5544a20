import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { open } from '#kernel/persistence/predicate';
import type { BusinessUnitId, TerritoryId } from '../contract/index.ts';
import type { BusinessUnitRow, TerritoryRow } from './rows.ts';

/** A vendor is not divided into more parts than that; all who belong to somebody here see all of them. */
const maxBusinessUnits = 50;

export const businessUnits = (persistence: ModulePersistence, sight: Sight): Promise<readonly BusinessUnitRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<BusinessUnitRow>`select id, code, name from organizations.business_unit where ${open(sight)} order by code limit ${maxBusinessUnits}`.execute(db);
    return rows;
  });

export const businessUnitsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly BusinessUnitId[]): Promise<readonly BusinessUnitRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<BusinessUnitRow>`select id, code, name from organizations.business_unit where id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db);
    return rows;
  });

/** Territories are the vendor's own affair: staff see all, sales those they work in, customers and partners none. */
export const territoriesByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly TerritoryId[]): Promise<readonly TerritoryRow[]> => {
  if (sight.kind !== 'staff' && sight.kind !== 'wide') return Promise.resolve([]);
  const own = sight.kind === 'staff' ? sql`true` : sql`t.id = any(${sight.anchors}::uuid[])`;
  return persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<TerritoryRow>`select t.id, t.name from organizations.territory t where t.id = any(${ids}::uuid[]) and ${own}`.execute(db);
    return rows;
  });
};
