import type { Principal } from '#kernel/identity/principal';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf } from '#kernel/ports';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { Clock } from '#kernel/values/clock';
import type { CatalogPort, Found, LookUpItem, LookUpProblem } from '../contract/port.ts';
import { licenseModelNamed, type LicenseModelTemplateRow } from '../persistence/license-model.repository.ts';
import { markInUse, readSold, type PartNumberAsked, type Sold } from '../persistence/look-up.repository.ts';
import type { ProductRow } from '../persistence/product.repository.ts';
import { businessUnitOfCode, type BusinessUnits } from './business-units.ts';
import { describeProducts } from './describe-products.ts';

type Parts = { readonly persistence: ModulePersistence; readonly clock: Clock; readonly businessUnits: BusinessUnits };
type Question = { readonly businessUnit: string; readonly items: readonly LookUpItem[]; readonly use?: boolean | undefined };

/** What was sold, and what it is. The port shows what is released and nothing else, even to staff. */
export const catalogPortOf = (parts: Parts): CatalogPort => ({
  lookUp: async (onBehalfOf, { businessUnit, items, use = false }) => ({ found: await lookUp(parts, onBehalfOf, { businessUnit, items, use }) }),
  describe: async ({ principal }, { items }) => ({ found: await describeProducts(parts.persistence, intakeSight(principal), items) }),
});

const lookUp = async (parts: Parts, onBehalfOf: OnBehalfOf, question: Question): Promise<(Found | LookUpProblem)[]> => {
  const { businessUnit, items, use } = question;
  const unit = await businessUnitOfCode(parts.businessUnits, onBehalfOf, businessUnit);
  if (!unit) return items.map(() => problem('UNKNOWN_BUSINESS_UNIT', 'businessUnit', `There is no business unit "${businessUnit}".`));
  const sold = await readSold(parts.persistence, intakeSight(onBehalfOf.principal), unit, items);
  const found = items.map((item, place) => answer(sold, unit, item, place));
  if (use && !(await keep(parts, onBehalfOf.principal, found))) return lookUp(parts, onBehalfOf, question);
  return found;
};

const intakeSight = ({ client }: Principal) => ({ kind: 'intake', client, tenants: [] }) as const;

/** False when something of it was taken back before it could be kept: then it is as if it had never been there. */
const keep = ({ persistence, clock }: Parts, principal: Principal, answers: readonly (Found | LookUpProblem)[]): Promise<boolean> => {
  const found = answers.filter((answered) => answered.kind === 'found');
  const inUse = {
    products: [...new Set(found.map(({ productId }) => productId))],
    partNumbers: [...new Set(found.flatMap(({ partNumberId }) => partNumberId ?? []))],
    versions: [...new Set(found.flatMap(({ licenseModel }) => licenseModel?.versionId ?? []))],
  };
  return persistence.writeWithin(intakeSight(principal), (work) => markInUse(work, inUse, clock.now().toString()));
};

const answer = (sold: Sold, unit: BusinessUnitId, item: LookUpItem, place: number): Found | LookUpProblem => {
  const asked = item.partNumber === undefined ? null : partNumberOf(sold, item, place);
  if (asked && 'problem' in asked) return asked;
  const product = asked ? sold.products.get(asked.productId) : productOf(sold, item, place);
  if (!product) return problem('UNKNOWN_PRODUCT', 'productName', 'The part number sells a product that is not released.');
  if ('problem' in product) return product;
  if (asked && item.productName !== undefined && !agrees(item, product)) {
    return problem('PRODUCT_MISMATCH', 'productName', `The part number "${item.partNumber}" sells ${product.name} ${product.version}.`);
  }
  const licenseModel = licenseModelOf(sold, item, asked);
  if (licenseModel && 'problem' in licenseModel) return licenseModel;
  return foundOf(unit, product, asked, licenseModel);
};

const partNumberOf = ({ partNumbers }: Sold, { partNumber = '' }: LookUpItem, place: number): PartNumberAsked | LookUpProblem => {
  const periods = partNumbers.get(place) ?? [];
  const valid = periods.find(({ isValid }) => isValid);
  if (valid) return valid;
  if (periods.length > 0) return problem('PART_NUMBER_NOT_VALID', 'partNumber', `The part number "${partNumber}" meant nothing at that time.`);
  return problem('UNKNOWN_PART_NUMBER', 'partNumber', `There is no part number "${partNumber}".`);
};

const productOf = ({ productsNamed }: Sold, { productName, productVersion }: LookUpItem, place: number): ProductRow | LookUpProblem => {
  const [product, another] = productsNamed.get(place) ?? [];
  if (another) return problem('AMBIGUOUS_PRODUCT', 'productVersion', `There are several versions of "${productName ?? ''}"; say which.`);
  if (product) return product;
  const wanted = [productName, productVersion].filter((part) => part !== undefined).join(' ');
  return problem('UNKNOWN_PRODUCT', 'productName', wanted === '' ? 'Neither a part number nor a product is named.' : `There is no product "${wanted}".`);
};

const agrees = ({ productName, productVersion }: LookUpItem, { name, version }: ProductRow): boolean =>
  productName === name && (productVersion === undefined || productVersion === version);

const licenseModelOf = ({ licenseModels }: Sold, { licenseModel }: LookUpItem, asked: PartNumberAsked | null): LicenseModelTemplateRow | LookUpProblem | null => {
  if (licenseModel === undefined) return licenseModels.find(({ id }) => id === asked?.templateId) ?? null;
  const named = licenseModelNamed(licenseModels, licenseModel);
  return named ?? problem('UNKNOWN_LICENSE_MODEL', 'licenseModel', `There is no license model "${licenseModel}", or several have that name.`);
};

const foundOf = (businessUnitId: BusinessUnitId, product: ProductRow, asked: PartNumberAsked | null, model: LicenseModelTemplateRow | null): Found => ({
  kind: 'found',
  businessUnitId,
  partNumberId: asked?.id ?? null,
  productId: product.id,
  productName: product.name,
  productVersion: product.version,
  productType: product.type,
  productState: product.state as Found['productState'],
  technology: product.technology,
  licenseModel: model && {
    templateId: model.id,
    versionId: model.currentVersion.id,
    number: model.currentVersion.number,
    code: model.code,
    name: model.name,
    terms: model.currentVersion.terms,
  },
  copiesPerUnit: asked?.copiesPerUnit ?? 1,
});

const problem = (code: LookUpProblem['problem'], about: LookUpProblem['about'], message: string): LookUpProblem => ({ kind: 'problem', problem: code, about, message });
