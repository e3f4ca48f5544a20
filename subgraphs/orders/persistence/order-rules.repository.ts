import { rulesIn } from '#kernel/decisions/rules';
import { firstRules, type OrderRules } from '../domain/rules.ts';

export const orderRules = rulesIn<OrderRules>({ module: 'orders', table: 'order_rules', columns: { entitleOn: 'entitle_on' }, first: firstRules });
