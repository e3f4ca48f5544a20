import { defineEntity, p } from '@mikro-orm/postgresql';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { FeatureId } from '../contract/ids.ts';
import type { CatalogState } from '../domain/catalog-state.ts';

const FeatureSchema = defineEntity({
  name: 'Feature',
  tableName: 'feature',
  properties: {
    id: p.uuid().$type<FeatureId>().primary(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    code: p.text(),
    name: p.text(),
    versionFormat: p.text().$type<'FIXED' | 'DATE_BASED'>(),
    state: p.text().$type<CatalogState>(),
  },
});

export class Feature extends FeatureSchema.class {}
FeatureSchema.setClass(Feature);
