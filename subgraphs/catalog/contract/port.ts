import { z } from 'zod';
import { definePort, type PortOf } from '#kernel/ports';
import { isUuid, type BusinessUnitId, type Id } from '#kernel/values/ids';
import type { LicenseModelTemplateId, LicenseModelVersionId, PartNumberId, ProductId } from './ids.ts';
import { licenseTerms } from './terms.ts';

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');

/** Asked by part number, or by product name and version; what is given beside the part number must agree with it. */
const lookUpItem = z.object({
  partNumber: z.string().min(1).max(255).optional(),
  productName: z.string().min(1).max(255).optional(),
  /** May be left out where the name has one version only. */
  productVersion: z.string().min(1).max(64).optional(),
  /** The code or the name of a license model; where it is left out, the part number's own counts. */
  licenseModel: z.string().min(1).max(255).optional(),
  /** The instant of the sale: part numbers mean what they meant then. */
  at: z.iso.datetime({ offset: true }),
});
export type LookUpItem = z.input<typeof lookUpItem>;

const foundLicenseModel = z.object({
  templateId: id<LicenseModelTemplateId>(),
  versionId: id<LicenseModelVersionId>(),
  number: z.int(),
  code: z.string(),
  name: z.string(),
  terms: licenseTerms,
});

const found = z.object({
  kind: z.literal('found'),
  businessUnitId: id<BusinessUnitId>(),
  /** Null when the product was asked for by its name. */
  partNumberId: id<PartNumberId>().nullable(),
  productId: id<ProductId>(),
  productName: z.string(),
  productVersion: z.string(),
  productType: z.enum(['LICENSED_PRODUCT', 'SUITE', 'MAINTENANCE']),
  productState: z.enum(['DEPLOYED', 'INACTIVE', 'OBSOLETE']),
  /** The code of the license technology; null for maintenance. */
  technology: z.string().nullable(),
  /** The newest version of the license model; null when neither the item nor the part number names one. */
  licenseModel: foundLicenseModel.nullable(),
  /** Copies that one ordered piece entitles to; 1 when the product was asked for by its name. */
  copiesPerUnit: z.int().min(1),
});
export type Found = z.output<typeof found>;

export const lookUpProblems = [
  'UNKNOWN_BUSINESS_UNIT',
  'UNKNOWN_PART_NUMBER',
  'PART_NUMBER_NOT_VALID',
  'UNKNOWN_PRODUCT',
  'AMBIGUOUS_PRODUCT',
  'PRODUCT_MISMATCH',
  'UNKNOWN_LICENSE_MODEL',
] as const;

const notFound = z.object({
  kind: z.literal('problem'),
  problem: z.enum(lookUpProblems),
  /** What was asked for that led nowhere. */
  about: z.enum(['businessUnit', 'partNumber', 'productName', 'productVersion', 'licenseModel']),
  message: z.string(),
});
export type LookUpProblem = z.output<typeof notFound>;

/** What a license of a product says of it, and the terms of the version of a license model that it was sold under. */
const described = z.object({
  productId: id<ProductId>(),
  name: z.string(),
  version: z.string(),
  /** Codes, in their order. */
  features: z.array(z.string()),
  licenseModel: z.object({ terms: licenseTerms, /** Its code; null where nothing is counted. */ metric: z.string().nullable() }).nullable(),
});
export type DescribedProduct = z.output<typeof described>;
const describedItem = z.object({ productId: id<ProductId>(), licenseModelVersionId: id<LicenseModelVersionId>().nullable() });
export type DescribeItem = z.output<typeof describedItem>;

export const catalogPort = definePort({
  name: 'catalog',
  verbs: {
    /** What was sold: answers in the order of the items. Sees only what is released, whoever asks. */
    lookUp: {
      input: z.object({
        /** The business unit that sold, by its code. */
        businessUnit: z.string().min(1).max(64),
        items: z.array(lookUpItem).max(1_000),
        /** The caller will refer to what is found, so that a price list can no longer take it back. */
        use: z.boolean().default(false),
      }),
      output: z.object({ found: z.array(z.discriminatedUnion('kind', [found, notFound])) }),
    },
    /** Products and license model versions that are referred to already, in the order of the items; null where a product is not released. */
    describe: {
      input: z.object({ items: z.array(describedItem).max(200) }),
      output: z.object({ found: z.array(described.nullable()) }),
    },
  },
});
export type CatalogPort = PortOf<typeof catalogPort>;
