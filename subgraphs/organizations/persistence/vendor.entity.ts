import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId, TerritoryId } from '../contract/index.ts';

const BusinessUnitSchema = defineEntity({
  name: 'BusinessUnit',
  tableName: 'business_unit',
  properties: {
    id: p.uuid().$type<BusinessUnitId>().primary(),
    code: p.text(),
    name: p.text(),
    createdAt: instant(),
  },
});
export class BusinessUnit extends BusinessUnitSchema.class {}
BusinessUnitSchema.setClass(BusinessUnit);

const TerritorySchema = defineEntity({
  name: 'Territory',
  tableName: 'territory',
  properties: {
    id: p.uuid().$type<TerritoryId>().primary(),
    name: p.text(),
    createdAt: instant(),
  },
});
export class Territory extends TerritorySchema.class {}
TerritorySchema.setClass(Territory);
