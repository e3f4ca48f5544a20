import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Sight } from '#kernel/identity/sight';
import { open } from '#kernel/persistence/predicate';
import type { Reader } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { firstRules, type OrderRules } from '../domain/rules.ts';

type Row = OrderRules & { readonly businessUnitId: BusinessUnitId };

const columns = sql`r.business_unit_id as "businessUnitId", r.version, r.valid_from as "validFrom", r.entitle_on as "entitleOn"`;

/** The rules that hold at an instant, by business unit; a unit that nobody has set any for has the first ones. */
export const rulesAt = async (db: Reader, sight: Sight, units: readonly BusinessUnitId[], at: Temporal.Instant): Promise<ReadonlyMap<BusinessUnitId, OrderRules>> => {
  const { rows } = await sql<Row>`
    select ${columns} from orders.order_rules r
    where ${open(sight)} and r.business_unit_id = any(${units}::uuid[]) and r.valid_from <= ${at.toString()}::timestamptz and ${at.toString()}::timestamptz < r.valid_until`.execute(db);
  const found = new Map(rows.map((row) => [row.businessUnitId, row]));
  return new Map(units.map((unit) => [unit, found.get(unit) ?? firstRules]));
};

/** The version that holds for the time to come. */
export const newestRules = async (db: Reader, unit: BusinessUnitId): Promise<OrderRules> => {
  const { rows } = await sql<Row>`select ${columns} from orders.order_rules r where r.business_unit_id = ${unit}::uuid and r.valid_until = 'infinity'`.execute(db);
  return rows[0] ?? firstRules;
};
