import { LockMode } from '@mikro-orm/postgresql';
import { applied, quarantined, unchanged, type Effect, type LineOutcome } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { lockGuard } from '#kernel/persistence/guard';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { compareInstants } from '#kernel/values/instant';
import { partNumberId } from '../../contract/ids.ts';
import { decideState, maxLicenseModels, missingForRelease } from '../../domain/catalog-state.ts';
import { beginTogether, endOfDay, inWords, overlap, startOfDay, type Validity } from '../../domain/validity.ts';
import { featuresOfCodes } from '../../persistence/feature.writes.ts';
import { LicenseModelTemplate } from '../../persistence/license-model.entity.ts';
import type { LicenseModelTemplateRow } from '../../persistence/license-model.repository.ts';
import { PartNumber, type Product } from '../../persistence/product.entity.ts';
import { insertProduct, lockProduct } from '../../persistence/product.writes.ts';
import { watch } from '../effects.ts';
import type { PriceListRecord } from './record.ts';

/** A line of the price list with what its names mean. */
export type Entry = {
  readonly businessUnitId: BusinessUnitId;
  readonly record: PriceListRecord;
  readonly licenseModel: LicenseModelTemplateRow | null;
  readonly validity: Validity;
};

/** A step of the line: what it did, or why the line waits. */
type Step<T> = { readonly done: T; readonly effects: readonly Effect[] } | { readonly problems: readonly Problem[] };

export const applyEntry = async (work: Work, entry: Entry): Promise<LineOutcome> => {
  const described = await describeProduct(work, entry);
  if ('problems' in described) return quarantined(...described.problems);
  const mapped = await mapPartNumber(work, entry, described.done);
  if ('problems' in mapped) return quarantined(...mapped.problems);
  const [first, ...others] = [...mapped.effects, ...described.effects];
  return first ? applied(first, ...others) : unchanged(partNumberId.prefix, mapped.done.id);
};

const describeProduct = async (work: Work, entry: Entry): Promise<Step<Product>> => {
  const { record, licenseModel } = entry;
  const { product, made } = await productOf(work, entry);
  if (!product) return { problems: [inPreparation('PRODUCT_IN_PREPARATION', '/productName', `The product "${record.productName} ${record.productVersion}"`)] };
  const changes = await watch(work.db, 'prd', product.id, made);
  const { created, hidden } = await describeFeatures(work, entry, product);
  if (hidden.length > 0) return { problems: hidden.map((code) => inPreparation('FEATURE_IN_PREPARATION', '/features', `The feature "${code}"`)) };
  work.em.assign(product, told(record));
  if (licenseModel) product.licenseModels.add(work.em.getReference(LicenseModelTemplate, licenseModel.id));
  const problems = [...lacking(product), ...beyondLimits(product), ...enterState(product, record)];
  if (problems.length > 0) return { problems };
  await work.em.flush();
  const changed = await changes();
  if (!made && changed.length > 0) await nextRevision(work, product);
  const features = await Promise.all(created.map(async ({ id }) => (await watch(work.db, 'feat', id, true))()));
  return { done: product, effects: [...changed, ...features.flat()] };
};

/** The product, locked; null where there is one that is not released, which documents do not see. */
const productOf = async (work: Work, { businessUnitId, record }: Entry): Promise<{ product: Product | null; made: boolean }> => {
  const name = { businessUnitId, name: record.productName, version: record.productVersion };
  const known = await lockProduct(work, name);
  if (known) return { product: known, made: false };
  const made = await insertProduct(work, { ...name, type: record.productType ?? 'LICENSED_PRODUCT', state: 'DEPLOYED' });
  return { product: await lockProduct(work, name), made: made !== null };
};

type Described = { readonly created: readonly { readonly id: string }[]; readonly hidden: readonly string[] };

const describeFeatures = async (work: Work, { businessUnitId, record }: Entry, product: Product): Promise<Described> => {
  if (!record.features || containsJust(product, new Set(record.features))) return { created: [], hidden: [] };
  const { features, created, hidden } = await featuresOfCodes(work, { businessUnitId, codes: record.features, state: 'DEPLOYED' });
  product.features.set(features);
  return { created, hidden };
};

const containsJust = ({ features }: Product, codes: ReadonlySet<string>): boolean => features.length === codes.size && features.getItems().every(({ code }) => codes.has(code));

/** What the line says of the product; what it leaves out stays. */
const told = ({ productType: type, productLine, description, technology, sellableFrom, sellableTo }: PriceListRecord) => ({
  ...(type !== undefined && { type }),
  ...(productLine !== undefined && { productLine }),
  ...(description !== undefined && { description }),
  ...(technology !== undefined && { technology }),
  ...(sellableFrom !== undefined && { sellableFrom: startOfDay(sellableFrom) }),
  ...(sellableTo !== undefined && { sellableUntil: endOfDay(sellableTo) }),
});

