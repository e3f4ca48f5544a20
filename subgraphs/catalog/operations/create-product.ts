import { z } from 'zod';
import { decideOnce, type DecidedWork } from '#kernel/decisions/decide-once';
import { validInput } from '#kernel/decisions/valid-input';
import { demand } from '#kernel/identity/principal';
import { HubError } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import type { LicenseModelTemplateId } from '../contract/ids.ts';
import { catalogPermissions } from '../contract/permissions.ts';
import { maxFeatures, maxLicenseModels, technologyCode, type ProductType } from '../domain/catalog-state.ts';
import { featuresOfCodes } from '../persistence/feature.writes.ts';
import { LicenseModelTemplate } from '../persistence/license-model.entity.ts';
import type { ProductRow } from '../persistence/product.repository.ts';
import { insertProduct, lockProduct } from '../persistence/product.writes.ts';
import { demandOperatorOf } from './operated-units.ts';
import { readProduct } from './set-product-state.ts';

export type CreateProduct = {
  readonly businessUnitId: BusinessUnitId;
  readonly name: string;
  readonly version: string;
  readonly type: ProductType;
  readonly productLine: string | null;
  readonly description: string | null;
  readonly technology: string | null;
  readonly featureCodes: readonly string[];
  readonly licenseModelIds: readonly LicenseModelTemplateId[];
  readonly forTesting: boolean;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

export type CreateProductOutcome =
  | { readonly kind: 'ProductCreated'; readonly product: ProductRow }
  | { readonly kind: 'ProductNameTaken'; readonly product: ProductRow };

const text = (max: number) => z.string().trim().min(1, 'It must not be empty.').max(max, `It has at most ${max} characters.`);
const rules = z.object({
  name: text(255),
  version: text(64),
  productLine: text(255).nullable(),
  description: text(2_000).nullable(),
  technology: z.string().regex(technologyCode, 'A technology code has 1 to 64 of a-z, 0-9 and -.').nullable(),
  featureCodes: z.array(text(255)).max(maxFeatures, `A product contains at most ${maxFeatures} features.`),
  licenseModelIds: z.array(z.string()).max(maxLicenseModels, `A product is sold under at most ${maxLicenseModels} license models.`),
});

export const createProduct = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: CreateProduct): Promise<CreateProductOutcome> => {
  demand(context.principal, catalogPermissions, 'product:create');
  demandOperatorOf(context.principal, input.businessUnitId);
  const { name, version, productLine, description, technology, featureCodes } = validInput(rules, input);
  return decideOnce(context, { operation: 'createProduct', idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const key = { businessUnitId: input.businessUnitId, name, version };
    const made = await insertProduct(work, { ...key, type: input.type, state: input.forTesting ? 'TEST' : 'DRAFT' });
    const product = await lockProduct(work, key);
    if (!product) throw new Error('A product that was just made is not there.');
    if (!made) return { kind: 'ProductNameTaken', product: await readProduct(work, product.id) };
    const { features } = await featuresOfCodes(work, { businessUnitId: input.businessUnitId, codes: featureCodes, state: 'DRAFT' });
    work.em.assign(product, { productLine, description, technology });
    product.features.set(features);
    product.licenseModels.set(await licenseModels(work, input));
    await work.em.flush();
    return { kind: 'ProductCreated', product: await readProduct(work, product.id) };
  });
};

const licenseModels = async ({ em }: DecidedWork, { businessUnitId, licenseModelIds }: Pick<CreateProduct, 'businessUnitId' | 'licenseModelIds'>): Promise<LicenseModelTemplate[]> => {
  const models = await em.find(LicenseModelTemplate, { id: { $in: [...licenseModelIds] }, businessUnitId });
  const missing = licenseModelIds.findIndex((id) => !models.some((model) => model.id === id));
  if (missing >= 0) throw new HubError('NOT_FOUND', 'There is no such license model in the business unit.', { path: `licenseModelIds.${missing}` });
  return models;
};
