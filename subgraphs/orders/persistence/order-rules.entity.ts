import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { EntitleOn } from '../domain/entitle.ts';

const OrderRulesSchema = defineEntity({
  name: 'OrderRules',
  tableName: 'order_rules',
  properties: {
    businessUnitId: p.uuid().$type<BusinessUnitId>().primary(),
    version: p.integer().primary(),
    validFrom: instant(),
    validUntil: instant().default('infinity'),
    entitleOn: p.text().$type<EntitleOn>(),
    setAt: instant(),
    setBy: p.text(),
  },
});
export class OrderRulesVersion extends OrderRulesSchema.class {}
OrderRulesSchema.setClass(OrderRulesVersion);