const contentOf = ({ type, technology, features, licenseModels }: Product) => ({
  type,
  technology: technology ?? null,
  featureCount: features.length,
  licenseModelCount: licenseModels.length,
});

const lacking = (product: Product): Problem[] =>
  missingForRelease(contentOf(product)).map(({ what, message }) => ({ path: fields[what], code: 'INCOMPLETE_PRODUCT', message }));
const fields = { features: '/features', licenseModels: '/licenseModel', technology: '/technology' } as const;

/** What the line adds to what was told before may come to more than a product can have, or to a sale that ends before it begins. */
const beyondLimits = ({ licenseModels, sellableFrom, sellableUntil }: Product): Problem[] => [
  ...(licenseModels.length > maxLicenseModels
    ? [{ path: '/licenseModel', code: 'TOO_MANY_LICENSE_MODELS', message: `A product is sold under at most ${maxLicenseModels} license models.` }]
    : []),
  ...(sellableFrom != null && sellableUntil != null && compareInstants(sellableFrom, sellableUntil) >= 0
    ? [{ path: '/sellableTo', code: 'EMPTY_PERIOD', message: 'The product could not be sold on any day.' }]
    : []),
];

const enterState = (product: Product, { productState }: PriceListRecord): Problem[] => {
  if (productState === undefined) return [];
  const decision = decideState({ ...contentOf(product), state: product.state }, productState);
  if (decision.kind === 'refused') return [{ path: '/productState', code: 'STATE_NOT_ALLOWED', message: `There is no way from ${product.state} to ${productState}.` }];
  product.state = productState;
  return [];
};

const nextRevision = async ({ em }: Work, entity: Product | PartNumber): Promise<void> => {
  entity.revision += 1;
  await em.flush();
};

/** The guard of all periods of a code. */
export const periodsOf = (businessUnitId: string, code: string): string => `part-number/${businessUnitId}/${code}`;

/** All periods of a code are decided one line at a time, behind one guard: two lines that each see no overlap could make one. */
const mapPartNumber = async (work: Work, entry: Entry, product: Product): Promise<Step<PartNumber>> => {
  const { businessUnitId, record, licenseModel, validity } = entry;
  await lockGuard('catalog', work, periodsOf(businessUnitId, record.partNumber));
  const periods = await work.em.find(PartNumber, { businessUnitId, code: record.partNumber }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const known = periods.find((period) => beginTogether(period, validity));
  const clash = periods.find((period) => period !== known && overlap(period, validity));
  if (clash) return { problems: [overlapping(record.partNumber, clash)] };
  if (known?.usedSince != null && meansOther(known, entry, product)) return { problems: [inUse(record.partNumber)] };
  const meaning = {
    product,
    template: licenseModel === null ? null : work.em.getReference(LicenseModelTemplate, licenseModel.id),
    validUntil: validity.validUntil,
    ...(record.copiesPerUnit !== undefined && { copiesPerUnit: record.copiesPerUnit }),
    ...(record.unitOfMeasure !== undefined && { unitOfMeasure: record.unitOfMeasure }),
  };
  const partNumber =
    known ??
    work.em.create(PartNumber, {
      ...{ id: partNumberId.make(), revision: 1, businessUnitId, code: record.partNumber, validFrom: validity.validFrom },
      ...{ copiesPerUnit: 1, unitOfMeasure: 'C62', ...meaning },
    });
  const changes = await watch(work.db, 'part', partNumber.id, known === undefined);
  if (known) work.em.assign(known, meaning);
  await work.em.flush();
  const effects = await changes();
  if (known && effects.length > 0) await nextRevision(work, partNumber);
  return { done: partNumber, effects };
};

/** Another product, other terms, or another number of copies for the same piece. */
const meansOther = (known: PartNumber, { record: { copiesPerUnit = known.copiesPerUnit }, licenseModel }: Entry, product: Product): boolean =>
  known.product.id !== product.id || known.template?.id !== licenseModel?.id || known.copiesPerUnit !== copiesPerUnit;

export const overlapping = (partNumber: string, other: Validity): Problem => ({
  path: '/validFrom',
  code: 'OVERLAPPING_PERIOD',
  message: `The part number "${partNumber}" has a meaning ${inWords(other)} already.`,
});

const inUse = (partNumber: string): Problem => ({
  path: '/partNumber',
  code: 'PART_NUMBER_IN_USE',
  message: `Entitlements were sold as "${partNumber}" of this period, so it can be ended but not be given another meaning.`,
});

const inPreparation = (code: string, path: string, what: string): Problem => ({ path, code, message: `${what} is being prepared and not released yet.` });
