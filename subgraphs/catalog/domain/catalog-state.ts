export type CatalogState = 'DRAFT' | 'DEPLOYED' | 'INACTIVE' | 'OBSOLETE' | 'TEST';
export type ProductType = 'LICENSED_PRODUCT' | 'SUITE' | 'MAINTENANCE';

/** The code under which a license technology is registered. */
export const technologyCode = /^[a-z0-9-]{1,64}$/;

export const maxFeatures = 200;
export const maxLicenseModels = 20;

/** `OBSOLETE` is the end; `TEST` is a birth state that nothing leads out of, so that a trial never becomes a product. */
const ways: Readonly<Record<CatalogState, readonly CatalogState[]>> = {
  DRAFT: ['DEPLOYED'],
  DEPLOYED: ['INACTIVE', 'OBSOLETE'],
  INACTIVE: ['DEPLOYED', 'OBSOLETE'],
  OBSOLETE: [],
  TEST: [],
};

export const allowedFrom = (state: CatalogState): readonly CatalogState[] => ways[state];

export type ProductContent = {
  readonly type: ProductType;
  readonly technology: string | null;
  readonly featureCount: number;
  readonly licenseModelCount: number;
};

/** What a product lacks to be released. Maintenance is sold beside a product and licenses nothing itself. */
export const missingForRelease = ({ type, technology, featureCount, licenseModelCount }: ProductContent): Missing[] => {
  if (type === 'MAINTENANCE') return [];
  const lacks = (what: Missing['what'], message: string, is: boolean): Missing[] => (is ? [{ what, message }] : []);
  return [
    ...lacks('features', 'It contains no feature.', featureCount === 0),
    ...lacks('licenseModels', 'It may not be sold under any license model.', licenseModelCount === 0),
    ...lacks('technology', 'It names no license technology.', technology === null),
  ];
};
export type Missing = { readonly what: 'features' | 'licenseModels' | 'technology'; readonly message: string };

export type StateDecision =
  | { readonly kind: 'set'; readonly previous: CatalogState }
  | { readonly kind: 'refused'; readonly allowed: readonly CatalogState[] }
  | { readonly kind: 'incomplete'; readonly missing: readonly Missing[] };

export const decideState = (product: ProductContent & { readonly state: CatalogState }, wanted: CatalogState): StateDecision => {
  if (product.state === wanted) return { kind: 'set', previous: wanted };
  const allowed = allowedFrom(product.state);
  if (!allowed.includes(wanted)) return { kind: 'refused', allowed };
  const missing = wanted === 'DEPLOYED' ? missingForRelease(product) : [];
  return missing.length > 0 ? { kind: 'incomplete', missing } : { kind: 'set', previous: product.state };
};
