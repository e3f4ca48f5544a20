import type { CatalogPort, Found, LookUpItem, LookUpProblem } from '#catalog';
import type { IntakeWork } from '#kernel/intake/contract';
import type { PortOf } from '#kernel/ports';
import { maxReferences, type IdentifiedOrganization, type organizationsPort } from '#organizations';
import type { LegacyEntitlement } from './record.ts';

export type Siblings = { readonly organizations: Pick<PortOf<typeof organizationsPort>, 'identify' | 'inSight'>; readonly catalog: CatalogPort };

/** What the siblings said of one thing that was sold. */
export type Sold = Found | LookUpProblem;

/** All that a chunk of records names, as the siblings know it. */
export type Answers = {
  organization(system: string, value: string): IdentifiedOrganization | null;
  product(record: LegacyEntitlement): Sold | undefined;
  /** Undefined where the record names no maintenance. */
  maintenance(record: LegacyEntitlement): Sold | undefined;
};

export const systemOf = ({ soldToSystem = 'crm' }: LegacyEntitlement): string => soldToSystem;

export const lookUp = async ({ organizations, catalog }: Siblings, records: readonly LegacyEntitlement[], work: IntakeWork): Promise<Answers> => {
  const known = await identified(organizations, records, work);
  const sold = await soldIn(catalog, records, work);
  return {
    organization: (system, value) => known.get(referenceKey(system, value)) ?? null,
    product: (record) => sold.get(record)?.product,
    maintenance: (record) => sold.get(record)?.maintenance,
  };
};

const referenceKey = (system: string, value: string): string => JSON.stringify([system, value]);

const identified = async (organizations: Siblings['organizations'], records: readonly LegacyEntitlement[], work: IntakeWork): Promise<ReadonlyMap<string, IdentifiedOrganization | null>> => {
  const named = records.flatMap((record) => [record.soldTo, ...(record.channelPartners ?? [])].map((value) => ({ system: systemOf(record), value })));
  const references = [...new Map(named.map((reference) => [referenceKey(reference.system, reference.value), reference])).values()];
  const known = new Map<string, IdentifiedOrganization | null>();
  for (let from = 0; from < references.length; from += maxReferences) {
    const some = references.slice(from, from + maxReferences);
    const { found } = await organizations.identify(work.onBehalfOf, { references: some });
    some.forEach(({ system, value }, index) => known.set(referenceKey(system, value), found[index] ?? null));
  }
  return known;
};

type SoldTogether = { product?: Sold; maintenance?: Sold };

const soldIn = async (catalog: CatalogPort, records: readonly LegacyEntitlement[], work: IntakeWork): Promise<ReadonlyMap<LegacyEntitlement, SoldTogether>> => {
  const sold = new Map<LegacyEntitlement, SoldTogether>(records.map((record) => [record, {}]));
  for (const [businessUnit, mine] of Map.groupBy(records, (record) => record.businessUnit)) {
    const asked = mine.flatMap((record) => [
      ...(namesProduct(record) ? [{ record, part: 'product' as const, item: productOf(record, work) }] : []),
      ...(namesMaintenance(record) ? [{ record, part: 'maintenance' as const, item: maintenanceOf(record, work) }] : []),
    ]);
    const { found } = await catalog.lookUp(work.onBehalfOf, { businessUnit, items: asked.map(({ item }) => item), use: !work.dryRun });
    asked.forEach(({ record, part }, index) => Object.assign(sold.get(record) ?? {}, { [part]: found[index] }));
  }
  return sold;
};

const namesProduct = ({ partNumber, productName }: LegacyEntitlement): boolean => partNumber !== undefined || productName !== undefined;
const namesMaintenance = ({ maintenancePartNumber, maintenanceProductName }: LegacyEntitlement): boolean =>
  maintenancePartNumber !== undefined || maintenanceProductName !== undefined;

const productOf = ({ partNumber, productName, productVersion, licenseModel, startDate }: LegacyEntitlement, work: IntakeWork): LookUpItem =>
  given({ partNumber, productName, productVersion, licenseModel, at: saleOf(startDate, work) });

const maintenanceOf = (record: LegacyEntitlement, work: IntakeWork): LookUpItem =>
  given({
    partNumber: record.maintenancePartNumber,
    productName: record.maintenanceProductName,
    productVersion: record.maintenanceProductVersion,
    at: saleOf(record.maintenanceStartDate ?? record.startDate, work),
  });

/** The day it begins stands for the day it was sold, which exports do not tell; but nothing was sold in the future. */
const saleOf = (day: string | undefined, { clock }: IntakeWork): string => {
  const now = clock.now().toString();
  return day !== undefined && day < now.slice(0, 10) ? `${day}T00:00:00Z` : now;
};

type Given<T> = { [Name in keyof T]: T[Name] | undefined };
const given = ({ at, ...names }: Given<Omit<LookUpItem, 'at'>> & { readonly at: string }): LookUpItem => ({
  ...(Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)) as Omit<LookUpItem, 'at'>),
  at,
});
