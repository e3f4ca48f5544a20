import { businessUnitId } from '#kernel/values/ids';
import type { CreateProductInput, MutationResolvers } from '../../__generated__/types.ts';
import { licenseModelTemplateId } from '../../contract/ids.ts';
import { createProduct as decide, type CreateProduct } from '../../operations/create-product.ts';
import { member } from '#kernel/graphql/member';

export const createProduct: NonNullable<MutationResolvers['createProduct']> = async (_parent, { input }, context) => {
  const command = commandOf(input);
  return member(await decide(context, command), command.dryRun);
};

const commandOf = (input: CreateProductInput): CreateProduct => ({
  businessUnitId: businessUnitId.parse(input.businessUnitId),
  name: input.name,
  version: input.version,
  type: input.type ?? 'LICENSED_PRODUCT',
  productLine: input.productLine ?? null,
  description: input.description ?? null,
  technology: input.technology ?? null,
  featureCodes: input.featureCodes ?? [],
  licenseModelIds: (input.licenseModelIds ?? []).map((id) => licenseModelTemplateId.parse(id)),
  forTesting: input.forTesting ?? false,
  idempotencyKey: input.idempotencyKey,
  dryRun: input.dryRun ?? false,
});
