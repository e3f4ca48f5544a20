import { entityById } from '#kernel/graphql/entities';
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

export const entities = {
  Product: entityById(productId, (context: ModuleContext, id) => productLoader(context).load(id)),
  Feature: entityById(featureId, (context: ModuleContext, id) => featureLoader(context).load(id)),
  PartNumber: entityById(partNumberId, (context: ModuleContext, id) => partNumberLoader(context).load(id)),
  LicenseModelTemplate: entityById(licenseModelTemplateId, (context: ModuleContext, id) => licenseModelTemplateLoader(context).load(id)),
  LicenseModelVersion: entityById(licenseModelVersionId, (context: ModuleContext, id) => licenseModelVersionLoader(context).load(id)),
  Metric: entityById(metricId, (context: ModuleContext, id) => metricLoader(context).load(id)),
};
