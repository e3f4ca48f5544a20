import { quarantined, write, type InboundContract, type IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { overlap, validityOfDays } from '../../domain/validity.ts';
import type { BusinessUnits } from '../../operations/business-units.ts';
import { licenseModelNamed, readLicenseModelsNamed, type LicenseModelTemplateRow } from '../../persistence/license-model.repository.ts';
import { metricCodes } from '../../persistence/metric.repository.ts';
import { recordSchema } from '../record-schema.ts';
import { senderUnits, unknownUnit, type UnitsByCode } from '../sender-units.ts';
import { obstaclesTo, undoLine } from '../take-back.ts';
import { applyEntry, overlapping, type Entry } from './apply-entry.ts';
import { headings, priceListRecord, type PriceListRecord } from './record.ts';

type Prepared = {
  readonly units: UnitsByCode;
  readonly models: readonly LicenseModelTemplateRow[];
  /** By id. */
  readonly metrics: ReadonlyMap<string, string>;
  /** In a dry run nothing is written, so lines are held against those before them here. */
  readonly overlaps: ReadonlyMap<PriceListRecord, Problem>;
};

/** What is sold: one line for each part number and period, with the product behind it. */
export const priceListContract = (units: BusinessUnits): InboundContract<PriceListRecord, Prepared> => ({
  name: 'price-list',
  version: 1,
  module: 'catalog',
  title: 'Price list',
  description: `Part numbers with what they sell, under which license model and when. A line makes the product and its features where they are new;
what it leaves out stays as it is, and lines on one product should say the same of it, for the last one counts. Problems: UNKNOWN_BUSINESS_UNIT,
UNKNOWN_LICENSE_MODEL, LICENSE_MODEL_NOT_SOLD, TOO_MANY_LICENSE_MODELS, METRIC_MISMATCH, EMPTY_PERIOD, OVERLAPPING_PERIOD, PART_NUMBER_IN_USE,
PRODUCT_IN_PREPARATION, FEATURE_IN_PREPARATION, INCOMPLETE_PRODUCT, STATE_NOT_ALLOWED.`,
  record: recordSchema(priceListRecord),
  headings,
  keyOf: ({ businessUnit, partNumber, validFrom }) => `${businessUnit}/${partNumber}/${validFrom}`,
  prepare: (records, work) => prepare(units, records, work),
  apply: (record, prepared) => {
    const entry = entryOf(record, prepared);
    return 'problems' in entry ? quarantined(...entry.problems) : write([], (work) => applyEntry(work, entry));
  },
  obstacles: obstaclesTo,
  undo: undoLine,
});

const prepare = async (businessUnits: BusinessUnits, records: readonly PriceListRecord[], work: IntakeWork): Promise<Prepared> => {
  const units = await senderUnits(businessUnits, records.map(({ businessUnit }) => businessUnit), work);
  const names = [...new Set(records.flatMap(({ licenseModel }) => licenseModel ?? []))];
  const sight = { kind: 'intake', client: work.onBehalfOf.principal.client, tenants: [] } as const;
  return work.read([], async (db) => {
    const models = await readLicenseModelsNamed(db, sight, [...units.values()], names);
    const metrics = await metricCodes(db, sight, models.flatMap(({ currentVersion }) => currentVersion.metricId ?? []));
    return { units, models, metrics, overlaps: work.dryRun ? overlapsAmong(records) : new Map<PriceListRecord, Problem>() };
  });
};

const overlapsAmong = (records: readonly PriceListRecord[]): ReadonlyMap<PriceListRecord, Problem> => {
  const byPartNumber = Map.groupBy(records, ({ businessUnit, partNumber }) => JSON.stringify([businessUnit, partNumber]));
  const validity = ({ validFrom, validTo }: PriceListRecord) => validityOfDays(validFrom, validTo);
  return new Map(
    [...byPartNumber.values()].flatMap((same) =>
      same.flatMap((record, place) => {
        const earlier = same.slice(0, place).find((other) => overlap(validity(other), validity(record)));
        return earlier ? [[record, overlapping(record.partNumber, validity(earlier))] as const] : [];
      }),
    ),
  );
};

const entryOf = (record: PriceListRecord, { units, models, metrics, overlaps }: Prepared): Entry | { readonly problems: readonly Problem[] } => {
  const businessUnitId = units.get(record.businessUnit);
  if (!businessUnitId) return { problems: [unknownUnit(record.businessUnit)] };
  const own = models.filter((model) => model.businessUnitId === businessUnitId);
  const licenseModel = record.licenseModel === undefined ? null : (licenseModelNamed(own, record.licenseModel) ?? null);
  const validity = validityOfDays(record.validFrom, record.validTo);
  const problems = [
    ...licenseModelProblems(record, licenseModel, metrics),
    ...emptyPeriods(record),
    ...(overlaps.has(record) ? [overlaps.get(record) as Problem] : []),
  ];
  return problems.length > 0 ? { problems } : { businessUnitId, record, licenseModel, validity };
};

const licenseModelProblems = ({ licenseModel: name, metric }: PriceListRecord, model: LicenseModelTemplateRow | null, metrics: Prepared['metrics']): Problem[] => {
  if (name !== undefined && !model) {
    return [{ path: '/licenseModel', code: 'UNKNOWN_LICENSE_MODEL', message: `The business unit has no license model "${name}".` }];
  }
  if (model && model.state !== 'DEPLOYED') {
    return [{ path: '/licenseModel', code: 'LICENSE_MODEL_NOT_SOLD', message: `The license model "${model.code}" is ${model.state}.` }];
  }
  if (metric === undefined) return [];
  const counted = metrics.get(model?.currentVersion.metricId ?? '');
  if (counted === metric) return [];
  return [{ path: '/metric', code: 'METRIC_MISMATCH', message: `The license model counts ${counted === undefined ? 'copies' : `"${counted}"`}, not "${metric}".` }];
};

const emptyPeriods = ({ validFrom, validTo, sellableFrom, sellableTo }: PriceListRecord): Problem[] => [
  ...emptyPeriod('/validTo', validFrom, validTo),
  ...emptyPeriod('/sellableTo', sellableFrom, sellableTo),
];

const emptyPeriod = (path: string, first: string | undefined, last: string | undefined): Problem[] =>
  first !== undefined && last !== undefined && last < first ? [{ path, code: 'EMPTY_PERIOD', message: `The last day ${last} lies before the first day ${first}.` }] : [];
