import { businessUnitId } from '#kernel/values/ids';
import type { FeatureResolvers } from '../__generated__/types.ts';
import { featureId } from '../contract/ids.ts';

export const Feature: FeatureResolvers = {
  id: ({ id }) => featureId.show(id),
  businessUnit: (feature) => ({ id: businessUnitId.show(feature.businessUnitId) }),
};
