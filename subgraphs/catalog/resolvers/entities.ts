import type { EntityBatch } from '#kernel/graphql/entities';
import type { ModuleContext } from '../context.ts';
import { featureId, licenseModelTemplateId, licenseModelVersionId, metricId, partNumberId, productId } from '../contract/ids.ts';
import {
  featureLoader,
  licenseModelTemplateLoader,
  licenseModelVersionLoader,
  metricLoader,
  partNumberLoader,
  productLoader,
} from '../persistence/catalog.loader.ts';

/** All references of a type are one batch; one whose id is of another type fails alone. */
const resolvable =
  <Id>(ids: { parse(text: string): Id }, loader: (context: ModuleContext) => { load(id: Id): Promise<object | null> }): EntityBatch<ModuleContext> =>
  (references, context) =>
    Promise.all(
      references.map(async ({ id }) => {
        try {
          return await loader(context).load(ids.parse(id));
        } catch (error) {
          return error as Error;
        }
      }),
    );

export const entities = {
  Product: resolvable(productId, productLoader),
  Feature: resolvable(featureId, featureLoader),
  PartNumber: resolvable(partNumberId, partNumberLoader),
  LicenseModelTemplate: resolvable(licenseModelTemplateId, licenseModelTemplateLoader),
  LicenseModelVersion: resolvable(licenseModelVersionId, licenseModelVersionLoader),
  Metric: resolvable(metricId, metricLoader),
};
