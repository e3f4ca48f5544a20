import type { CatalogPort, Found, LookUpItem, LookUpProblem } from '#catalog';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import type { IntakeWork } from '#kernel/intake/contract';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { PortOf } from '#kernel/ports';
import type { BusinessUnitId } from '#kernel/values/ids';
import { maxReferences, type IdentifiedOrganization, type organizationsPort } from '#organizations';
import type { OrderRules } from '../../domain/rules.ts';
import { ordersByNumbers, type KnownOrder } from '../../persistence/order.repository.ts';
import { orderRules } from '../../persistence/order-rules.repository.ts';
import type { NativeLine, NativeOrder } from './record.ts';

export type Siblings = { readonly organizations: PortOf<typeof organizationsPort>; readonly catalog: CatalogPort };
export type LookUp = Siblings & { readonly persistence: ModulePersistence; readonly acrossTenants: AcrossTenants };

/** What the catalog said of one thing that was ordered. */
export type Sold = Found | LookUpProblem;
export type Reference = NonNullable<NativeOrder['customer']>;

/** All that a chunk of records names, as this module and its siblings know it. */
export type Answers = {
  /** Undefined where the sender speaks for no business unit of that code. */
  businessUnit(record: NativeOrder): BusinessUnitId | undefined;
  organization(reference: Reference): IdentifiedOrganization | null;
  sold(record: NativeOrder): Sold | undefined;
  maintenance(record: NativeOrder): Sold | undefined;
  /** Whosever it is: an order is found by its number alone. */
  order(record: NativeOrder): KnownOrder | undefined;
  rules(unit: BusinessUnitId): OrderRules;
};

export const lineOf = ({ lines }: NativeOrder): NativeLine | undefined => lines?.[0];
export const systemOf = ({ system = 'crm' }: Reference): string => system;

export const lookUp = async (from: LookUp, records: readonly NativeOrder[], work: IntakeWork): Promise<Answers> => {
  const units = await unitsOf(from, records, work);
  const unit = ({ businessUnit }: NativeOrder): BusinessUnitId | undefined => units.get(businessUnit);
  const organizations = await identified(from, records, work);
  const sold = await soldIn(from, records, work);
  const orders = await knownOrders(from, records, unit, work);
  const rules = await work.read([], (db) => orderRules.at(db, { kind: 'intake', client: work.onBehalfOf.principal.client, tenants: [] }, [...new Set(units.values())], work.clock.now()));
  return {
    businessUnit: unit,
    organization: (reference) => organizations.get(referenceKey(reference)) ?? null,
    sold: (record) => sold.get(record)?.sold,
    maintenance: (record) => sold.get(record)?.maintenance,
    order: (record) => orders.get(numberKey(unit(record), record)),
    rules: (id) => rules.get(id) ?? missing(id),
  };
};

const missing = (unit: BusinessUnitId): never => {
  throw new Error(`Nobody asked for the rules of ${unit}.`);
};

const unitsOf = async ({ organizations }: Siblings, records: readonly NativeOrder[], work: IntakeWork): Promise<ReadonlyMap<string, BusinessUnitId>> => {
  const codes = [...new Set(records.map(({ businessUnit }) => businessUnit))];
  const { found } = await organizations.businessUnits(work.onBehalfOf, { codes });
  return new Map(
    codes.flatMap((code, place) => {
      const id = found[place]?.businessUnitId;
      return id !== undefined && work.businessUnits.includes(id) ? [[code, id] as const] : [];
    }),
  );
};

const referenceKey = (reference: Reference): string => JSON.stringify([systemOf(reference), reference.id]);

const identified = async ({ organizations }: Siblings, records: readonly NativeOrder[], work: IntakeWork): Promise<ReadonlyMap<string, IdentifiedOrganization | null>> => {
  const named = records.flatMap(({ customer, sellers = [] }) => [...(customer ? [customer] : []), ...sellers]);
  const references = [...new Map(named.map((reference) => [referenceKey(reference), reference])).values()];
  const known = new Map<string, IdentifiedOrganization | null>();
  for (let from = 0; from < references.length; from += maxReferences) {
    const some = references.slice(from, from + maxReferences);
    const { found } = await organizations.identify(work.onBehalfOf, { references: some.map((reference) => ({ system: systemOf(reference), value: reference.id })) });
    some.forEach((reference, index) => known.set(referenceKey(reference), found[index] ?? null));
  }
  return known;
};

type SoldTogether = { sold?: Sold; maintenance?: Sold };

const soldIn = async ({ catalog }: Siblings, records: readonly NativeOrder[], work: IntakeWork): Promise<ReadonlyMap<NativeOrder, SoldTogether>> => {
  const sold = new Map<NativeOrder, SoldTogether>(records.map((record) => [record, {}]));
  for (const [businessUnit, mine] of Map.groupBy(records, (record) => record.businessUnit)) {
    const asked = mine.flatMap((record) => itemsOf(record, work));
    if (asked.length === 0) continue;
    const { found } = await catalog.lookUp(work.onBehalfOf, { businessUnit, items: asked.map(({ item }) => item), use: !work.dryRun });
    asked.forEach(({ record, part }, index) => Object.assign(sold.get(record) ?? {}, { [part]: found[index] }));
  }
  return sold;
};

type Asked = { readonly record: NativeOrder; readonly part: keyof SoldTogether; readonly item: LookUpItem };

const itemsOf = (record: NativeOrder, work: IntakeWork): readonly Asked[] => {
  const line = lineOf(record);
  const at = saleOf(record, work);
  const { partNumber, licenseModel, maintenance } = line ?? {};
  return [
    ...(partNumber === undefined ? [] : [{ record, part: 'sold' as const, item: { partNumber, ...(licenseModel !== undefined && { licenseModel }), at } }]),
    ...(maintenance === undefined ? [] : [{ record, part: 'maintenance' as const, item: { partNumber: maintenance.partNumber, at } }]),
  ];
};

/** Nothing was sold in the future. */
const saleOf = ({ issuedOn }: NativeOrder, { clock }: IntakeWork): string => {
  const now = clock.now().toString();
  return issuedOn < now.slice(0, 10) ? `${issuedOn}T00:00:00Z` : now;
};

const numberKey = (unit: BusinessUnitId | undefined, { system, order }: NativeOrder): string => JSON.stringify([unit, system, order]);

const knownOrders = async (
  { persistence, acrossTenants }: LookUp,
  records: readonly NativeOrder[],
  unit: (record: NativeOrder) => BusinessUnitId | undefined,
  work: IntakeWork,
): Promise<ReadonlyMap<string, KnownOrder>> => {
  const named = records.flatMap((record) => {
    const businessUnitId = unit(record);
    return businessUnitId === undefined || record.type === 'ORDER' ? [] : [{ businessUnitId, system: record.system, number: record.order }];
  });
  if (named.length === 0) return new Map();
  const sight = await acrossTenants(work.onBehalfOf);
  const orders = await persistence.readWithin(sight, (db) => ordersByNumbers(db, sight, named));
  return new Map(orders.map((order) => [JSON.stringify([order.businessUnitId, order.system, order.number]), order]));
};
