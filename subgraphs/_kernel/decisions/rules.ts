import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Sight } from '../identity/sight.ts';
import type { ModuleName } from '../modules.ts';
import { open } from '../persistence/predicate.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import type { Rules } from '../values/rules.ts';

/** What a module's rules say beside their version, each with its column. */
type Columns<Some extends Rules> = { readonly [Name in Exclude<keyof Some, keyof Rules>]: string };
type Kept<Some extends Rules> = { readonly module: ModuleName; readonly table: string; readonly columns: Columns<Some>; readonly first: Some };
type Setting = { readonly by: string; readonly at: Temporal.Instant };

/** The versions of a module's part of the operational model, by business unit; the first one holds where nobody has said anything. Needs `rulesTable`. */
export type RulesStore<Some extends Rules> = {
  readonly module: ModuleName;
  at(db: Reader, sight: Sight, units: readonly BusinessUnitId[], at: Temporal.Instant): Promise<ReadonlyMap<BusinessUnitId, Some>>;
  /** The version that holds for the time to come. */
  newest(db: Reader, unit: BusinessUnitId): Promise<Some>;
  follow(work: Work, unit: BusinessUnitId, rules: Some, setting: Setting): Promise<void>;
};

export const rulesIn = <Some extends Rules>({ module, table: name, columns, first }: Kept<Some>): RulesStore<Some> => {
  const table = sql.table(`${module}.${name}`);
  const own = Object.entries<string>(columns);
  const selected = sql`r.business_unit_id as "businessUnitId", r.version, r.valid_from as "validFrom", ${sql.join(own.map(([field, column]) => sql`${sql.ref(`r.${column}`)} as ${sql.ref(field)}`))}`;
  const insert = async ({ db }: Work, unit: BusinessUnitId, rules: Some, { by, at }: Setting): Promise<void> => {
    const values: readonly RawBuilder<unknown>[] = own.map(([field]) => sql`${rules[field as keyof Some]}`);
    await sql`insert into ${table} (business_unit_id, version, valid_from, set_at, set_by, ${sql.join(own.map(([, column]) => sql.ref(column)))})
      values (${unit}, ${rules.version}, ${rules.validFrom}::timestamptz, ${at.toString()}::timestamptz, ${by}, ${sql.join(values)})`.execute(db);
  };
  return {
    module,
    at: async (db, sight, units, at) => {
      const { rows } = await sql<Some & { readonly businessUnitId: BusinessUnitId }>`
        select ${selected} from ${table} r
        where ${open(sight)} and r.business_unit_id = any(${units}::uuid[]) and r.valid_from <= ${at.toString()}::timestamptz and ${at.toString()}::timestamptz < r.valid_until`.execute(db);
      const found = new Map<BusinessUnitId, Some>(rows.map((row) => [row.businessUnitId, row]));
      return new Map(units.map((unit) => [unit, found.get(unit) ?? first]));
    },
    newest: async (db, unit) => {
      const { rows } = await sql<Some>`select ${selected} from ${table} r where r.business_unit_id = ${unit}::uuid and r.valid_until = 'infinity'`.execute(db);
      return rows[0] ?? first;
    },
    // The rules before it end where these begin; those that held unsaid are said now, for what they decided names them by their version.
    follow: async (work, unit, rules, setting) => {
      if (rules.version === first.version + 1) await insert(work, unit, first, setting);
      await sql`update ${table} set valid_until = ${rules.validFrom}::timestamptz where business_unit_id = ${unit} and valid_until = 'infinity'`.execute(work.db);
      await insert(work, unit, rules, setting);
    },
  };
};
