import type { Work } from '#kernel/persistence/persistence';
import type { Content, ContentType } from './content.repository.ts';
import { Feature } from './feature.entity.ts';
import { LicenseModelTemplate } from './license-model.entity.ts';
import { PartNumber, Product } from './product.entity.ts';
import { lockProduct } from './product.writes.ts';
import type { ProductId } from '../contract/ids.ts';

/** Puts an object back to what was read of it before; a revision of its own all the same, for it was changed. */
export const restoreContent = async (work: Work, type: ContentType, id: string, content: Content | null): Promise<void> => {
  if (content === null) throw new Error('There is nothing that the object could be put back to.');
  if (type === 'prd') await restoreProduct(work, id as ProductId, content);
  else if (type === 'part') await restore(work, await work.em.findOneOrFail(PartNumber, { id: id as PartNumber['id'] }), content);
  else if (type === 'lmt') await restore(work, await work.em.findOneOrFail(LicenseModelTemplate, { id: id as LicenseModelTemplate['id'] }), content);
  else throw new Error(`What a document did to a ${type} is never a change.`);
};

const restoreProduct = async (work: Work, id: ProductId, { features, licenseModels, ...fields }: Content): Promise<void> => {
  const product = await lockProduct(work, { id });
  if (!product) throw new Error('A product that is put back is gone.');
  product.features.set((features as Feature['id'][]).map((feature) => work.em.getReference(Feature, feature)));
  product.licenseModels.set((licenseModels as LicenseModelTemplate['id'][]).map((model) => work.em.getReference(LicenseModelTemplate, model)));
  await restore(work, product, fields);
};

const restore = async ({ em }: Work, entity: Product | PartNumber | LicenseModelTemplate, fields: Content): Promise<void> => {
  em.assign(entity, { ...fields, revision: entity.revision + 1 } as never);
  await em.flush();
};
